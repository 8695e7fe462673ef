package org.prongsai.bake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.prongsai.plan.Page;
import org.prongsai.plan.SearchEntry;
import org.prongsai.plan.SearchText;
import org.prongsai.recall.Same;

/**
 * What the search page's script looks through, as a script itself: opened by a double click, a page
 * may load a script and no other file. One entry a line: title, address from the root, what it is,
 * code, year, and the title and the other words as {@link SearchText} folds them.
 */
final class SearchIndex {
  private static final byte[] BETWEEN = {',', '\n'};

  private SearchIndex() {}

  /** Line by line: of 100,000 pages it has 70 MB. */
  static void write(Page.Search page, KeyedPages known, OutputStream out) throws IOException {
    OutputStream lines = new BufferedOutputStream(out, 1 << 16);
    lines.write("prongsaiSearch.load([\n".getBytes(UTF_8));
    byte[] before = new byte[0];
    for (Page.Letter letter : page.letters()) {
      for (SearchEntry entry : letter.entries()) {
        lines.write(before);
        lines.write(known.indexLines.of(new Same<>(entry), e -> line(entry).getBytes(UTF_8)));
        before = BETWEEN;
      }
    }
    lines.write("\n]);\n".getBytes(UTF_8));
    lines.flush();
  }

  private static String line(SearchEntry entry) {
    StringBuilder line = new StringBuilder("[");
    text(line, entry.title()).append(',');
    text(line, entry.address()).append(',');
    text(line, entry.note()).append(',');
    text(line, SearchText.fold(entry.code().orElse(""))).append(',');
    text(line, entry.year().orElse("")).append(',');
    text(line, SearchText.fold(entry.title())).append(',');
    return text(line, folded(entry)).append(']').toString();
  }

  private static String folded(SearchEntry entry) {
    String lines = String.join("\n", entry.words());
    return Arrays.stream(lines.split("\n")).map(SearchText::fold).collect(Collectors.joining("\n"));
  }

  /** A string of JavaScript; with no {@code <}, so that it may even stand inside HTML. */
  private static StringBuilder text(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c == '\n') {
        out.append("\\n");
      } else if (c < ' ' || c == '<' || c == 0x7F || c == 0x2028 || c == 0x2029 || isHalf(c)) {
        String hex = Integer.toHexString(c);
        out.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
      } else {
        out.append(c);
      }
    }
    return out.append('"');
  }

  // Half of a pair cannot be written as UTF-8 by itself; a whole pair may as well be two escapes.
  private static boolean isHalf(char c) {
    return Character.isSurrogate(c);
  }
}
