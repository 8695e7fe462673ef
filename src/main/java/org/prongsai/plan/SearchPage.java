package org.prongsai.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Plans the page on which everything is found: all of it by its first letter, as a Thai dictionary
 * sorts; a script searches the same entries.
 */
final class SearchPage {
  private static final Comparator<Keyed> ORDER =
      Comparator.comparing(Keyed::key)
          .thenComparing(k -> k.entry().year().orElse(""), Comparator.reverseOrder())
          .thenComparing(k -> k.entry().address());

  /** An entry and what it is sorted by: made once, not at every comparison. */
  private record Keyed(SearchEntry entry, String key) {
    static Keyed of(SearchEntry entry) {
      return new Keyed(entry, ThaiOrder.key(entry.link().text()));
    }
  }

  private SearchPage() {}

  static Page.Search page(Framing framing, String agency, List<SearchEntry> entries) {
    return new Page.Search(
        framing.around(
            SitePaths.SEARCH,
            "ค้นหา",
            "ค้นหาหน้า รายการ และไฟล์ทั้งหมดของ " + agency + " หรือเลือกจากรายการ ก–ฮ",
            Framing.HOME),
        letters(entries));
  }

  private static List<Page.Letter> letters(List<SearchEntry> entries) {
    Map<Group, List<SearchEntry>> groups = new TreeMap<>(Comparator.comparing(Group::place));
    entries.stream()
        .map(Keyed::of)
        .sorted(ORDER)
        .forEach(
            k -> groups.computeIfAbsent(Group.of(k.key()), g -> new ArrayList<>()).add(k.entry()));
    return groups.entrySet().stream()
        .map(g -> new Page.Letter(g.getKey().id(), g.getKey().text(), List.copyOf(g.getValue())))
        .toList();
  }

  /** Thai letters first, each by itself; then Latin ones, digits, and what begins with neither. */
  private record Group(int place, String id, String text) {
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
