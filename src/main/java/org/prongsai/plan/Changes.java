package org.prongsai.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prongsai.ita.Verdicts;
import org.prongsai.model.Channel;
import org.prongsai.model.Disclosure;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.FreePage;
import org.prongsai.model.Measures;
import org.prongsai.model.Measures.Measure;
import org.prongsai.model.Measures.Progress;
import org.prongsai.model.Measures.Step;
import org.prongsai.model.Portal;
import org.prongsai.recall.Same;

/**
 * What the dates in the content say has happened, newest first: no clock and no file times, so that
 * the same content tells the same story. What is dated after the build's day has not happened yet.
 */
final class Changes {
  static final Comparator<Change> NEWEST_FIRST =
      Comparator.comparing(Change::date, Comparator.reverseOrder())
          .thenComparing(Change::page)
          .thenComparing(Change::id);

  /** The pages that show all changes, or the newest. */
  private static final List<PagePath> EVERYTHING =
      List.of(SitePaths.HOME, SitePaths.ITA, SitePaths.CHANGES, SitePaths.DATA, SitePaths.SEARCH);

  private final LocalDate asOf;
  private final List<Change> newestFirst;
  private final List<Change> all = new ArrayList<>();
  private final Map<String, Integer> ids;
  private final Map<PagePath, LocalDate> newest;

  /**
   * One thing that happened.
   *
   * @param id unique and lasting: {@code 2563-o7-2020-01-15}
   * @param kind in words
   * @param page where it can be seen, at {@code fragment}; empty for the page's top
   */
  record Change(
      String id,
      LocalDate date,
      String kind,
      String text,
      Optional<String> detail,
      PagePath page,
      String fragment) {
    private Change with(String otherId) {
      return new Change(otherId, date, kind, text, detail, page, fragment);
    }
  }

  /**
   * A change that the content tells, whatever the day; and what else shows its date, beside the
   * page where it can be seen.
   */
  record Told(Change change, List<PagePath> also) {}

  Changes(Portal portal, Verdicts verdicts, LocalDate asOf, KnownPlan known) {
    this.asOf = asOf;
    this.ids = new HashMap<>(2 * portal.pages().size());
    this.newest = new HashMap<>(2 * portal.pages().size());
    verdicts
        .years()
        .values()
        .forEach(
            of -> known.itemChanges.of(new Same<>(of), y -> items(y.value())).forEach(this::add));
    portal.years().forEach((year, of) -> of.measures().ifPresent(m -> measures(year, m)));
    for (FreePage page : portal.pages()) {
      if (page.date().isPresent()) {
        add(known.changes.of(new Same<>(page), p -> page(p.value())));
      }
    }
    portal.agency().channels().forEach(this::channel);
    this.newestFirst = known.newestFirst.sorted(all);
    newestFirst.stream()
        .findFirst()
        .map(Change::date)
        .ifPresent(day -> EVERYTHING.forEach(page -> newest.put(page, day)));
  }

  private static List<Told> items(Verdicts.OfYear of) {
    List<Told> told = new ArrayList<>();
    for (Verdicts.OfItem item : of.items()) {
      for (Verdicts.Shown shown : item.evidence()) {
        shown
            .evidence()
            .label()
            .date()
            .ifPresent(date -> told.add(evidence(of.year(), item, shown, date)));
      }
    }
    return told;
  }

  private static Told evidence(
      FiscalYear year, Verdicts.OfItem item, Verdicts.Shown shown, LocalDate date) {
    List<PagePath> also = new ArrayList<>(List.of(SitePaths.checklist(year), SitePaths.year(year)));
    item.entry().flatMap(Disclosure.Entry::unit).map(SitePaths::unit).ifPresent(also::add);
    return new Told(
        new Change(
            year + "-" + item.code().slug() + "-" + date,
            date,
            "หลักฐานข้อ " + item.code() + " ปี " + year,
            ItemPages.title(item),
            Optional.of(EvidenceLinks.text(shown.evidence())),
            SitePaths.item(year, item.code()),
            ""),
        also);
  }

  private void measures(FiscalYear year, Measures measures) {
    for (Measure measure : measures.measures()) {
      for (Step step : measure.steps()) {
        measure.progress().stream()
            .filter(p -> p.step().equals(step.id()))
            .forEach(p -> add(progress(year, measure, step, p)));
      }
    }
  }

  private static Told progress(FiscalYear year, Measure measure, Step step, Progress progress) {
    LocalDate date = progress.date();
    String anchor = measure.id() + "-" + step.id();
    List<PagePath> also = new ArrayList<>(List.of(SitePaths.year(year)));
    measure.units().forEach(unit -> also.add(SitePaths.unit(unit)));
    return new Told(
        new Change(
            year + "-" + anchor + "-" + date,
            date,
            "ความก้าวหน้าของมาตรการด้าน " + measure.instrument().name() + " ปี " + year,
            step.text(),
            Optional.of(
                StepStates.tag(progress.state()).text()
                    + progress.note().map(n -> " · " + n).orElse("")),
            SitePaths.measures(year),
            anchor),
        also);
  }

  private static Told page(FreePage free) {
    LocalDate date = free.date().orElseThrow();
    return new Told(
        new Change(
            "page-" + free.name().replaceAll("\\s", "-") + "-" + date,
            date,
            "หน้าเว็บ",
            free.title(),
            free.description(),
            SitePaths.free(free.name()),
            ""),
        List.of());
  }

  /** A survey that opened, and one that closed. */
  private void channel(Channel channel) {
    channel.from().ifPresent(day -> channel(channel, day, "เปิดรับ"));
    channel
        .until()
        .filter(day -> day.isBefore(asOf))
        .ifPresent(day -> channel(channel, day, "วันสุดท้ายที่เปิดรับ"));
  }

  private void channel(Channel channel, LocalDate date, String what) {
    if (EvidenceLinks.leadsOut(channel.url())) {
      add(
          new Told(
              new Change(
                  "channel-" + channel.id() + "-" + date,
                  date,
                  ChannelWords.name(channel.kind()),
                  channel.name(),
                  Optional.of(what),
                  SitePaths.channel(channel.id()),
                  ""),
              List.of(SitePaths.CHANNELS, SitePaths.CONTACT)));
    }
  }

  /** What is dated after the build's day has not happened yet. */
  private void add(Told told) {
    Change change = told.change;
    if (change.date.isAfter(asOf)) {
      return;
    }
    int times = ids.merge(change.id, 1, Integer::sum);
    all.add(times == 1 ? change : change.with(change.id + "-" + times));
    touch(change.page, change.date);
    told.also.forEach(page -> touch(page, change.date));
  }

  private void touch(PagePath page, LocalDate date) {
    newest.merge(page, date, (a, b) -> a.isAfter(b) ? a : b);
  }

  List<Change> newestFirst() {
    return newestFirst;
  }

  /** The newest date that a page shows. */
  Optional<LocalDate> newest(PagePath page) {
    return Optional.ofNullable(newest.get(page));
  }
}
