package org.prongsai.check.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A ZIP and what is inside: Office Open XML (ECMA-376, part 2), OpenDocument (part 2). */
final class PackageLook {
  /** Parts larger than this are not unpacked: a small file can unpack to anything. */
  private static final long MOST = 64L << 20;

  private PackageLook() {}

  static Look at(Path file, Format promised, byte[] head) {
    // APPNOTE 4.4.4: bit 0 of the flags says that the first entry is encrypted.
    boolean locked = head.length > 6 && head[2] == 3 && (head[6] & 1) == 1;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (locked) {
        return new Look.Encrypted(promised.label(), true);
      }
      if (promised == Format.ZIP) {
        return new Look.Fine();
      }
      Optional<Format> held = inside(zip);
      if (!held.equals(Optional.of(promised))) {
        return new Look.Other(promised.label(), held.map(Format::label).orElse("ZIP"), false);
      }
      if (isEncryptedOdf(zip)) {
        return new Look.Encrypted(promised.label(), true);
      }
      read(zip, mainPart(zip, promised));
      return new Look.Fine();
    } catch (ZipException e) {
      return new Look.Truncated(promised.label());
    } catch (IOException e) {
      return new Look.Truncated(promised.label());
    }
  }

  private static Optional<Format> inside(ZipFile zip) throws IOException {
    for (Format format : Format.values()) {
      if (format.isPackage() && zip.getEntry(mainPart(zip, format)) != null) {
        boolean open = zip.getEntry("[Content_Types].xml") != null;
        boolean odf = zip.getEntry("META-INF/manifest.xml") != null;
        if (open != odf) {
          return odf ? odf(zip) : Optional.of(format);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Format> odf(ZipFile zip) throws IOException {
    ZipEntry type = zip.getEntry("mimetype");
    if (type == null) {
      return Optional.empty();
    }
    String name = new String(read(zip, "mimetype"), StandardCharsets.US_ASCII).strip();
    String prefix = "application/vnd.oasis.opendocument.";
    return switch (name.startsWith(prefix) ? name.substring(prefix.length()) : "") {
      case "text", "text-template" -> Optional.of(Format.ODF_TEXT);
      case "spreadsheet" -> Optional.of(Format.ODF_SHEET);
      case "presentation" -> Optional.of(Format.ODF_SLIDES);
      default -> Optional.empty();
    };
  }

  private static String mainPart(ZipFile zip, Format format) {
    return switch (format) {
      case OOXML_TEXT -> "word/document.xml";
      case OOXML_SHEET ->
          zip.getEntry("xl/workbook.bin") == null ? "xl/workbook.xml" : "xl/workbook.bin";
      case OOXML_SLIDES -> "ppt/presentation.xml";
      default -> "content.xml";
    };
  }

  private static boolean isEncryptedOdf(ZipFile zip) throws IOException {
    return zip.getEntry("META-INF/manifest.xml") != null
        && new String(read(zip, "META-INF/manifest.xml"), StandardCharsets.UTF_8)
            .contains("encryption-data");
  }

  /** Unpacking to the end also proves the checksum. */
  private static byte[] read(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new ZipException("no " + name);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readNBytes((int) MOST);
    }
  }
}
