package org.prongsai.report;

import java.util.List;
import org.prongsai.problem.Language;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Words;

/**
 * What a preview lays over a page: what keeps the newest content from being shown, or what is wrong
 * with this page. Markup for a tree of its own, with its own style; nothing when there is nothing
 * to say.
 */
public final class Panel {
  private static final String WORK_PAGE = "/_report/";
  private static final int MOST = 5;

  private final Words words;
  private final Language language;
  private final Html html = new Html();

  public Panel(Language language) {
    this.language = language;
    this.words = Words.in(language);
  }

  /**
   * @param page below the site's root: {@code 2563/measures/index.html}; nothing where there is no
   *     page yet
   */
  public String of(Report report, String page) {
    boolean sound = Report.isSound(report.problems());
    OwnProblems own = new OwnProblems(page);
    List<ProblemGroup> all = ProblemGroup.of(report.problems());
    List<ProblemGroup> told =
        sound
            ? all.stream().filter(own::has).toList()
            : own.first(all.stream().filter(Panel::stops).toList());
    if (!sound) {
      stop(told.size(), page);
      list(told, own);
      rest(told.size() - MOST, "panel.more-errors");
      end();
    } else if (!told.isEmpty()) {
      boolean errors = told.stream().anyMatch(g -> g.first().isError());
      open(errors ? "wrong" : "note", false, words.text("panel.of-page", count(told.size())));
      list(told, own);
      rest(told.size() - MOST, "panel.more-here");
      rest(all.size() - told.size(), "panel.elsewhere");
      end();
    } else if (!all.isEmpty()) {
      html.open("aside", "class", "quiet", "lang", language.id());
      html.open("p");
      link(words.text("panel.only-elsewhere", count(all.size())));
      html.close("p").close("aside");
    }
    return whole();
  }

  /** Nothing to say about the page; what the script shows when nobody answers is always there. */
  public String quiet() {
    return whole();
  }

  private String whole() {
    html.trusted("<aside class=\"lost\" role=\"status\" hidden>");
    html.element("p", words.text("panel.lost"), "lang", language.id());
    return html.close("aside").toString();
  }

  private static boolean stops(ProblemGroup group) {
    return group.first().isError() && group.first().rule().isSoundness();
  }

  /**
   * That a build has failed for one reason.
   *
   * @param page below the site's root; nothing where there is no page yet
   */
  public String failure(String page, String message, String fix) {
    stop(1, page);
    html.open("ol").open("li");
    html.element("p", message, "class", "message").element("p", words.text("report.fix", fix));
    html.close("li").close("ol");
    end();
    return whole();
  }

  /** A page that stands where there is none yet. */
  public String page(String title, String more) {
    html.trusted("<!DOCTYPE html>\n")
        .open("html", "lang", language.id())
        .trusted("<head><meta charset=\"utf-8\">")
        .trusted("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .trusted("<link rel=\"icon\" href=\"data:,\">")
        .trusted("<link rel=\"stylesheet\" href=\"/_prongsai/panel.css\">")
        .element("title", title)
        .close("head")
        .open("body", "class", "empty")
        .open("main")
        .element("h1", title)
        .element("p", more)
        .close("main");
    return html.close("body").close("html").toString();
  }

  private void stop(int errors, String page) {
    open("stop", true, words.text(page.isEmpty() ? "panel.none" : "panel.stopped", count(errors)));
    if (!page.isEmpty()) {
      html.element("p", words.text("panel.stopped-more"), "class", "lead");
    }
  }

  private void open(String kind, boolean open, String title) {
    html.open(
        "aside", "class", kind, "lang", language.id(), "aria-label", words.text("panel.name"));
    html.trusted(open ? "<details open>" : "<details>").element("summary", title);
  }

  private void list(List<ProblemGroup> groups, OwnProblems own) {
    html.open("ol");
    groups.stream().limit(MOST).forEach(g -> write(g, own));
    html.close("ol");
  }

  private void write(ProblemGroup group, OwnProblems own) {
    Problem problem = group.problems().stream().filter(own::has).findFirst().orElse(group.first());
    html.open("li").open("p", "class", "message");
    if (!problem.isError()) {
      html.element("span", words.text("report.warning"), "class", "tag").text(" ");
    }
    html.text(words.message(problem)).close("p");
    Place place = problem.source().orElse(problem.place());
    html.open("p", "class", "place").element("code", place.toString()).close("p");
    html.element("p", words.text("report.fix", words.fix(problem))).close("li");
  }

  private void rest(int more, String key) {
    if (more > 0) {
      html.open("p", "class", "rest");
      link(words.text(key, count(more)));
      html.close("p");
    }
  }

  private void end() {
    html.close("details").close("aside");
  }

  private void link(String text) {
    html.element("a", text, "href", WORK_PAGE);
  }

  private static String count(int n) {
    return TextReport.number(n);
  }
}
