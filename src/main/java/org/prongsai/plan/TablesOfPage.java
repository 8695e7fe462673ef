package org.prongsai.plan;

import java.util.List;
import java.util.Map;

/** Which tables of the data hold what a page shows, by the page's address. */
final class TablesOfPage {
  private static final int YEAR_LENGTH = 4;

  private static final Map<String, String> TITLES =
      Map.of(
          ResultTables.ASSESSMENTS, "ผลการประเมิน",
          MeasureTables.MEASURES, "มาตรการ",
          MeasureTables.PROGRESS, "รายงานความก้าวหน้า",
          ItemTables.ITEMS, "รายการ OIT",
          ItemTables.EVIDENCE, "หลักฐาน",
          AgencyTables.UNITS, "ส่วนงาน",
          AgencyTables.CHANNELS, "ช่องทาง",
          AgencyTables.SERVICES, "บริการ");

  private TablesOfPage() {}

  static List<Head.TableLinks> links(PagePath path) {
    return tables(path).stream().map(name -> links(path, name)).toList();
  }

  private static List<String> tables(PagePath path) {
    if (path.equals(SitePaths.UNITS)) {
      return List.of(AgencyTables.UNITS);
    }
    if (path.equals(SitePaths.SERVICES)) {
      return List.of(AgencyTables.SERVICES);
    }
    if (path.equals(SitePaths.CONTACT) || path.equals(SitePaths.CHANNELS)) {
      return List.of(AgencyTables.CHANNELS);
    }
    String address = path.value();
    if (address.indexOf("/assessment/") == YEAR_LENGTH) {
      return List.of(ResultTables.ASSESSMENTS);
    }
    if (address.indexOf("/measures/") == YEAR_LENGTH) {
      return List.of(MeasureTables.MEASURES, MeasureTables.PROGRESS);
    }
    return address.indexOf("/oit/") == YEAR_LENGTH
        ? List.of(ItemTables.ITEMS, ItemTables.EVIDENCE)
        : List.of();
  }

  private static Head.TableLinks links(PagePath from, String table) {
    return new Head.TableLinks(
        TITLES.get(table),
        Link.inside(from, SitePaths.csv(table), table + ".csv"),
        Link.inside(from, SitePaths.json(table), table + ".json"),
        Link.inside(from, SitePaths.DATA, "คำอธิบายคอลัมน์").withFragment(table));
  }
}
