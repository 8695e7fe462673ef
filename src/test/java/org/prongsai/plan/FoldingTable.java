package org.prongsai.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** One row of the table that Java and the browser both hold to. */
public record FoldingTable(String written, String folded) {
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

  /** The rows of {@code search-folding.txt}. */
  public static List<FoldingTable> rows() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/search-folding.txt")).stream()
        .filter(line -> line.contains(" => "))
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" => ", 2))
        .map(cells -> new FoldingTable(unescaped(cells[0]), unescaped(cells[1])))
        .toList();
  }

  /** Letters written as {@code \}{@code u0E4D} because nobody could see them. */
  public static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            m ->
                java.util.regex.Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(m.group(1), 16))));
  }
}
