package org.prongsai.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.prongsai.model.ThaiDates;
import org.prongsai.problem.Language;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Severity;
import org.prongsai.problem.Words;

/**
 * The page that people work with: what is left to do and how to mend what is wrong. One file, no
 * script; not published. It lies in {@code target/report/} and leads to the site beside it.
 */
public final class WorkPage {
  private static final int MOST_FIXES = 3;
  private static final String OF_MANY = "target/baked/";
  private static final Map<String, String> HEADINGS =
      Map.of(
          "points", "work.by-points",
          "units", "work.by-unit",
          "dates", "work.by-date",
          "problems", "work.problems",
          "years", "work.by-year");

  private final Report report;
  private final Language language;
  private final Words words;
  private final String site;
  private final Optional<Publication> proof;
  private final Html html = new Html();

  private WorkPage(Report report, Language language, Optional<Publication> proof, String site) {
    this.report = report;
    this.proof = proof;
    this.language = language;
    this.words = Words.in(language);
    this.site = site;
  }

  /** {@code ../site/}; of many agencies, whose pages lie one deeper, {@code ../../site/a/}. */
  private static String siteFrom(Report report) {
    String kind = report.promoted() ? "site/" : "baked/";
    return report.site().startsWith(OF_MANY)
        ? "../../" + kind + Html.reference(report.site().substring(OF_MANY.length())) + "/"
        : "../" + kind;
  }

  public static String of(Report report, String tool, Language language) {
    return of(report, tool, language, Optional.empty());
  }

  /**
   * @param proof of the last publication
   */
  public static String of(
      Report report, String tool, Language language, Optional<Publication> proof) {
    return of(report, tool, language, proof, siteFrom(report));
  }

  /**
   * The same for a preview.
   *
   * @param site from the page to the site's root, ending in {@code /}
   */
  public static String of(
      Report report, String tool, Language language, Optional<Publication> proof, String site) {
    return Visible.encodable(new WorkPage(report, language, proof, site).page(tool));
  }

  private String page(String tool) {
    WorkFrame.open(html, language, words.text("work.title"));
    List<Task> open = Task.of(report, false);
    List<Task> closed = Task.of(report, true);
    List<ProblemGroup> groups = ProblemGroup.of(report.problems());
    summary(open);
    html.open("main");
    byPoints("points", words.text("work.by-points"), open);
    byUnit(open);
    byDate(open);
    new ProblemList(html, words, site).write(groups);
    new YearsSection(html, words, site).write(newestFirst());
    byPoints("closed", words.text("work.closed"), closed);
    proof.ifPresent(p -> new ProofSection(html, words, language).write(p));
    html.close("main");
    return WorkFrame.close(html, tool);
  }

  /** Five seconds: can it be published, how much is left, how much is wrong. */
  private void summary(List<Task> open) {
    html.open("header").element("h1", words.text("work.title"));
    html.element("p", words.text("work.as-of", date(report.asOf(), true)), "class", "muted");
    String state = report.promoted() ? "sound" : "unsound";
    html.open("p", "class", "state " + state).text(words.text("work." + state)).text(" ");
    if (report.promoted()) {
      html.element("a", words.text("work.open-site"), "href", site + "index.html");
    }
    html.close("p").open("ul", "class", "figures");
    figure(open.size(), "work.items-left", "#points");
    figure(report.errors(), "work.errors", "#problems");
    figure(report.warnings(), "work.warnings", "#problems");
    html.close("ul");
    int ignored = report.counts().ignored();
    if (ignored > 0) {
      html.element("p", words.text("report.ignored", TextReport.number(ignored)), "class", "muted");
    }
    for (Report.Completeness year : newestFirst()) {
      html.element("p", words.text(year.closed() ? "work.year-closed" : "work.year", told(year)));
    }
    html.open("nav", "aria-label", words.text("work.title")).open("ul", "class", "figures");
    for (String id : List.of("points", "units", "dates", "problems", "years")) {
      html.open("li").element("a", words.text(HEADINGS.get(id)), "href", "#" + id).close("li");
    }
    if (proof.isPresent()) {
      html.open("li").element("a", words.text("proof.title"), "href", "#proof").close("li");
    }
    html.close("ul").close("nav").close("header");
  }

  private void figure(long count, String key, String to) {
    html.open("li").open("a", "href", to).element("b", TextReport.number(count));
    html.text(" " + words.text(key)).close("a").close("li");
  }

  private String[] told(Report.Completeness year) {
    int left = year.incomplete() + year.pending() + year.missing();
    return new String[] {
      Integer.toString(year.year()),
      TextReport.number(year.published()),
      TextReport.number(year.required()),
      TextReport.number(left),
      WorkFrame.points(words, year.pointsAtStake(), year.pointsUncertain())
    };
  }

  private void byPoints(String id, String heading, List<Task> tasks) {
    if (id.equals("closed") && tasks.isEmpty()) {
      return;
    }
    WorkFrame.section(html, words, id, heading, tasks.isEmpty());
    html.open("ol", "class", "tasks");
    for (Task task : tasks) {
      html.open("li");
      title(task);
      html.open("p", "class", "muted").text(points(task.item())).text(" · ");
      html.text(task.item().unit().orElse(words.text("work.no-unit"))).text(" · ");
      html.text(due(task.item())).text(" · ");
      html.element("code", task.item().place().toString()).close("p");
      fixes(task);
      html.close("li");
    }
    html.close("ol").close("section");
  }

  private void title(Task task) {
    Report.Item item = task.item();
    html.open("p", "class", "title");
    html.element(
        "span",
        words.text("work.verdict." + item.verdict()),
        "class",
        "tag " + (item.verdict().equals("missing") ? "bad" : "wait"));
    html.text(" ").open("a", "href", page(item)).element("b", item.code()).text(" ");
    html.element("span", item.title(), "lang", "th").close("a");
    html.element("span", " " + words.text("work.of-year", Integer.toString(task.year())));
    html.close("p");
  }

  private String page(Report.Item item) {
    return site + Html.reference(item.url()) + "index.html";
  }

  private void fixes(Task task) {
    List<String> fixes =
        report.problems().stream()
            .filter(p -> p.rule().severity() == Severity.ERROR)
            .filter(p -> p.year().isPresent() && p.year().getAsInt() == task.year())
            .filter(p -> p.item().filter(task.item().code()::equals).isPresent())
            .map((Problem p) -> words.fix(p))
            .distinct()
            .limit(MOST_FIXES)
            .toList();
    fixes.forEach(fix -> html.element("p", words.text("report.fix", fix)).trusted("\n"));
  }

  private void byUnit(List<Task> tasks) {
    TreeMap<String, List<Task>> units = new TreeMap<>();
    for (Task task : tasks) {
      units.computeIfAbsent(task.item().unit().orElse(""), u -> new ArrayList<>()).add(task);
    }
    WorkFrame.section(html, words, "units", words.text("work.by-unit"), tasks.isEmpty());
    units.forEach(
        (unit, own) ->
            brief(unit.isEmpty() ? words.text("work.no-unit") : unit, own, this::whenAndPoints));
    html.close("section");
  }

  private void byDate(List<Task> tasks) {
    List<Task> dated =
        tasks.stream()
            .filter(t -> t.item().due().isPresent())
            .sorted(Comparator.comparing(t -> t.item().due().orElseThrow()))
            .toList();
    WorkFrame.section(html, words, "dates", words.text("work.by-date"), dated.isEmpty());
    TreeMap<LocalDate, List<Task>> days = new TreeMap<>();
    dated.forEach(
        t -> days.computeIfAbsent(t.item().due().orElseThrow(), d -> new ArrayList<>()).add(t));
    days.forEach(
        (day, own) ->
            brief(
                date(day, true) + (day.isBefore(report.asOf()) ? late() : ""),
                own,
                t -> t.item().unit().orElse("") + " · " + points(t.item())));
    html.close("section");
  }

  private void brief(
      String heading, List<Task> tasks, java.util.function.Function<Task, String> more) {
    String count = words.text("work.items", TextReport.number(tasks.size()));
    html.element("h3", heading + " (" + count + ")").open("ul");
    for (Task task : tasks) {
      html.open("li").open("a", "href", page(task.item())).element("b", task.item().code());
      html.text(" ").element("span", task.item().title(), "lang", "th").close("a");
      html.text(" " + words.text("work.of-year", Integer.toString(task.year())));
      html.element("span", " · " + more.apply(task), "class", "muted").close("li");
    }
    html.close("ul");
  }

  private String whenAndPoints(Task task) {
    return due(task.item()) + " · " + points(task.item());
  }

  private List<Report.Completeness> newestFirst() {
    List<Report.Completeness> years = new ArrayList<>(report.completeness());
    years.sort(Comparator.comparingInt(Report.Completeness::year).reversed());
    return years;
  }

  private String points(Report.Item item) {
    return WorkFrame.points(words, item.points(), item.pointsUncertain());
  }

  private String due(Report.Item item) {
    return item.due()
        .map(
            d -> words.text("work.due", date(d, false)) + (d.isBefore(report.asOf()) ? late() : ""))
        .orElse(words.text("work.no-due"));
  }

  private String late() {
    return " " + words.text("work.late");
  }

  private String date(LocalDate date, boolean full) {
    return language == Language.EN
        ? date.toString()
        : full ? ThaiDates.full(date) : ThaiDates.brief(date);
  }
}
