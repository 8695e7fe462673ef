package org.prongsai.bake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.bake.DataFiles.DataFile;
import org.prongsai.plan.DataTable;
import org.prongsai.plan.DataTable.Cell;
import org.prongsai.plan.DataTable.Part;
import org.prongsai.plan.Frame;
import org.prongsai.plan.Key;
import org.prongsai.plan.Link;
import org.prongsai.plan.Page;
import org.prongsai.recall.Same;

/** A table that is printed part by part, now and before, is the table printed at once. */
class DataFilesTest {
  private static final Frame FRAME = Pages.frame("data/", "ข้อมูล");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatIsPrintedInPartsIsWhatIsPrintedAtOnce(long seed) throws IOException {
    Random random = new Random(seed);
    KeyedPages known = KeyedPages.kept();
    List<Part> parts = new ArrayList<>();
    Map<Key, String> before = new HashMap<>();
    for (int round = 0; round < 60; round++) {
      edit(parts, random);
      DataTable table = table(List.copyOf(parts));
      known.begin();
      for (DataFile file : DataFiles.of(page(FRAME, table), known).subList(0, 2)) {
        // Most rounds print nothing, as bakes that find the file in its place.
        String printed = random.nextInt(3) == 0 ? printed(file) : "";
        String expected = expected(file.name(), table);
        if (!printed.isEmpty()) {
          assertThat(printed).as("seed %s, round %s", seed, round).isEqualTo(expected);
        }
        assertThat(before.merge(file.key(), expected, (was, is) -> was))
            .as("seed %s, round %s: what has the same key is the same", seed, round)
            .isEqualTo(expected);
      }
    }
    assertThat(before).hasSizeGreaterThan(60);
  }

  @Test
  void theKeysTellOfAllThatStandsInAFile() {
    DataTable table = table(List.of(new Part(List.of(row("ก", "1")))));
    List<Key> keys = keys(FRAME, table);
    assertThat(keys(FRAME, table(List.of(new Part(List.of(row("ก", "1"))))))).isEqualTo(keys);
    assertThat(keys(FRAME, table(List.of(new Part(List.of(row("ก", "2")))))))
        .doesNotContainAnyElementsOf(keys.subList(0, 2));
    DataTable renamed =
        new DataTable(
            table.name(),
            table.title(),
            table.about(),
            List.of(table.columns().get(0), column("other")),
            table.parts());
    assertThat(keys(FRAME, renamed)).doesNotContainAnyElementsOf(keys);
    for (Frame other :
        List.of(
            frame("อบต.อื่น", "2026-11-22", true),
            frame(FRAME.agency(), "2026-11-23", true),
            frame(FRAME.agency(), "2026-11-22", false))) {
      assertThat(keys(other, table).get(1)).isNotEqualTo(keys.get(1));
    }
    assertThat(keys(frame(FRAME.agency(), FRAME.asOfIso(), FRAME.sample()), table)).isEqualTo(keys);
  }

  @Test
  void rowsThatHaveNotChangedArePrintedOnce() throws IOException {
    KeyedPages known = KeyedPages.kept();
    Part kept = new Part(List.of(row("ก", "1")));
    for (String text : List.of("ข", "ค", "ง")) {
      known.begin();
      DataTable table = table(List.of(kept, new Part(List.of(row(text, "2")))));
      for (DataFile file : DataFiles.of(page(FRAME, table), known)) {
        if (text.equals("ข")) {
          printed(file);
        }
      }
    }
    assertThat(known.csvParts.of(new Same<>(kept), p -> fail("printed again"))).isNotEmpty();
  }

  private static Frame frame(String agency, String asOf, boolean sample) {
    return new Frame(
        FRAME.path(),
        FRAME.title(),
        FRAME.description(),
        FRAME.root(),
        agency,
        FRAME.logo(),
        FRAME.home(),
        FRAME.menu(),
        FRAME.current(),
        FRAME.breadcrumbs(),
        FRAME.years(),
        FRAME.canonical(),
        FRAME.asOf(),
        asOf,
        sample,
        FRAME.footer(),
        FRAME.head());
  }

  private static List<Key> keys(Frame frame, DataTable table) {
    return DataFiles.of(page(frame, table), KeyedPages.none()).stream().map(DataFile::key).toList();
  }

  private static void edit(List<Part> parts, Random random) {
    int at = random.nextInt(parts.size() + 1);
    if (at == parts.size() || random.nextInt(4) == 0) {
      parts.add(at, part(random));
    } else if (random.nextInt(4) == 0) {
      parts.remove(at);
    } else {
      parts.set(at, part(random));
    }
  }

  private static Part part(Random random) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int n = random.nextInt(4); n > 0; n--) {
      rows.add(List.of(cell(random), cell(random)));
    }
    return new Part(rows);
  }

  private static Cell cell(Random random) {
    String text = "ก\"\\/\n\t\u0001\u001f\u007f\u2028,'=|😀x".repeat(2);
    int from = random.nextInt(10);
    String some = text.substring(from, from + random.nextInt(10));
    return switch (random.nextInt(6)) {
      case 0 -> new DataTable.Text(some);
      case 1 ->
          new DataTable.Quantity(
              new BigDecimal(random.nextInt(99)).scaleByPowerOfTen(-2 + random.nextInt(5)));
      case 2 -> new DataTable.Truth(random.nextBoolean());
      case 3 -> new DataTable.Day(LocalDate.ofEpochDay(random.nextInt(9999)));
      case 4 -> new DataTable.Many(random.nextBoolean() ? List.of() : List.of(some, "ข"));
      default -> new DataTable.Unknown();
    };
  }

  private static List<Cell> row(String text, String number) {
    return List.of(new DataTable.Text(text), new DataTable.Quantity(new BigDecimal(number)));
  }

  private static DataTable.Column column(String name) {
    return new DataTable.Column(name, DataTable.Kind.TEXT, "ค่า", Optional.empty());
  }

  private static DataTable table(List<Part> parts) {
    return new DataTable("t", "ตาราง", "แถว", List.of(column("a"), column("b")), parts);
  }

  private static Page.Data page(Frame frame, DataTable table) {
    Link link = FRAME.home();
    return new Page.Data(
        frame,
        List.of(
            new Page.DataFile(
                table, List.of(), table.size(), link, link, Optional.empty(), Optional.empty())),
        link);
  }

  private static String printed(DataFile file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file.content().to(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String expected(String file, DataTable table) throws IOException {
    DataTable whole = table(List.of(new Part(rows(table))));
    String text = file.endsWith("t.csv") ? Csv.of(whole) : json(whole);
    // A half of a letter, which is none, has no bytes.
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static List<List<Cell>> rows(DataTable table) {
    return table.parts().stream().flatMap(part -> part.rows().stream()).toList();
  }

  /** All of it by one generator. */
  private static String json(DataTable table) throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter(Separators.createDefaultInstance())
              .withObjectIndenter(new DefaultIndenter("  ", "\n"))
              .withArrayIndenter(new DefaultIndenter("  ", "\n")));
      json.writeStartObject();
      json.writeNumberField("schema", 1);
      json.writeStringField("table", table.name());
      json.writeStringField("title", table.title());
      json.writeStringField("agency", FRAME.agency());
      json.writeBooleanField("sample", FRAME.sample());
      json.writeStringField("asOf", FRAME.asOfIso());
      json.writeArrayFieldStart("rows");
      for (List<Cell> row : rows(table)) {
        json.writeStartObject();
        for (int i = 0; i < row.size(); i++) {
          json.writeFieldName(table.columns().get(i).name());
          DataJson.cell(json, row.get(i));
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out + "\n";
  }
}
