package org.prongsai.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a file without an ending is, by its first bytes (MIME Sniffing 7.1). */
final class Sniff {
  private Sniff() {}

  static boolean isHtml(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return isHtml(in.readNBytes(512));
    }
  }

  static boolean isHtml(byte[] start) {
    String text =
        new String(start, StandardCharsets.ISO_8859_1).replace("\u00EF\u00BB\u00BF", "").strip();
    String small = text.toLowerCase(Locale.ROOT);
    return small.startsWith("<!doctype html")
        || small.startsWith("<html")
        || small.startsWith("<head")
        || small.startsWith("<body");
  }
}
