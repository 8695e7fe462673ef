package org.prongsai.live.audit;

import java.util.List;
import java.util.Optional;
import org.prongsai.check.url.Url;
import org.prongsai.ita.Verdicts;
import org.prongsai.model.Disclosure;
import org.prongsai.model.ItemCode;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;

/** An audit's verdict. */
public final class Judged {
  private final Audited audited;
  private final Optional<Verdicts.OfYear> year;
  private final Disclosure disclosure;
  private final List<Problem> problems;

  Judged(
      Audited audited,
      Optional<Verdicts.OfYear> year,
      Disclosure disclosure,
      List<Problem> problems) {
    this.audited = audited;
    this.year = year;
    this.disclosure = disclosure;
    this.problems = List.copyOf(problems);
  }

  /** The verdicts of every item; empty when the site could not be looked at. */
  public Optional<Verdicts.OfYear> year() {
    return year;
  }

  /** What the agency would declare to say the same: only what was found. */
  public Disclosure disclosure() {
    return disclosure;
  }

  public List<Problem> problems() {
    return problems;
  }

  /** How many pages were read. */
  public int pages() {
    return audited.pages();
  }

  /** How many links of items were looked at. */
  public int links() {
    return audited.looked();
  }

  /** What the home page calls itself; empty when it does not. */
  public String title() {
    return audited.title();
  }

  /** The first page that lists the items. */
  public Optional<Url> list() {
    return audited.lists().stream().findFirst().map(v -> v.page().url());
  }

  /** Where an item stands on the site, or would. */
  public Place place(ItemCode code) {
    return entry(code)
        .map(e -> Places.of(e.page(), e.line()))
        .or(() -> list().map(Places::of))
        .orElseGet(() -> Places.of(audited.home()));
  }

  /** The page that lists an item, below the site's root; empty when none does. */
  public String url(ItemCode code) {
    return entry(code).map(e -> Places.name(e.page())).orElse("");
  }

  /** How many clicks that page is away from the home page. */
  public Optional<Integer> clicks(ItemCode code) {
    return entry(code)
        .flatMap(
            e ->
                audited.lists().stream()
                    .filter(v -> v.page().url().equals(e.page()))
                    .map(Visit::clicks)
                    .findFirst());
  }

  /** Why it is not sure that what was found is this item, as a key of words. */
  public Optional<String> doubt(ItemCode code) {
    return match(code).flatMap(Match::doubt).map(Match.Doubt::words);
  }

  private Optional<Entry> entry(ItemCode code) {
    return match(code).flatMap(m -> m.entries().stream().findFirst());
  }

  private Optional<Match> match(ItemCode code) {
    return audited.findings().stream()
        .map(Finding::match)
        .filter(m -> m.item().code().equals(code))
        .findFirst();
  }
}
