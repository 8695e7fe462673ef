package org.prongsai.serve;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What a file is, by its ending: as the settings for web servers that go with a site say it. */
final class MediaTypes {
  private static final String ANY = "application/octet-stream";
  private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
  private static final String ODF = "application/vnd.oasis.opendocument.";
  private static final Map<String, String> TYPES = new HashMap<>();

  static {
    text("html htm", "text/html");
    text("css", "text/css");
    text("js mjs", "text/javascript");
    text("json", "application/json");
    text("csv", "text/csv");
    text("txt md yaml yml", "text/plain");
    text("xml", "application/xml");
    text("svg", "image/svg+xml");
    TYPES.put("woff2", "font/woff2");
    TYPES.put("woff", "font/woff");
    TYPES.put("png", "image/png");
    TYPES.put("jpg", "image/jpeg");
    TYPES.put("jpeg", "image/jpeg");
    TYPES.put("gif", "image/gif");
    TYPES.put("webp", "image/webp");
    TYPES.put("avif", "image/avif");
    TYPES.put("ico", "image/x-icon");
    TYPES.put("tif", "image/tiff");
    TYPES.put("tiff", "image/tiff");
    TYPES.put("pdf", "application/pdf");
    TYPES.put("doc", "application/msword");
    TYPES.put("xls", "application/vnd.ms-excel");
    TYPES.put("ppt", "application/vnd.ms-powerpoint");
    TYPES.put("docx", OOXML + "wordprocessingml.document");
    TYPES.put("xlsx", OOXML + "spreadsheetml.sheet");
    TYPES.put("pptx", OOXML + "presentationml.presentation");
    TYPES.put("odt", ODF + "text");
    TYPES.put("ods", ODF + "spreadsheet");
    TYPES.put("odp", ODF + "presentation");
    TYPES.put("rtf", "application/rtf");
    TYPES.put("zip", "application/zip");
    TYPES.put("rar", "application/vnd.rar");
    TYPES.put("7z", "application/x-7z-compressed");
    TYPES.put("mp3", "audio/mpeg");
    TYPES.put("mp4", "video/mp4");
    TYPES.put("webm", "video/webm");
  }

  private MediaTypes() {}

  private static void text(String endings, String type) {
    for (String ending : endings.split(" ")) {
      TYPES.put(ending, type + "; charset=utf-8");
    }
  }

  /** Whether a page may be dressed in it or draw it: what changes its looks without its markup. */
  static boolean isDrawn(String file) {
    String type = of(file);
    return type.startsWith("image/") || type.startsWith("font/") || type.startsWith("text/css");
  }

  /** For the header {@code Content-Type}. */
  static String of(String file) {
    if (file.equals("feed.xml") || file.endsWith("/feed.xml")) {
      return "application/atom+xml; charset=utf-8";
    }
    String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return TYPES.getOrDefault(ending, ANY);
  }
}
