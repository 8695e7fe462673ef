package org.prongsai.check.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The outline of a PDF (ISO 32000-1, 7.5): its end, its pages, whether it is locked. */
final class PdfLook {
  private static final Pattern END = Pattern.compile("startxref\\s+(\\d{1,12})\\s+%%EOF");
  private static final String LABEL = Format.PDF.label();

  private final ByteScan in;
  private int ahead;
  private boolean pages;
  private boolean locked;

  private PdfLook(FileChannel file) throws IOException {
    this.in = new ByteScan(file, 0);
    this.ahead = in.next();
  }

  static Look at(FileChannel file, byte[] head, byte[] tail) throws IOException {
    long startXref = -1;
    Matcher ends = END.matcher(new String(tail, StandardCharsets.ISO_8859_1));
    while (ends.find()) {
      startXref = Long.parseLong(ends.group(1));
    }
    if (startXref < 0) {
      return new Look.Truncated(LABEL);
    }
    long begin = new String(head, StandardCharsets.ISO_8859_1).indexOf("%PDF-");
    PdfFile pdf = new PdfFile(file, begin);
    Optional<PdfValue.Dictionary> trailer = pdf.trailer(startXref);
    PdfLook look = new PdfLook(file);
    // Where the trailer is not in its place the file may say further on that it is locked.
    look.walk(trailer.isEmpty());
    boolean locked = trailer.map(t -> t.get("Encrypt").isPresent()).orElse(look.locked);
    if (locked) {
      PdfLock lock = trailer.isEmpty() ? PdfLock.UNKNOWN : lock(pdf, trailer.get());
      if (lock != PdfLock.OPENS) {
        return new Look.Encrypted(LABEL, lock == PdfLock.NEEDS_KEY);
      }
    }
    return look.pages ? new Look.Fine() : new Look.NoPages(LABEL);
  }

  private static PdfLock lock(PdfFile pdf, PdfValue.Dictionary trailer) throws IOException {
    PdfValue value = trailer.get("Encrypt").orElseThrow();
    Optional<PdfValue.Dictionary> lock =
        value instanceof PdfValue.Reference reference
            ? pdf.object(reference)
            : trailer.get("Encrypt", PdfValue.Dictionary.class);
    byte[] id =
        trailer
            .get("ID", PdfValue.Row.class)
            .flatMap(row -> row.values().stream().findFirst())
            .map(first -> first instanceof PdfValue.Text text ? text.bytes() : new byte[0])
            .orElse(new byte[0]);
    return lock.map(dictionary -> PdfLock.of(dictionary, id)).orElse(PdfLock.UNKNOWN);
  }

  /**
   * Looks for a page; names are never encrypted. In files with object streams pages may hide there,
   * so such a stream counts as well.
   *
   * @param toTheEnd or only to the first page
   */
  private void walk(boolean toTheEnd) throws IOException {
    for (String name = next(); !name.isEmpty() && (toTheEnd || !pages); name = next()) {
      if (name.equals("Encrypt")) {
        locked = true;
      } else if (name.equals("Type")) {
        String type = value();
        pages |= type.equals("Page") || type.equals("ObjStm");
      }
    }
  }

  /** The next name without its slash, short ones only; empty at the end of the file. */
  private String next() throws IOException {
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
  private String value() throws IOException {
    while (ahead == ' ' || ahead == '\r' || ahead == '\n' || ahead == '\t') {
      ahead = in.next();
    }
    return ahead == '/' ? name() : "";
  }
}
