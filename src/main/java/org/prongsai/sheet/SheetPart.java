package org.prongsai.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the part of one sheet. */
final class SheetPart {
  /** Far more than all sheets of a large agency; a cell takes some 200 bytes of memory. */
  static final int MOST_CELLS = 300_000;

  /** {@code [1]Sheet!A1} or {@code 'C:\[plan.xlsx]Sheet'!A1} in a formula. */
  private static final Pattern ELSEWHERE = Pattern.compile("\\[[^\\]]+\\][^\\[]*!");

  private final List<String> strings;
  private final Formats formats;
  private final Map<String, String> targets;
  private final SortedMap<Integer, SortedMap<Integer, Cell>> rows = new TreeMap<>();
  private final List<Sheet.Area> merged = new ArrayList<>();
  private int row;
  private int column;
  private int cells;

  /**
   * @param targets where the links of this sheet lead, by relation
   */
  SheetPart(List<String> strings, Formats formats, Map<String, String> targets) {
    this.strings = strings;
    this.formats = formats;
    this.targets = targets;
  }

  Sheet read(String name, InputStream part) throws IOException {
    Xml.walk(part, this::element);
    return new Sheet(name, rows, merged);
  }

  private void element(XMLStreamReader at) throws XMLStreamException, IOException {
    switch (at.getLocalName()) {
      case "row" -> {
        row = Xml.attribute(at, "r").map(Refs::number).orElse(row + 1);
        column = 0;
      }
      case "c" -> cell(at);
      case "mergeCell" -> Xml.attribute(at, "ref").flatMap(Refs::area).ifPresent(merged::add);
      case "hyperlink" -> link(at);
      default -> {}
    }
  }

  private void cell(XMLStreamReader at) throws XMLStreamException, IOException {
    Optional<String> ref = Xml.attribute(at, "r");
    row = ref.map(Refs::row).orElse(row);
    column = ref.map(Refs::column).orElse(column + 1);
    String type = Xml.attribute(at, "t").orElse("n");
    String style = Xml.attribute(at, "s").orElse("0");
    Optional<String> value = Optional.empty();
    Optional<String> formula = Optional.empty();
    while (at.next() != XMLStreamConstants.END_ELEMENT) {
      if (at.isStartElement()) {
        switch (at.getLocalName()) {
          case "v" -> value = Optional.of(Xml.text(at, ""));
          case "is" -> value = Optional.of(XText.decoded(Xml.text(at, "rPh")));
          case "f" -> formula = Optional.of(Xml.text(at, ""));
          default -> Xml.text(at, "");
        }
      }
    }
    if (row > 0 && column > 0) {
      put(of(type, style, value, formula));
    }
  }

  private void put(Optional<Cell> cell) throws IOException {
    if (cell.isPresent()) {
      cells++;
      if (cells > MOST_CELLS) {
        throw new Parts.TooMuch();
      }
      rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, cell.get());
    }
  }

  private Optional<Cell> of(
      String type, String style, Optional<String> value, Optional<String> formula) {
    if (value.isEmpty()) {
      return formula.map(f -> new Cell(Cell.Kind.FAULT, ""));
    }
    String text = value.get();
    Cell cell =
        switch (type) {
          case "s" -> Cell.of(string(text));
          case "str" -> Cell.of(XText.decoded(text));
          case "inlineStr" -> Cell.of(text);
          case "b" -> Cell.of(text.strip().equals("1") ? "true" : "false");
          case "e" -> new Cell(Cell.Kind.FAULT, text);
          case "d" -> new Cell(Cell.Kind.DAY, text.strip().replaceFirst("T.*", ""));
          default -> formats.cell(text, style);
        };
    if (cell.text().isBlank()) {
      return Optional.empty();
    }
    boolean elsewhere = formula.filter(f -> ELSEWHERE.matcher(f).find()).isPresent();
    return Optional.of(elsewhere ? cell.fromElsewhere() : cell);
  }

  private String string(String index) {
    int at = Refs.number(index.strip());
    return at < strings.size() ? strings.get(at) : "";
  }

  /** Links stand after all cells. */
  private void link(XMLStreamReader at) {
    String anchor = Xml.attribute(at, "location").map(l -> "#" + l).orElse("");
    Optional<String> target = Xml.relation(at).map(targets::get).map(t -> t + anchor);
    Optional<Sheet.Area> area = Xml.attribute(at, "ref").flatMap(Refs::area);
    if (target.isPresent() && area.isPresent()) {
      rows.subMap(area.get().top(), area.get().bottom() + 1)
          .values()
          .forEach(
              cells ->
                  cells
                      .subMap(area.get().left(), area.get().right() + 1)
                      .replaceAll((c, cell) -> cell.linked(target.get())));
    }
  }
}
