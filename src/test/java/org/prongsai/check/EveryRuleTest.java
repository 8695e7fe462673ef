package org.prongsai.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.prongsai.problem.Rule;

class EveryRuleTest {
  @Test
  void everyRuleThatThisRoomReportsHasACase() throws IOException {
    String code = texts("src/main/java/org/prongsai/check");
    String cases =
        texts("src/test/resources/cases/check") + texts("src/test/java/org/prongsai/check");
    List<Rule> reported =
        Pattern.compile("Rule\\.([A-Z0-9_]+)")
            .matcher(code)
            .results()
            .map(name -> Rule.valueOf(name.group(1)))
            .distinct()
            .toList();
    assertThat(reported).hasSizeGreaterThan(30);
    assertThat(reported).filteredOn(rule -> !cases.contains(rule.id())).isEmpty();
  }

  private static String texts(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files
          .filter(Files::isRegularFile)
          .map(EveryRuleTest::text)
          .collect(Collectors.joining());
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
