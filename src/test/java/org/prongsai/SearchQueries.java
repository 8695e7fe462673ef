package org.prongsai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.prongsai.plan.FoldingTable;

/**
 * What people may type and what they mean by it.
 *
 * @param site {@code real} or {@code sample}
 * @param address from the root of the site; {@code -} when there is nothing to find
 */
public record SearchQueries(String site, String query, String address) {

  /** The queries of {@code search-queries.txt}. */
  public static List<SearchQueries> all() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("src/test/resources/search-queries.txt"))) {
      return lines
          .filter(line -> line.contains("|") && !line.startsWith("#"))
          .map(line -> line.split("\\|"))
          .map(
              cells ->
                  new SearchQueries(
                      cells[0].strip(), FoldingTable.unescaped(cells[1].strip()), cells[2].strip()))
          .toList();
    }
  }

  public boolean findsNothing() {
    return address.equals("-");
  }
}
