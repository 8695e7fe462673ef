package org.prongsai.cli;

import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.prongsai.Refusal;
import org.prongsai.problem.Language;
import org.prongsai.problem.Words;

/** Whom a command speaks to, and how. */
record Console(
    PrintStream out, PrintStream err, Language language, Map<String, String> environment) {

  Words words() {
    return Words.in(language);
  }

  /** Colours only for a person who has not asked for none (no-color.org). */
  boolean colour() {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && environment.containsKey("TERM")
        && !"dumb".equals(environment.get("TERM"))
        && isTerminal();
  }

  /** Puts a question to the person at the terminal; empty when nobody sits at one. */
  static Optional<UnaryOperator<String>> person() {
    return terminal()
        .map(
            terminal ->
                question -> {
                  // "%s": a percent sign in the question is one.
                  String answer = terminal.readLine("%s ", question);
                  return answer == null ? "" : answer.strip();
                });
  }

  private static boolean isTerminal() {
    return terminal().isPresent();
  }

  /** Both standard input and output; since JDK 22 a console exists without a terminal as well. */
  private static Optional<java.io.Console> terminal() {
    Optional<java.io.Console> console = Optional.ofNullable(System.console());
    try {
      return console.isPresent()
              && !(boolean)
                  java.io.Console.class.getMethod("isTerminal").invoke(console.orElseThrow())
          ? Optional.empty()
          : console;
    } catch (ReflectiveOperationException e) {
      return console;
    }
  }

  void refuse(Refusal refusal) {
    err.println(words().text("cli.error", refusal.message(language)));
    err.println("        " + words().text("report.fix", refusal.fix(language)));
  }
}
