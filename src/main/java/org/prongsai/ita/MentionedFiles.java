package org.prongsai.ita;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.model.FreePage;

/** The files that free pages speak of, of whatever year. Not for several threads. */
final class MentionedFiles {
  private static final String BEGIN = "/files/";
  private static final Pattern IN_MARKDOWN = Pattern.compile(BEGIN + "([^\\s\"'<>)\\]]+)");

  private final List<FreePage> pages;
  private final KnownYears known;

  // Every page is searched, but once for all years, and only when a year has to know.
  private Optional<Set<String>> paths = Optional.empty();

  MentionedFiles(List<FreePage> pages, KnownYears known) {
    this.pages = pages;
    this.known = known;
  }

  /** As written but decoded, each relative to some year's {@code files/}. */
  Set<String> paths() {
    if (paths.isEmpty()) {
      Set<String> found = new HashSet<>();
      for (FreePage page : pages) {
        found.addAll(known.files(page));
      }
      paths = Optional.of(known.mentioned(found));
    }
    return paths.get();
  }

  /** Those of one page. */
  static Set<String> of(FreePage page) {
    String markdown = page.markdown().toString();
    if (!markdown.contains(BEGIN)) {
      return Set.of();
    }
    Set<String> found = new HashSet<>();
    Matcher m = IN_MARKDOWN.matcher(markdown);
    while (m.find()) {
      found.add(decoded(m.group(1)));
    }
    return found;
  }

  /** Percent-decoded, as far as it is encoded at all. */
  static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path;
    }
  }
}
