package org.prongsai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.chrono.ThaiBuddhistDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A made-up site with more free pages than any list shows at once, one a day. */
public final class LongSite {
  public static final int PAGES = 760;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);

  private LongSite() {}

  /** Writes its {@code content/} into the folder. */
  public static void in(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("content/pages"));
    Files.writeString(
        folder.resolve("content/agency.yaml"),
        "name: อบต.ตัวอย่าง\nsector: lao\nsample: true\nbaseUrl: https://ita.example.go.th/\n");
    for (int day = 0; day < PAGES; day++) {
      page(folder, day, (day % 3 == 0 ? "ข่าวที่ " : "กิจกรรมที่ ") + day);
    }
  }

  static void page(Path folder, int day, String title) throws IOException {
    Files.writeString(
        folder.resolve("content/pages/news-" + day + ".md"),
        "---\ntitle: %s\ndate: %s\n---\nข้อความของวันนี้\n"
            .formatted(
                title, ThaiBuddhistDate.of(2567, 1, 1).plus(day, ChronoUnit.DAYS).format(DAY)));
  }
}
