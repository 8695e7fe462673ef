package org.prongsai.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.prongsai.recall.Same;

/**
 * Plans the page on which everything is found: all of it by its first letter, as a Thai dictionary
 * sorts; a script searches the same entries. When that is too much for one page, most letters have
 * one or more of their own.
 */
final class SearchPage {
  /** As many entries as a page may hold: some 120 KB of HTML, which a slow telephone can show. */
  static final int MOST = 400;

  /** So few entries of a letter are not worth a page of their own. */
  private static final int FEW = 8;

  static final Comparator<Keyed> ORDER =
      Comparator.comparing(Keyed::key)
          .thenComparing(k -> k.entry().year().orElse(""), Comparator.reverseOrder())
          .thenComparing(k -> k.entry().address());

  /** An entry and what it is sorted by: made once, not at every comparison. */
  record Keyed(SearchEntry entry, String key, Group group) {
    static Keyed of(SearchEntry entry) {
      String key = ThaiOrder.key(entry.title());
      return new Keyed(entry, key, Group.of(key));
    }
  }

  private final Framing framing;
  private final String agency;
  private final List<Page.Letter> letters;

  private SearchPage(Framing framing, String agency, List<Page.Letter> letters) {
    this.framing = framing;
    this.agency = agency;
    this.letters = letters;
  }

  /** The page itself first, then those of its letters. */
  static List<Page> pages(
      Framing framing, String agency, List<SearchEntry> entries, KnownPlan known) {
    SearchPage search = new SearchPage(framing, agency, letters(entries, known));
    List<Page> pages = new ArrayList<>();
    List<Page.Shelf> shelves = new ArrayList<>();
    if (entries.size() > MOST) {
      search.letters.forEach(letter -> shelves.add(search.shelf(letter, pages)));
    }
    pages.add(0, search.page(shelves));
    return pages;
  }

  private Page page(List<Page.Shelf> shelves) {
    return new Page.Search(
        framing.around(
            SitePaths.SEARCH,
            "ค้นหา",
            "ค้นหาหน้า รายการ และไฟล์ทั้งหมดของ " + agency + " หรือเลือกจากรายการ ก–ฮ",
            Framing.HOME),
        letters,
        shelves);
  }

  /** The pages of a letter go to {@code pages}. */
  private Page.Shelf shelf(Page.Letter letter, List<Page> pages) {
    if (letter.entries().size() <= FEW) {
      return new Page.Shelf(letter, List.of());
    }
    int parts = (letter.entries().size() + MOST - 1) / MOST;
    List<Link> links = new ArrayList<>();
    for (int part = 1; part <= parts; part++) {
      PagePath path = SitePaths.shelf(letter.id(), part);
      String name = parts == 1 ? letter.text() : letter.text() + " หน้า " + part;
      links.add(Link.inside(SitePaths.SEARCH, path, name));
      int begin = (part - 1) * MOST;
      int end = Math.min(begin + MOST, letter.entries().size());
      pages.add(
          new Page.SearchShelf(
              framing.around(
                  path,
                  "รายการตามตัวอักษร " + name,
                  "หน้า รายการ และไฟล์ของ " + agency + " ตามตัวอักษร " + name,
                  Framing.HOME,
                  Framing.SEARCH),
              new Page.Letter(letter.id(), name, letter.entries().subList(begin, end)),
              beside(path, letter, part - 1, parts),
              beside(path, letter, part + 1, parts)));
    }
    return new Page.Shelf(letter, links);
  }

  private static Optional<Link> beside(PagePath from, Page.Letter letter, int part, int parts) {
    return part < 1 || part > parts
        ? Optional.empty()
        : Optional.of(
            Link.inside(from, SitePaths.shelf(letter.id(), part), letter.text() + " หน้า " + part));
  }

  private static List<Page.Letter> letters(List<SearchEntry> entries, KnownPlan known) {
    List<Keyed> keyed =
        entries.parallelStream()
            .map(e -> known.keyed.of(new Same<>(e), same -> Keyed.of(same.value())))
            .toList();
    return known
        .lettersOf
        .of(new Same<>(known.inSearch.sorted(keyed)), sorted -> letters(sorted.value()))
        .stream()
        .map(letter -> known.letters.or(letter.id(), letter))
        .toList();
  }

  private static List<Page.Letter> letters(List<Keyed> sorted) {
    Map<Group, List<SearchEntry>> groups = new TreeMap<>(Comparator.comparing(Group::place));
    for (Keyed k : sorted) {
      groups.computeIfAbsent(k.group, g -> new ArrayList<>()).add(k.entry);
    }
    return groups.entrySet().stream()
        .map(g -> new Page.Letter(g.getKey().id(), g.getKey().text(), List.copyOf(g.getValue())))
        .toList();
  }

  /** Thai letters first, each by itself; then Latin ones, digits, and what begins with neither. */
  record Group(int place, String id, String text) {
    private static final int AFTER_THAI = 100;

    static Group of(String key) {
      String initial = ThaiOrder.initial(key);
      char c = initial.isEmpty() ? ' ' : initial.charAt(0);
      if (ThaiOrder.isConsonant(c)) {
        int number = c - 'ก' + 1;
        return new Group(number, "letter-" + number, initial);
      }
      if (c >= '0' && c <= '9') {
        return new Group(AFTER_THAI + 1, "letter-digit", "0–9");
      }
      return c >= 'a' && c <= 'z'
          ? new Group(AFTER_THAI, "letter-latin", "A–Z")
          : new Group(AFTER_THAI + 2, "letter-other", "อื่น ๆ");
    }
  }
}
