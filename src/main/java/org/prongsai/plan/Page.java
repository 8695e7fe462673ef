package org.prongsai.plan;

import java.util.List;
import java.util.Optional;

/**
 * A page that the built site must have, complete: sorted, linked, counted, in words. The template
 * {@code templates/<type>.ftlh} prints it as {@code page} and decides nothing.
 */
public sealed interface Page {

  Frame frame();

  default PagePath path() {
    return frame().path();
  }

  /** The template's name and the document type of the oven: {@code home}, {@code unit-list} … */
  default String type() {
    return PageTypes.NAMES.get(getClass());
  }

  /** {@code /}: who this is, the last result, what was promised, what is disclosed. */
  record Home(
      Frame frame,
      Optional<ResultCard> result,
      Optional<PromiseCard> promises,
      Optional<DisclosureCard> disclosure,
      List<YearCard> years,
      List<ChannelCard> channels,
      List<Link> pages,
      List<Fact> facts)
      implements Page {}

  /** {@code /ita/}: every year; where the assessor lands. */
  record Ita(Frame frame, List<YearCard> years) implements Page {}

  /** {@code /2563/}: what there is of one fiscal year. */
  record Year(Frame frame, YearCard year) implements Page {}

  /**
   * {@code /2562/assessment/}: the published result.
   *
   * @param reportTitle the heading of the agency's own report, which the result is a part of
   * @param bands the year's ratings, highest first
   * @param chart the indicators whose score is known; empty bars for none
   * @param next what was done about it, when a later year has measures
   */
  record Assessment(
      Frame frame,
      String year,
      Optional<String> reportTitle,
      Optional<Section> background,
      String heading,
      Optional<String> summary,
      Optional<ResultCard> result,
      List<Band> bands,
      List<InstrumentSection> instruments,
      Chart chart,
      List<IndicatorRow> indicators,
      Optional<Link> next)
      implements Page {}

  /**
   * {@code /2563/measures/}: the improvement report.
   *
   * @param answers the assessment it answers
   */
  record Measures(
      Frame frame,
      String year,
      String heading,
      Optional<Link> answers,
      Optional<PromiseCard> promises,
      List<MeasureSection> sections)
      implements Page {}

  /** {@code /units/}: the units that have something to do, and those that have not. */
  record UnitList(Frame frame, List<UnitLine> units) implements Page {}

  /** {@code /units/office/}: what one unit has to do. */
  record Unit(Frame frame, String name, List<UnitTask> tasks, List<ItemLine> items)
      implements Page {}

  /** {@code /2563/oit/}: the checklist of a year. */
  record Checklist(
      Frame frame,
      String year,
      DisclosureCard summary,
      List<Filter> filters,
      Optional<String> certainty,
      List<ItemGroup> groups)
      implements Page {}

  /** {@code /2563/oit/o42/}: one item and what discloses it. */
  record Item(
      Frame frame,
      String year,
      String code,
      String title,
      Tag verdict,
      Optional<String> certainty,
      List<String> placeInChecklist,
      List<Fact> asks,
      List<ElementLine> elements,
      Optional<String> elementsNote,
      List<MonthLine> months,
      List<EvidenceLine> evidence,
      Optional<String> explanation,
      Optional<String> pending,
      Optional<String> exempt,
      Optional<Link> unit,
      List<Link> otherYears,
      Optional<Link> previous,
      Optional<Link> following,
      List<String> howChecked,
      List<String> origin,
      Link tellUs)
      implements Page {}

  /**
   * {@code /about/}: a page in the agency's own words.
   *
   * @param markdown to be made into safe HTML by the oven; the template prints it as {@code body}
   */
  record Free(Frame frame, String title, Optional<DateText> date, String markdown)
      implements Page {}

  /**
   * {@code /contact/}: where to reach the agency, ask, complain, and say that something here is
   * wrong.
   *
   * @param missing what a citizen would look for and the agency has not told
   */
  record Contact(Frame frame, List<Fact> facts, List<ChannelCard> channels, List<String> missing)
      implements Page {}

  /** {@code /search/}: everything that can be found, by its first letter. */
  record Search(Frame frame, List<Letter> letters) implements Page {}

  /** {@code /404.html}. */
  record NotFound(Frame frame, List<Link> links) implements Page {}

  // What pages are made of.

  /** What begins with one letter, or one kind of letters, sorted. */
  record Letter(String id, String text, List<SearchEntry> entries) {}

  /** A label and its value, as address or telephone. */
  record Fact(String label, String value, Optional<Link> link) {}

  /** A date for people and machines. */
  record DateText(String words, String iso) {}

  /** A heading and its paragraphs. */
  record Section(String heading, List<String> paragraphs) {}

  /** A state in words; {@code state} picks its look: open, pending, missing, neutral. */
  record Tag(String text, String state) {}

  /**
   * The result of a year in a few words.
   *
   * @param ratingText the rating explained in plain Thai
   * @param passed whether the year's pass mark is reached, when the score is known
   * @param trend up or down since the year before, in words
   */
  record ResultCard(
      String year,
      Optional<String> score,
      Optional<String> rating,
      Optional<String> ratingText,
      Optional<Boolean> passed,
      Optional<String> trend,
      Optional<Scale> scale,
      Link link) {}

  /** Where a score stands between 0 and 100, and the pass mark beside it; in per mille. */
  record Scale(int permille, int passPermille, String passText) {}

  /**
   * What was promised and how far it has come.
   *
   * @param sentence a line a citizen can quote
   */
  record PromiseCard(
      String year,
      String sentence,
      int steps,
      int done,
      int overdue,
      boolean reported,
      Link link) {}

  /** How complete the disclosure of a year is. */
  record DisclosureCard(
      String year,
      String sentence,
      boolean closed,
      int required,
      int published,
      int incomplete,
      int pending,
      int missing,
      int notApplicable,
      Link link) {}

  /** A year and where its pages are. */
  record YearCard(
      String year,
      Link link,
      Optional<ResultCard> result,
      Optional<PromiseCard> promises,
      Optional<DisclosureCard> disclosure) {}

  /** A service the agency runs elsewhere; {@code kind} in words. */
  record ChannelCard(
      String kind,
      String name,
      Link link,
      Optional<String> operator,
      Optional<String> duration,
      Optional<String> privacy) {}

  /**
   * A rating and the scores it covers.
   *
   * @param floor what every instrument must reach as well, in words
   * @param current whether it is the agency's own
   */
  record Band(String rating, String range, Optional<String> floor, boolean current) {}

  /** One instrument: what it measures, its score, what the report says. */
  record InstrumentSection(
      String id, String code, String name, Optional<String> score, List<String> analysis) {}

  /**
   * A bar chart of scores; lengths in per mille of the full width, so that nothing is computed in
   * the template.
   */
  record Chart(
      String title, String description, int passPermille, String passText, List<Bar> bars) {}

  /** One bar. */
  record Bar(String label, String value, int permille, boolean passed, boolean lowest) {}

  /** One line of the table beside the chart; a score not known says so. */
  record IndicatorRow(
      String no, String name, String instrument, Optional<String> score, boolean lowest) {}

  /** The measures of one instrument. {@code columns} are the four headings. */
  record MeasureSection(
      String id,
      String code,
      String heading,
      List<String> analysis,
      Optional<String> caption,
      List<String> columns,
      List<MeasureRow> rows) {}

  /**
   * One measure as a row of the table, a card on a phone.
   *
   * @param together the state of every step, when they share one and nothing more is known of any
   */
  record MeasureRow(
      String id,
      List<String> findings,
      List<StepLine> steps,
      Optional<Tag> together,
      List<Link> units,
      List<String> monitoring) {}

  /** A step and what became of it. */
  record StepLine(
      String id, String text, Tag state, Optional<DateText> due, List<ReportLine> reports) {}

  /** A dated report on a step. */
  record ReportLine(DateText date, Tag state, Optional<String> note, Optional<Link> evidence) {}

  /** A unit in the list. */
  record UnitLine(Link link, String summary) {}

  /** What a unit does about one result. */
  record UnitTask(
      String year,
      String instrument,
      Link measure,
      List<String> findings,
      List<StepLine> steps,
      List<String> monitoring) {}

  /**
   * Shows the items of one verdict only, by an anchor: {@code only-missing}; {@code all} for all.
   */
  record Filter(String id, String text, int count) {}

  /** Items that the assessor reads together. */
  record ItemGroup(String id, List<String> headings, List<ItemLine> items) {}

  /**
   * An item in a list.
   *
   * @param verdictId the verdict as class names spell it: {@code not-applicable}
   * @param mark how unsure its title is, in a few words; empty when it is confirmed
   */
  record ItemLine(
      String code,
      Link link,
      String verdictId,
      Tag verdict,
      List<EvidenceLine> evidence,
      Optional<String> note,
      Optional<String> mark) {}

  /** A month of a monthly item, in words, and whether its evidence is there. */
  record MonthLine(String text, Tag state) {}

  /** An element of an item: shown, not shown, unconfirmed. */
  record ElementLine(int number, String text, Tag state) {}

  /**
   * A piece of evidence. {@code kind} in words: หน้าเว็บ, ไฟล์ PDF, ลิงก์ภายนอก …
   *
   * @param link absent when there is nothing to lead to: a declared file that is not there
   * @param sha256 of a file, in hexadecimal; only on the item's own page
   */
  record EvidenceLine(
      String text,
      Optional<Link> link,
      String kind,
      Optional<String> size,
      Optional<DateText> date,
      Optional<String> note,
      Optional<String> sha256) {}
}
