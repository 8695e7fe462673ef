package org.prongsai.check.files;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that can be told by their first bytes. */
enum Format {
  PDF("PDF"),
  OOXML_TEXT("DOCX"),
  OOXML_SHEET("XLSX"),
  OOXML_SLIDES("PPTX"),
  ODF_TEXT("ODT"),
  ODF_SHEET("ODS"),
  ODF_SLIDES("ODP"),
  ZIP("ZIP"),
  OLE("DOC/XLS/PPT"),
  RTF("RTF"),
  PNG("PNG"),
  JPEG("JPEG"),
  GIF("GIF"),
  WEBP("WebP"),
  BMP("BMP"),
  TIFF("TIFF"),
  WOFF("WOFF"),
  WOFF2("WOFF2"),
  SEVEN_ZIP("7z"),
  RAR("RAR"),
  CSV("CSV"),
  HTML("HTML");

  private final String label;

  Format(String label) {
    this.label = label;
  }

  /** The name as people know it, the same in both languages. */
  String label() {
    return label;
  }

  boolean isImage() {
    return switch (this) {
      case PNG, JPEG, GIF, WEBP, BMP, TIFF -> true;
      default -> false;
    };
  }

  /** Whether it is a ZIP with a known inside. */
  boolean isPackage() {
    return switch (this) {
      case OOXML_TEXT, OOXML_SHEET, OOXML_SLIDES, ODF_TEXT, ODF_SHEET, ODF_SLIDES -> true;
      default -> false;
    };
  }

  /** What a name promises; empty for endings that we do not judge. */
  static Optional<Format> promised(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    int dot = last.lastIndexOf('.');
    return switch (dot < 0 ? "" : last.substring(dot + 1)) {
      case "pdf" -> Optional.of(PDF);
      case "docx", "docm", "dotx" -> Optional.of(OOXML_TEXT);
      case "xlsx", "xlsm", "xltx", "xlsb" -> Optional.of(OOXML_SHEET);
      case "pptx", "pptm", "ppsx" -> Optional.of(OOXML_SLIDES);
      case "odt" -> Optional.of(ODF_TEXT);
      case "ods" -> Optional.of(ODF_SHEET);
      case "odp" -> Optional.of(ODF_SLIDES);
      case "zip" -> Optional.of(ZIP);
      case "doc", "xls", "ppt" -> Optional.of(OLE);
      case "rtf" -> Optional.of(RTF);
      case "png" -> Optional.of(PNG);
      case "jpg", "jpeg", "jfif" -> Optional.of(JPEG);
      case "gif" -> Optional.of(GIF);
      case "webp" -> Optional.of(WEBP);
      case "bmp" -> Optional.of(BMP);
      case "tif", "tiff" -> Optional.of(TIFF);
      case "woff" -> Optional.of(WOFF);
      case "woff2" -> Optional.of(WOFF2);
      case "7z" -> Optional.of(SEVEN_ZIP);
      case "rar" -> Optional.of(RAR);
      case "csv" -> Optional.of(CSV);
      default -> Optional.empty();
    };
  }

  /** What the first bytes say; a ZIP is only a ZIP here. */
  static Optional<Format> of(byte[] start) {
    String text = new String(start, StandardCharsets.ISO_8859_1);
    if (text.startsWith("PK\u0003\u0004") || text.startsWith("PK\u0005\u0006")) {
      return Optional.of(ZIP);
    }
    if (text.startsWith("\u0089PNG\r\n\u001A\n")) {
      return Optional.of(PNG);
    }
    if (text.startsWith("\u00FF\u00D8\u00FF")) {
      return Optional.of(JPEG);
    }
    if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
      return Optional.of(GIF);
    }
    if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
      return Optional.of(WEBP);
    }
    if (text.startsWith("II*\0") || text.startsWith("MM\0*")) {
      return Optional.of(TIFF);
    }
    if (text.startsWith("wOFF")) {
      return Optional.of(WOFF);
    }
    if (text.startsWith("wOF2")) {
      return Optional.of(WOFF2);
    }
    if (text.startsWith("7z\u00BC\u00AF\u0027\u001C")) {
      return Optional.of(SEVEN_ZIP);
    }
    if (text.startsWith("Rar!\u001A\u0007")) {
      return Optional.of(RAR);
    }
    if (text.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
      return Optional.of(OLE);
    }
    if (text.startsWith("{\\rtf")) {
      return Optional.of(RTF);
    }
    if (isHtml(text)) {
      return Optional.of(HTML);
    }
    // ISO 32000-1, annex H.3.4.1: readers look for the header in the first 1,024 bytes.
    int pdf = text.indexOf("%PDF-");
    if (pdf >= 0 && pdf < 1024) {
      return Optional.of(PDF);
    }
    return text.startsWith("BM") && start.length > 14 && start[6] == 0 && start[7] == 0
        ? Optional.of(BMP)
        : Optional.empty();
  }

  private static boolean isHtml(String text) {
    String begin = text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
    String small =
        begin.substring(0, Math.min(begin.length(), 1024)).stripLeading().toLowerCase(Locale.ROOT);
    while (small.startsWith("<!--") && small.contains("-->")) {
      small = small.substring(small.indexOf("-->") + 3).stripLeading();
    }
    return small.startsWith("<!doctype html")
        || small.startsWith("<html")
        || small.startsWith("<head")
        || small.startsWith("<title")
        || small.startsWith("<body");
  }
}
