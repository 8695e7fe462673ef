package org.prongsai.model;

/**
 * The agency's emblem, safe to publish.
 *
 * @param file below {@code content/}, with {@code /}
 * @param width in pixels; of a drawing, which has none, in proportion to the height
 */
public record Logo(String file, int width, int height) {
  public Logo {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("no size: " + width + "×" + height);
    }
  }

  /** How its name ends, in lower case: {@code png}. */
  public String ending() {
    return ending(file);
  }

  /** How a name ends, in lower case; empty when it has no dot. */
  public static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
  }
}
