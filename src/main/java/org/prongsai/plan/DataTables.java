package org.prongsai.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.prongsai.ita.Verdicts;
import org.prongsai.model.Portal;

/** Every table of the data, in the order in which the page lists them. All of them, always. */
final class DataTables {
  private final Portal portal;
  private final Verdicts verdicts;
  private final StepStates states;
  private final EvidenceLinks links;
  private final ItemPages items;
  private final KnownPlan known;

  DataTables(
      Portal portal,
      Verdicts verdicts,
      StepStates states,
      EvidenceLinks links,
      ItemPages items,
      KnownPlan known) {
    this.portal = portal;
    this.verdicts = verdicts;
    this.states = states;
    this.links = links;
    this.items = items;
    this.known = known;
  }

  /**
   * @param pages what is planned so far: the pages of the items among them, in order
   */
  List<DataTable> all(List<Page> pages) {
    DataAddress address = new DataAddress(portal.agency().baseUrl());
    ResultTables results = new ResultTables(portal);
    MeasureTables promises = new MeasureTables(portal, states, links, address);
    ItemTables disclosed = new ItemTables(verdicts, address, items::basis, known);
    EvidenceTable evidence =
        new EvidenceTable(verdicts, links, address, items(pages), items::basis, known);
    AgencyTables agency = new AgencyTables(portal, address);
    return Stream.of(
            results.assessments(),
            results.ratings(),
            promises.measures(),
            promises.progress(),
            disclosed.disclosure(),
            disclosed.items(),
            disclosed.elements(),
            disclosed.months(),
            evidence.table(),
            agency.units(),
            agency.channels(),
            agency.services())
        .map(table -> known.tables.or(table.name(), table))
        .toList();
  }

  private static List<Page.Item> items(List<Page> pages) {
    List<Page.Item> items = new ArrayList<>();
    for (Page page : pages) {
      if (page instanceof Page.Item item) {
        items.add(item);
      }
    }
    return items;
  }
}
