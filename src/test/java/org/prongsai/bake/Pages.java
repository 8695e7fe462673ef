package org.prongsai.bake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.prongsai.model.LongText;
import org.prongsai.plan.Frame;
import org.prongsai.plan.Head;
import org.prongsai.plan.Link;
import org.prongsai.plan.Page;
import org.prongsai.plan.PagePath;

/** Small plainly fictional pages to bake. */
final class Pages {
  static final String BASE = "https://ita.example.go.th/";

  static final String MARKDOWN =
      """
      # หัวข้อใหญ่

      ## วิธีติดต่อ

      ข้อความ **หนา** [ลิงก์](https://www.example.go.th/) ${1+1} <#include "x">

      | ปี | ระดับ |
      |---|---|
      | 2562 | B |

      - [ผล](../2562/assessment/index.html)

      <script>alert(1)</script>
      """;

  private static final Path SMALL_THEME = Path.of("src/test/resources/bake");

  private Pages() {}

  /** A small theme of the tests, with a site's own files over it. */
  static Theme theme(Path siteFolder) {
    return Theme.over(Pages::smallTheme, siteFolder);
  }

  private static List<ThemeFile> smallTheme() {
    try {
      return BuiltInTheme.inFolder(SMALL_THEME);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void copyTheme(Path to) throws IOException {
    for (ThemeFile file : smallTheme()) {
      Path target = to.resolve(file.name());
      Files.createDirectories(target.getParent());
      Files.write(target, file.bytes());
    }
  }

  static Frame frame(String path, String title) {
    PagePath at = new PagePath(path);
    Link home = new Link(at.linkTo(new PagePath("")), "หน้าหลัก", false, Optional.empty());
    return new Frame(
        at,
        title,
        "คำอธิบายหน้า",
        at.toRoot(),
        "อบต.ตัวอย่าง",
        Optional.empty(),
        home,
        List.of(home),
        "",
        List.of(),
        List.of(),
        Optional.of(BASE + path),
        "22 พฤศจิกายน 2569",
        "2026-11-22",
        true,
        List.of(home),
        new Head(
            "article",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty()));
  }

  static Page.Free free(String path, String title, String markdown) {
    return new Page.Free(frame(path, title), title, Optional.empty(), LongText.of(markdown));
  }

  static Page.NotFound notFound() {
    return new Page.NotFound(frame("404.html", "ไม่พบหน้า"), List.of());
  }

  /** A page whose type the small theme of the tests does not know. */
  static Page.Ita untemplated() {
    return new Page.Ita(frame("ita/", "ITA"), List.of());
  }

  /** A page that prints a title, a number and a text that may be missing. */
  static Page.Assessment assessment(String path, String title, Optional<String> summary) {
    return new Page.Assessment(
        frame(path, title),
        "2568",
        Optional.empty(),
        Optional.empty(),
        title,
        summary,
        Optional.empty(),
        List.of(),
        List.of(),
        new Page.Chart("แผนภูมิ", "คำอธิบาย", 850, "85", List.of(bar(2568))),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  static Page.Bar bar(int permille) {
    return new Page.Bar("ตัวชี้วัดที่ 1", "85.00", permille, true, false);
  }
}
