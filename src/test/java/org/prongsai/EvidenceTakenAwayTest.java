package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever piece of evidence goes, the build names its item and no other. */
class EvidenceTakenAwayTest {
  @TempDir static Path folder;
  private static SampleSite site;

  @BeforeAll
  static void make() throws IOException {
    site = SampleSite.in(folder);
    site.write();
  }

  static Stream<String> codes() {
    return SampleSite.codes();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void anItemIsNamedWhenAnyOfItsDeclaredEvidenceGoes(String item) throws IOException {
    List<JsonNode> declared = site.evidence(item);
    for (int i = 0; i < declared.size(); i++) {
      ArrayNode evidence = (ArrayNode) site.entry(item).get("evidence");
      JsonNode taken = evidence.remove(i);
      site.write();
      assertNames(item, site.build());
      evidence.insert(i, taken);
      site.write();
      if (taken.has("file")) {
        withoutFile(item, site.file("files/" + taken.get("file").asText()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("codes")
  void anItemIsNamedWhenItsLastDroppedFileGoes(String item) throws IOException {
    List<Path> dropped = site.dropped(item);
    assertThat(dropped.size() + site.evidence(item).size() > 0)
        .as(item + " is disclosed by something")
        .isEqualTo(!item.equals("O27"));
    for (Path file : dropped) {
      withoutFile(item, file);
    }
  }

  @Test
  void theItemThatTheMeasuresDiscloseIsNamedWhenTheyGo() throws IOException {
    withoutFile("O27", site.file("measures.yaml"));
  }

  private static void withoutFile(String item, Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.delete(file);
    assertNames(item, site.build());
    Files.write(file, bytes);
  }

  private static void assertNames(String item, SampleSite.Outcome outcome) {
    assertThat(outcome.exit()).as(item).isEqualTo(1);
    assertThat(outcome.blamed()).containsExactly(item);
    assertThat(outcome.verdict(item)).isIn("missing", "incomplete");
    assertThat(outcome.year().get("published").asInt()).isEqualTo(SampleSite.ITEMS - 1);
    assertThat(outcome.report().get("promoted").asBoolean()).isTrue();
  }
}
