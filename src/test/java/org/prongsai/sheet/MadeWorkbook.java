package org.prongsai.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook written down as text, as other programs might have saved it. {@code # name} begins a
 * sheet; any other line is a row, its cells parted by {@code |}: a text, {@code num:83.31}, {@code
 * day:45931} (a number that is shown as a day), {@code err:#REF!}, {@code formula:A1=>5} or {@code
 * formula:A1} that was never reckoned, {@code link:text=>address}. {@code \n} is a new line. A line
 * that begins with {@code @} asks for something special; see {@link #special}.
 */
public final class MadeWorkbook {
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  private final Map<String, StringBuilder> sheets = new LinkedHashMap<>();
  private final Map<String, StringBuilder> after = new LinkedHashMap<>();
  private final Map<String, List<String>> links = new LinkedHashMap<>();
  private final List<String> special = new ArrayList<>();
  private String sheet = "";
  private int row;

  private MadeWorkbook() {}

  public static byte[] of(String text) {
    MadeWorkbook made = new MadeWorkbook();
    text.lines().filter(l -> !l.isBlank()).forEach(made::line);
    return made.bytes();
  }

  private void line(String line) {
    if (line.startsWith("# ")) {
      sheet = line.substring(2).strip();
      row = 0;
      sheets.put(sheet, new StringBuilder());
      after.put(sheet, new StringBuilder());
      links.put(sheet, new ArrayList<>());
    } else if (line.startsWith("@")) {
      special(line.substring(1).strip());
    } else {
      row++;
      row(line, "");
    }
  }

  /**
   * {@code merge A2:A4}; {@code hidden …} a row that a filter hides; {@code empty-rows N} of them;
   * {@code macros}; {@code from-1904}; {@code bomb} a sheet that unpacks to a gigabyte; {@code
   * half} the first half of the file; {@code password} and {@code xls} an old container.
   */
  private void special(String words) {
    String[] parts = words.split(" ", 2);
    switch (parts[0]) {
      case "merge" -> after.get(sheet).append("<mergeCell ref=\"").append(parts[1]).append("\"/>");
      case "hidden" -> {
        row++;
        row(parts[1], " hidden=\"1\"");
      }
      case "empty-rows" -> {
        for (int i = 0; i < Integer.parseInt(parts[1]); i++) {
          row++;
          sheets
              .get(sheet)
              .append("<row r=\"")
              .append(row)
              .append("\" spans=\"1:18\" ht=\"25\" customHeight=\"1\"/>");
        }
      }
      default -> special.add(parts[0]);
    }
  }

  private void row(String line, String how) {
    StringBuilder to = sheets.get(sheet);
    to.append("<row r=\"").append(row).append('"').append(how).append('>');
    String[] cells = line.split("\\|", -1);
    for (int c = 0; c < cells.length; c++) {
      String cell = cells[c].strip().replace("\\n", "\n");
      if (!cell.isEmpty()) {
        cell(to, (char) ('A' + c) + "" + row, cell);
      }
    }
    to.append("</row>");
  }

  private void cell(StringBuilder to, String ref, String cell) {
    int colon = cell.indexOf(':');
    String kind = colon < 0 ? "" : cell.substring(0, colon);
    String rest = cell.substring(colon + 1);
    String open = "<c r=\"" + ref + "\"";
    switch (kind) {
      case "num" -> to.append(open).append("><v>").append(rest).append("</v></c>");
      case "day" -> to.append(open).append(" s=\"1\"><v>").append(rest).append("</v></c>");
      case "err" -> to.append(open).append(" t=\"e\"><f>Z1</f><v>").append(rest).append("</v></c>");
      case "formula" -> {
        String[] parts = rest.split("=>", 2);
        to.append(open).append(" t=\"str\"><f>").append(escaped(parts[0])).append("</f>");
        to.append(parts.length > 1 ? "<v>" + escaped(parts[1]) + "</v>" : "").append("</c>");
      }
      case "link" -> {
        String[] parts = rest.split("=>", 2);
        links.get(sheet).add(ref + " " + parts[1]);
        text(to, open, parts[0]);
      }
      default -> text(to, open, cell);
    }
  }

  private static void text(StringBuilder to, String open, String text) {
    to.append(open).append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    to.append(escaped(text)).append("</t></is></c>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private byte[] bytes() {
    if (special.contains("password") || special.contains("xls")) {
      return container();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(
          zip,
          "_rels/.rels",
          relations(List.of("r1 " + RELATIONS + "/officeDocument xl/workbook.xml")));
      StringBuilder list = new StringBuilder();
      List<String> parts = new ArrayList<>(List.of("s " + RELATIONS + "/styles styles.xml"));
      int number = 0;
      for (String name : sheets.keySet()) {
        number++;
        list.append("<sheet name=\"").append(escaped(name)).append("\" sheetId=\"").append(number);
        list.append("\" r:id=\"r").append(number).append("\"/>");
        parts.add("r" + number + " " + RELATIONS + "/worksheet worksheets/sheet" + number + ".xml");
        put(zip, "xl/worksheets/sheet" + number + ".xml", sheet(name));
        put(zip, "xl/worksheets/_rels/sheet" + number + ".xml.rels", relations(linksOf(name)));
      }
      String from1904 = special.contains("from-1904") ? "<workbookPr date1904=\"1\"/>" : "";
      put(
          zip,
          "xl/workbook.xml",
          XML
              + "<workbook xmlns=\""
              + MAIN
              + "\" xmlns:r=\""
              + RELATIONS
              + "\">"
              + from1904
              + "<sheets>"
              + list
              + "</sheets></workbook>");
      put(zip, "xl/_rels/workbook.xml.rels", relations(parts));
      put(
          zip,
          "xl/styles.xml",
          XML
              + "<styleSheet xmlns=\""
              + MAIN
              + "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"[$-D07041E]d mmm yyyy\"/></numFmts>"
              + "<cellStyleXfs><xf numFmtId=\"0\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>");
      if (special.contains("macros")) {
        put(zip, "xl/vbaProject.bin", "x");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] all = bytes.toByteArray();
    return special.contains("half") ? Arrays.copyOf(all, all.length / 2) : all;
  }

  private String sheet(String name) {
    String merged = after.get(name).toString();
    StringBuilder found = new StringBuilder();
    for (int i = 0; i < links.get(name).size(); i++) {
      found
          .append("<hyperlink ref=\"")
          .append(links.get(name).get(i).split(" ")[0])
          .append("\" r:id=\"l")
          .append(i)
          .append("\"/>");
    }
    return XML
        + (special.contains("entity")
            ? "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>"
            : "")
        + "<worksheet xmlns=\""
        + MAIN
        + "\" xmlns:r=\""
        + RELATIONS
        + "\"><sheetData>"
        + sheets.get(name)
        + "</sheetData>"
        + (merged.isEmpty() ? "" : "<mergeCells>" + merged + "</mergeCells>")
        + (found.isEmpty() ? "" : "<hyperlinks>" + found + "</hyperlinks>")
        + "</worksheet>";
  }

  private List<String> linksOf(String name) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < links.get(name).size(); i++) {
      parts.add("l" + i + " " + RELATIONS + "/hyperlink " + links.get(name).get(i).split(" ")[1]);
    }
    return parts;
  }

  private static String relations(List<String> parts) {
    StringBuilder out = new StringBuilder(XML + "<Relationships xmlns=\"" + PACKAGE + "\">");
    for (String part : parts) {
      String[] words = part.split(" ", 3);
      out.append("<Relationship Id=\"").append(words[0]).append("\" Type=\"").append(words[1]);
      out.append("\" Target=\"").append(escaped(words[2])).append('"');
      out.append(words[1].endsWith("/hyperlink") ? " TargetMode=\"External\"" : "").append("/>");
    }
    return out.append("</Relationships>").toString();
  }

  private void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    if (special.contains("bomb") && name.contains("/sheet1.xml") && !name.endsWith(".rels")) {
      fill(zip);
    }
    zip.closeEntry();
  }

  /** A gigabyte of nothing. */
  private static void fill(OutputStream to) throws IOException {
    byte[] megabyte = new byte[1 << 20];
    Arrays.fill(megabyte, (byte) ' ');
    for (int i = 0; i < 1024; i++) {
      to.write(megabyte);
    }
  }

  /** What old Excel, and a password, put around a workbook; only its beginning and its names. */
  private byte[] container() {
    String name = special.contains("password") ? "EncryptedPackage" : "Workbook";
    byte[] all = new byte[4096];
    byte[] head = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    System.arraycopy(head, 0, all, 0, head.length);
    byte[] text = name.getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(text, 0, all, 2048, text.length);
    return all;
  }
}
