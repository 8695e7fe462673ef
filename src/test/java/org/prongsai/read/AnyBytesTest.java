package org.prongsai.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever lies in {@code content/}: problems, never an exception, and never without end. The bound
 * is for a hang, not for speed: a good reader needs seconds, a quadratic one hours.
 */
@Timeout(900)
class AnyBytesTest {
  private static final List<String> NAMES =
      List.of(
          "agency.yaml",
          "2562/assessment.yaml",
          "2563/measures.yaml",
          "2563/oit.yaml",
          "2563/oit.json",
          "pages/about.md");
  private static final List<String> PIECES =
      List.of(
          "\t",
          "\n",
          "- ",
          ": ",
          "{",
          "}",
          "[",
          "]",
          "\"",
          "'",
          "&a ",
          "*a",
          "<<: ",
          "!!set ",
          "|",
          ">",
          "---\n",
          "...",
          "#",
          "%YAML 9.9\n",
          "? ",
          "null",
          "~",
          "true",
          "0x1F",
          "1e999",
          ".inf",
          "๙",
          "ํา",
          "😀",
          "\u0000",
          "\uFEFF",
          "id: ",
          "score: ",
          "item: ",
          "2019",
          "-5",
          "\\u12",
          "999999999999999999999999",
          "!<tag:yaml.org,2002:int> x",
          "=",
          "\u0085",
          "\u2028");

  @TempDir Path site;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void randomBytesGiveProblems(long seed) throws IOException {
    Random random = new Random(seed);
    for (String name : NAMES) {
      byte[] bytes = new byte[random.nextInt(2000)];
      random.nextBytes(bytes);
      write(name, bytes);
    }
    read(seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void mutationsOfTheRealContentGiveProblems(long seed) throws IOException {
    Random random = new Random(seed);
    for (int round = 0; round < 15; round++) {
      for (String name : NAMES) {
        Path real = Path.of("content").resolve(name.replace(".json", ".yaml"));
        String text =
            Files.exists(real) ? Files.readString(real) : "---\ntitle: ก\n---\n# หัวข้อ\n";
        write(name, mutate(text, random).getBytes(StandardCharsets.UTF_8));
      }
      read(seed * 100 + round);
    }
  }

  private static String mutate(String text, Random random) {
    StringBuilder out = new StringBuilder(text);
    for (int n = random.nextInt(6); n >= 0 && out.length() > 2; n--) {
      int at = random.nextInt(out.length());
      int end = Math.min(out.length(), at + random.nextInt(12));
      switch (random.nextInt(4)) {
        case 0 -> out.delete(at, end);
        case 1 -> out.insert(at, out.substring(at, end));
        case 2 -> out.setLength(at);
        default -> out.insert(at, PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    return out.toString();
  }

  @Test
  void deepOrLongOrRepeatedInputIsReadInTime() throws IOException {
    write("agency.yaml", "[".repeat(200_000));
    write("2562/assessment.yaml", "- ".repeat(200_000));
    write("2563/measures.yaml", "? ".repeat(100_000));
    write("2563/oit.yaml", "items:\n" + "  - {item: O1, unit: nobody}\n".repeat(40_000));
    write("2563/oit.json", "{\"a\":".repeat(200_000));
    write("pages/about.md", "---\n" + "a: b\n".repeat(100_000) + "---\n");
    read(0);
    write("agency.yaml", "units:\n" + "  - {id: 'u', nam: x}\n".repeat(40_000));
    StringBuilder keys = new StringBuilder();
    for (int i = 0; i < 60_000; i++) {
      keys.append("key").append(i).append(": 1\n");
    }
    write("2561/measures.yaml", keys.toString());
    write("2562/assessment.yaml", "title: '" + "ก\n\n".repeat(300_000) + "'");
    write("2563/measures.yaml", "k".repeat(2_000_000) + ": 1\n");
    write("2563/oit.yaml", "items:\n" + "  - {item: O1, unit: 😀}\n".repeat(40_000));
    read(1);
  }

  private void write(String name, String text) throws IOException {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String name, byte[] bytes) throws IOException {
    Path path = site.resolve("content").resolve(name);
    Files.createDirectories(path.getParent());
    Files.write(path, bytes);
  }

  private void read(long seed) {
    assertThatCode(() -> assertThat(ContentReader.read(site).problems()).isNotNull())
        .as("seed " + seed)
        .doesNotThrowAnyException();
  }
}
