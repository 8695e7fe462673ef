package org.prongsai.plan;

import java.util.List;
import java.util.Optional;

/** What pages are made of. Every page has these names as its own: {@code Page.Fact}. */
public interface PageParts {

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
   * @param sentence in a few words
   * @param quote a line a citizen can quote by itself: who, of which year, as of when
   */
  record PromiseCard(
      String year,
      String sentence,
      String quote,
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

  /**
   * A service the agency runs elsewhere; {@code kind} in words.
   *
   * @param link out, to the service itself
   * @param page to what this site says of it
   * @param opening whether it takes answers on the day of the build, when its dates are known
   */
  record ChannelCard(
      String kind,
      String name,
      Link link,
      Link page,
      Optional<String> operator,
      Optional<String> duration,
      Optional<String> privacy,
      Optional<Tag> opening) {}

  /**
   * The channels of one kind.
   *
   * @param about what the kind is for
   * @param channels empty when the agency has told none, and then the page says so
   */
  record ChannelGroup(String id, String heading, String about, List<ChannelCard> channels) {}

  /**
   * A service in the catalogue.
   *
   * @param tags what sets it apart: one counter, online
   * @param summary how long, how much, who; in one line
   */
  record ServiceLine(Link link, List<Tag> tags, String summary) {}

  /**
   * What was promised about one instrument, and who does it.
   *
   * @param together what became of all of it, where that is the same and no more is known
   */
  record NoticePart(
      String heading, String units, Optional<Tag> together, List<NoticeLine> promises) {}

  /** One promise; the tag is absent where the part says it for all. */
  record NoticeLine(String text, Optional<Tag> state) {}

  /**
   * An address for a telephone's camera.
   *
   * @param file the picture, made by the oven
   * @param src the picture as the page names it
   * @param text what the code says
   * @param caption what it leads to
   * @param shown the address as people would type it
   */
  record QrCode(PagePath file, String src, String text, String caption, String shown) {}

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

  /**
   * The total over the years.
   *
   * @param graph only where two scores at least are known
   * @param words what the graph shows, or why there is none
   */
  record Trend(Optional<TrendGraph> graph, String words, List<TrendRow> rows) {}

  /**
   * A line graph. Across, places are in per cent of the width, written as in SVG; down, in CSS
   * pixels, so that letters keep their size on every screen.
   *
   * @param yearY where the names of the years stand
   * @param grid the scale: its {@code x} is the height of the line, in pixels
   */
  record TrendGraph(
      String title,
      String description,
      int height,
      int yearY,
      int passY,
      List<TrendYear> grid,
      List<TrendLine> lines,
      List<TrendPoint> points,
      List<TrendYear> years) {}

  /** From one year to the next, both known and comparable. */
  record TrendLine(String x1, int y1, String x2, int y2) {}

  /** A known score; {@code value} where there is room to say it. */
  record TrendPoint(String x, int y, int valueY, Optional<String> value, boolean current) {}

  /** A name on a scale. */
  record TrendYear(String x, String text, boolean current) {}

  /** One year of the table beside the graph, also one of which nothing is known. */
  record TrendRow(String year, Optional<String> score, Optional<String> rating, boolean current) {}

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

  /**
   * A dated report on a step.
   *
   * @param unproven whether it says done and nothing proves it
   */
  record ReportLine(
      DateText date, Tag state, boolean unproven, Optional<String> note, Optional<Link> evidence) {}

  /** How far each part has come, in a few words; a name without a page has no link. */
  record Tallies(String caption, String heading, List<TallyLine> lines) {}

  /** One line of it. */
  record TallyLine(String name, Optional<Link> link, String text) {}

  /**
   * The year's two looks back, at half and at its end.
   *
   * @param none what to say when nobody reported anything
   * @param half the heading of the first look, which names its day
   */
  record FollowUp(
      Optional<String> none,
      List<String> sentences,
      String half,
      String end,
      List<FollowUpRow> rows) {}

  /** A step and what was known of it on both days. */
  record FollowUpRow(String step, Link measure, Tag half, Tag end) {}

  /** A unit in the list. */
  record UnitLine(Link link, String summary) {}

  /**
   * What a unit has to do in one year.
   *
   * @param summary how much that is and how much of it is left, in one line
   * @param items what is still to be done first
   */
  record UnitYear(String year, String summary, List<UnitTask> tasks, List<ItemLine> items) {}

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

  /**
   * What an item is in another year.
   *
   * @param link absent when this site has no page of it
   * @param mark that only the title is near
   */
  record OtherYear(String year, String text, Optional<Link> link, Optional<String> mark) {}

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

  /** A table of the data and its files; sizes in words. */
  record DataFile(
      DataTable table,
      List<DataColumn> columns,
      int rows,
      Link csv,
      Link json,
      Optional<String> csvSize,
      Optional<String> jsonSize) {}

  /** A column in words; {@code kind} with the unit: {@code จำนวนเต็ม (พ.ศ.)}. */
  record DataColumn(String name, String meaning, String kind) {}

  /** A fiscal year in which something happened. */
  record ChangeYear(String id, String year, List<ChangeMonth> months) {}

  /** A month in words. */
  record ChangeMonth(String text, List<ChangeLine> changes) {}

  /**
   * One thing that happened.
   *
   * @param fromRoot the link as it would stand on the home page, for the feed
   */
  record ChangeLine(
      String id, DateText date, String kind, Link link, Optional<String> detail, Link fromRoot) {}

  /** A province of the list of agencies, empty when they named none; {@code href} to its first. */
  record Province(String name, String text, String href, int agencies) {}

  /**
   * An agency in a list of many.
   *
   * @param id of the first row of a province
   * @param site the folder of its site
   * @param link absent when it never had a sound site
   * @param state absent when the site holds what the content says now
   * @param rank of the rating, higher is better
   * @param permille of the required items, those published
   */
  record AgencyRow(
      Optional<String> id,
      String site,
      String name,
      Optional<Link> link,
      Optional<Tag> state,
      boolean sample,
      String province,
      String kind,
      Optional<String> resultYear,
      Optional<String> score,
      Optional<String> rating,
      Optional<Integer> rank,
      Optional<String> disclosedYear,
      Optional<DisclosedCount> disclosed,
      Optional<Integer> permille) {}

  /** How many items of a year are disclosed, and how many are not. */
  record DisclosedCount(
      boolean closed,
      int required,
      int published,
      int incomplete,
      int pending,
      int missing,
      int notApplicable) {}
}
