package org.prongsai.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Plans the page that lists the site's data and explains every column of it. */
final class DataPage {
  private DataPage() {}

  static Page.Data page(Framing framing, String agency, List<DataTable> tables) {
    Frame frame =
        framing.around(
            SitePaths.DATA,
            "ข้อมูลสำหรับโปรแกรม",
            "ตารางทุกตารางในเว็บไซต์ของ " + agency + " เป็นไฟล์ CSV และ JSON พร้อมคำอธิบายคอลัมน์",
            Framing.HOME);
    List<Page.DataFile> files = tables.stream().map(DataPage::file).toList();
    return new Page.Data(
        frame.describedBy(catalog(framing, frame, files)),
        files,
        Link.inside(SitePaths.DATA, SitePaths.DATA_PACKAGE, "datapackage.json"));
  }

  private static Page.DataFile file(DataTable table) {
    return new Page.DataFile(
        table,
        table.columns().stream().map(DataPage::column).toList(),
        table.size(),
        Link.inside(SitePaths.DATA, SitePaths.csv(table.name()), table.name() + ".csv"),
        Link.inside(SitePaths.DATA, SitePaths.json(table.name()), table.name() + ".json"),
        Optional.empty(),
        Optional.empty());
  }

  private static Page.DataColumn column(DataTable.Column column) {
    String unit = column.unit().map(u -> " (" + u + ")").orElse("");
    return new Page.DataColumn(column.name(), column.meaning(), column.kind().words() + unit);
  }

  /**
   * With the sizes of its files, which are known when they are written; none for one that is not.
   */
  static Page.Data weighed(Page.Data page, Function<PagePath, OptionalLong> bytes) {
    List<Page.DataFile> files = new ArrayList<>();
    for (Page.DataFile f : page.files()) {
      String name = f.table().name();
      files.add(
          new Page.DataFile(
              f.table(),
              f.columns(),
              f.rows(),
              f.csv(),
              f.json(),
              size(bytes.apply(SitePaths.csv(name))),
              size(bytes.apply(SitePaths.json(name)))));
    }
    return new Page.Data(page.frame(), files, page.dictionary());
  }

  private static Optional<String> size(OptionalLong bytes) {
    return bytes.isPresent()
        ? Optional.of(EvidenceLinks.size(bytes.getAsLong()))
        : Optional.empty();
  }

  private static Thing catalog(Framing framing, Frame frame, List<Page.DataFile> files) {
    Things things = framing.things();
    return things
        .about("DataCatalog", frame)
        .with("dataset", files.stream().map(f -> dataset(things, frame, f)).toList());
  }

  private static Thing dataset(Things things, Frame frame, Page.DataFile file) {
    return Thing.of("Dataset")
        .with("name", file.table().title() + " ของ " + frame.agency())
        .with("description", file.table().about())
        .with("inLanguage", "th")
        .with("isAccessibleForFree", new Said.Truth(true))
        .with("creator", things.agency())
        .with("distribution", List.of(download(things, file, true), download(things, file, false)));
  }

  private static Thing download(Things things, Page.DataFile file, boolean csv) {
    String name = file.table().name();
    PagePath path = csv ? SitePaths.csv(name) : SitePaths.json(name);
    return Thing.of("DataDownload")
        .with("encodingFormat", csv ? "text/csv" : "application/json")
        .with("contentUrl", things.address(SitePaths.DATA, path));
  }
}
