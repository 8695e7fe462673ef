package org.prongsai.live.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prongsai.check.url.Url;
import org.prongsai.model.Checklist;
import org.prongsai.problem.Rule;

/**
 * Follows an item's links to what they lead to. A page that was made for the item alone (a post) is
 * gone through to what it links; one without links is evidence itself, when it says something.
 */
final class Following {
  private static final int MOST_OF_AN_ITEM = 40;
  private static final int MOST_OF_A_POST = 12;

  /** Letters of a page's own text: less is a heading with nothing below. */
  private static final int LEAST_TEXT = 40;

  /** A page that asks for a password and says hardly more is a door. */
  private static final int DOOR = 300;

  private static final double SAME_TITLE = 0.5;
  private static final double LEAST_TITLE = 0.2;

  private final Url home;
  private final Titles titles;
  private final Lists lists;
  private final Eyes eyes;
  private int left;

  Following(Url home, Titles titles, Lists lists, Eyes eyes, Bounds bounds) {
    this.home = home;
    this.titles = titles;
    this.lists = lists;
    this.eyes = eyes;
    this.left = bounds.links();
  }

  /** What of one item was found, as it grows. */
  private static final class Found {
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Url> empty = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private int more;
  }

  Finding of(Match match, Optional<Link> perhaps) {
    Found found = new Found();
    for (Entry entry : match.entries()) {
      String title = title(entry, match.item());
      for (Link link : entry.links()) {
        follow(match.item(), link, title, entry.page(), entry.line(), 0, found);
      }
    }
    return new Finding(match, found.pieces, found.empty, perhaps, found.more);
  }

  /** What the entry calls the item: of all that stands there, the likest to the item's title. */
  private String title(Entry entry, Checklist.Item item) {
    int number = item.code().number();
    return entry.titles().stream()
        .filter(t -> !Words.saysNothing(t))
        .max(Comparator.comparingDouble(t -> titles.likeNumber(t, number)))
        .filter(t -> titles.likeNumber(t, number) >= LEAST_TITLE)
        .orElse(item.title());
  }

  private void follow(
      Checklist.Item item, Link link, String title, Url page, int line, int depth, Found found) {
    String bare =
        Numbering.of(link.text())
            .filter(Numbering::explicit)
            .map(Numbering::rest)
            .orElse(link.text());
    String said = Words.saysNothing(bare) ? title : bare;
    if (link.isByScript()) {
      if (found.known.add(link.written())) {
        found.pieces.add(
            new Piece(
                said, Optional.empty(), link.written(), page, line, Standing.FINE, "", false));
      }
      return;
    }
    Url to = Traps.plain(link.to().orElseThrow());
    if (lists.isList(to) || isHome(to) || !found.known.add(to.toString())) {
      return;
    }
    if (found.pieces.size() >= MOST_OF_AN_ITEM || left == 0) {
      found.more++;
      return;
    }
    left--;
    Seen seen = eyes.at(to);
    boolean fine = seen.standing().isSeen();
    Optional<Page> opened =
        fine && Hosts.isSame(home, seen.end()) ? Pages.maybe(seen) : Optional.empty();
    if (opened.isPresent()) {
      opened(item, link, said, opened.get(), seen.standing(), page, line, depth, found);
    } else {
      found.pieces.add(
          new Piece(
              said,
              Optional.of(to),
              link.written(),
              page,
              line,
              seen.standing(),
              "",
              !seen.isPage()));
    }
  }

  private void opened(
      Checklist.Item item,
      Link link,
      String said,
      Page opened,
      Standing standing,
      Url page,
      int line,
      int depth,
      Found found) {
    List<Line> own =
        opened.lines().stream().filter(l -> !lists.common().contains(l.key())).toList();
    if (opened.password() && letters(own) < DOOR) {
      Standing door =
          Standing.of(Standing.State.NOT_SEEN, Rule.LIVE_LOGIN, opened.url().toString());
      found.pieces.add(
          new Piece(
              said, link.to().map(Traps::plain), link.written(), page, line, door, "", false));
      return;
    }
    if (depth < 2 && isOf(item, opened)) {
      List<Link> links =
          own.stream()
              .filter(l -> !isHeadingOf(item, l))
              .flatMap(l -> l.links().stream())
              .filter(l -> l.isByScript() || isEvidence(l, opened.url()))
              .toList();
      if (!links.isEmpty() && links.size() <= MOST_OF_A_POST) {
        String title = said;
        links.forEach(l -> follow(item, l, title, opened.url(), lineOf(l, own), depth + 1, found));
        return;
      }
      if (links.isEmpty() && !saysSomething(own)) {
        found.empty.add(opened.url());
        return;
      }
    }
    String says = (opened.title() + " · " + opened.heading()).strip();
    found.pieces.add(
        new Piece(
            said, link.to().map(Traps::plain), link.written(), page, line, standing, says, false));
  }

  private static int lineOf(Link link, List<Line> lines) {
    return lines.stream().filter(l -> l.links().contains(link)).findFirst().map(Line::at).orElse(0);
  }

  private boolean isHome(Url to) {
    return Hosts.isSame(home, to) && to.path().equals("/") && to.query().isEmpty();
  }

  /** Whether a page was made for the item: its heading carries the number or the title. */
  private boolean isOf(Checklist.Item item, Page page) {
    for (String text : List.of(page.heading(), page.title())) {
      Optional<Numbering> n = Numbering.of(text).filter(Numbering::explicit);
      if (n.isPresent()) {
        return n.get().number() == item.code().number();
      }
      if (titles.likeNumber(text, item.code().number()) >= SAME_TITLE) {
        return true;
      }
    }
    return false;
  }

  private boolean isHeadingOf(Checklist.Item item, Line line) {
    return line.heading() > 0 && titles.likeNumber(line.text(), item.code().number()) >= SAME_TITLE;
  }

  /** A file, or a page elsewhere than the lists and pages of other items. */
  private boolean isEvidence(Link link, Url from) {
    Url to = link.to().orElseThrow();
    String plain = Traps.plain(to).toString();
    return !plain.equals(Traps.plain(from).toString()) && !lists.isList(to) && !isHome(to);
  }

  private static boolean saysSomething(List<Line> own) {
    boolean notYet = own.stream().anyMatch(l -> l.links().isEmpty() && Words.saysNotYet(l.text()));
    return !notYet && letters(own) >= LEAST_TEXT;
  }

  private static int letters(List<Line> own) {
    return own.stream().filter(l -> l.heading() == 0).mapToInt(l -> l.text().length()).sum();
  }
}
