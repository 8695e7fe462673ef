package org.prongsai.report;

import java.io.IOException;
import org.prongsai.problem.Language;
import org.prongsai.problem.Words;

/** What people read of a run over many agencies: those with errors, then the sums. */
public final class AllText {
  private final Words words;
  private final TextReport one;

  /**
   * @param colour whether ANSI colours are welcome
   * @param mostOfARule of each agency, how many mistakes of one rule are shown before the rest is
   *     only counted
   */
  public AllText(Language language, boolean colour, int mostOfARule) {
    this.words = Words.in(language);
    this.one = new TextReport(language, colour, mostOfARule);
  }

  public void write(AllReport all, Appendable out) throws IOException {
    for (AllReport.OfAgency agency : all.withWhole()) {
      if (agency.report().errors() > 0 || agency.folder().isEmpty()) {
        StringBuilder text = new StringBuilder();
        if (!agency.folder().isEmpty()) {
          line(heading(agency), text);
        }
        one.problems(agency.report().below(agency.folder()), text);
        out.append(Visible.encodable(text.append('\n').toString()));
      }
    }
    out.append(sums(all));
  }

  private String heading(AllReport.OfAgency agency) {
    Report report = agency.report();
    return words.text(
        "all." + agency.state(),
        Visible.line(agency.folder()),
        Visible.line(agency.name()),
        TextReport.number(report.errors()),
        TextReport.number(report.warnings()));
  }

  private String sums(AllReport all) {
    AllReport.Totals sums = all.totals();
    StringBuilder text = new StringBuilder();
    line(
        words.text(
            "all.agencies",
            TextReport.number(sums.agencies()),
            TextReport.number(sums.fine()),
            TextReport.number(sums.incomplete()),
            TextReport.number(sums.unsound())),
        text);
    if (sums.unchanged() > 0) {
      line(words.text("all.unchanged", TextReport.number(sums.unchanged())), text);
    }
    line(
        words.text(
            "report.counts",
            TextReport.number(sums.pages()),
            TextReport.number(sums.links()),
            TextReport.seconds(all.tookMs()),
            TextReport.number(sums.errors()),
            TextReport.number(sums.warnings())),
        text);
    return text.toString();
  }

  private static void line(String text, StringBuilder out) {
    out.append(text).append('\n');
  }
}
