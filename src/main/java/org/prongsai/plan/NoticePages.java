package org.prongsai.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Measures;
import org.prongsai.model.Measures.Measure;
import org.prongsai.model.Pointer;
import org.prongsai.model.Portal;

/**
 * Plans the sheet of a year for the notice board, the village heads and whoever has no telephone:
 * the result, the promises, what became of them, and codes for those who have one.
 */
final class NoticePages {
  private final Portal portal;
  private final Framing framing;
  private final Cards cards;
  private final StepStates states;
  private final NoticeCodes codes;
  private final Units units;

  NoticePages(Portal portal, Framing framing, Cards cards, StepStates states, LocalDate asOf) {
    this.portal = portal;
    this.framing = framing;
    this.cards = cards;
    this.states = states;
    this.codes = new NoticeCodes(portal.agency(), asOf);
    this.units = new Units(portal.agency().units());
  }

  /** Whether there is anything to put up. */
  static boolean isWorthwhile(Portal.Year year) {
    return year.assessment().isPresent()
        || year.measures().filter(Measures::isAnyPromised).isPresent();
  }

  Optional<Link> link(PagePath from, FiscalYear year) {
    return isWorthwhile(portal.years().get(year))
        ? Optional.of(
            Link.inside(from, SitePaths.notice(year), "ประกาศหนึ่งหน้าสำหรับพิมพ์ ปี " + year))
        : Optional.empty();
  }

  Page.Notice page(FiscalYear year) {
    PagePath path = SitePaths.notice(year);
    List<Page.QrCode> codes = this.codes.codes(year);
    NoticeRoom room = new NoticeRoom(!codes.isEmpty());
    Optional<Measures> measures = portal.years().get(year).measures();
    List<Page.NoticePart> parts =
        room.fit(measures.map(m -> parts(path, year, m)).orElse(List.of()));
    return new Page.Notice(
        framing.inYears(
            framing.around(
                path,
                "ประกาศหนึ่งหน้า ปีงบประมาณ " + year,
                "ผลการประเมิน ITA และสิ่งที่ "
                    + portal.agency().name()
                    + " สัญญาว่าจะปรับปรุง ปีงบประมาณ "
                    + year
                    + " ในหนึ่งหน้า A4",
                Framing.HOME,
                Framing.year(year)),
            year,
            NoticePages::isWorthwhile,
            SitePaths::notice),
        parts.isEmpty()
            ? "ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ปี\u00a0" + year
            : "ผลการประเมินคุณธรรมและความโปร่งใส (ITA) และสิ่งที่จะปรับปรุง ปี\u00a0" + year,
        results(path, year, measures),
        cards.promises(path, year),
        parts,
        room.dropped() == 0
            ? Optional.empty()
            : Optional.of(
                "และอีก " + room.dropped() + " ขั้นตอน อ่านได้ในหน้ามาตรการปรับปรุง ปี " + year),
        codes,
        this.codes.missing(),
        facts());
  }

  private List<Page.ResultCard> results(
      PagePath path, FiscalYear year, Optional<Measures> measures) {
    return Stream.concat(measures.map(Measures::of).stream(), Stream.of(year))
        .distinct()
        .flatMap(y -> cards.result(path, y).stream())
        .toList();
  }

  /** One for each instrument and set of units, in the report's order. */
  private List<Page.NoticePart> parts(PagePath path, FiscalYear year, Measures measures) {
    Map<String, List<Page.StepLine>> steps = new LinkedHashMap<>();
    Map<String, Measure> first = new LinkedHashMap<>();
    for (int i = 0; i < measures.measures().size(); i++) {
      Measure measure = measures.measures().get(i);
      Pointer at = new Pointer(year + "/measures", "/measures").then(i);
      String key = measure.instrument() + " " + measure.units();
      first.putIfAbsent(key, measure);
      steps
          .computeIfAbsent(key, k -> new ArrayList<>())
          .addAll(states.lines(path, year, measure, at));
    }
    List<Page.NoticePart> parts = new ArrayList<>();
    steps.forEach((key, lines) -> parts.add(part(first.get(key), lines)));
    return parts;
  }

  private Page.NoticePart part(Measure measure, List<Page.StepLine> steps) {
    List<Page.Tag> tags = steps.stream().map(Page.StepLine::state).distinct().toList();
    Optional<Page.Tag> together = tags.size() == 1 ? Optional.of(tags.get(0)) : Optional.empty();
    return new Page.NoticePart(
        "ด้าน " + measure.instrument().name(),
        String.join(" ", measure.units().stream().map(units::name).toList()),
        together,
        steps.stream()
            .map(
                s ->
                    new Page.NoticeLine(
                        s.text(), together.isPresent() ? Optional.empty() : Optional.of(s.state())))
            .toList());
  }

  private List<Page.Fact> facts() {
    return Stream.of(
            fact("ที่อยู่", portal.agency().address()),
            fact("โทรศัพท์", portal.agency().phone().map(n -> n.replace(' ', '\u00a0'))))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Page.Fact> fact(String label, Optional<String> value) {
    return value.map(v -> new Page.Fact(label, v, Optional.empty()));
  }
}
