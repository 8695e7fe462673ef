package org.prongsai.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The look of the site, as far as it can be computed: contrast, layers, names, weight. */
class StyleTest {
  private static final int KB = 1000;
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern COLOUR =
      Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(rgb|hsl|oklch|lab)a?\\(|--_");
  private static final Pattern CLASS = Pattern.compile("\\.([A-Za-z][\\w-]*)(?=[^}{]*\\{)");
  private static final Pattern BLOCK_ELEMENT =
      Pattern.compile("ps-[a-z]+(-[a-z]+)*(__[a-z]+(-[a-z]+)*)?(--[a-z]+(-[a-z]+)*)?");
  private static final Pattern TOKEN = Pattern.compile("var\\((--[\\w-]+)\\)");

  @TempDir Path empty;

  @Test
  void textCanBeReadOnEveryGroundInBothSchemes() throws IOException {
    for (Tokens tokens : List.of(Tokens.light(), Tokens.dark())) {
      for (String ground : List.of("ground", "surface", "mark")) {
        for (String text : List.of("text", "muted", "heading", "link", "link-hover")) {
          reads(tokens, text, ground);
        }
      }
      for (String state : List.of("open", "pending", "missing", "neutral")) {
        reads(tokens, state, state + "-ground");
      }
      reads(tokens, "band-text", "band");
    }
  }

  @Test
  void whatIsNoTextButMeansSomethingStandsOut() throws IOException {
    for (Tokens tokens : List.of(Tokens.light(), Tokens.dark())) {
      for (String part : List.of("edge", "focus", "bar", "bar-lowest", "pass")) {
        standsOut(tokens, part, "ground");
      }
      standsOut(tokens, "bar", "bar-track");
      standsOut(tokens, "bar-lowest", "bar-track");
      standsOut(tokens, "pass", "bar-track");
      standsOut(tokens, "band-focus", "band");
      standsOut(tokens, "band-line", "band");
    }
  }

  private static void reads(Tokens tokens, String text, String ground) {
    assertThat(Contrast.between(tokens.colour(text), tokens.colour(ground)))
        .as("%s on %s", text, ground)
        .isGreaterThanOrEqualTo(4.5);
  }

  private static void standsOut(Tokens tokens, String part, String ground) {
    assertThat(Contrast.between(tokens.colour(part), tokens.colour(ground)))
        .as("%s on %s", part, ground)
        .isGreaterThanOrEqualTo(3);
  }

  @Test
  void blackOnWhiteIsTwentyOne() {
    assertThat(Contrast.between("#000", "#ffffff")).isEqualTo(21.0);
  }

  @Test
  void onlyTheTokensAndThePaperNameColours() throws IOException {
    for (Path css : sheets()) {
      if (!css.equals(Tokens.FILE) && !css.endsWith("print.css")) {
        assertThat(COLOUR.matcher(text(css)).results().map(MatchResult::group))
            .as(css.toString())
            .isEmpty();
      }
    }
  }

  @Test
  void everyTokenThatIsUsedIsDeclared() throws IOException {
    for (Path css : sheets()) {
      assertThat(TOKEN.matcher(text(css)).results().map(m -> m.group(1)))
          .as(css.toString())
          .isSubsetOf(Tokens.light().values().keySet());
    }
  }

  @Test
  void everyClassIsOursAndIsSetInATemplate() throws IOException {
    String templates = String.join("\n", texts(Path.of("templates"), ".ftlh"));
    for (Path css : sheets()) {
      for (String name : classes(css)) {
        assertThat(name).as(css.toString()).matches(BLOCK_ELEMENT);
        String stem = name.contains("--") ? name.substring(0, name.indexOf("--") + 2) : name;
        assertThat(templates).as("%s of %s", name, css).contains(stem);
      }
    }
  }

  private static List<String> classes(Path css) throws IOException {
    return CLASS.matcher(text(css)).results().map(m -> m.group(1)).distinct().toList();
  }

  @Test
  void theFirstVisitIsLight() throws IOException {
    byte[] css = Stylesheet.of(Theme.of(empty));
    long fonts = 0;
    try (Stream<Path> files = Files.list(Path.of("assets/fonts"))) {
      for (Path font : (Iterable<Path>) files.filter(f -> f.toString().endsWith("2"))::iterator) {
        fonts += Files.size(font);
      }
    }
    assertThat(zipped(css)).isLessThan(15 * KB);
    assertThat(zipped(css) + fonts).as("leaves 25 KB for a page").isLessThan(75 * KB);
  }

  @Test
  void nothingIsFetchedFromAnotherHost() throws IOException {
    String css =
        new String(Stylesheet.of(Theme.of(empty)), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(css).doesNotContain("//").doesNotContain("@import").doesNotContain("data:");
  }

  private static int zipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.size();
  }

  private static List<Path> sheets() throws IOException {
    try (Stream<Path> assets = Files.walk(Path.of("assets/css"));
        Stream<Path> templates = Files.walk(Path.of("templates"))) {
      return Stream.concat(assets, templates).filter(f -> f.toString().endsWith(".css")).toList();
    }
  }

  private static List<String> texts(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(ending)).map(StyleTest::text).toList();
    }
  }

  /** Without comments. */
  private static String text(Path file) {
    try {
      return COMMENT.matcher(Files.readString(file)).replaceAll("");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
