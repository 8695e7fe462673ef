package org.prongsai.report;

import java.util.Optional;
import org.prongsai.problem.Language;
import org.prongsai.problem.Words;

/** What working pages have in common: one file with its style, no script, for no search engine. */
final class WorkFrame {
  private WorkFrame() {}

  /** From the first byte to the beginning of the body. */
  static void open(Html html, Language language, String title) {
    html.trusted("<!DOCTYPE html>\n")
        .open("html", "lang", language.id())
        .trusted("\n<head>\n<meta charset=\"utf-8\">\n")
        .trusted("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .trusted("<meta name=\"robots\" content=\"noindex\">\n")
        .element("title", title)
        .trusted("\n<style>\n" + WorkStyle.css() + "</style>\n")
        .close("head")
        .open("body");
  }

  /**
   * The rest of the page, and all of it as text.
   *
   * @param tool the program and its version
   */
  static String close(Html html, String tool) {
    html.open("footer").element("p", tool).close("footer");
    return html.close("body").close("html").toString();
  }

  /** Opens a section; one that is empty says so. */
  static void section(Html html, Words words, String id, String heading, boolean empty) {
    html.open("section", "aria-labelledby", id).element("h2", heading, "id", id).trusted("\n");
    if (empty) {
      html.element("p", words.text("work.none." + id));
    }
  }

  static String points(Words words, Optional<String> points, boolean uncertain) {
    String key = uncertain ? "work.points-uncertain" : "work.points";
    return points.map(p -> words.text(key, p)).orElse(words.text("work.points-unknown"));
  }
}
