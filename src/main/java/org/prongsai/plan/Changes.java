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

/**
 * What the dates in the content say has happened, newest first: no clock and no file times, so that
 * the same content tells the same story. What is dated after the build's day has not happened yet.
 */
final class Changes {
  private static final Comparator<Change> NEWEST_FIRST =
      Comparator.comparing(Change::date, Comparator.reverseOrder())
          .thenComparing(Change::page)
          .thenComparing(Change::id);

  private final LocalDate asOf;
  private final List<Change> all = new ArrayList<>();
  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<PagePath, LocalDate> newest = new HashMap<>();

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
      String fragment) {}

  Changes(Portal portal, Verdicts verdicts, LocalDate asOf) {
    this.asOf = asOf;
    verdicts.years().values().forEach(this::items);
    portal.years().forEach((year, of) -> of.measures().ifPresent(m -> measures(year, m)));
    portal.pages().forEach(this::page);
    portal.agency().channels().forEach(this::channel);
    all.sort(NEWEST_FIRST);
  }

  private void items(Verdicts.OfYear of) {
    for (Verdicts.OfItem item : of.items()) {
      for (Verdicts.Shown shown : item.evidence()) {
        shown
            .evidence()
            .label()
            .date()
            .filter(d -> !d.isAfter(asOf))
            .ifPresent(date -> evidence(of.year(), item, shown, date));
      }
    }
  }

  private void evidence(
      FiscalYear year, Verdicts.OfItem item, Verdicts.Shown shown, LocalDate date) {
    PagePath page = SitePaths.item(year, item.code());
    add(
        new Change(
            id(year + "-" + item.code().slug(), date),
            date,
            "หลักฐานข้อ " + item.code() + " ปี " + year,
            ItemPages.title(item),
            Optional.of(EvidenceLinks.text(shown.evidence())),
            page,
            ""));
    touch(date, page, SitePaths.checklist(year), SitePaths.year(year));
    item.entry()
        .flatMap(Disclosure.Entry::unit)
        .ifPresent(unit -> touch(date, SitePaths.unit(unit)));
  }

  private void measures(FiscalYear year, Measures measures) {
    for (Measure measure : measures.measures()) {
      for (Step step : measure.steps()) {
        measure.progress().stream()
            .filter(p -> p.step().equals(step.id()) && !p.date().isAfter(asOf))
            .forEach(p -> progress(year, measure, step, p));
      }
    }
  }

  private void progress(FiscalYear year, Measure measure, Step step, Progress progress) {
    LocalDate date = progress.date();
    PagePath page = SitePaths.measures(year);
    String anchor = measure.id() + "-" + step.id();
    add(
        new Change(
            id(year + "-" + anchor, date),
            date,
            "ความก้าวหน้าของมาตรการด้าน " + measure.instrument().name() + " ปี " + year,
            step.text(),
            Optional.of(
                StepStates.tag(progress.state()).text()
                    + progress.note().map(n -> " · " + n).orElse("")),
            page,
            anchor));
    touch(date, page, SitePaths.year(year));
    measure.units().forEach(unit -> touch(date, SitePaths.unit(unit)));
  }

  private void page(FreePage free) {
    free.date()
        .filter(d -> !d.isAfter(asOf))
        .ifPresent(
            date -> {
              PagePath page = SitePaths.free(free.name());
              add(
                  new Change(
                      id("page-" + free.name().replaceAll("\\s", "-"), date),
                      date,
                      "หน้าเว็บ",
                      free.title(),
                      free.description(),
                      page,
                      ""));
              touch(date, page);
            });
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
    if (!date.isAfter(asOf) && EvidenceLinks.leadsOut(channel.url())) {
      PagePath page = SitePaths.channel(channel.id());
      add(
          new Change(
              id("channel-" + channel.id(), date),
              date,
              ChannelWords.name(channel.kind()),
              channel.name(),
              Optional.of(what),
              page,
              ""));
      touch(date, page, SitePaths.CHANNELS, SitePaths.CONTACT);
    }
  }

  private String id(String of, LocalDate date) {
    String id = of + "-" + date;
    int times = ids.merge(id, 1, Integer::sum);
    return times == 1 ? id : id + "-" + times;
  }

  private void add(Change change) {
    all.add(change);
    touch(
        change.date(),
        SitePaths.HOME,
        SitePaths.ITA,
        SitePaths.CHANGES,
        SitePaths.DATA,
        SitePaths.SEARCH);
  }

  private void touch(LocalDate date, PagePath... pages) {
    for (PagePath page : pages) {
      newest.merge(page, date, (a, b) -> a.isAfter(b) ? a : b);
    }
  }

  List<Change> newestFirst() {
    return List.copyOf(all);
  }

  /** The newest date that a page shows. */
  Optional<LocalDate> newest(PagePath page) {
    return Optional.ofNullable(newest.get(page));
  }
}
