package org.prongsai.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read again, and what is not. */
class ReadingsTest {
  @TempDir Path folder;

  /** A stamp for each file name; none: it cannot be told. */
  private final Map<String, Integer> stamps = new HashMap<>();

  private Readings readings = Readings.none();

  @Test
  void aFileThatHasNotChangedGivesTheVerySameRecords() throws Exception {
    put("pages/a.md", "---\ntitle: หนึ่ง\n---\nข้อความ\n", 1);
    put("2563/oit.yaml", "items:\n  - item: O1\n", 1);
    Content first = read();
    Content second = read();
    assertThat(second.portal().pages().get(0)).isSameAs(first.portal().pages().get(0));
    assertThat(disclosure(second).orElseThrow()).isSameAs(disclosure(first).orElseThrow());
    assertThat(second.sources().document("pages/a")).isEqualTo(first.sources().document("pages/a"));
  }

  @Test
  void aFileWithAnotherStampOrNoneIsReadAgain() throws Exception {
    put("pages/a.md", "---\ntitle: หนึ่ง\n---\n", 1);
    put("pages/b.md", "---\ntitle: สอง\n---\n", 1);
    read();
    put("pages/a.md", "---\ntitle: สาม\n---\n", 2);
    put("pages/b.md", "---\ntitle: สี่\n---\n", 1);
    stamps.remove("b.md");
    assertThat(read().portal().pages()).extracting("title").containsExactly("สาม", "สี่");
  }

  @Test
  void mistakesOfAFileThatIsNotReadAgainAreToldAgain() throws Exception {
    put("pages/a.md", "---\nwrong: หนึ่ง\n---\n", 1);
    put("2563/oit.yaml", "items:\n  - item: O1\n  - item: [\n", 1);
    Content first = read();
    assertThat(first.problems()).isNotEmpty();
    assertThat(read().problems()).containsExactlyInAnyOrderElementsOf(first.problems());
    put("2563/oit.yaml", "items:\n  - item: O1\n", 2);
    assertThat(disclosure(read())).isPresent();
  }

  @Test
  void whatWasGoneForOneReadingIsForgotten() throws Exception {
    put("pages/a.md", "---\ntitle: หนึ่ง\n---\n", 1);
    read();
    Files.delete(folder.resolve("content/pages/a.md"));
    assertThat(read().portal().pages()).isEmpty();
    put("pages/a.md", "---\ntitle: สอง\n---\n", 1);
    assertThat(read().portal().pages()).extracting("title").containsExactly("สอง");
  }

  private Content read() throws IOException {
    readings =
        readings.again(file -> Optional.ofNullable(stamps.get(file.getFileName().toString())));
    return ContentReader.read(folder, readings);
  }

  private static Optional<Object> disclosure(Content content) {
    return content.portal().years().values().stream()
        .findFirst()
        .flatMap(y -> y.disclosure())
        .map(d -> d);
  }

  private void put(String name, String text, int stamp) throws IOException {
    Path file = folder.resolve("content").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    stamps.put(file.getFileName().toString(), stamp);
  }
}
