package org.prongsai.bake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code tokens.css} says, in the light and in the dark scheme. */
record Tokens(Map<String, String> values) {
  static final Path FILE = Path.of("assets/css/tokens.css");

  private static final Pattern DECLARATION = Pattern.compile("(--[\\w-]+):\\s*([^;]+);");
  private static final Pattern REFERENCE = Pattern.compile("var\\((--[\\w-]+)\\)");
  private static final String DARK = "@media (prefers-color-scheme: dark)";

  static Tokens light() throws IOException {
    String css = Files.readString(FILE);
    return new Tokens(declared(css.substring(0, css.indexOf(DARK))));
  }

  static Tokens dark() throws IOException {
    String css = Files.readString(FILE);
    Map<String, String> values = declared(css.substring(0, css.indexOf(DARK)));
    values.putAll(declared(css.substring(css.indexOf(DARK))));
    return new Tokens(values);
  }

  private static Map<String, String> declared(String css) {
    Map<String, String> values = new LinkedHashMap<>();
    Matcher m = DECLARATION.matcher(css);
    while (m.find()) {
      values.put(m.group(1), m.group(2).strip());
    }
    return values;
  }

  /** The colour of a job, {@code ground} for {@code --ps-ground}. */
  String colour(String job) {
    String value = values.get("--ps-" + job);
    Matcher m = REFERENCE.matcher(value);
    return m.matches() ? values.get(m.group(1)) : value;
  }
}
