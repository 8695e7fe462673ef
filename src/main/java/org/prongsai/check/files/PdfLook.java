package org.prongsai.check.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The outline of a PDF (ISO 32000-1, 7.5): its end, its pages, whether it is locked. */
final class PdfLook {
  private static final Pattern END = Pattern.compile("startxref\\s+\\d+\\s+%%EOF");
  private static final String LABEL = Format.PDF.label();

  private PdfLook() {}

  static Look at(Path file, byte[] tail) throws IOException {
    if (!END.matcher(new String(tail, StandardCharsets.ISO_8859_1)).find()) {
      return new Look.Truncated(LABEL);
    }
    boolean packed = false;
    boolean pages = false;
    boolean locked = false;
    // Names are never encrypted; in files with object streams pages and locks may hide there.
    try (ByteScan scan = new ByteScan(file)) {
      Names names = new Names(scan);
      for (String name = names.next(); !name.isEmpty(); name = names.next()) {
        switch (name) {
          case "Encrypt" -> locked = true;
          case "Type" -> {
            String type = names.value();
            pages |= type.equals("Page");
            packed |= type.equals("ObjStm");
          }
          default -> {}
        }
      }
    }
    if (locked) {
      // An owner's password alone forbids printing, not reading: without a key nobody can tell.
      return new Look.Encrypted(LABEL, false);
    }
    return pages || packed ? new Look.Fine() : new Look.NoPages(LABEL);
  }

  /** The names ({@code /Type}) in the order they stand; short ones only. */
  private static final class Names {
    private final ByteScan in;
    private int ahead;

    Names(ByteScan in) throws IOException {
      this.in = in;
      this.ahead = in.next();
    }

    /** The next name without its slash; empty at the end of the file. */
    String next() throws IOException {
      while (ahead >= 0) {
        if (ahead != '/') {
          ahead = in.next();
          continue;
        }
        String name = name();
        if (!name.isEmpty()) {
          return name;
        }
      }
      return "";
    }

    private String name() throws IOException {
      StringBuilder out = new StringBuilder();
      ahead = in.next();
      while (out.length() < 16 && (ahead >= 'A' && ahead <= 'Z' || ahead >= 'a' && ahead <= 'z')) {
        out.append((char) ahead);
        ahead = in.next();
      }
      return out.toString();
    }

    /** The name that follows, or nothing; white space may stand between. */
    String value() throws IOException {
      while (ahead == ' ' || ahead == '\r' || ahead == '\n' || ahead == '\t') {
        ahead = in.next();
      }
      return ahead == '/' ? name() : "";
    }
  }
}
