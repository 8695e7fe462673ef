package org.prongsai.report;

import org.prongsai.problem.Language;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Words;

/**
 * Workflow commands that GitHub shows as annotations beside the line. A problem of a page is shown
 * at the content it came from, because the page itself is not in the repository.
 */
final class GithubReport {
  private GithubReport() {}

  static String of(Report report, Language language) {
    Words words = Words.in(language);
    StringBuilder out = new StringBuilder();
    for (Problem problem : report.problems()) {
      var place = problem.source().orElse(problem.place());
      out.append(problem.isError() ? "::error" : "::warning")
          .append(" file=")
          .append(property(place.file()));
      if (place.line() > 0) {
        out.append(",line=").append(place.line());
      }
      if (place.column() > 0) {
        out.append(",col=").append(place.column());
      }
      out.append(",title=")
          .append(property(problem.rule().id()))
          .append("::")
          .append(
              data(
                  (place.inSheet().isEmpty() ? "" : Visible.line(place.inSheet()) + ": ")
                      + Visible.line(words.message(problem))
                      + "\n"
                      + Visible.line(words.fix(problem))))
          .append('\n');
    }
    return out.toString();
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(Visible.line(text)).replace(":", "%3A").replace(",", "%2C");
  }
}
