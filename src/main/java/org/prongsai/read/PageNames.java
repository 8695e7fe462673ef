package org.prongsai.read;

import static org.prongsai.problem.Rule.FILE_NAME;
import static org.prongsai.problem.Rule.SAME_ADDRESS;
import static org.prongsai.problem.Rule.STRAY_FILE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.prongsai.model.ThaiText;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;

/** Which entries of the folder of pages are pages, and what these are called. */
record PageNames(List<Named> pages, List<Problem> problems) {
  /** Addresses at the root of a site that are not a free page's to take; years beside these. */
  private static final Set<String> OURS =
      Set.of(
          "index",
          "404",
          "ita",
          "units",
          "channels",
          "services",
          "search",
          "contact",
          "changes",
          "data",
          "assets",
          "files",
          "pages");

  /**
   * A page.
   *
   * @param at its place among the entries
   * @param name composed, also its address
   */
  record Named(int at, String name) {}

  PageNames {
    pages = List.copyOf(pages);
    problems = List.copyOf(problems);
  }

  /** Depends on the names of the entries, and on which of them are folders. */
  static PageNames of(List<Folder.Entry> entries) {
    List<Named> pages = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Map<String, String> byAddress = new HashMap<>();
    // Files first, so that a folder is told of the page whose address it has.
    for (boolean folders : new boolean[] {false, true}) {
      for (int i = 0; i < entries.size(); i++) {
        Folder.Entry entry = entries.get(i);
        Optional<String> name =
            entry.isFolder() == folders ? name(entry, problems::add) : Optional.empty();
        if (name.isEmpty()) {
          continue;
        }
        String address = name.get().toLowerCase(Locale.ROOT);
        String before = byAddress.putIfAbsent(address, entry.shown());
        if (OURS.contains(address) || isYear(address)) {
          problems.add(SAME_ADDRESS.at(Place.of(entry.shown()), entry.shown(), "@data.ours"));
        } else if (before != null) {
          problems.add(SAME_ADDRESS.at(Place.of(entry.shown()), entry.shown(), before));
        } else if (folders) {
          problems.add(stray(entry));
        } else {
          pages.add(new Named(i, name.get()));
        }
      }
    }
    return new PageNames(pages, problems);
  }

  /** The page's name, composed; empty, and a problem, for what cannot be a page. */
  private static Optional<String> name(Folder.Entry entry, Consumer<Problem> problems) {
    String name = ThaiText.normal(entry.name());
    boolean markdown = name.toLowerCase(Locale.ROOT).endsWith(".md");
    if (!entry.isFolder() && !markdown) {
      problems.accept(stray(entry));
      return Optional.empty();
    }
    String base = entry.isFolder() ? name : name.substring(0, name.length() - 3);
    boolean plain =
        !base.isEmpty()
            && !base.endsWith(".")
            && base.equals(base.strip())
            && base.codePoints().allMatch(PageNames::isPlain);
    if (!plain) {
      problems.accept(FILE_NAME.at(Place.of(entry.shown()), entry.name(), "@data.name.page"));
    }
    return plain ? Optional.of(base) : Optional.empty();
  }

  private static boolean isPlain(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || "-_. ".indexOf(c) >= 0;
  }

  private static boolean isYear(String name) {
    return name.length() == 4 && name.chars().allMatch(Character::isDigit);
  }

  private static Problem stray(Folder.Entry entry) {
    return STRAY_FILE.at(Place.of(entry.shown()), entry.shown(), "@data.none");
  }
}
