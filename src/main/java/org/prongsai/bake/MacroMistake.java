package org.prongsai.bake;

import freemarker.core.InvalidReferenceException;
import freemarker.template.TemplateException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.problem.Place;

/**
 * A call of a macro that cannot be right, told where it is called. FreeMarker has no types for
 * these, only sentences: {@code TemplateFailureTest} holds every one that is read here.
 *
 * @param macro as it is called: {@code ui.resultCard}
 * @param parameter empty when there is no such macro
 * @param why the end of a key of the words: {@code missing}, {@code empty}, {@code unknown}
 * @param known the parameters that there are; empty when that is not said
 */
record MacroMistake(
    Place place, String macro, Optional<String> parameter, String why, String known) {
  private static final Pattern REQUIRED =
      Pattern.compile(
          "(?s)When calling \\w+ \"(.*?)\", required parameter \"(.*?)\".*? was (not )?specified.*");
  private static final Pattern NO_SUCH =
      Pattern.compile(
          "(?s)\\w+ \"(.*?)\" has no parameter with name \"(.*?)\"\\."
              + "(?: Valid parameter names are: (.*?)(?:\\R.*)?)?");
  private static final Pattern CALL =
      Pattern.compile(
          "@([^\\s/\\]]+).*\\[in template \"([^\"]+)\".*at line (\\d+), column (\\d+)\\]");

  static Optional<MacroMistake> of(TemplateException e) {
    Matcher call = CALL.matcher(String.valueOf(e.getFTLInstructionStack()));
    if (!call.find()) {
      return Optional.empty();
    }
    if (e instanceof InvalidReferenceException missing) {
      return call.group(1).equals(missing.getBlamedExpressionString())
          ? Optional.of(new MacroMistake(place(call), call.group(1), Optional.empty(), "", ""))
          : Optional.empty();
    }
    String said = String.valueOf(e.getMessageWithoutStackTop());
    Matcher required = REQUIRED.matcher(said);
    if (required.matches()) {
      String why = required.group(3) == null ? "empty" : "missing";
      return Optional.of(mistake(call, required.group(2), why, ""));
    }
    Matcher none = NO_SUCH.matcher(said);
    return none.matches()
        ? Optional.of(
            mistake(call, none.group(2), "unknown", Optional.ofNullable(none.group(3)).orElse("")))
        : Optional.empty();
  }

  private static MacroMistake mistake(Matcher call, String parameter, String why, String known) {
    return new MacroMistake(place(call), call.group(1), Optional.of(parameter), why, known.strip());
  }

  private static Place place(Matcher call) {
    return new Place(
        Theme.TEMPLATES + call.group(2),
        Integer.parseInt(call.group(3)),
        Integer.parseInt(call.group(4)));
  }
}
