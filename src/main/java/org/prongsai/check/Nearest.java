package org.prongsai.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.prongsai.check.url.Percent;

/** What somebody may have meant who linked to a name that is not there. */
final class Nearest {
  /** How the guess differs from what was written. */
  enum Kind {
    CASE,
    LOOK_ALIKE,
    NEAR
  }

  /** The nearest name, empty for none; what differs in a look-alike, as a key of the texts. */
  record Guess(Kind kind, String name, String difference) {
    static final Guess NONE = new Guess(Kind.NEAR, "", "");
  }

  // How many names before and after, in alphabetical order, are compared letter by letter: a site
  // with very many broken links must not take long because of the guesses.
  private static final int NEIGHBOURS = 150;

  // It may be asked for as long as somebody edits a site.
  private static final int MOST_KNOWN = 100_000;

  private final Names names;
  private final Map<String, Guess> known = new HashMap<>();
  private Map<String, List<String>> folded = Map.of();
  private Map<String, List<String>> byLastName = Map.of();

  Nearest(Names names) {
    this.names = names;
  }

  /** The guess for a path; the same for the same site, whatever was asked before. */
  synchronized Guess to(String path) {
    if (known.size() == MOST_KNOWN) {
      known.clear();
    }
    return known.computeIfAbsent(path, this::guess);
  }

  /** The first page of a folder, or nothing. */
  String inFolder(String folder) {
    String prefix = folder.equals("/") ? "" : folder;
    for (int i = names.from(prefix); i < names.count() && names.file(i).startsWith(prefix); i++) {
      String last = names.file(i).substring(prefix.length());
      if (last.indexOf('/') < 0 && (last.endsWith(".html") || last.endsWith(".htm"))) {
        return names.file(i);
      }
    }
    return "";
  }

  private void index() {
    if (!folded.isEmpty()) {
      return;
    }
    folded = new HashMap<>();
    byLastName = new HashMap<>();
    for (String folder : names.folders()) {
      folded.computeIfAbsent(fold(folder), k -> new ArrayList<>(1)).add(folder + "/");
    }
    for (String file : names.files()) {
      folded.computeIfAbsent(fold(file), k -> new ArrayList<>(1)).add(file);
      byLastName.computeIfAbsent(fold(last(file)), k -> new ArrayList<>(1)).add(file);
    }
  }

  private Guess guess(String path) {
    index();
    boolean wantsFolder = path.endsWith("/");
    String bare = wantsFolder ? path.substring(0, path.length() - 1) : path;
    for (String name : folded.getOrDefault(fold(bare), List.of())) {
      if (wantsFolder == name.endsWith("/")) {
        return alike(path, name);
      }
    }
    for (String name : folded.getOrDefault(fold(bare), List.of())) {
      return name.endsWith("/") ? alike(path + "/", name) : near(name);
    }
    if (path.indexOf('\uFFFD') >= 0 || path.indexOf('%') >= 0) {
      for (String name : folded.getOrDefault(fold(Percent.lenient(bare)), List.of())) {
        return near(name);
      }
    }
    for (String name : folded.getOrDefault(fold(bare + ".html"), List.of())) {
      return near(name);
    }
    return near(elsewhere(bare));
  }

  private static Guess near(String name) {
    return new Guess(Kind.NEAR, name, "");
  }

  private static Guess alike(String path, String name) {
    if (path.equals(name)) {
      return near(name);
    }
    if (path.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
      return new Guess(Kind.CASE, name, "");
    }
    String difference =
        composed(path).equals(composed(name))
            ? "@check/composed"
            : mended(path).equals(mended(name)) ? "@check/sara-am" : "@check/invisible";
    return new Guess(Kind.LOOK_ALIKE, name, difference);
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** ํ and า are ำ, เ and เ are แ: the same to the eye, other characters to a host. */
  private static String mended(String text) {
    return composed(text).replace("\u0E4D\u0E32", "\u0E33").replace("\u0E40\u0E40", "\u0E41");
  }

  /** What looks the same gets the same text. */
  static String fold(String text) {
    boolean plain = true;
    for (int i = 0; i < text.length() && plain; i++) {
      plain = text.charAt(i) < 0x80;
    }
    if (plain) {
      return text.toLowerCase(Locale.ROOT);
    }
    return mended(
        text.replaceAll("[\u200B-\u200D\u2060\uFEFF\u00AD]", "").replace('\u00A0', ' ').strip());
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** A file of that name in another folder, else the one most alike in the same folder. */
  private String elsewhere(String path) {
    String name = last(path);
    List<String> moved = byLastName.getOrDefault(fold(name), List.of());
    if (!moved.isEmpty() && !isIndex(name)) {
      return moved.get(0);
    }
    String folder = path.substring(0, path.length() - name.length());
    Best best = new Best(fold(name));
    int at = names.from(path);
    int first = Math.max(0, at - NEIGHBOURS);
    int end = Math.min(names.count(), at + NEIGHBOURS);
    for (int i = at - 1; i >= first && isIn(folder, names.file(i), best); i--) {}
    for (int i = at; i < end && isIn(folder, names.file(i), best); i++) {}
    return best.result;
  }

  /** Whether a file is in the folder or below; offered when it is right in it. */
  private static boolean isIn(String folder, String file, Best best) {
    if (!file.startsWith(folder)) {
      return false;
    }
    String name = file.substring(folder.length());
    if (name.indexOf('/') < 0) {
      best.offer(name, file);
    }
    return true;
  }

  /** The most alike so far; a quarter of the letters may differ, one in any case. */
  private static final class Best {
    private final String wanted;
    private int limit;
    private String result = "";

    Best(String wanted) {
      this.wanted = wanted;
      this.limit = Math.max(1, wanted.length() / 4) + 1;
    }

    void offer(String name, String answer) {
      int distance = Distance.between(wanted, fold(name), limit);
      if (distance < limit) {
        limit = distance;
        result = answer;
      }
    }
  }

  private static boolean isIndex(String name) {
    return name.startsWith("index.");
  }

  /** The id of a page most like the one asked for, or nothing. */
  static String id(String wanted, PageFacts page) {
    Best best = new Best(fold(wanted));
    List<String> ids = page.ids();
    int at = Collections.binarySearch(ids, wanted);
    int middle = at < 0 ? -at - 1 : at;
    int to = Math.min(ids.size(), middle + NEIGHBOURS);
    for (int i = Math.max(0, middle - NEIGHBOURS); i < to; i++) {
      best.offer(ids.get(i), ids.get(i));
    }
    return best.result;
  }
}
