package org.prongsai.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.prongsai.problem.Language;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;
import org.prongsai.problem.Words;

/** The report that people read, in a terminal or as {@code report.txt}. */
public final class TextReport {
  private static final String RED = "31";
  private static final String YELLOW = "33";
  private static final String DIM = "2";
  private static final String INDENT = "        ";
  private static final int MOST_PLACES = 10;

  private final Words words;
  private final boolean colour;
  private final int mostOfARule;

  /**
   * @param colour whether ANSI colours are welcome
   * @param mostOfARule how many mistakes of one rule and severity are shown before the rest is only
   *     counted
   */
  public TextReport(Language language, boolean colour, int mostOfARule) {
    this.words = Words.in(language);
    this.colour = colour;
    this.mostOfARule = mostOfARule;
  }

  /** What is wrong, worst first, the same mistake told once; then the summary. */
  public String of(Report report) {
    StringBuilder out = new StringBuilder();
    int mistakes = problems(report, out);
    if (mistakes > 0) {
      out.append('\n');
    }
    report.completeness().forEach(year -> write(year, out));
    summary(report, mistakes, out);
    return out.toString();
  }

  /** Only what keeps the site from being promoted. */
  public String whatStops(Report report) {
    StringBuilder out = new StringBuilder();
    problems(
        report.problems().stream().filter(p -> p.isError() && p.rule().isSoundness()).toList(),
        out);
    return out.toString();
  }

  /** What is wrong alone; returns how many mistakes that is. */
  int problems(Report report, StringBuilder out) {
    return problems(report.problems(), out);
  }

  private int problems(List<Problem> problems, StringBuilder out) {
    List<ProblemGroup> groups = ProblemGroup.of(problems);
    Map<Kind, Integer> shown = new LinkedHashMap<>();
    for (ProblemGroup group : groups) {
      Problem first = group.first();
      if (shown.merge(new Kind(first.rule(), first.isError()), 1, Integer::sum) <= mostOfARule) {
        write(group, out);
      }
    }
    rest(shown, out);
    return groups.size();
  }

  private record Kind(Rule rule, boolean error) {}

  private void write(ProblemGroup group, StringBuilder out) {
    Problem problem = group.first();
    String severity =
        problem.isError()
            ? paint(RED, words.text("report.error"))
            : paint(YELLOW, words.text("report.warning"));
    line(
        Visible.line(problem.place().toString())
            + "  "
            + severity
            + "  "
            + Visible.line(words.message(problem))
            + "  "
            + paint(DIM, "[" + problem.rule().id() + "]"),
        out);
    line(INDENT + words.text("report.fix", Visible.line(words.fix(problem))), out);
    group.sources().stream()
        .limit(MOST_PLACES)
        .map(s -> words.text("report.source", Visible.line(s.toString())))
        .forEach(text -> line(INDENT + text, out));
    others(group.problems().subList(1, group.problems().size()), out);
  }

  /** Where else the same mistake is: with the first, ten places. */
  private void others(List<Problem> others, StringBuilder out) {
    if (others.isEmpty()) {
      return;
    }
    int told = MOST_PLACES - 1;
    String count = number(others.size());
    line(
        INDENT
            + (others.size() <= told
                ? words.text("report.elsewhere", count)
                : words.text("report.elsewhere-first", count, number(told))),
        out);
    others.stream()
        .limit(told)
        .forEach(p -> line(INDENT + "  " + Visible.line(p.place().toString()), out));
  }

  private void rest(Map<Kind, Integer> shown, StringBuilder out) {
    shown.forEach(
        (kind, count) -> {
          if (count > mostOfARule) {
            line(words.text("report.more", number(count - mostOfARule), kind.rule().id()), out);
          }
        });
  }

  private void summary(Report report, int mistakes, StringBuilder out) {
    line(
        words.text(
            "report.counts",
            number(report.counts().pages()),
            number(report.counts().links()),
            seconds(report.tookMs()),
            number(report.errors()),
            number(report.warnings())),
        out);
    if (mistakes < report.problems().size()) {
      line(words.text("report.mistakes", number(mistakes)), out);
    }
    if (report.counts().ignored() > 0) {
      line(words.text("report.ignored", number(report.counts().ignored())), out);
    }
  }

  private void write(Report.Completeness year, StringBuilder out) {
    line(
        words.text(
            year.closed() ? "report.closed-year" : "report.year",
            Integer.toString(year.year()),
            number(year.published()),
            number(year.required()),
            number(year.incomplete()),
            number(year.pending()),
            number(year.missing()),
            number(year.notApplicable())),
        out);
  }

  private static void line(String text, StringBuilder out) {
    out.append(text).append('\n');
  }

  private String paint(String code, String text) {
    return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }

  /** Digits in threes, whatever the machine's locale. */
  public static String number(long n) {
    StringBuilder digits = new StringBuilder(Long.toString(n));
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      digits.insert(i, ',');
    }
    return digits.toString();
  }

  /** Seconds with two decimals. */
  public static String seconds(long millis) {
    long hundredths = (millis + 5) / 10;
    String rest = Long.toString(hundredths % 100);
    return hundredths / 100 + "." + (rest.length() < 2 ? "0" + rest : rest);
  }
}
