package org.prongsai.plan;

import java.util.List;
import java.util.Optional;
import org.prongsai.plan.ItemParts.ItemLine;
import org.prongsai.plan.MeasureParts.StepLine;

/**
 * What pages of many kinds are made of. Every page has these names as its own: {@code Page.Fact}.
 */
public interface PageParts {

  /** What begins with one letter, or one kind of letters, sorted. */
  record Letter(String id, String text, List<SearchEntry> entries) {}

  /**
   * A letter where all entries together are too many for one page.
   *
   * @param pages where the entries stand; empty when they are few and stand here
   */
  record Shelf(Letter letter, List<Link> pages) {}

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
