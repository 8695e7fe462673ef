package org.prongsai.guide;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A workbook into which somebody types; everything else in it stays as it is. */
final class TypedBook {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private final Path file;
  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final List<String> sharedTexts;

  TypedBook(Path file) throws IOException {
    this.file = file;
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        parts.put(e.getName(), zip.readAllBytes());
      }
    }
    sharedTexts =
        elements(parse("xl/sharedStrings.xml"), "si").stream()
            .map(Element::getTextContent)
            .toList();
  }

  /** Types rows below headings; a row whose first cells are there already is filled up. */
  void type(String sheet, List<List<String>> rows) {
    String part = part(sheet);
    Document document = parse(part);
    List<Integer> columns = new ArrayList<>();
    for (String heading : rows.get(0)) {
      columns.add(column(document, sheet, heading));
    }
    for (List<String> row : rows.subList(1, rows.size())) {
      int number = row(document, columns, row);
      for (int i = 0; i < row.size(); i++) {
        if (!row.get(i).isEmpty()) {
          put(document, number, columns.get(i), row.get(i));
        }
      }
    }
    parts.put(part, bytes(document));
  }

  void save() throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
  }

  private String part(String sheet) {
    List<String> names =
        elements(parse("xl/workbook.xml"), "sheet").stream()
            .map(s -> s.getAttribute("name"))
            .toList();
    if (!names.contains(sheet)) {
      throw new IllegalArgumentException("no sheet " + sheet + " in " + names);
    }
    return "xl/worksheets/sheet" + (names.indexOf(sheet) + 1) + ".xml";
  }

  private int column(Document sheet, String name, String heading) {
    for (int c = 0; c < 26; c++) {
      if (text(sheet, 1, c).equals(heading)) {
        return c;
      }
    }
    throw new IllegalArgumentException("no heading " + heading + " in " + name);
  }

  /** The row of the same year and item, else the first empty one. */
  private int row(Document sheet, List<Integer> columns, List<String> row) {
    int last = 1;
    for (Element r : elements(sheet, "row")) {
      int number = Integer.parseInt(r.getAttribute("r"));
      boolean same =
          IntStream.range(0, Math.min(2, row.size()))
              .allMatch(i -> same(text(sheet, number, columns.get(i)), row.get(i)));
      if (number > 1 && same) {
        return number;
      }
      if (!text(sheet, number, columns.get(0)).isEmpty()) {
        last = Math.max(last, number);
      }
    }
    return last + 1;
  }

  private static boolean same(String there, String typed) {
    return there.equals(typed) || there.equals(typed + ".0");
  }

  private String text(Document sheet, int row, int column) {
    for (Element c : elements(sheet, "c")) {
      if (c.getAttribute("r").equals(name(row, column))) {
        String value = c.getTextContent();
        boolean shared = c.getAttribute("t").equals("s") && !value.isEmpty();
        return shared ? sharedTexts.get(Integer.parseInt(value)) : value;
      }
    }
    return "";
  }

  private static String name(int row, int column) {
    return (char) ('A' + column) + Integer.toString(row);
  }

  private static void put(Document sheet, int row, int column, String text) {
    Element line = line(sheet, row);
    Element after = null;
    for (Element c : elements(line, "c")) {
      if (c.getAttribute("r").charAt(0) > 'A' + column) {
        after = after == null ? c : after;
      } else if (c.getAttribute("r").equals(name(row, column))) {
        fill(c, text);
        return;
      }
    }
    Element cell = sheet.createElementNS(MAIN, "c");
    cell.setAttribute("r", name(row, column));
    line.insertBefore(cell, after);
    fill(cell, text);
  }

  /** A number where Excel would see one. */
  private static void fill(Element cell, String text) {
    while (cell.getFirstChild() != null) {
      cell.removeChild(cell.getFirstChild());
    }
    boolean number = text.matches("\\d+(\\.\\d+)?");
    Document document = cell.getOwnerDocument();
    Element value = document.createElementNS(MAIN, number ? "v" : "is");
    cell.removeAttribute("t");
    if (number) {
      value.setTextContent(text);
    } else {
      cell.setAttribute("t", "inlineStr");
      Element t = document.createElementNS(MAIN, "t");
      t.setTextContent(text);
      value.appendChild(t);
    }
    cell.appendChild(value);
  }

  private static Element line(Document sheet, int row) {
    Element data = elements(sheet, "sheetData").get(0);
    Element after = null;
    for (Element r : elements(data, "row")) {
      int number = Integer.parseInt(r.getAttribute("r"));
      if (number == row) {
        return r;
      }
      after = number > row && after == null ? r : after;
    }
    Element line = sheet.createElementNS(MAIN, "row");
    line.setAttribute("r", Integer.toString(row));
    data.insertBefore(line, after);
    return line;
  }

  private static List<Element> elements(Document in, String name) {
    return list(in.getElementsByTagNameNS(MAIN, name));
  }

  private static List<Element> elements(Element in, String name) {
    return list(in.getElementsByTagNameNS(MAIN, name));
  }

  private static List<Element> list(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  private Document parse(String part) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(parts.get(part)));
    } catch (Exception e) {
      throw new IllegalStateException(part, e);
    }
  }

  private static byte[] bytes(Document document) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      TransformerFactory.newDefaultInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(out));
      return out.toByteArray();
    } catch (javax.xml.transform.TransformerException e) {
      throw new IllegalStateException(e);
    }
  }
}
