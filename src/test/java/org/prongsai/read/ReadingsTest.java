package org.prongsai.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.FreePage;
import org.prongsai.model.Portal;

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

  @Test
  void onlyWhatWasEditedIsAnotherRecord() throws Exception {
    put("agency.yaml", "name: ก\nsector: lao\nunits: [{id: u1, name: ข}]\n", 1);
    put("services.yaml", "services:\n  - {id: a, name: ภาษี}\n", 1);
    put("pages/a.md", "---\ntitle: หนึ่ง\n---\n", 1);
    put("pages/b.md", "---\ntitle: สอง\n---\n", 1);
    put("2563/oit.yaml", "items:\n  - item: O1\n", 1);
    put("2563/files/O1/doc.txt", "ก", 1);
    put("2564/measures.yaml", "of: 2563\nmeasures: []\n", 1);
    Portal first = read().portal();
    assertThat(read().portal()).isSameAs(first);
    put("pages/a.md", "---\ntitle: สาม\n---\n", 2);
    Portal second = read().portal();
    assertThat(second.agency()).isSameAs(first.agency());
    assertThat(second.services()).isSameAs(first.services());
    assertThat(second.pages().get(1)).isSameAs(first.pages().get(1));
    first.years().forEach((y, of) -> assertThat(second.years().get(y)).isSameAs(of));
    put("2563/oit.yaml", "items:\n  - item: O2\n", 2);
    Portal third = read().portal();
    assertThat(third.pages()).isSameAs(second.pages());
    assertThat(third.years().get(new FiscalYear(2564)))
        .isSameAs(first.years().get(new FiscalYear(2564)));
    Portal.Year edited = third.years().get(new FiscalYear(2563));
    assertThat(edited.disclosure().orElseThrow().items().get(0).item()).hasToString("O2");
    assertThat(edited.files()).isSameAs(first.years().get(new FiscalYear(2563)).files());
  }

  @Test
  void theRulesOfAYearAreAskedAgainWhenWhatTheyLookAtHasChanged() throws Exception {
    put("agency.yaml", "name: ก\nsector: lao\nunits: [{id: u1, name: ข}]\n", 1);
    put("2563/oit.yaml", "items:\n  - {item: O1, unit: u2}\n", 1);
    assertThat(told()).containsExactly("data/unknown-id content/2563/oit.yaml:2:22");
    assertThat(told()).containsExactly("data/unknown-id content/2563/oit.yaml:2:22");
    put("2563/oit.yaml", "\nitems:\n  - {item: O1, unit: u2}\n", 2);
    assertThat(told()).containsExactly("data/unknown-id content/2563/oit.yaml:3:22");
    put("agency.yaml", "name: ก\nsector: lao\nunits: [{id: u2, name: ข}]\n", 2);
    assertThat(told()).isEmpty();
    put("2564/measures.yaml", "of: 2563\nmeasures: []\n", 1);
    assertThat(told()).containsExactly("data/no-assessment content/2564/measures.yaml:1:5");
    put("2563/assessment.yaml", LOWEST, 1);
    assertThat(told())
        .containsExactly("data/lowest-without-measure content/2563/assessment.yaml:3:34");
    put("2564/measures.yaml", "of: [2563]\n", 2);
    assertThat(told()).doesNotContain("data/lowest-without-measure");
    Files.delete(folder.resolve("content/2564/measures.yaml"));
    assertThat(told())
        .containsExactly("data/lowest-without-measure content/2563/assessment.yaml:3:34");
  }

  /** Above a thousand entries all processors look. */
  @Test
  void aLargeFolderIsReadLikeASmallOne() throws Exception {
    for (int i = 0; i < 1100; i++) {
      put("pages/p" + i + ".md", "---\ntitle: " + i + "\n---\n", 1);
    }
    Files.createSymbolicLink(folder.resolve("content/pages/nowhere.md"), Path.of("gone.md"));
    List<FreePage> first = read().portal().pages();
    assertThat(first).hasSize(1100).isEqualTo(ContentReader.read(folder).portal().pages());
    assertThat(told()).contains("data/unreadable content/pages/nowhere.md");
    put("pages/p7.md", "---\ntitle: เจ็ด\n---\n", 2);
    Files.delete(folder.resolve("content/pages/p8.md"));
    List<FreePage> second = read().portal().pages();
    assertThat(second).hasSize(1099).isEqualTo(ContentReader.read(folder).portal().pages());
    assertThat(second.get(0)).isSameAs(first.get(0));
  }

  @Test
  void aPageThatBecomesAFolderIsAPageNoMore() throws Exception {
    put("pages/a.md", "---\ntitle: หนึ่ง\n---\n", 1);
    assertThat(read().portal().pages()).hasSize(1);
    Files.delete(folder.resolve("content/pages/a.md"));
    put("pages/a.md/x.txt", "x", 1);
    assertThat(read().portal().pages()).isEmpty();
  }

  private static final String LOWEST =
      "instruments:\n  - id: IIT\n    indicators: [{no: 4, lowest: true}]\n";

  private List<String> told() throws IOException {
    List<String> told =
        read().problems().stream().map(p -> p.rule().id() + " " + p.place()).sorted().toList();
    List<String> fresh =
        ContentReader.read(folder).problems().stream()
            .map(p -> p.rule().id() + " " + p.place())
            .sorted()
            .toList();
    assertThat(told).isEqualTo(fresh);
    return told;
  }

  private Content read() throws IOException {
    readings =
        readings.again(
            path ->
                Looks.Look.of(path)
                    .stamped(Optional.ofNullable(stamps.get(path.getFileName().toString()))));
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
