package org.prongsai.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.problem.Checked;
import org.prongsai.problem.Ignore;
import org.prongsai.problem.Ignores;
import org.prongsai.problem.Place;
import org.prongsai.problem.Rule;

class IgnoreReaderTest {
  private static final String GOOD =
      """
      - rule: link/broken
        place: "**/history/*"
        target: old/**
        reason: รอย้ายหน้าเก่า
        owner: สำนักปลัด
        until: 31 ธ.ค. ๒๕๖๙
      - {rule: page/*, reason: ก, owner: ข, until: 2569-01-31}
      """;

  private static Checked<Ignores> read(Path folder, String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
    return IgnoreReader.beside(folder);
  }

  private static List<Rule> rules(Checked<Ignores> read) {
    return read.problems().stream().map(p -> p.rule()).toList();
  }

  @Test
  void anEntryIsReadWithEverythingItSays(@TempDir Path folder) throws IOException {
    Checked<Ignores> read =
        read(folder, "prongsai-ignore.yaml", GOOD.getBytes(StandardCharsets.UTF_8));
    assertThat(read.problems()).isEmpty();
    assertThat(read.value().entries()).hasSize(2);
    Ignore first = read.value().entries().get(0);
    assertThat(first.rule()).isEqualTo("link/broken");
    assertThat(first.files()).hasToString("Optional[**/history/*]");
    assertThat(first.links()).hasToString("Optional[old/**]");
    assertThat(first.reason()).isEqualTo("รอย้ายหน้าเก่า");
    assertThat(first.owner()).isEqualTo("สำนักปลัด");
    assertThat(first.until()).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(read.value().entries().get(1).at())
        .isEqualTo(new Place("prongsai-ignore.yaml", 7, 3));
  }

  @Test
  void withoutAFileNothingIsLetBe(@TempDir Path folder) {
    assertThat(IgnoreReader.beside(folder).value().entries()).isEmpty();
    assertThat(IgnoreReader.beside(folder).problems()).isEmpty();
  }

  @Test
  void whatIsNoFileIsAProblem(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("prongsai-ignore.yaml"));
    assertThat(rules(IgnoreReader.beside(folder))).containsExactly(Rule.UNREADABLE);
  }

  @Test
  void ofTwoFilesTheFirstIsUsedAndTheOtherTold(@TempDir Path folder) throws IOException {
    read(folder, "prongsai-ignore.json", "[]".getBytes(StandardCharsets.UTF_8));
    Checked<Ignores> read =
        read(folder, "prongsai-ignore.yaml", GOOD.getBytes(StandardCharsets.UTF_8));
    assertThat(rules(read)).containsExactly(Rule.TWO_SOURCES);
    assertThat(read.value().entries()).hasSize(2);
  }

  @Test
  void aFileFromElsewhereIsCalledAsItWasNamed(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("mine.yaml"), "- {rule: link/brokn}\n");
    assertThat(IgnoreReader.file(file).problems())
        .isNotEmpty()
        .allMatch(p -> p.place().file().equals(file.toString()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anyBytesGiveProblemsAndNeverAnException(long seed, @TempDir Path folder) throws IOException {
    Random random = new Random(seed);
    String pieces = "{}[]:-*&!|>\"'#\t\n,?%@`~0๙ำ";
    for (int n = 0; n < 100; n++) {
      StringBuilder text = new StringBuilder(GOOD);
      for (int change = random.nextInt(6); change >= 0; change--) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + random.nextInt(4));
        text.replace(at, end, String.valueOf(pieces.charAt(random.nextInt(pieces.length()))));
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      Checked<Ignores> read = read(folder, "prongsai-ignore.yaml", bytes);
      assertThat(read.value().entries()).as("seed " + seed).hasSizeLessThan(5);
    }
  }
}
