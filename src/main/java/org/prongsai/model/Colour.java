package org.prongsai.model;

import java.util.HexFormat;

/** A colour of the screen (sRGB), as {@code 0xRRGGBB}. */
public record Colour(int rgb) {
  public static final Colour WHITE = new Colour(0xFFFFFF);
  public static final Colour BLACK = new Colour(0);

  private static final int[] SHIFTS = {16, 8, 0};
  private static final double[] WEIGHTS = {0.2126, 0.7152, 0.0722};

  public Colour {
    if (rgb < 0 || rgb > 0xFFFFFF) {
      throw new IllegalArgumentException("not a colour: " + rgb);
    }
  }

  /**
   * @param written as {@code #1f4e79}
   */
  public static Colour of(String written) {
    return new Colour(HexFormat.fromHexDigits(written, 1, written.length()));
  }

  /** Contrast as WCAG 2.2 defines it: 1 for the same, 21 for black on white. */
  public double contrast(Colour other) {
    double a = luminance();
    double b = other.luminance();
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private double luminance() {
    double sum = 0;
    for (int i = 0; i < SHIFTS.length; i++) {
      double c = (rgb >> SHIFTS[i] & 0xFF) / 255.0;
      sum += WEIGHTS[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  /**
   * This colour with some of another in it.
   *
   * @param percent how much of the other
   */
  public Colour with(Colour other, int percent) {
    int mixed = 0;
    for (int shift : SHIFTS) {
      int here = rgb >> shift & 0xFF;
      int there = other.rgb >> shift & 0xFF;
      mixed |= (here * (100 - percent) + there * percent + 50) / 100 << shift;
    }
    return new Colour(mixed);
  }

  /** {@code #1f4e79}. */
  @Override
  public String toString() {
    return "#" + HexFormat.of().toHexDigits(rgb, 6);
  }
}
