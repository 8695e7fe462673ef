package org.prongsai.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What an agency's colour becomes on its site: the colours of the jobs that carry it, by the names
 * that {@code assets/css/tokens.css} gives the jobs ({@code link}, {@code band} …), in the light
 * and in the dark scheme. Every text keeps a contrast of 4.5 and every edge that means something
 * one of 3 on every ground it stands on. Both name the same jobs: what the light scheme says holds
 * in the dark one too until that says otherwise.
 */
public record Accent(SortedMap<String, Colour> light, SortedMap<String, Colour> dark) {
  /** What WCAG 2.2 AA asks of text. */
  public static final double TEXT = 4.5;

  /** What it asks of lines and shapes that mean something. */
  public static final double SHAPE = 3;

  // The grounds of tokens.css; a test holds them against it.
  public static final Colour LIGHT_SURFACE = new Colour(0xF5F7FA);
  public static final Colour DARK_GROUND = new Colour(0x10161F);
  public static final Colour DARK_SURFACE = new Colour(0x18202C);
  public static final Colour DARK_BAR_TRACK = new Colour(0x2A3443);
  public static final Colour DARK_HEADING = new Colour(0xF3F5F9);
  public static final Colour TURMERIC = new Colour(0xF2B632);

  private static final double COMFORT = 7;
  private static final int HEADING_SHADE = 35;
  private static final int HOVER_SHADE = 45;
  private static final int LIGHT_TINT = 90;
  private static final int DARK_BAND = 55;
  private static final int DARK_MARK = 25;

  public Accent {
    light = Collections.unmodifiableSortedMap(new TreeMap<>(light));
    dark = Collections.unmodifiableSortedMap(new TreeMap<>(dark));
  }

  /** The least contrast among the places where a declared colour stands as it is. */
  public static double leastContrast(Colour declared) {
    // As text on the surface; on the white ground, and under white text, it has more.
    return declared.contrast(LIGHT_SURFACE);
  }

  /** The colour itself, or the lightest shade of it that can be read. */
  public static Colour readable(Colour declared) {
    return stepwise(declared, Colour.BLACK, c -> leastContrast(c) >= TEXT);
  }

  /** Made of the colour, or of the lightest shade of it that can be read. */
  public static Accent of(Colour declared) {
    Colour own = readable(declared);
    return new Accent(light(own), dark(own));
  }

  private static SortedMap<String, Colour> light(Colour own) {
    Colour mark =
        stepwise(own.with(Colour.WHITE, LIGHT_TINT), Colour.WHITE, c -> c.contrast(own) >= TEXT);
    Colour line = line(own);
    return new TreeMap<>(
        Map.of(
            "heading", own.with(Colour.BLACK, HEADING_SHADE),
            "link", own,
            "link-hover", own.with(Colour.BLACK, HOVER_SHADE),
            "focus", own,
            "mark", mark,
            "band", own,
            "band-line", line,
            "band-focus", line,
            "bar", own));
  }

  private static SortedMap<String, Colour> dark(Colour own) {
    Colour band = DARK_GROUND.with(own, DARK_BAND);
    Colour mark = DARK_GROUND.with(own, DARK_MARK);
    Colour link =
        stepwise(
            own,
            Colour.WHITE,
            c -> c.contrast(DARK_SURFACE) >= COMFORT && c.contrast(mark) >= TEXT);
    Colour line = line(band);
    return new TreeMap<>(
        Map.of(
            "heading",
            DARK_HEADING,
            "focus",
            TURMERIC,
            "link",
            link,
            "link-hover",
            link.with(Colour.WHITE, HOVER_SHADE),
            "mark",
            mark,
            "band",
            band,
            "band-line",
            line,
            "band-focus",
            line,
            "bar",
            stepwise(own, Colour.WHITE, c -> c.contrast(DARK_BAR_TRACK) >= TEXT)));
  }

  /** A line on a band: turmeric where it can be seen. */
  private static Colour line(Colour band) {
    return TURMERIC.contrast(band) >= SHAPE ? TURMERIC : Colour.WHITE;
  }

  /** The first of the colours from one to the other, by hundredths, that is good enough. */
  private static Colour stepwise(Colour from, Colour to, Predicate<Colour> isGood) {
    int percent = 0;
    while (percent < 100 && !isGood.test(from.with(to, percent))) {
      percent++;
    }
    return from.with(to, percent);
  }
}
