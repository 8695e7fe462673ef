package org.prongsai.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.function.BinaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/** A workbook whose bytes depend on nothing but what is in it. */
final class Steady {
  private Steady() {}

  /** Fills a workbook. */
  interface Writing {
    void fill(Workbook workbook) throws IOException;
  }

  /**
   * @param font of cells that say nothing of it, with its size
   * @param made the day that the file says it was made on
   * @param mending name and text of a part that is XML → its text
   * @throws IOException when the machine has no room for temporary files
   */
  static byte[] bytes(
      String font, int size, LocalDate made, BinaryOperator<String> mending, Writing writing)
      throws IOException {
    // On disk: what fastexcel writes cannot be read back as a stream, only by its directory.
    Path file = Files.createTempFile("prongsai", ".xlsx");
    try {
      try (OutputStream out = Files.newOutputStream(file)) {
        // Twice: fastexcel keeps the font for the next workbook, which then has other styles.
        workbook(OutputStream.nullOutputStream(), font, size);
        Workbook workbook = workbook(out, font, size);
        writing.fill(workbook);
        workbook.finish();
      }
      return timeless(file, made, mending);
    } finally {
      Files.delete(file);
    }
  }

  private static Workbook workbook(OutputStream out, String font, int size) {
    Workbook workbook = new Workbook(out, "Prongsai", null);
    workbook.setGlobalDefaultFont(font, size);
    return workbook;
  }

  /**
   * Takes the clock out of the file. fastexcel also writes its time of making in the digits of the
   * machine's locale, and with Thai ones Excel calls the file damaged.
   */
  private static byte[] timeless(Path file, LocalDate made, BinaryOperator<String> mending)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipFile from = new ZipFile(file.toFile());
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        String text = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        if (entry.getName().equals("docProps/core.xml")) {
          text =
              text.replaceAll(
                  "(<dcterms:(created|modified)[^>]*>)[^<]*", "$1" + made + "T00:00:00Z");
        }
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTimeLocal(made.atStartOfDay());
        to.putNextEntry(same);
        to.write(mending.apply(entry.getName(), text).getBytes(StandardCharsets.UTF_8));
        to.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
