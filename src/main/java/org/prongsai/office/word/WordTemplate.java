package org.prongsai.office.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A Word document as the parts of its package, in the order of the file.
 *
 * @param parts each by its name inside: {@code word/document.xml}
 */
public record WordTemplate(Map<String, byte[]> parts) {
  static final String DOCUMENT = "word/document.xml";
  static final String CORE = "docProps/core.xml";
  private static final String TYPES = "[Content_Types].xml";

  /** With pictures; a zip bomb is larger. */
  private static final int MOST_BYTES = 50_000_000;

  private static final int MOST_PARTS = 1000;

  /** How a {@code .doc} begins, and a {@code .docx} with a password. */
  private static final int OLD_WORD = 0xD0CF11E0;

  public WordTemplate {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }

  /** The program's own template of a kind of paper. */
  public static WordTemplate builtIn(Class<? extends Paper> kind) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put(TYPES, resource("parts/content-types.xml"));
    parts.put("_rels/.rels", resource("parts/rels.xml"));
    parts.put(
        DOCUMENT, resource((kind == ReportPaper.class ? "report" : "followup") + "/document.xml"));
    parts.put("word/_rels/document.xml.rels", resource("parts/document-rels.xml"));
    parts.put("word/styles.xml", resource("parts/styles.xml"));
    parts.put("word/settings.xml", resource("parts/settings.xml"));
    parts.put("word/fontTable.xml", resource("parts/fonts.xml"));
    parts.put("word/header1.xml", resource("parts/header-first.xml"));
    parts.put("word/header2.xml", resource("parts/header.xml"));
    parts.put(CORE, resource("parts/core.xml"));
    return new WordTemplate(parts);
  }

  /** The properties of a document that are not filled in yet. */
  static byte[] core() {
    return resource("parts/core.xml");
  }

  private static byte[] resource(String name) {
    try (InputStream in = WordTemplate.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * An agency's own template.
   *
   * @throws IOException when the file cannot be read
   */
  public static WordTemplate read(Path file) throws IOException, TemplateMistake {
    if (Files.size(file) > MOST_BYTES) {
      throw new TemplateMistake(TemplateMistake.Kind.TOO_LARGE);
    }
    return of(Files.readAllBytes(file));
  }

  static WordTemplate of(byte[] file) throws IOException, TemplateMistake {
    if (file.length >= 4 && java.nio.ByteBuffer.wrap(file).getInt() == OLD_WORD) {
      throw new TemplateMistake(TemplateMistake.Kind.OLD_WORD);
    }
    Map<String, byte[]> parts = new LinkedHashMap<>();
    int left = MOST_BYTES;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        byte[] part = zip.readNBytes(left + 1);
        left -= part.length;
        if (left < 0 || parts.size() >= MOST_PARTS) {
          throw new TemplateMistake(TemplateMistake.Kind.TOO_LARGE);
        }
        if (!e.isDirectory()) {
          parts.put(e.getName(), part);
        }
      }
    } catch (ZipException | java.io.EOFException | IllegalArgumentException e) {
      throw new TemplateMistake(TemplateMistake.Kind.NOT_WORD);
    }
    if (!parts.containsKey(DOCUMENT) || !parts.containsKey(TYPES)) {
      throw new TemplateMistake(TemplateMistake.Kind.NOT_WORD);
    }
    return new WordTemplate(parts);
  }

  /** The file; the same parts and day give the same bytes. */
  public byte[] packed(LocalDate day) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(day.atStartOfDay());
        // With its sizes in front, as Word and older readers like it.
        CRC32 crc = new CRC32();
        crc.update(part.getValue());
        entry.setCrc(crc.getValue());
        entry.setSize(part.getValue().length);
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail so
    }
    return out.toByteArray();
  }
}
