package org.prongsai.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.prongsai.model.LongText;

/**
 * A page that the built site must have, complete: sorted, linked, counted, in words. The template
 * {@code templates/<type>.ftlh} prints it as {@code page} and decides nothing.
 */
public sealed interface Page extends PageParts, ResultParts, MeasureParts, ItemParts {

  Frame frame();

  default PagePath path() {
    return frame().path();
  }

  /** The template's name and the document type of the oven: {@code home}, {@code unit-list} … */
  default String type() {
    return PageTypes.NAMES.get(getClass());
  }

  /**
   * {@code /}: who this is, the last result, what was promised, what is disclosed.
   *
   * @param survey the citizens' survey, while it is open
   * @param quick where to complain, ask, be served; what nobody told leads to the contact page
   * @param pages free pages; of very many the newest, and {@code allPages} leads to the rest
   */
  record Home(
      Frame frame,
      Optional<ChannelCard> survey,
      Optional<ResultCard> result,
      Optional<PromiseCard> promises,
      Optional<DisclosureCard> disclosure,
      List<Link> quick,
      List<YearCard> years,
      List<ChannelCard> channels,
      List<Link> pages,
      Optional<Link> allPages,
      List<Fact> facts)
      implements Page {}

  /** {@code /ita/}: every year; where the assessor lands. */
  record Ita(Frame frame, List<YearCard> years) implements Page {}

  /** {@code /2563/}: what there is of one fiscal year. */
  record Year(Frame frame, YearCard year, Optional<Link> notice) implements Page {}

  /**
   * {@code /2563/notice/}: one sheet of A4 for the notice board and the village heads.
   *
   * @param results of the year that the promises answer, and of the year itself
   * @param rest how many promises found no room, and where they are
   * @param missing what a code would lead to and cannot, and why
   */
  record Notice(
      Frame frame,
      String heading,
      List<ResultCard> results,
      Optional<PromiseCard> promises,
      List<NoticePart> parts,
      Optional<String> rest,
      List<QrCode> codes,
      List<String> missing,
      List<Fact> facts)
      implements Page {}

  /**
   * {@code /2562/assessment/}: the published result.
   *
   * @param reportTitle the heading of the agency's own report, which the result is a part of
   * @param bands the year's ratings, highest first
   * @param chart the indicators whose score is known; empty bars for none
   * @param trend the total over all years of the content
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
      Optional<Trend> trend,
      Optional<Link> next)
      implements Page {}

  /**
   * {@code /2563/measures/}: the improvement report.
   *
   * @param answers the assessment it answers
   * @param tallies how far each instrument and each unit has come
   */
  record Measures(
      Frame frame,
      String year,
      String heading,
      Optional<Link> answers,
      Optional<PromiseCard> promises,
      List<Tallies> tallies,
      List<MeasureSection> sections,
      FollowUp followUp)
      implements Page {}

  /** {@code /units/}: the units that have something to do, and those that have not. */
  record UnitList(Frame frame, List<UnitLine> units) implements Page {}

  /** {@code /units/office/}: what one unit has to do. */
  record Unit(
      Frame frame,
      String name,
      List<UnitYear> years,
      List<ServiceLine> services,
      List<ChannelCard> channels)
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
      List<OtherYear> otherYears,
      List<Link> related,
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
  record Free(Frame frame, String title, Optional<DateText> date, LongText markdown)
      implements Page {}

  /**
   * {@code /channels/}: every kind of channel, the ones that the agency has not told among them.
   *
   * @param services to the catalogue, or why there is none
   */
  record ChannelList(
      Frame frame, List<ChannelGroup> groups, Optional<Link> services, Optional<String> noServices)
      implements Page {}

  /**
   * {@code /channels/qa/}: one channel.
   *
   * @param go out, to the channel itself
   * @param steps how it is used
   * @param privacy what becomes of what people write there, and what this site does with it
   * @param items of the checklists that it discloses
   */
  record Channel(
      Frame frame,
      String kind,
      String name,
      String about,
      Optional<Tag> opening,
      Link go,
      List<Fact> facts,
      List<String> steps,
      List<String> privacy,
      List<Link> items)
      implements Page {}

  /** {@code /services/}: what the agency does for people who ask. */
  record ServiceList(Frame frame, List<ServiceLine> services) implements Page {}

  /**
   * {@code /services/house-number/}: one service.
   *
   * @param links out: to apply online, the guide
   */
  record Service(
      Frame frame,
      String name,
      Optional<String> about,
      List<Tag> tags,
      List<Link> links,
      List<Fact> facts,
      List<String> documents,
      List<String> steps)
      implements Page {}

  /**
   * {@code /contact/}: where to reach the agency, ask, complain, and say that something here is
   * wrong.
   *
   * @param kinds to every kind of channel, the untold among them
   * @param missing what a citizen would look for and the agency has not told
   */
  record Contact(
      Frame frame, List<Fact> facts, List<ChannelCard> channels, Link kinds, List<String> missing)
      implements Page {}

  /**
   * {@code /search/}: everything that can be found, by its first letter.
   *
   * @param shelves where the letters are read, when they are too much for one page; else empty
   */
  record Search(Frame frame, List<Letter> letters, List<Shelf> shelves) implements Page {}

  /**
   * {@code /search/letter-3/}, {@code /search/letter-3/2/}: what begins with a letter, or a part of
   * it.
   */
  record SearchShelf(Frame frame, Letter letter, Optional<Link> previous, Optional<Link> following)
      implements Page {}

  /**
   * {@code /changes/}: what has happened by the dates of the content, newest first.
   *
   * @param older the pages of what does not fit here, newest first
   * @param feed the same as a feed, when the site's address is known
   */
  record Changes(Frame frame, List<ChangeYear> years, List<Link> older, Optional<Link> feed)
      implements Page {}

  /** {@code /changes/1/}: some of the older changes; 1 has the oldest, so that none ever moves. */
  record OlderChanges(Frame frame, List<ChangeYear> years, Link newer, Optional<Link> older)
      implements Page {}

  /**
   * {@code /data/}: every table as a file, and what its columns mean.
   *
   * @param dictionary the same explanations for programs
   */
  record Data(Frame frame, List<DataFile> files, Link dictionary) implements Page {

    /** With the sizes of the files, which are known only when they are written. */
    public Data weighed(Function<PagePath, OptionalLong> bytes) {
      return DataPage.weighed(this, bytes);
    }
  }

  /**
   * The page before the sites of many agencies: where each of them stands.
   *
   * @param provinces in the order of the rows
   * @param kinds of agencies that there are
   * @param files the same table for machines
   */
  record Agencies(
      Frame frame,
      String summary,
      List<Province> provinces,
      List<String> kinds,
      List<AgencyRow> rows,
      List<Link> files)
      implements Page {}

  /** {@code /404.html}. */
  record NotFound(Frame frame, List<Link> links) implements Page {}
}
