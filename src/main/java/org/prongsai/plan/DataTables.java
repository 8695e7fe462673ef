package org.prongsai.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.prongsai.ita.Verdicts;
import org.prongsai.model.Portal;

/** Every table of the data, in the order in which the page lists them. All of them, always. */
final class DataTables {
  private final Portal portal;
  private final Verdicts verdicts;
  private final StepStates states;
  private final EvidenceLinks links;

  DataTables(Portal portal, Verdicts verdicts, StepStates states, EvidenceLinks links) {
    this.portal = portal;
    this.verdicts = verdicts;
    this.states = states;
    this.links = links;
  }

  /**
   * @param pages what is planned so far: the pages of the items among them
   */
  List<DataTable> all(List<Page> pages) {
    DataAddress address = new DataAddress(portal.agency().baseUrl());
    ResultTables results = new ResultTables(portal);
    MeasureTables promises = new MeasureTables(portal, states, links, address);
    ItemTables disclosed = new ItemTables(verdicts, links, address, items(pages));
    AgencyTables agency = new AgencyTables(portal, address);
    return List.of(
        results.assessments(),
        results.ratings(),
        promises.measures(),
        promises.progress(),
        disclosed.disclosure(),
        disclosed.items(),
        disclosed.elements(),
        disclosed.months(),
        disclosed.evidence(),
        agency.units(),
        agency.channels(),
        agency.services());
  }

  private static Map<PagePath, Page.Item> items(List<Page> pages) {
    Map<PagePath, Page.Item> items = new HashMap<>();
    for (Page page : pages) {
      if (page instanceof Page.Item item) {
        items.put(item.path(), item);
      }
    }
    return items;
  }
}
