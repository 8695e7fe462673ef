package org.prongsai.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/**
 * The program's texts in one language. {@code {0}}, {@code {1}} … stand for ready-made arguments:
 * nothing is formatted here, so 2568 never becomes 2,568. An argument {@code @key} is itself a text
 * of this file.
 */
public final class Words {
  private static final Words TH = read(Language.TH);
  private static final Words EN = read(Language.EN);

  private final Properties texts;

  private Words(Properties texts) {
    this.texts = texts;
  }

  /** The texts of a language, read once. */
  public static Words in(Language language) {
    return language == Language.TH ? TH : EN;
  }

  private static Words read(Language language) {
    String name = "words_" + language.id() + ".properties";
    Properties texts = new Properties();
    try (var in =
        new InputStreamReader(
            Objects.requireNonNull(Words.class.getResourceAsStream(name), name),
            StandardCharsets.UTF_8)) {
      texts.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Words(texts);
  }

  /** What is wrong, in a sentence. */
  public String message(Problem problem) {
    return text(key(problem, ".message"), problem.args());
  }

  /** What to do about it, in a sentence. */
  public String fix(Problem problem) {
    return text(key(problem, ".fix"), problem.args());
  }

  /** In a workbook some things have other names than in a text file: a column is no key. */
  private String key(Problem problem, String kind) {
    String key = problem.rule().id() + kind;
    String ofCell = key + "-cell";
    return problem.place().sheet().isPresent() && has(ofCell) ? ofCell : key;
  }

  /**
   * Any other text.
   *
   * @throws IllegalArgumentException when no text has that key
   */
  public String text(String key, String... args) {
    return text(key, Arrays.asList(args));
  }

  private String text(String key, List<String> args) {
    String pattern = texts.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no text for " + key);
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      int close = pattern.charAt(i) == '{' ? pattern.indexOf('}', i) : -1;
      if (close == i + 2 && Character.isDigit(pattern.charAt(i + 1))) {
        int n = pattern.charAt(i + 1) - '0';
        out.append(n < args.size() ? argument(args.get(n)) : "");
        i = close;
      } else {
        out.append(pattern.charAt(i));
      }
    }
    return out.toString();
  }

  private String argument(String arg) {
    return arg.startsWith("@") ? texts.getProperty(arg.substring(1), arg) : arg;
  }

  boolean has(String key) {
    return texts.containsKey(key);
  }
}
