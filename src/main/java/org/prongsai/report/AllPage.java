package org.prongsai.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.prongsai.model.ThaiDates;
import org.prongsai.problem.Language;
import org.prongsai.problem.Words;

/**
 * The page of those who look after many agencies: who has what to mend, the most errors first, each
 * with a way to its own working page. Not published.
 */
public final class AllPage {
  private final AllReport all;
  private final Language language;
  private final Words words;
  private final Html html = new Html();

  private AllPage(AllReport all, Language language) {
    this.all = all;
    this.language = language;
    this.words = Words.in(language);
  }

  public static void write(AllReport all, String tool, Language language, Appendable out)
      throws IOException {
    out.append(Visible.encodable(new AllPage(all, language).page(tool)));
  }

  /** What a row needs of a report, which may be large. */
  private record Row(
      String folder,
      String site,
      String name,
      boolean promoted,
      String state,
      long errors,
      long warnings,
      long left) {
    static Row of(AllReport.OfAgency agency) {
      Report report = agency.report();
      return new Row(
          agency.folder(),
          agency.site(),
          agency.name(),
          report.promoted(),
          agency.state(),
          report.errors(),
          report.warnings(),
          report.completeness().stream()
              .filter(y -> !y.closed())
              .flatMap(y -> y.items().stream())
              .filter(Report.Item::isLeft)
              .count());
    }
  }

  private String page(String tool) {
    WorkFrame.open(html, language, words.text("all.title"));
    summary();
    html.open("main");
    new ProblemList(html, words, "../site/").write(ProblemGroup.of(all.problems()));
    table();
    html.close("main");
    return WorkFrame.close(html, tool);
  }

  private void summary() {
    AllReport.Totals sums = all.totals();
    String day = language == Language.EN ? all.asOf().toString() : ThaiDates.full(all.asOf());
    html.open("header").element("h1", words.text("all.title"));
    html.element("p", words.text("work.as-of", day), "class", "muted");
    html.element(
        "p",
        words.text(
            "all.agencies",
            TextReport.number(sums.agencies()),
            TextReport.number(sums.fine()),
            TextReport.number(sums.incomplete()),
            TextReport.number(sums.unsound())));
    html.open("p").element("a", words.text("all.open-front"), "href", "../site/index.html");
    html.close("p").close("header");
  }

  private void table() {
    List<Row> rows = new ArrayList<>();
    all.agencies().forEach(a -> rows.add(Row.of(a)));
    rows.sort(
        Comparator.comparing(Row::promoted)
            .thenComparing(Comparator.comparingLong(Row::errors).reversed())
            .thenComparing(Comparator.comparingLong(Row::left).reversed())
            .thenComparing(Row::folder));
    html.open("section", "aria-labelledby", "agencies");
    html.element("h2", words.text("all.by-agency"), "id", "agencies");
    html.open(
        "div", "class", "wide", "tabindex", "0", "role", "group", "aria-labelledby", "agencies");
    html.open("table").open("thead").open("tr");
    for (String column : List.of("agency", "state", "errors", "warnings", "left")) {
      html.element("th", words.text("all.column." + column), "scope", "col");
    }
    html.close("tr").close("thead").open("tbody");
    rows.forEach(this::row);
    html.close("tbody").close("table").close("div").close("section");
  }

  private void row(Row row) {
    html.open("tr").open("th", "scope", "row");
    html.element("a", row.name(), "href", Html.reference(row.site()) + "/index.html", "lang", "th");
    html.text(" ").element("code", row.folder()).close("th");
    html.element("td", words.text("all.state." + row.state()));
    html.element("td", TextReport.number(row.errors()));
    html.element("td", TextReport.number(row.warnings()));
    html.element("td", TextReport.number(row.left())).close("tr");
  }
}
