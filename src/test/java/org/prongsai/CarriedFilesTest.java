package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CarriedFilesTest {
  private static final Path SAMPLE = Path.of("src/main/resources/org/prongsai/sample");

  static List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(SAMPLE)) {
      return all.filter(Files::isRegularFile)
          .map(f -> SAMPLE.relativize(f).toString().replace('\\', '/'))
          .filter(f -> !f.equals("index.txt"))
          .sorted()
          .toList();
    }
  }

  @Test
  void theIndexNamesEveryFileOfTheSampleOnceAndInOrder() throws IOException {
    assertThat(CarriedFiles.sample()).isEqualTo(files());
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFileArrivesAsItIsKeptAndIsSmall(String name) throws IOException {
    byte[] kept = Files.readAllBytes(SAMPLE.resolve(name));
    assertThat(CarriedFiles.bytes("sample/" + name)).isEqualTo(kept);
    assertThat(kept.length).isLessThan(20_000);
    // Any machine can hold them, whatever it spells file names in.
    assertThat(name).matches("[a-zA-Z0-9/._-]+");
  }

  @ParameterizedTest
  @MethodSource("files")
  void documentsBeginAsTheirKindDoes(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(SAMPLE.resolve(name));
    String kind = name.substring(name.lastIndexOf('.') + 1);
    String begins = new String(Arrays.copyOf(bytes, 4), java.nio.charset.StandardCharsets.US_ASCII);
    switch (kind) {
      case "pdf" -> assertThat(begins).isEqualTo("%PDF");
      case "docx", "xlsx" -> assertThat(begins).startsWith("PK");
      case "svg" -> assertThat(begins).isEqualTo("<svg");
      default -> assertThat(kind).isIn("yaml", "md");
    }
  }
}
