package org.prongsai.bake;

import java.util.List;
import java.util.Optional;
import org.prongsai.plan.Frame;
import org.prongsai.plan.Link;
import org.prongsai.plan.Page;
import org.prongsai.plan.PagePath;

/** Small plainly fictional pages to bake. */
final class Pages {
  static final String BASE = "https://ita.example.go.th/";

  private Pages() {}

  static Frame frame(String path, String title) {
    PagePath at = new PagePath(path);
    Link home = new Link(at.linkTo(new PagePath("")), "หน้าหลัก", false, Optional.empty());
    return new Frame(
        at,
        title,
        "คำอธิบายหน้า",
        at.toRoot(),
        "อบต.ตัวอย่าง",
        home,
        List.of(home),
        "",
        List.of(),
        Optional.of(BASE + path),
        "22 พฤศจิกายน 2569",
        "2026-11-22",
        true);
  }

  static Page.Free free(String path, String title, String markdown) {
    return new Page.Free(frame(path, title), title, Optional.empty(), markdown);
  }

  static Page.NotFound notFound() {
    return new Page.NotFound(frame("404.html", "ไม่พบหน้า"), List.of());
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
        Optional.empty());
  }

  static Page.Bar bar(int permille) {
    return new Page.Bar("ตัวชี้วัดที่ 1", "85.00", permille, true, false);
  }
}
