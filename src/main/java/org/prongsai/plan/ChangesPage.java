package org.prongsai.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.ThaiDates;
import org.prongsai.recall.Same;

/**
 * Plans the page that tells what has changed, by fiscal year and month, newest first; and, when
 * that is too much for one page, those of the older changes. They are numbered from the oldest, so
 * that what is new moves nothing that is old.
 */
final class ChangesPage {
  /** As many changes as each older page has; the newest has up to twice as many less one. */
  static final int PART = 250;

  private final Framing framing;
  private final String agency;
  private final List<Changes.Change> newestFirst;
  private final KnownPlan known;

  /** How many pages of older changes there are. */
  private final int parts;

  private ChangesPage(
      Framing framing, String agency, List<Changes.Change> newestFirst, KnownPlan known) {
    this.known = known;
    this.framing = framing;
    this.agency = agency;
    this.newestFirst = newestFirst;
    this.parts = Math.max(0, newestFirst.size() / PART - 1);
  }

  /** The newest first. */
  static List<Page> pages(Framing framing, String agency, Changes changes, KnownPlan known) {
    ChangesPage all = new ChangesPage(framing, agency, changes.newestFirst(), known);
    List<Page> pages = new ArrayList<>(List.of(all.newest()));
    for (int number = all.parts; number >= 1; number--) {
      pages.add(all.older(number));
    }
    return pages;
  }

  private Page newest() {
    List<Link> older = new ArrayList<>();
    for (int number = parts; number >= 1; number--) {
      older.add(link(SitePaths.CHANGES, number));
    }
    return new Page.Changes(
        framing.around(
            SitePaths.CHANGES,
            Framing.CHANGES.text(),
            "หลักฐาน รายงานความก้าวหน้า และหน้าเว็บของ " + agency + " เรียงตามวันที่ ใหม่ก่อน",
            Framing.HOME),
        years(SitePaths.CHANGES, newestFirst.subList(0, newestFirst.size() - parts * PART)),
        older,
        framing.feed(SitePaths.CHANGES));
  }

  private Page older(int number) {
    PagePath path = SitePaths.olderChanges(number);
    return new Page.OlderChanges(
        framing.around(
            path,
            "สิ่งที่เปลี่ยนแปลงก่อนหน้านี้ ชุดที่ " + number,
            "หลักฐาน รายงานความก้าวหน้า และหน้าเว็บของ " + agency + " " + span(number),
            Framing.HOME,
            Framing.CHANGES),
        years(path, part(number)),
        number == parts ? framing.link(path, Framing.CHANGES) : link(path, number + 1),
        number == 1 ? Optional.empty() : Optional.of(link(path, number - 1)));
  }

  private Link link(PagePath from, int number) {
    return Link.inside(from, SitePaths.olderChanges(number), span(number));
  }

  private List<Changes.Change> part(int number) {
    int end = newestFirst.size() - (number - 1) * PART;
    return newestFirst.subList(end - PART, end);
  }

  /** The days that a part is of: {@code 3 ม.ค. 2566 – 8 ก.พ. 2566}. */
  private String span(int number) {
    List<Changes.Change> part = part(number);
    String from = ThaiDates.brief(part.get(PART - 1).date());
    String to = ThaiDates.brief(part.get(0).date());
    return from.equals(to) ? from : from + " – " + to;
  }

  private List<Page.ChangeYear> years(PagePath path, List<Changes.Change> newestFirst) {
    List<Changes.Change> same = known.changesOf.or(path, newestFirst);
    return known.changeYears.of(
        new KnownPlan.ChangesFrom(framing.basis(), path, new Same<>(same)),
        from -> lines(path, same));
  }

  private List<Page.ChangeYear> lines(PagePath path, List<Changes.Change> newestFirst) {
    List<Page.ChangeYear> years = new ArrayList<>();
    List<Page.ChangeMonth> months = new ArrayList<>();
    List<Page.ChangeLine> lines = new ArrayList<>();
    for (int i = 0; i < newestFirst.size(); i++) {
      LocalDate date = newestFirst.get(i).date();
      lines.add(line(path, newestFirst.get(i)));
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

  private Page.ChangeLine line(PagePath path, Changes.Change change) {
    Link link = Link.inside(path, change.page(), change.text());
    Link home = Link.inside(SitePaths.HOME, change.page(), change.text());
    return new Page.ChangeLine(
        change.id(),
        framing.day(change.date()),
        change.kind(),
        change.fragment().isEmpty() ? link : link.withFragment(change.fragment()),
        change.detail(),
        change.fragment().isEmpty() ? home : home.withFragment(change.fragment()));
  }
}
