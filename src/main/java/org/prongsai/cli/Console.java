package org.prongsai.cli;

import java.io.PrintStream;
import java.util.Map;
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

  /** Whether a person reads standard output; since JDK 22 a console exists without one as well. */
  private static boolean isTerminal() {
    java.io.Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  void refuse(Refusal refusal) {
    err.println(words().text("cli.error", refusal.message(language)));
    err.println("        " + words().text("report.fix", refusal.fix(language)));
  }
}
