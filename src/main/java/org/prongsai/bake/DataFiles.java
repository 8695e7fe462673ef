package org.prongsai.bake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.prongsai.plan.DataTable;
import org.prongsai.plan.DataTable.Cell;
import org.prongsai.plan.Frame;
import org.prongsai.plan.Page;
import org.prongsai.plan.SitePaths;

/**
 * The files below {@code data/}: every table as CSV and as JSON, and {@code datapackage.json},
 * which explains them to programs (Frictionless Data Package, <a
 * href="https://specs.frictionlessdata.io/data-package/">specs.frictionlessdata.io</a>).
 */
final class DataFiles {
  /** Raised when a name of a table or column changes its meaning. */
  private static final int SCHEMA = 1;

  private static final JsonFactory JSON = new JsonFactory();

  // One row a line, and line ends that are the same on every machine.
  private static final DefaultPrettyPrinter LINES =
      new DefaultPrettyPrinter(Separators.createDefaultInstance())
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultIndenter("  ", "\n"));

  private final Page.Data page;

  private DataFiles(Page.Data page) {
    this.page = page;
  }

  /** Every file by its address from the root. */
  static SortedMap<String, byte[]> of(Page.Data page) {
    DataFiles files = new DataFiles(page);
    SortedMap<String, byte[]> all = new TreeMap<>();
    for (Page.DataFile file : page.files()) {
      DataTable table = file.table();
      all.put(SitePaths.csv(table.name()).value(), bytes(Csv.of(table)));
      all.put(SitePaths.json(table.name()).value(), files.json(table));
    }
    all.put(SitePaths.DATA_PACKAGE.value(), files.dictionary());
    return all;
  }

  private static byte[] bytes(String text) {
    PageText out = new PageText();
    out.write(text);
    return out.bytes();
  }

  private interface Writing {
    void to(JsonGenerator json) throws IOException;
  }

  private static byte[] document(Writing writing) {
    PageText out = new PageText();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.setPrettyPrinter(LINES.createInstance());
      json.writeStartObject();
      writing.to(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // there is no disk behind a text
    }
    out.write('\n');
    return out.bytes();
  }

  private byte[] json(DataTable table) {
    Frame frame = page.frame();
    return document(
        json -> {
          json.writeNumberField("schema", SCHEMA);
          json.writeStringField("table", table.name());
          json.writeStringField("title", table.title());
          json.writeStringField("agency", frame.agency());
          json.writeBooleanField("sample", frame.sample());
          json.writeStringField("asOf", frame.asOfIso());
          json.writeArrayFieldStart("rows");
          for (List<Cell> row : table.rows()) {
            json.writeStartObject();
            for (int i = 0; i < row.size(); i++) {
              json.writeFieldName(table.columns().get(i).name());
              cell(json, row.get(i));
            }
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private static void cell(JsonGenerator json, Cell cell) throws IOException {
    if (cell instanceof DataTable.Text text) {
      json.writeString(text.text());
    } else if (cell instanceof DataTable.Quantity number) {
      json.writeNumber(number.value());
    } else if (cell instanceof DataTable.Truth truth) {
      json.writeBoolean(truth.value());
    } else if (cell instanceof DataTable.Day day) {
      json.writeString(day.date().toString());
    } else if (cell instanceof DataTable.Many many) {
      json.writeArray(many.texts().toArray(String[]::new), 0, many.texts().size());
    } else {
      json.writeNull();
    }
  }

  private byte[] dictionary() {
    return document(
        json -> {
          json.writeStringField("profile", "data-package");
          json.writeStringField("name", "prongsai");
          json.writeStringField("title", page.frame().title());
          json.writeStringField("description", page.frame().description());
          json.writeNumberField("schema", SCHEMA);
          json.writeStringField("asOf", page.frame().asOfIso());
          json.writeArrayFieldStart("resources");
          for (Page.DataFile file : page.files()) {
            resource(json, file.table());
          }
          json.writeEndArray();
        });
  }

  private static void resource(JsonGenerator json, DataTable table) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", table.name());
    json.writeStringField("path", table.name() + ".csv");
    json.writeStringField("title", table.title());
    json.writeStringField("description", table.about());
    json.writeStringField("format", "csv");
    json.writeStringField("mediatype", "text/csv");
    json.writeStringField("encoding", "utf-8");
    json.writeObjectFieldStart("schema");
    json.writeArrayFieldStart("fields");
    for (DataTable.Column column : table.columns()) {
      json.writeStartObject();
      json.writeStringField("name", column.name());
      // A list is one text in CSV; see the page's words on how its values are parted.
      boolean list = column.kind() == DataTable.Kind.LIST;
      json.writeStringField("type", list ? "string" : column.kind().id());
      json.writeStringField("description", column.meaning());
      if (column.unit().isPresent()) {
        json.writeStringField("unit", column.unit().get());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }
}
