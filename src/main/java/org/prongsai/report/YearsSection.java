package org.prongsai.report;

import java.util.List;
import org.prongsai.problem.Words;

/** How complete each year is, in figures. */
final class YearsSection {
  private static final List<String> COLUMNS =
      List.of("required", "published", "incomplete", "pending", "missing", "notApplicable");

  private final Html html;
  private final Words words;
  private final String site;

  /**
   * @param site from the working page to the site, ends with a slash
   */
  YearsSection(Html html, Words words, String site) {
    this.html = html;
    this.words = words;
    this.site = site;
  }

  void write(List<Report.Completeness> years) {
    WorkFrame.section(html, words, "years", words.text("work.by-year"), years.isEmpty());
    if (!years.isEmpty()) {
      table(years);
    }
    html.close("section");
  }

  private void table(List<Report.Completeness> years) {
    html.open("div", "class", "wide", "tabindex", "0", "role", "group", "aria-labelledby", "years")
        .open("table")
        .open("tr");
    html.element("th", words.text("work.fiscal-year"), "scope", "col");
    COLUMNS.forEach(c -> html.element("th", words.text("work.verdict." + c), "scope", "col"));
    html.element("th", words.text("work.points-at-stake"), "scope", "col").close("tr");
    for (Report.Completeness year : years) {
      String be = Integer.toString(year.year());
      html.open("tr").open("th", "scope", "row");
      html.element("a", be, "href", site + be + "/oit/index.html").close("th");
      for (int n :
          List.of(
              year.required(),
              year.published(),
              year.incomplete(),
              year.pending(),
              year.missing(),
              year.notApplicable())) {
        html.element("td", TextReport.number(n));
      }
      html.element("td", WorkFrame.points(words, year.pointsAtStake(), year.pointsUncertain()))
          .close("tr");
    }
    html.close("table").close("div");
  }
}
