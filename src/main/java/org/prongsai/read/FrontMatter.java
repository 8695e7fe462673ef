package org.prongsai.read;

/**
 * A page file in its two parts.
 *
 * @param isClosed whether it begins with a head between two lines {@code ---}
 * @param yaml the head, with an empty line for the first {@code ---}, so that lines count from the
 *     top of the file
 * @param markdownLine the line that the text begins on, from 1
 */
record FrontMatter(boolean isClosed, String yaml, String markdown, int markdownLine) {
  private static final String FENCE = "---";

  static FrontMatter of(String text) {
    int end = lineEnd(text, 0);
    if (!text.substring(0, end).strip().equals(FENCE)) {
      return new FrontMatter(false, "", text, 1);
    }
    StringBuilder yaml = new StringBuilder("\n");
    int line = 2;
    for (int at = end; at < text.length(); line++) {
      int next = lineEnd(text, at);
      String here = text.substring(at, next);
      if (here.stripTrailing().equals(FENCE)) {
        return new FrontMatter(true, yaml.toString(), text.substring(next), line + 1);
      }
      yaml.append(here);
      at = next;
    }
    return new FrontMatter(false, "", text, 1);
  }

  /** After the line feed that ends the line. */
  private static int lineEnd(String text, int from) {
    int feed = text.indexOf('\n', from);
    return feed < 0 ? text.length() : feed + 1;
  }
}
