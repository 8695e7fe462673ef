package org.prongsai.live.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the entries of a page, whatever its layout: a number or a title that the checklist knows
 * begins one; links belong to the entry they follow, until the next or a heading.
 */
final class EntryReading {
  /** Of 1: a text so like a title of the checklist begins an entry without a number. */
  static final double TITLE = 0.5;

  /** The same in the midst of another entry. */
  private static final double OTHER_TITLE = 0.62;

  /** A bare number is an item's only with a title that may be the item's. */
  private static final double BARE_TITLE = 0.3;

  private static final int SHORTEST_NAME = 8;
  private static final int MOST_ENTRIES = 600;
  private static final int MOST_LINKS = 60;
  private static final Pattern SECTION =
      Pattern.compile(
          "^(ตัวชี้วัด(ย่อย)?\\s*(ที่)?\\s*)?(9|10)\\s*\\.\\s*[1-9](?![0-9]).*", Pattern.DOTALL);
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)^([0-9]+\\.\\s*)?(https?://|www\\.).*");

  private final Page page;
  private final Titles titles;
  private final Optional<Integer> pageYear;
  private final List<Entry> entries = new ArrayList<>();

  private String section = "";
  private Optional<Integer> year;
  private Optional<Open> current = Optional.empty();

  /** An entry that goes on. */
  private static final class Open {
    private final Line line;
    private final Optional<Numbering> number;
    private final List<String> names = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    Open(Line line, Optional<Numbering> number) {
      this.line = line;
      this.number = number;
    }
  }

  private EntryReading(Page page, Titles titles, Optional<Integer> year) {
    this.page = page;
    this.titles = titles;
    this.pageYear = year;
    this.year = year;
  }

  /**
   * @param common the lines that other pages have too: menus and footers
   * @param year what the page is known to speak of before it is read
   */
  static List<Entry> of(Page page, Titles titles, Set<String> common, Optional<Integer> year) {
    EntryReading reading = new EntryReading(page, titles, year);
    for (Line line : page.lines()) {
      if (!common.contains(line.key()) && reading.entries.size() < MOST_ENTRIES) {
        reading.line(line);
      }
    }
    reading.end();
    return reading.entries;
  }

  private void line(Line line) {
    if (SECTION.matcher(line.text()).matches() && line.links().isEmpty()) {
      section(line);
      return;
    }
    Optional<Numbering> number = number(line);
    List<String> names = names(line, number);
    double like = names.stream().mapToDouble(titles::nearest).max().orElse(0);
    if (number.isPresent()) {
      begin(line, number, names);
    } else if (line.row()) {
      row(line, names, like);
    } else if (line.heading() > 0) {
      if (like >= TITLE && (!line.links().isEmpty() || line.heading() > 3)) {
        begin(line, number, names);
      } else {
        section(line);
      }
    } else if (current.isEmpty()) {
      if (like >= TITLE) {
        begin(line, number, names);
      }
    } else {
      goOn(line, names, like);
    }
  }

  private void section(Line line) {
    end();
    section = line.text();
    year = YearWords.one(line.text()).or(() -> pageYear);
  }

  private void begin(Line line, Optional<Numbering> number, List<String> names) {
    end();
    Open open = new Open(line, number);
    open.names.addAll(names);
    open.links.addAll(line.links());
    current = Optional.of(open);
  }

  private void end() {
    current.ifPresent(
        o ->
            entries.add(
                new Entry(page.url(), o.line.at(), o.number, o.names, o.links, section, year)));
    current = Optional.empty();
  }

  /** A row without a number is an item's own, or goes on with the row above (rowspan). */
  private void row(Line line, List<String> names, double like) {
    if (like >= TITLE) {
      begin(line, Optional.empty(), names);
    } else if (current.filter(c -> c.line.row()).isPresent()) {
      add(line);
    }
  }

  private void goOn(Line line, List<String> names, double like) {
    Open open = current.orElseThrow();
    boolean untitled = open.names.stream().noneMatch(n -> titles.nearest(n) >= BARE_TITLE);
    boolean beside = isBeside(open, line);
    if (untitled && open.links.isEmpty() && like >= BARE_TITLE) {
      open.names.addAll(names);
      open.links.addAll(line.links());
    } else if (like >= (beside ? TITLE : OTHER_TITLE) && isOther(open, names, like)) {
      begin(line, Optional.empty(), names);
    } else if (beside && open.number.isEmpty() && !open.links.isEmpty() && isNamed(line)) {
      // In a list without numbers every neighbour is an entry, whatever it is called.
      begin(line, Optional.empty(), names);
    } else {
      add(line);
    }
  }

  private static boolean isNamed(Line line) {
    return !line.links().isEmpty()
        && line.text().length() >= SHORTEST_NAME
        && !Words.saysNothing(line.text());
  }

  /** Whether a line begins the next entry of the same list. */
  private static boolean isBeside(Open open, Line line) {
    return line.group() > 0 && line.group() == open.line.group();
  }

  /** Whether a line's title is nearer to another item than to the one that is open. */
  private boolean isOther(Open open, List<String> names, double like) {
    double[] there = titles.like(names);
    double[] here = titles.like(open.names);
    double own = 0;
    double ownLike = 0;
    for (int i = 0; i < here.length; i++) {
      boolean numbered =
          open.number.isPresent()
              && open.number.get().explicit()
              && titles.items().get(i).code().number() == open.number.get().number();
      double h = here[i] + (numbered ? 1 : 0);
      if (h > ownLike) {
        ownLike = h;
        own = there[i];
      }
    }
    // What follows a number that has no link yet is likely that item's, in the words of its file.
    boolean waiting = open.number.isPresent() && open.links.isEmpty();
    return like > own + (waiting && own >= BARE_TITLE ? 0.3 : 0.1);
  }

  private void add(Line line) {
    Open open = current.orElseThrow();
    if (open.links.size() < MOST_LINKS) {
      open.links.addAll(line.links());
    }
  }

  private Optional<Numbering> number(Line line) {
    if (!line.row()) {
      return accepted(Numbering.of(line.text()), line);
    }
    Optional<Numbering> bare = Optional.empty();
    List<String> cells = line.cells();
    for (int i = 0; i < Math.min(3, cells.size()); i++) {
      Optional<Numbering> n = accepted(Numbering.of(cells.get(i)), line);
      if (n.filter(Numbering::explicit).isPresent()) {
        return n;
      }
      bare = bare.or(() -> n);
    }
    return bare;
  }

  /** A bare number counts where the checklist knows it and the title may be that item's. */
  private Optional<Numbering> accepted(Optional<Numbering> number, Line line) {
    return number
        .filter(n -> titles.has(n.number()) || n.explicit())
        .filter(n -> n.explicit() || isTitled(n, line));
  }

  private boolean isTitled(Numbering n, Line line) {
    if (ADDRESS.matcher(n.rest()).matches()) {
      return false;
    }
    if (!n.rest().isEmpty()) {
      return titles.likeNumber(n.rest(), n.number()) >= BARE_TITLE
          || titles.nearest(n.rest()) >= OTHER_TITLE;
    }
    return line.row()
        && line.cells().stream().anyMatch(c -> titles.likeNumber(c, n.number()) >= BARE_TITLE);
  }

  /** What may be the title: cells or the line itself without number, then what can be clicked. */
  private static List<String> names(Line line, Optional<Numbering> number) {
    List<String> names = new ArrayList<>();
    if (line.row()) {
      line.cells().stream()
          .map(
              c ->
                  Numbering.of(c)
                      .filter(n -> n.explicit() || number.isPresent())
                      .map(Numbering::rest)
                      .orElse(c))
          .forEach(names::add);
    } else {
      names.add(number.map(Numbering::rest).orElse(line.text()));
      String rest = names.get(0);
      for (Link link : line.links()) {
        int at = link.text().isEmpty() ? -1 : rest.indexOf(link.text());
        if (at > 0) {
          names.add(rest.substring(0, at));
        }
      }
    }
    line.links().stream()
        .map(Link::text)
        .map(t -> Numbering.of(t).filter(Numbering::explicit).map(Numbering::rest).orElse(t))
        .forEach(names::add);
    return names.stream()
        .map(String::strip)
        .filter(n -> n.length() > 2 && !ADDRESS.matcher(n).matches())
        .distinct()
        .limit(12)
        .toList();
  }
}
