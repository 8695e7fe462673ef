package org.prongsai.cli;

import java.util.List;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Words;

/** What stands in the way of an export or an import. */
final class Mistakes {
  private static final int MOST = 10;

  private Mistakes() {}

  /** Tells the first of them and returns the exit code. */
  static int tell(List<Problem> problems, Console console) {
    return tell(problems, "cli.not-exported", console);
  }

  /**
   * @param conclusion the text that says what was not done; its argument is how many there are
   */
  static int tell(List<Problem> problems, String conclusion, Console console) {
    some(problems, console);
    console.err().println(console.words().text(conclusion, Integer.toString(problems.size())));
    return Main.PROBLEMS;
  }

  static void some(List<Problem> problems, Console console) {
    Words words = console.words();
    for (Problem problem : problems.subList(0, Math.min(MOST, problems.size()))) {
      console.err().println(problem.place() + "  " + words.message(problem));
      console.err().println("        " + words.text("report.fix", words.fix(problem)));
    }
  }
}
