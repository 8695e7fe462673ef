package org.prongsai.bake;

/** Contrast of two colours as WCAG 2.2 defines it: 1 for the same, 21 for black on white. */
final class Contrast {
  private Contrast() {}

  /**
   * @param one as {@code #rgb} or {@code #rrggbb}
   */
  static double between(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    String hex =
        colour.length() == 4
            ? colour.replaceAll("([0-9a-f])", "$1$1").substring(1)
            : colour.substring(1);
    return 0.2126 * channel(hex, 0) + 0.7152 * channel(hex, 2) + 0.0722 * channel(hex, 4);
  }

  private static double channel(String hex, int at) {
    double c = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
