package org.prongsai.report;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.prongsai.model.ThaiDates;
import org.prongsai.problem.Language;
import org.prongsai.problem.Words;

/** The proof of the last publication on the page that people work with. */
final class ProofSection {
  private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
  private static final int SHOWN_OF_HASH = 8;

  private final Html html;
  private final Words words;
  private final Language language;

  ProofSection(Html html, Words words, Language language) {
    this.html = html;
    this.words = words;
    this.language = language;
  }

  void write(Publication p) {
    html.open("section", "aria-labelledby", "proof");
    html.element("h2", words.text("proof.title"), "id", "proof").trusted("\n");
    html.open("p").text(words.text("proof.at", time(p.at()), p.target(), p.agency()));
    if (p.url().isPresent()) {
      html.text(" ").element("a", p.url().get(), "href", p.url().get());
    }
    html.close("p");
    html.element(
        "p",
        words.text(
            "proof.counts",
            Integer.toString(p.total()),
            Long.toString(p.count(Publication.Change.NEW)),
            Long.toString(p.count(Publication.Change.CHANGED)),
            Long.toString(p.count(Publication.Change.DELETED))));
    if (!p.files().isEmpty() && !p.kind().equals("zip")) {
      html.element("p", words.text(p.atOnce() ? "publish.at-once" : "publish.one-by-one"));
    }
    if (!p.items().isEmpty()) {
      counts(p);
      items(p);
    }
    html.element("p", words.text("proof.file"), "class", "muted").close("section");
  }

  /** How many items had which verdict, the worst first. */
  private void counts(Publication p) {
    for (Publication.Seen seen :
        List.of(
            Publication.Seen.MISSING,
            Publication.Seen.DIFFERENT,
            Publication.Seen.ON_HOST,
            Publication.Seen.SHOWN)) {
      long count = p.items().stream().filter(i -> i.seen() == seen).count();
      if (count > 0) {
        html.element(
            "p",
            words.text(
                "proof.of",
                words.text("proof.seen." + seen.id()),
                Long.toString(count),
                Integer.toString(p.items().size())));
      }
    }
  }

  private void items(Publication p) {
    html.open("div", "class", "wide", "tabindex", "0", "role", "group", "aria-labelledby", "proof")
        .open("table", "class", "proof")
        .open("tr");
    for (String column : new String[] {"item", "verdict", "time", "address", "hash"}) {
      html.element("th", words.text("proof." + column), "scope", "col");
    }
    html.close("tr");
    for (Publication.Item item : p.items()) {
      html.open("tr").open("th", "scope", "row").text(item.year() + " " + item.code()).close("th");
      html.element("td", words.text("proof.seen." + item.seen().id()));
      html.element("td", time(item.at()));
      html.open("td");
      if (item.url().isPresent()) {
        html.element("a", item.url().get(), "href", item.url().get());
      } else {
        html.text(item.path());
      }
      html.close("td").open("td");
      String brief = item.sha256().substring(0, Math.min(SHOWN_OF_HASH, item.sha256().length()));
      html.element("code", brief, "title", item.sha256()).close("td").close("tr");
    }
    html.close("table").close("div");
  }

  /** In Thailand: 22 พ.ย. 2569 15:04. */
  private String time(Instant at) {
    LocalDateTime local = LocalDateTime.ofInstant(at, BANGKOK);
    String day =
        language == Language.EN
            ? local.toLocalDate().toString()
            : ThaiDates.brief(local.toLocalDate());
    return day + " " + two(local.getHour()) + ":" + two(local.getMinute());
  }

  private static String two(int number) {
    return (number < 10 ? "0" : "") + number;
  }
}
