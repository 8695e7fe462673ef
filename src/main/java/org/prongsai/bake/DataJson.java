package org.prongsai.bake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.prongsai.plan.DataTable;
import org.prongsai.plan.DataTable.Cell;
import org.prongsai.plan.Frame;
import org.prongsai.plan.Page;

/**
 * A table as JSON, which is its head, its rows part by part, and its end; and the dictionary of all
 * tables (Frictionless Data Package, <a
 * href="https://specs.frictionlessdata.io/data-package/">specs.frictionlessdata.io</a>).
 */
final class DataJson {
  /** Stands between two parts of a table's rows. */
  static final byte[] BETWEEN = {','};

  /** Raised when a name of a table or column changes its meaning. */
  private static final int SCHEMA = 1;

  // What is printed piece by piece is closed by nobody but us.
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_CONTENT).build();

  // One row a line, and line ends that are the same on every machine.
  private static final DefaultPrettyPrinter LINES =
      new DefaultPrettyPrinter(Separators.createDefaultInstance())
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultIndenter("  ", "\n"));

  private DataJson() {}

  private interface Writing {
    void to(JsonGenerator json) throws IOException;
  }

  private static byte[] written(Writing writing) {
    return after(json -> {}, writing);
  }

  /** What is written after something else, as it is written there. */
  private static byte[] after(Writing first, Writing writing) {
    PageText out = new PageText();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.setPrettyPrinter(LINES.createInstance());
      first.to(json);
      json.flush();
      int from = out.length();
      writing.to(json);
      json.flush();
      return out.bytes(from);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // there is no disk behind a text
    }
  }

  /** Up to its first row. */
  static byte[] head(Frame frame, DataTable table) {
    return written(
        json -> {
          json.writeStartObject();
          json.writeNumberField("schema", SCHEMA);
          json.writeStringField("table", table.name());
          json.writeStringField("title", table.title());
          json.writeStringField("agency", frame.agency());
          json.writeBooleanField("sample", frame.sample());
          json.writeStringField("asOf", frame.asOfIso());
          json.writeArrayFieldStart("rows");
        });
  }

  /** Some rows, as the first. */
  static byte[] rows(List<DataTable.Column> columns, DataTable.Part part) {
    return after(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("rows");
        },
        json -> {
          for (List<Cell> row : part.rows()) {
            json.writeStartObject();
            for (int i = 0; i < row.size(); i++) {
              json.writeFieldName(columns.get(i).name());
              cell(json, row.get(i));
            }
            json.writeEndObject();
          }
        });
  }

  /** After its last row. */
  static byte[] end(DataTable table) {
    return (table.size() == 0 ? " ]\n}\n" : "\n  ]\n}\n").getBytes(UTF_8);
  }

  static void cell(JsonGenerator json, Cell cell) throws IOException {
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

  static byte[] dictionary(Page.Data page) {
    return written(
        json -> {
          json.writeStartObject();
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
          json.writeEndObject();
          json.writeRaw('\n');
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
