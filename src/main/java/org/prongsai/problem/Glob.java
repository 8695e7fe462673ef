package org.prongsai.problem;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A pattern of file names or links. {@code *} is any text without {@code /}, {@code **} any text at
 * all; {@code **}{@code /} at the beginning or after a {@code /} is any number of folders, none
 * among them. Everything else stands for itself, capitals too; how Unicode composes it does not
 * matter.
 */
public final class Glob {
  private static final int STAR = -1;
  private static final int ANYTHING = -2;
  private static final int FOLDERS = -3;

  private final String pattern;
  private final int[] tokens;

  public Glob(String pattern) {
    this.pattern = pattern;
    this.tokens = tokens(composed(pattern));
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static int[] tokens(String pattern) {
    int[] tokens = new int[pattern.length()];
    int count = 0;
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.startsWith("**/", i) && (i == 0 || pattern.charAt(i - 1) == '/')) {
        tokens[count++] = FOLDERS;
        i += 2;
      } else if (pattern.startsWith("**", i)) {
        tokens[count++] = ANYTHING;
        i++;
      } else {
        tokens[count++] = pattern.charAt(i) == '*' ? STAR : pattern.charAt(i);
      }
    }
    return Arrays.copyOf(tokens, count);
  }

  /** Whether the whole text is of this pattern; takes time as pattern × text, never more. */
  public boolean matches(String text) {
    char[] letters = composed(text).toCharArray();
    // reached[n]: the tokens so far can be the first n letters.
    boolean[] reached = new boolean[letters.length + 1];
    reached[0] = true;
    for (int token : tokens) {
      reached = after(token, reached, letters);
    }
    return reached[letters.length];
  }

  private static boolean[] after(int token, boolean[] reached, char[] letters) {
    boolean[] next = new boolean[reached.length];
    boolean before = reached[0];
    next[0] = token < 0 && before;
    for (int n = 1; n < next.length; n++) {
      char last = letters[n - 1];
      next[n] =
          switch (token) {
            case STAR -> reached[n] || (next[n - 1] && last != '/');
            case ANYTHING -> reached[n] || next[n - 1];
            case FOLDERS -> reached[n] || (before && last == '/');
            default -> reached[n - 1] && last == token;
          };
      before |= reached[n];
    }
    return next;
  }

  @Override
  public String toString() {
    return pattern;
  }
}
