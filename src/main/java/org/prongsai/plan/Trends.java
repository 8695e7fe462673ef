package org.prongsai.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.prongsai.ita.Ratings;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Portal;
import org.prongsai.model.Score;

/**
 * The total score over the years, drawn so that it says no more than is known: a year without a
 * score is a gap, and no line joins the years of the old ratings to those of the new.
 */
final class Trends {
  // Where the first and the last year stand, in per mille of the width: room for the scale and for
  // half of a year's name on a screen of 320 px.
  private static final int LEFT = 150;
  private static final int RIGHT = 930;

  // In CSS pixels.
  private static final int TOP = 24;
  private static final int BOTTOM = 164;
  private static final int HEIGHT = 196;
  private static final int ABOVE_POINT = 12;

  /** As many names of years as a small phone has room for, less one. */
  private static final int STEPS = 4;

  /** Up to so many points each says its score. */
  private static final int FEW = 6;

  private static final int HALF = 50_00;

  private final SortedMap<FiscalYear, Optional<Score>> scores = new TreeMap<>();
  private final SortedMap<FiscalYear, String> ratings = new TreeMap<>();

  Trends(Portal portal) {
    portal
        .years()
        .forEach(
            (year, of) ->
                of.assessment()
                    .ifPresent(
                        a -> {
                          scores.put(year, a.score());
                          a.rating().ifPresent(r -> ratings.put(year, r));
                        }));
  }

  /** Empty when the content has no result at all. */
  Optional<Page.Trend> trend(FiscalYear shown) {
    if (scores.isEmpty()) {
      return Optional.empty();
    }
    long known = scores.values().stream().filter(Optional::isPresent).count();
    return Optional.of(
        new Page.Trend(
            known >= 2 ? Optional.of(graph(shown)) : Optional.empty(), words(known), rows(shown)));
  }

  private String words(long known) {
    if (known == 0) {
      return "ยังไม่ทราบคะแนนรวมของปีใด จึงยังไม่มีแนวโน้มให้ดู";
    }
    if (known == 1) {
      return "ทราบคะแนนรวมเพียงปีเดียว จึงยังไม่มีแนวโน้มให้ดู";
    }
    boolean gap = known < span().size();
    boolean both =
        scores.firstKey().compareTo(Ratings.FIRST_IN_WORDS) < 0
            && scores.lastKey().compareTo(Ratings.FIRST_IN_WORDS) >= 0;
    return "จุดคือคะแนนรวมของแต่ละปี เส้นนอนหนาคือเกณฑ์ผ่าน "
        + Cards.brief(Ratings.passMark(scores.lastKey()))
        + " คะแนน"
        + (gap ? " ช่วงที่ไม่มีเส้นคือปีที่ไม่มีข้อมูล" : "")
        + (both
            ? " ไม่ลากเส้นข้ามปี "
                + Ratings.FIRST_IN_WORDS
                + " เพราะเริ่มใช้ระดับผลการประเมินแบบใหม่ จึงไม่เทียบกับปีก่อนหน้า"
            : "");
  }

  private List<FiscalYear> span() {
    List<FiscalYear> years = new ArrayList<>();
    for (FiscalYear y = scores.firstKey(); y.compareTo(scores.lastKey()) <= 0; y = y.next()) {
      years.add(y);
    }
    return years;
  }

  private Optional<Score> score(FiscalYear year) {
    return Optional.ofNullable(scores.get(year)).flatMap(s -> s);
  }

  private Page.TrendGraph graph(FiscalYear shown) {
    List<FiscalYear> years = span();
    boolean low = scores.values().stream().flatMap(Optional::stream).anyMatch(this::isLow);
    int floor = low ? 0 : HALF;
    long known = scores.values().stream().filter(Optional::isPresent).count();
    List<Page.TrendPoint> points = new ArrayList<>();
    List<Page.TrendLine> lines = new ArrayList<>();
    List<Page.TrendYear> names = new ArrayList<>();
    int every = Math.max(1, (years.size() - 1 + STEPS - 1) / STEPS);
    for (int i = 0; i < years.size(); i++) {
      FiscalYear year = years.get(i);
      String x = x(i, years.size());
      Optional<Score> score = score(year);
      if (score.isPresent()) {
        int y = y(score.get(), floor);
        boolean told = known <= FEW || year.equals(shown);
        points.add(
            new Page.TrendPoint(
                x,
                y,
                y - ABOVE_POINT,
                told ? Optional.of(score.get().toString()) : Optional.empty(),
                year.equals(shown)));
        Optional<Score> before = i == 0 ? Optional.empty() : score(years.get(i - 1));
        if (before.isPresent() && !year.equals(Ratings.FIRST_IN_WORDS)) {
          lines.add(new Page.TrendLine(x(i - 1, years.size()), y(before.get(), floor), x, y));
        }
      }
      if ((years.size() - 1 - i) % every == 0) {
        names.add(new Page.TrendYear(x, year.toString(), year.equals(shown)));
      }
    }
    return new Page.TrendGraph(
        "คะแนนรวม ปีงบประมาณ " + years.get(0) + "–" + years.get(years.size() - 1),
        description(floor),
        HEIGHT,
        HEIGHT - ABOVE_POINT / 2,
        y(Ratings.passMark(shown), floor),
        grid(floor),
        lines,
        points,
        names);
  }

  private boolean isLow(Score score) {
    return score.hundredths() < HALF;
  }

  private String description(int floor) {
    FiscalYear first = scores.firstKey();
    FiscalYear last = scores.lastKey();
    List<FiscalYear> known = span().stream().filter(y -> score(y).isPresent()).toList();
    FiscalYear from = known.get(0);
    FiscalYear to = known.get(known.size() - 1);
    return "แผนภูมิเส้น แกนตั้ง "
        + floor / 100
        + " ถึง 100 คะแนน แกนนอนปี "
        + first
        + " ถึง "
        + last
        + " ปี "
        + from
        + " ได้ "
        + score(from).orElseThrow()
        + " ปี "
        + to
        + " ได้ "
        + score(to).orElseThrow()
        + " ทราบคะแนน "
        + known.size()
        + " ปี";
  }

  private static List<Page.TrendYear> grid(int floor) {
    List<Page.TrendYear> grid = new ArrayList<>();
    int step = floor == 0 ? 25_00 : 10_00;
    for (int score = floor; score <= 100_00; score += step) {
      grid.add(
          new Page.TrendYear(
              Integer.toString(y(new Score(score), floor)), Integer.toString(score / 100), false));
    }
    return grid;
  }

  private static String x(int index, int years) {
    int permille = years == 1 ? (LEFT + RIGHT) / 2 : LEFT + (RIGHT - LEFT) * index / (years - 1);
    return BigDecimal.valueOf(permille, 1).toPlainString() + "%";
  }

  private static int y(Score score, int floor) {
    return BOTTOM - (BOTTOM - TOP) * (score.hundredths() - floor) / (100_00 - floor);
  }

  private List<Page.TrendRow> rows(FiscalYear shown) {
    return span().stream()
        .sorted(java.util.Comparator.reverseOrder())
        .map(
            y ->
                new Page.TrendRow(
                    y.toString(),
                    score(y).map(Score::toString),
                    Optional.ofNullable(ratings.get(y)),
                    y.equals(shown)))
        .toList();
  }
}
