package org.prongsai.live.audit;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A list of sites as a person keeps it in a spreadsheet: CSV with commas, semicolons or tabs, in
 * UTF-8 (with or without a byte order mark) or as Thai Windows writes it.
 */
public final class SiteList {
  public static final String BOM = "\uFEFF";
  private static final Set<String> URL =
      Set.of(
          "url",
          "website",
          "site",
          "home",
          "address",
          "เว็บไซต์",
          "เว็บไซต",
          "ที่อยู่เว็บไซต์",
          "ลิงก์");
  private static final Set<String> NAME =
      Set.of("name", "agency", "ชื่อ", "หน่วยงาน", "ชื่อหน่วยงาน");

  private SiteList() {}

  /**
   * One site.
   *
   * @param url as written
   * @param name of the agency; may be empty
   */
  public record Site(String url, String name) {}

  /**
   * Reads the sites, each address once. The first line may name the columns ({@code url}, {@code
   * name}, or in Thai); without it, the first column that looks like an address is taken, and the
   * one after it as the name.
   */
  public static List<Site> read(byte[] bytes) {
    List<List<String>> lines = lines(text(bytes));
    List<Site> sites = new ArrayList<>();
    if (lines.isEmpty()) {
      return sites;
    }
    int url = column(lines.get(0), URL);
    int name = column(lines.get(0), NAME);
    boolean headed = url >= 0;
    Set<String> known = new HashSet<>();
    for (List<String> cells : headed ? lines.subList(1, lines.size()) : lines) {
      int at = headed ? url : address(cells);
      String site = at >= 0 && at < cells.size() ? cells.get(at).strip() : "";
      int named = headed ? name : at + 1;
      String called = named >= 0 && named < cells.size() ? cells.get(named).strip() : "";
      if (!site.isEmpty() && !site.startsWith("#") && known.add(site)) {
        sites.add(new Site(site, called));
      }
    }
    return sites;
  }

  private static String text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BOM) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("x-windows-874"));
    }
  }

  private static int column(List<String> heading, Set<String> names) {
    for (int i = 0; i < heading.size(); i++) {
      if (names.contains(heading.get(i).strip().toLowerCase(Locale.ROOT))) {
        return i;
      }
    }
    return -1;
  }

  private static int address(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).strip().matches("(?i)(https?://.*|[^\\s/]+\\.[^\\s/]{2,}(/.*)?)")) {
        return i;
      }
    }
    return -1;
  }

  /** The cells of each line (RFC 4180); what parts them is what the first line has most of. */
  public static List<List<String>> lines(String text) {
    String from = text.startsWith(BOM) ? text.substring(1) : text;
    char separator = separator(from);
    List<List<String>> lines = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < from.length(); i++) {
      char c = from.charAt(i);
      if (quoted) {
        if (c == '"' && i + 1 < from.length() && from.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else if (c == '"') {
          quoted = false;
        } else {
          cell.append(c);
        }
      } else if (c == '"' && cell.toString().isBlank()) {
        cell.setLength(0);
        quoted = true;
      } else if (c == separator) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else if (c == '\n' || c == '\r') {
        end(cells, cell, lines);
        cells = new ArrayList<>();
      } else {
        cell.append(c);
      }
    }
    end(cells, cell, lines);
    return lines;
  }

  private static void end(List<String> cells, StringBuilder cell, List<List<String>> lines) {
    cells.add(cell.toString());
    cell.setLength(0);
    if (cells.stream().anyMatch(c -> !c.isBlank())) {
      lines.add(List.copyOf(cells));
    }
  }

  private static char separator(String text) {
    String first = text.lines().findFirst().orElse("");
    char best = ',';
    for (char c : new char[] {';', '\t'}) {
      if (first.chars().filter(x -> x == c).count() > first.chars().filter(x -> x == ',').count()) {
        best = c;
      }
    }
    return best;
  }

  /** A line of CSV; a text that a spreadsheet would take for a formula gets an apostrophe. */
  public static String line(List<String> cells) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      String harmless = cell.matches("(?s)^[=+\\-@\\t\\r\\n'].*") ? "'" + cell : cell;
      boolean plain =
          harmless.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
      out.append(i == 0 ? "" : ",")
          .append(plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"');
    }
    return out.append("\r\n").toString();
  }
}
