package org.prongsai.bake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.prongsai.plan.DataTable;
import org.prongsai.plan.Key;
import org.prongsai.plan.KeyMaker;
import org.prongsai.plan.Page;
import org.prongsai.plan.SitePaths;
import org.prongsai.recall.Same;

/**
 * The files below {@code data/}: every table as CSV and as JSON, and {@code datapackage.json},
 * which explains them to programs. A table may have a hundred thousand rows: nobody prints it
 * before it is known that it is not there yet, and nobody holds all of it.
 */
final class DataFiles {
  private static final byte[] NOTHING = {};

  private final Page.Data page;
  private final KeyedPages known;

  private DataFiles(Page.Data page, KeyedPages known) {
    this.page = page;
    this.known = known;
  }

  /**
   * One of the files.
   *
   * @param name its address from the root
   */
  record DataFile(String name, Key key, OutFolder.Written content) {}

  /** What the rows of a part are as JSON: the names of the columns stand in each. */
  record JsonFrom(List<DataTable.Column> columns, Same<DataTable.Part> part) {}

  /** Makes the keys of all rows, so that they are known when others ask. */
  static void key(Page.Data page, KeyedPages known) {
    page.files().stream().flatMap(file -> file.table().parts().stream()).toList().parallelStream()
        .forEach(part -> new KeyMaker(known.parts).value(part));
  }

  /** Every file, by what it is made from. */
  static List<DataFile> of(Page.Data page, KeyedPages known) {
    DataFiles files = new DataFiles(page, known);
    List<DataFile> all = new ArrayList<>();
    for (Page.DataFile file : page.files()) {
      DataTable table = file.table();
      files.remember(table);
      all.add(
          new DataFile(
              SitePaths.csv(table.name()).value(),
              Keys.csv(table, known.parts),
              out -> files.csv(table, out)));
      all.add(
          new DataFile(
              SitePaths.json(table.name()).value(),
              Keys.json(table, page.frame(), known.parts),
              out -> files.json(table, out)));
    }
    byte[] dictionary = DataJson.dictionary(page);
    all.add(
        new DataFile(
            SitePaths.DATA_PACKAGE.value(), Keys.of(dictionary), out -> out.write(dictionary)));
    return all;
  }

  /** What was printed of rows that are still there is wanted when another row changes. */
  private void remember(DataTable table) {
    for (DataTable.Part part : table.parts()) {
      known.csvParts.known(new Same<>(part));
      known.jsonParts.known(new JsonFrom(table.columns(), new Same<>(part)));
    }
  }

  private void csv(DataTable table, OutputStream out) throws IOException {
    out.write(Csv.head(table).getBytes(UTF_8));
    write(
        table,
        p -> known.csvParts.of(new Same<>(p), from -> Csv.lines(p).getBytes(UTF_8)),
        NOTHING,
        out);
  }

  private void json(DataTable table, OutputStream out) throws IOException {
    out.write(DataJson.head(page.frame(), table));
    write(
        table,
        p ->
            known.jsonParts.of(
                new JsonFrom(table.columns(), new Same<>(p)),
                from -> DataJson.rows(table.columns(), p)),
        DataJson.BETWEEN,
        out);
    out.write(DataJson.end(table));
  }

  /** Prints the parts on all processors, and writes them in their order. */
  private static void write(
      DataTable table, Function<DataTable.Part, byte[]> printing, byte[] between, OutputStream out)
      throws IOException {
    List<DataTable.Part> parts =
        table.parts().stream().filter(part -> !part.rows().isEmpty()).toList();
    AtomicBoolean isFirst = new AtomicBoolean(true);
    try {
      parts.parallelStream()
          .map(printing)
          .forEachOrdered(
              printed -> {
                try {
                  out.write(isFirst.getAndSet(false) ? NOTHING : between);
                  out.write(printed);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
