package org.prongsai.bake;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prongsai.plan.Page;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Reasons;
import org.prongsai.problem.Rule;

/**
 * Failures as problems. One mistake in the layout fails every page: it is told once, with the first
 * page and the number of pages it took down.
 */
final class PageProblems {
  private PageProblems() {}

  static List<Problem> of(List<PageFailure> failures, Theme theme) {
    Map<Cause, List<Page>> pages = new LinkedHashMap<>();
    for (PageFailure failure : failures) {
      pages.computeIfAbsent(cause(failure), c -> new ArrayList<>()).add(failure.page());
    }
    List<Problem> problems = new ArrayList<>();
    pages.forEach((cause, failed) -> problems.add(cause.problem(failed, theme)));
    return problems;
  }

  private static Cause cause(PageFailure failure) {
    if (failure instanceof PageFailure.NotWritten e) {
      return new Cause(Rule.PAGE_NOT_WRITTEN, Optional.empty(), Reasons.of(e.cause()));
    }
    if (failure instanceof PageFailure.NotRendered e) {
      return template(e.cause().getCause());
    }
    if (failure instanceof PageFailure.TooDeep e) {
      return new Cause(Rule.PAGE_TOO_DEEP, Optional.of(Place.of(e.page().path().file())), "");
    }
    String template = failure.page().type() + PortalOven.TEMPLATE_ENDING;
    return new Cause(Rule.TEMPLATE_MISSING, place(template, 0, 0), template);
  }

  private static Cause template(Throwable e) {
    if (e.getClass() == IOException.class && e.getCause() instanceof IOException first) {
      return template(first); // FreeMarker keeps what went wrong when it first read the template
    }
    for (Throwable c = e; c != null; c = c.getCause()) {
      if (c instanceof ThemeLoader.Unreadable file) {
        return new Cause(
            Rule.TEMPLATE_FAILED, Optional.of(Place.of(file.file())), Reasons.of(file));
      }
    }
    Optional<MacroMistake> macro =
        e instanceof TemplateException failed ? MacroMistake.of(failed) : Optional.empty();
    if (macro.isPresent()) {
      return call(macro.get());
    }
    if (e instanceof InvalidReferenceException missing) {
      return new Cause(
          Rule.TEMPLATE_VALUE_MISSING, place(missing), missing.getBlamedExpressionString());
    }
    if (e instanceof TemplateException failed) {
      return new Cause(Rule.TEMPLATE_FAILED, place(failed), firstLine(e.getMessage()));
    }
    if (e instanceof ParseException wrong) {
      return new Cause(
          Rule.TEMPLATE_FAILED,
          place(wrong.getTemplateName(), wrong.getLineNumber(), wrong.getColumnNumber()),
          firstLine(wrong.getEditorMessage()));
    }
    if (e instanceof TemplateNotFoundException none) {
      return new Cause(
          Rule.TEMPLATE_MISSING, place(none.getTemplateName(), 0, 0), none.getTemplateName());
    }
    return new Cause(Rule.TEMPLATE_FAILED, place("", 0, 0), String.valueOf(e.getMessage()));
  }

  private static Cause call(MacroMistake m) {
    return m.parameter().isEmpty()
        ? new Cause(Rule.MACRO_UNKNOWN, Optional.of(m.place()), m.macro())
        : new Cause(
            Rule.MACRO_PARAMETER,
            Optional.of(m.place()),
            m.parameter().get(),
            List.of(
                m.macro(),
                "@page/parameter." + m.why(),
                m.known().isEmpty() ? "@page/parameter.there" : m.known()));
  }

  private static Optional<Place> place(TemplateException e) {
    return e.getTemplateSourceName() == null || e.getLineNumber() == null
        ? place("", 0, 0)
        : place(e.getTemplateSourceName(), e.getLineNumber(), e.getColumnNumber());
  }

  private static Optional<Place> place(String template, int line, int column) {
    return Optional.of(new Place(Theme.TEMPLATES + template, line, column));
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("").strip();
  }

  /** {@code place} is in a template; what the disk refused lies nowhere but at the page itself. */
  private record Cause(Rule rule, Optional<Place> place, String reason, List<String> more) {
    Cause(Rule rule, Optional<Place> place, String reason) {
      this(rule, place, reason, List.of());
    }

    Problem problem(List<Page> failed, Theme theme) {
      String first = failed.get(0).path().file();
      boolean ofSite =
          place
              .flatMap(p -> theme.file(p.file()))
              .filter(ThemeFile.OfSite.class::isInstance)
              .isPresent();
      List<String> args = new ArrayList<>();
      args.add(reason);
      args.add(first);
      args.add(Integer.toString(failed.size()));
      args.add(ofSite ? "@page/whose-template.site" : "@page/whose-template.program");
      args.addAll(more);
      return rule.at(place.orElse(Place.of(first)), args.toArray(String[]::new));
    }
  }
}
