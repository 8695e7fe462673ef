package org.prongsai.bake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The site's one stylesheet: the layers of the theme, one after the other. It lies where its
 * sources lie, in {@code assets/css/}, so that {@code url(../fonts/…)} means the same in both.
 */
final class Stylesheet {
  static final String FILE = Theme.ASSETS + "css/site.css";

  private static final String LAYERS = "@layer tokens, base, layout, components, print;";
  private static final Pattern DECLARED =
      Pattern.compile("@layer\\s+tokens\\s*,\\s*base\\s*,\\s*layout\\s*,\\s*components");
  private static final List<String> BEFORE_COMPONENTS =
      List.of("tokens", "accent", "base", "layout");
  private static final String COMPONENTS = Theme.TEMPLATES + "components/";

  private Stylesheet() {}

  /** Whether a file of the theme goes into the stylesheet and is not published by itself. */
  static boolean isSource(ThemeFile file) {
    return BEFORE_COMPONENTS.stream().anyMatch(layer -> file.name().equals(layer(layer)))
        || file.name().equals(layer("print"));
  }

  private static String layer(String name) {
    return Theme.ASSETS + "css/" + name + ".css";
  }

  static byte[] of(Theme theme) throws IOException {
    List<ThemeFile> sources = new ArrayList<>();
    BEFORE_COMPONENTS.forEach(name -> theme.file(layer(name)).ifPresent(sources::add));
    theme.below(COMPONENTS).stream().filter(f -> f.name().endsWith(".css")).forEach(sources::add);
    theme.file(layer("print")).ifPresent(sources::add);

    ByteArrayOutputStream css = new ByteArrayOutputStream(64 * 1024);
    for (ThemeFile source : sources) {
      css.write(source.bytes());
      css.write('\n');
    }
    String all = css.toString(StandardCharsets.UTF_8);
    return (DECLARED.matcher(all).find() ? all : LAYERS + "\n" + all)
        .getBytes(StandardCharsets.UTF_8);
  }
}
