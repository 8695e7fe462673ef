package org.prongsai.bake.markdown;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Gives the headings of a page an id each to link to: {@code ## วิธี ติดต่อ} is {@code
 * #วิธี-ติดต่อ}. Made here, because Markdown engines' own ids lose the vowels and tones above and
 * below Thai letters.
 */
final class HeadingIds {
  // The layout's own: where the skip link leads.
  private final Set<String> taken = new HashSet<>(Set.of("main"));

  static void addTo(Document document) {
    HeadingIds ids = new HeadingIds();
    for (Element heading : document.select("h2, h3, h4, h5, h6")) {
      String own = heading.id();
      heading.attr("id", own.isEmpty() ? ids.next(heading.text()) : ids.free(own));
    }
  }

  /** The id of the next heading. */
  String next(String text) {
    return free(of(text));
  }

  private String free(String wanted) {
    String id = wanted;
    for (int n = 2; !taken.add(id); n++) {
      id = wanted + "-" + n;
    }
    return id;
  }

  /** Letters, vowel and tone marks and digits stay; whatever lies between becomes one hyphen. */
  static String of(String text) {
    // A loop, not a pattern: asked for every heading of every free page.
    StringBuilder id = new StringBuilder(text.length());
    boolean between = false;
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0, c; i < lower.length(); i += Character.charCount(c)) {
      c = lower.codePointAt(i);
      if (!stays(c)) {
        between |= !isInvisible(c);
        continue;
      }
      if (between && !id.isEmpty()) {
        id.append('-');
      }
      between = false;
      id.appendCodePoint(c);
    }
    return id.isEmpty() ? "section" : id.toString();
  }

  /** A zero width space or a soft hyphen; jsoup's texts are without them. */
  private static boolean isInvisible(int c) {
    return c == 0x200B || c == 0xAD;
  }

  private static boolean stays(int c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
