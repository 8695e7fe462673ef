package org.prongsai.report;

import java.util.List;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Words;

/** The problems of the working page, the same mistake told once. */
final class ProblemList {
  private static final int MOST_PLACES = 10;
  private static final List<String> NOT_OF_THE_SITE =
      List.of("content/", "templates/", "assets/", "prongsai-ignore.");

  private final Html html;
  private final Words words;
  private final String site;

  /**
   * @param site from the page to the built site, ending in {@code /}
   */
  ProblemList(Html html, Words words, String site) {
    this.html = html;
    this.words = words;
    this.site = site;
  }

  void write(List<ProblemGroup> groups) {
    html.open("section", "aria-labelledby", "problems")
        .element("h2", words.text("work.problems"), "id", "problems")
        .trusted("\n");
    if (groups.isEmpty()) {
      html.element("p", words.text("work.none.problems"));
    }
    html.open("ul", "class", "tasks");
    groups.forEach(this::write);
    html.close("ul").close("section");
  }

  private void write(ProblemGroup group) {
    Problem first = group.first();
    html.open("li").open("p", "class", "title");
    html.element(
        "span",
        words.text(first.isError() ? "report.error" : "report.warning"),
        "class",
        "tag " + (first.isError() ? "bad" : "wait"));
    html.text(" ").element("b", words.message(first)).close("p");
    html.element("p", words.text("report.fix", words.fix(first))).trusted("\n");
    if (!group.sources().isEmpty()) {
      html.open("p").text(words.text("work.mend-at"));
      group.sources().stream()
          .limit(MOST_PLACES)
          .forEach(s -> html.text(" ").element("code", s.toString()));
      html.close("p");
    }
    int count = group.problems().size();
    html.open("p", "class", "muted");
    html.text(words.text("work.places", TextReport.number(count))).text(" ");
    group.problems().stream().limit(MOST_PLACES).forEach(this::place);
    if (count > MOST_PLACES) {
      html.text(words.text("work.more-places", TextReport.number(count - MOST_PLACES))).text(" ");
    }
    html.element("code", "[" + first.rule().id() + "]").close("p").close("li");
  }

  private void place(Problem problem) {
    Place place = problem.place();
    if (problem.rule().id().startsWith("data/")
        || NOT_OF_THE_SITE.stream().anyMatch(place.file()::startsWith)) {
      html.element("code", place.toString()).text(" ");
    } else {
      String href = site + Html.reference(place.file());
      html.open("a", "href", href).element("code", place.toString()).close("a").text(" ");
    }
  }
}
