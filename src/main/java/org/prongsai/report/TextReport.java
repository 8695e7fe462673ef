package org.prongsai.report;

import java.util.ArrayList;
import java.util.HashMap;
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

  private final Words words;
  private final boolean colour;
  private final int mostOfARule;

  /**
   * @param colour whether ANSI colours are welcome
   * @param mostOfARule how many problems of one rule and severity are shown before the rest is only
   *     counted
   */
  public TextReport(Language language, boolean colour, int mostOfARule) {
    this.words = Words.in(language);
    this.colour = colour;
    this.mostOfARule = mostOfARule;
  }

  /** The problems, each with its fix, then the summary; ends with a line break. */
  public String of(Report report) {
    StringBuilder out = new StringBuilder();
    Map<Kind, Integer> shown = new HashMap<>();
    for (Problem problem : report.problems()) {
      if (shown.merge(new Kind(problem.rule(), problem.isError()), 1, Integer::sum)
          <= mostOfARule) {
        write(problem, out);
      }
    }
    rest(shown, out);
    if (!report.problems().isEmpty()) {
      out.append('\n');
    }
    report.completeness().forEach(year -> write(year, out));
    line(
        words.text(
            "report.counts",
            number(report.counts().pages()),
            number(report.counts().links()),
            seconds(report.tookMs()),
            number(report.errors()),
            number(report.warnings())),
        out);
    return out.toString();
  }

  private record Kind(Rule rule, boolean error) {}

  private void write(Problem problem, StringBuilder out) {
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
    problem
        .source()
        .map(s -> Visible.line(s.toString()))
        .ifPresent(s -> line(INDENT + words.text("report.source", s), out));
  }

  private void rest(Map<Kind, Integer> shown, StringBuilder out) {
    List<String> lines = new ArrayList<>();
    shown.forEach(
        (kind, count) -> {
          if (count > mostOfARule) {
            lines.add(words.text("report.more", number(count - mostOfARule), kind.rule().id()));
          }
        });
    lines.stream().sorted().forEach(text -> line(text, out));
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
  static String number(long n) {
    StringBuilder digits = new StringBuilder(Long.toString(n));
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      digits.insert(i, ',');
    }
    return digits.toString();
  }

  private static String seconds(long millis) {
    long hundredths = (millis + 5) / 10;
    String rest = Long.toString(hundredths % 100);
    return hundredths / 100 + "." + (rest.length() < 2 ? "0" + rest : rest);
  }
}
