package org.prongsai.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.ThaiDates;

/** Plans the page that tells what has changed, by fiscal year and month, newest first. */
final class ChangesPage {
  private ChangesPage() {}

  static Page.Changes page(Framing framing, String agency, Changes changes) {
    return new Page.Changes(
        framing.around(
            SitePaths.CHANGES,
            "มีอะไรใหม่",
            "หลักฐาน รายงานความก้าวหน้า และหน้าเว็บของ " + agency + " เรียงตามวันที่ ใหม่ก่อน",
            Framing.HOME),
        years(changes.newestFirst()),
        framing.feed(SitePaths.CHANGES));
  }

  private static List<Page.ChangeYear> years(List<Changes.Change> newestFirst) {
    List<Page.ChangeYear> years = new ArrayList<>();
    List<Page.ChangeMonth> months = new ArrayList<>();
    List<Page.ChangeLine> lines = new ArrayList<>();
    for (int i = 0; i < newestFirst.size(); i++) {
      LocalDate date = newestFirst.get(i).date();
      lines.add(line(newestFirst.get(i)));
      Optional<LocalDate> next =
          i + 1 < newestFirst.size()
              ? Optional.of(newestFirst.get(i + 1).date())
              : Optional.empty();
      if (next.filter(n -> ThaiDates.month(n).equals(ThaiDates.month(date))).isEmpty()) {
        months.add(new Page.ChangeMonth(ThaiDates.monthInFull(date), List.copyOf(lines)));
        lines.clear();
      }
      if (next.filter(n -> fiscalYear(n) == fiscalYear(date)).isEmpty()) {
        String year = Integer.toString(fiscalYear(date));
        years.add(new Page.ChangeYear("fy-" + year, year, List.copyOf(months)));
        months.clear();
      }
    }
    return years;
  }

  /** Of any day: a document may be older than every year that is published. */
  private static int fiscalYear(LocalDate day) {
    return day.getYear() + FiscalYear.BE_OFFSET + (day.getMonthValue() >= 10 ? 1 : 0);
  }

  private static Page.ChangeLine line(Changes.Change change) {
    Link link = Link.inside(SitePaths.CHANGES, change.page(), change.text());
    Link home = Link.inside(SitePaths.HOME, change.page(), change.text());
    return new Page.ChangeLine(
        change.id(),
        StepStates.date(change.date()),
        change.kind(),
        change.fragment().isEmpty() ? link : link.withFragment(change.fragment()),
        change.detail(),
        change.fragment().isEmpty() ? home : home.withFragment(change.fragment()));
  }
}
