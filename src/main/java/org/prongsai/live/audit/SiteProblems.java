package org.prongsai.live.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prongsai.check.url.Percent;
import org.prongsai.check.url.Url;
import org.prongsai.ita.EvidenceYear;
import org.prongsai.model.Checklist;
import org.prongsai.model.Requirement;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;

/**
 * What an audit says besides the rules of what is declared: of the site, and of each item on it.
 */
final class SiteProblems {
  private static final int MOST_FAILED = 20;

  private final Audited audited;
  private final Checklist checklist;

  /** Files that no plain address names, and the item that used each first. */
  private final Map<String, String> usedBy = new HashMap<>();

  /** What is wrong with a host is told once, not for each of its files. */
  private final Set<String> told = new HashSet<>();

  SiteProblems(Audited audited, Checklist checklist) {
    this.audited = audited;
    this.checklist = checklist;
  }

  List<Problem> ofSite() {
    List<Problem> found = new ArrayList<>();
    Place home = Places.of(audited.home());
    String year = checklist.year().toString();
    if (audited.lists().isEmpty()) {
      found.add(
          Rule.AUDIT_NO_LIST
              .at(home, year, Integer.toString(audited.pages()))
              .year(checklist.year().be()));
    }
    if (audited.forbidden() > 0) {
      found.add(Rule.AUDIT_ROBOTS.at(home, Integer.toString(audited.forbidden())));
    }
    if (audited.stopped()) {
      found.add(Rule.AUDIT_STOPPED.at(home, Integer.toString(audited.pages())));
    }
    audited.failed().stream()
        .limit(MOST_FAILED)
        .forEach(
            seen ->
                found.add(
                    Rule.AUDIT_PAGE_NOT_READ.at(
                        Places.of(seen.asked()),
                        seen.asked().toString(),
                        seen.status() == 0
                            ? "@audit.no-answer"
                            : Integer.toString(seen.status()))));
    return found;
  }

  List<Problem> of(Finding finding) {
    List<Problem> found = new ArrayList<>();
    Match match = finding.match();
    String code = match.item().code().toString();
    for (Piece piece : finding.pieces()) {
      piece(match.item(), piece).ifPresent(found::add);
      otherYear(match.item(), piece).ifPresent(found::add);
      sameFile(code, piece).ifPresent(found::add);
    }
    // Where no list was found at all, that is said once.
    boolean list = !audited.lists().isEmpty();
    if (list && finding.pieces().stream().noneMatch(p -> p.counts() || isError(p))) {
      found.add(missing(finding));
    }
    finding
        .perhaps()
        .ifPresent(
            link ->
                found.add(
                    Rule.AUDIT_PERHAPS
                        .at(listPlace(), code, link.text(), link.to().orElseThrow().toString())
                        .target(link.written())));
    if (match.isListed()) {
      ofEntry(finding, found);
    }
    return found.stream().map(p -> p.about(checklist.year().be(), code)).toList();
  }

  /** Of downloads behind a query; a file of a plain address is judged with all declared. */
  private Optional<Problem> sameFile(String code, Piece piece) {
    Optional<Url> file = piece.url().filter(u -> piece.isFile() && !Relevance.isPlainFile(u));
    if (file.isEmpty() || !piece.counts()) {
      return Optional.empty();
    }
    String first = usedBy.putIfAbsent(file.get().toString(), code);
    return first == null || first.equals(code)
        ? Optional.empty()
        : Optional.of(
            Rule.SAME_FILE
                .at(Places.of(piece.page(), piece.line()), code, file.get().toString(), first)
                .target(piece.written()));
  }

  private static boolean isOfHost(Rule rule) {
    return rule == Rule.LIVE_TLS_CHAIN || rule == Rule.LIVE_HOST_DOWN;
  }

  private static String host(Piece piece) {
    return piece.url().flatMap(Url::host).orElse("");
  }

  private static boolean isError(Piece piece) {
    return piece.url().isEmpty()
        || piece.standing().rule().filter(r -> r.severity().id().equals("error")).isPresent();
  }

  private void ofEntry(Finding finding, List<Problem> found) {
    Match match = finding.match();
    Entry first = match.entries().get(0);
    Place place = Places.of(first.page(), first.line());
    String code = match.item().code().toString();
    String title = first.titles().isEmpty() ? "" : first.titles().get(0);
    match
        .doubt()
        .ifPresent(
            d ->
                found.add(
                    Rule.AUDIT_UNSURE.at(
                        place, code, title, "@" + d.words(), match.item().title())));
    if (match.outOfOrder()) {
      found.add(Rule.AUDIT_OUT_OF_ORDER.at(place, code));
    }
    if (!match.isNumbered()) {
      found.add(Rule.AUDIT_UNNUMBERED.at(place, code, title));
    }
    if (finding.more() > 0) {
      found.add(Rule.AUDIT_MANY_LINKS.at(place, code, Integer.toString(finding.more())));
    }
  }

  private Problem missing(Finding finding) {
    Checklist.Item item = finding.match().item();
    String code = item.code().toString();
    if (!finding.empty().isEmpty()) {
      Url page = finding.empty().get(0);
      return Rule.AUDIT_EMPTY_PAGE.at(Places.of(page), code, page.toString());
    }
    Place place =
        finding.match().entries().stream()
            .findFirst()
            .map(e -> Places.of(e.page(), e.line()))
            .orElseGet(this::listPlace);
    Rule rule = finding.match().isListed() ? Rule.AUDIT_NO_LINK : Rule.AUDIT_NOT_LISTED;
    return rule.at(place, code, item.title(), checklist.year().toString());
  }

  private Place listPlace() {
    return audited.lists().stream()
        .findFirst()
        .map(l -> Places.of(l.page().url()))
        .orElseGet(() -> Places.of(audited.home()));
  }

  private Optional<Problem> piece(Checklist.Item item, Piece piece) {
    Place place = Places.of(piece.page(), piece.line());
    if (piece.url().isEmpty()) {
      return Optional.of(
          Rule.AUDIT_SCRIPT_LINK
              .at(place, item.code().toString(), piece.title())
              .target(piece.written()));
    }
    boolean social = item.requires().kind() == Requirement.Kind.SOCIAL;
    return piece
        .standing()
        .rule()
        .filter(r -> !social || piece.standing().state() == Standing.State.BROKEN)
        .filter(r -> !isOfHost(r) || told.add(r.id() + host(piece)))
        .map(
            r ->
                r.at(place, piece.standing().args().toArray(String[]::new))
                    .target(piece.written()));
  }

  /**
   * What a page's heading or the file's name in a query says; titles and plain file names are
   * judged with everything declared. A page that names the year of the assessment is none of
   * another year: many carry it in their heading whatever they show.
   */
  private Optional<Problem> otherYear(Checklist.Item item, Piece piece) {
    if (!piece.counts()) {
      return Optional.empty();
    }
    String query =
        piece
            .url()
            .flatMap(Url::query)
            .map(Percent::lenient)
            .filter(q -> q.contains("."))
            .orElse("");
    for (String text : List.of(query, piece.says())) {
      Optional<Integer> wrong =
          EvidenceYear.wrong(text, checklist.year(), item.requires())
              .filter(y -> text.equals(query) || y != checklist.year().be());
      if (wrong.isPresent()) {
        return Optional.of(
            Rule.OTHER_YEAR
                .at(
                    Places.of(piece.page(), piece.line()),
                    item.code().toString(),
                    text,
                    Integer.toString(wrong.get()),
                    EvidenceYear.expected(checklist.year(), item.requires()))
                .target(piece.written()));
      }
    }
    return Optional.empty();
  }
}
