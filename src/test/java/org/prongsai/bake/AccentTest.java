package org.prongsai.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.model.Accent;
import org.prongsai.model.Colour;

/** An agency's own colour keeps every promise of the tokens, whatever the colour. */
class AccentTest {
  @TempDir Path empty;

  @Test
  void theGroundsItIsMeasuredAgainstAreThoseOfTheTokens() throws IOException {
    Tokens light = Tokens.light();
    Tokens dark = Tokens.dark();
    assertThat(light.colour("surface")).isEqualTo(Accent.LIGHT_SURFACE.toString());
    assertThat(light.colour("band-line")).isEqualTo(Accent.TURMERIC.toString());
    assertThat(dark.colour("ground")).isEqualTo(Accent.DARK_GROUND.toString());
    assertThat(dark.colour("surface")).isEqualTo(Accent.DARK_SURFACE.toString());
    assertThat(dark.colour("heading")).isEqualTo(Accent.DARK_HEADING.toString());
    assertThat(dark.colour("bar-track")).isEqualTo(Accent.DARK_BAR_TRACK.toString());
  }

  @Test
  void everyTextCanBeReadAndEveryShapeBeSeenInAnyColour() throws IOException {
    Random random = new Random(2568);
    for (int i = 0; i < 2000; i++) {
      Colour declared = i == 0 ? Colour.WHITE : new Colour(random.nextInt(0x1000000));
      Accent accent = Accent.of(declared);
      for (Tokens tokens :
          List.of(
              over(Tokens.light(), accent.light()),
              over(over(Tokens.dark(), accent.light()), accent.dark()))) {
        for (String ground : List.of("ground", "surface", "mark")) {
          for (String text : List.of("text", "muted", "heading", "link", "link-hover")) {
            atLeast(4.5, tokens, text, ground, declared);
          }
        }
        atLeast(4.5, tokens, "band-text", "band", declared);
        for (String line : List.of("band-line", "band-focus")) {
          atLeast(3, tokens, line, "band", declared);
        }
        for (String ground : List.of("ground", "bar-track")) {
          atLeast(3, tokens, "bar", ground, declared);
        }
        atLeast(3, tokens, "focus", "ground", declared);
      }
    }
  }

  private static void atLeast(
      double least, Tokens tokens, String text, String ground, Colour declared) {
    assertThat(Contrast.between(tokens.colour(text), tokens.colour(ground)))
        .as("%s on %s for %s (seed 2568)", text, ground, declared)
        .isGreaterThanOrEqualTo(least);
  }

  private static Tokens over(Tokens tokens, Map<String, Colour> own) {
    Map<String, String> values = new HashMap<>(tokens.values());
    own.forEach((job, colour) -> values.put("--ps-" + job, colour.toString()));
    return new Tokens(values);
  }

  @Test
  void theDarkSchemeSaysAnewWhateverTheLightOneSays() {
    Accent accent = Accent.of(Colour.of("#1d6841"));
    assertThat(accent.dark().keySet()).isEqualTo(accent.light().keySet());
  }

  @Test
  void aColourThatCanBeReadStaysAsItIs() {
    Colour green = Colour.of("#1D6841");
    assertThat(Accent.readable(green)).isEqualTo(green).hasToString("#1d6841");
    assertThat(Accent.of(green).light()).containsEntry("band", green).containsEntry("link", green);
  }

  @Test
  void aPaleColourIsDarkenedNoMoreThanItMust() {
    Colour yellow = Colour.of("#ffcc00");
    assertThat(Accent.leastContrast(yellow)).isLessThan(1.5);
    assertThat(Accent.leastContrast(Accent.readable(yellow))).isBetween(4.5, 4.65);
  }

  @Test
  void itStandsInTheStylesheetAfterTheTokensAndInNoPage() throws IOException {
    Theme theme =
        Theme.of(empty).in(Optional.of(Accent.of(Colour.of("#1d6841"))), Optional.empty(), "");
    String css =
        new String(Stylesheet.of(theme), java.nio.charset.StandardCharsets.UTF_8)
            .replaceAll("\\s+", " ");
    assertThat(css.indexOf("--ps-link: #1d6841;")).isGreaterThan(css.indexOf("--ps-link: var("));
    assertThat(css.indexOf("--ps-link: #1d6841;")).isLessThan(css.indexOf("@layer base"));
    assertThat(Stylesheet.isSource(theme.file(AccentSheet.FILE).orElseThrow())).isTrue();
  }
}
