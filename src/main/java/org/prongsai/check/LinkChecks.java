package org.prongsai.check;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.prongsai.check.url.Percent;
import org.prongsai.check.url.Url;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;

/** A link inside the site must lead to a page, file or part that exists; for one look at it. */
final class LinkChecks {
  private final Resolver resolver;
  private final Nearest nearest;
  private final Map<String, String> nearestIds = new ConcurrentHashMap<>();

  LinkChecks(Resolver resolver, Nearest nearest) {
    this.resolver = resolver;
    this.nearest = nearest;
  }

  /** What is wrong with one link, if anything. */
  Optional<Problem> check(PageFacts page, int link, Target target, PageFacts targetFacts) {
    String written = page.written(link);
    Optional<Problem> found =
        switch (page.kind(link)) {
          case MAP -> map(page, link);
          default -> target(page, link, target, targetFacts);
        };
    return found.map(p -> p.target(written));
  }

  /** {@code usemap}: the text after the first {@code #} (HTML, "hash-name reference"). */
  private static Optional<Problem> map(PageFacts page, int link) {
    String written = page.written(link);
    int hash = written.indexOf('#');
    boolean there = hash >= 0 && page.hasMap(written.substring(hash + 1));
    return there
        ? Optional.empty()
        : Optional.of(Rule.LINK_MAP_MISSING.at(page.place(link), written));
  }

  private Optional<Problem> target(PageFacts page, int link, Target target, PageFacts facts) {
    String written = page.written(link);
    if (target instanceof Target.Inside inside) {
      return inside.fragment().isPresent() && facts != null && facts.hasIds()
          ? fragment(page, link, inside.fragment().get(), facts)
          : Optional.empty();
    }
    if (target instanceof Target.Outside outside) {
      return mixed(page, link, outside.site());
    }
    if (target instanceof Target.LocalFile) {
      return Optional.of(Rule.LINK_LOCAL_FILE.at(page.place(link), written));
    }
    if (target instanceof Target.OfficeShare share) {
      return Optional.of(Rule.LIVE_PRIVATE_ADDRESS.at(page.place(link), written, share.server()));
    }
    if (target instanceof Target.Bad) {
      return Optional.of(Rule.LINK_BAD_URL.at(page.place(link), written));
    }
    if (target instanceof Target.Refused refused) {
      return Optional.of(Rule.LINK_OUTSIDE_ROOT.at(page.place(link), written, refused.path()));
    }
    if (target instanceof Target.NoIndex noIndex) {
      String instead = nearest.inFolder(noIndex.folder());
      return Optional.of(
          Rule.LINK_NO_INDEX.at(
              page.place(link), written, shown(noIndex.folder()), meant(instead), instead));
    }
    return Optional.of(missing(page, link, ((Target.Missing) target).path()));
  }

  private Problem missing(PageFacts page, int link, String path) {
    String written = page.written(link);
    Nearest.Guess guess = nearest.to(path);
    return switch (guess.kind()) {
      case CASE -> Rule.LINK_WRONG_CASE.at(page.place(link), written, shown(path), guess.name());
      case LOOK_ALIKE ->
          Rule.LINK_LOOK_ALIKE.at(
              page.place(link), written, shown(path), guess.name(), guess.difference());
      case NEAR ->
          Rule.LINK_BROKEN.at(
              page.place(link), written, shown(path), meant(guess.name()), guess.name());
    };
  }

  private static String shown(String path) {
    return path.isEmpty() ? "/" : path;
  }

  private static String meant(String guess) {
    return guess.isEmpty() ? "" : "@check/nearest";
  }

  private Optional<Problem> fragment(PageFacts page, int link, String fragment, PageFacts facts) {
    LinkKind kind = page.kind(link);
    boolean drawing = facts.form == PageFacts.Form.DRAWING;
    if ((kind == LinkKind.RESOURCE || kind == LinkKind.MEDIA) && !drawing) {
      return Optional.empty();
    }
    String raw = kind == LinkKind.PART ? fragment.substring(1) : withoutDirective(fragment);
    if (drawing && (raw.indexOf('(') >= 0 || raw.indexOf('=') >= 0)) {
      return Optional.empty(); // svgView(…) and media fragments (SVG 2, 16.3) are no ids
    }
    if (isThere(raw, facts, kind == LinkKind.PART)) {
      return Optional.empty();
    }
    String id = Percent.lenient(raw);
    String instead =
        nearestIds.computeIfAbsent(facts.file + "#" + id, wanted -> Nearest.id(id, facts));
    return Optional.of(
        Rule.LINK_FRAGMENT_MISSING.at(
            page.place(link),
            page.written(link),
            facts.file,
            id,
            meant(instead),
            instead.isEmpty() ? "" : "#" + instead));
  }

  /**
   * From {@code :~:} on it is for the browser, no part of the page (URL Fragment Text Directives).
   */
  private static String withoutDirective(String fragment) {
    int at = fragment.indexOf(":~:");
    return at < 0 ? fragment : fragment.substring(0, at);
  }

  /** HTML 7.4.6.4, "find a potential indicated element": as it is, then decoded, then "top". */
  private static boolean isThere(String raw, PageFacts facts, boolean part) {
    if (raw.isEmpty() && !part || facts.hasId(raw)) {
      return true;
    }
    String decoded = Percent.lenient(raw);
    return facts.hasId(decoded) || !part && decoded.equalsIgnoreCase("top");
  }

  /** Mixed Content, 4: what a page loads, not what it links to. */
  private Optional<Problem> mixed(PageFacts page, int link, Url url) {
    if (!resolver.isHttps() || !url.scheme().equals("http")) {
      return Optional.empty();
    }
    return switch (page.kind(link)) {
      case RESOURCE, FRAME ->
          Optional.of(Rule.PAGE_MIXED_CONTENT.at(page.place(link), page.written(link)));
      case MEDIA ->
          Optional.of(Rule.PAGE_MIXED_CONTENT.at(page.place(link), page.written(link)).asWarning());
      default -> Optional.empty();
    };
  }
}
