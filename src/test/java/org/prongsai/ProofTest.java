package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;

/** What nobody may let be, because the site would go on claiming it. */
class ProofTest {
  @ParameterizedTest
  @CsvSource({
    "LINK_BROKEN, content/2563/oit.yaml, true",
    "LINK_WRONG_CASE, content/2563/measures.json, true",
    "LINK_BROKEN, content/pages/history.md, false",
    "LINK_BROKEN, content/agency.yaml, false",
    "PAGE_NO_ALT, content/2563/oit.yaml, false"
  })
  void aBrokenLinkToWhatAYearDeclaresIsOfEvidence(Rule rule, String source, boolean evidence) {
    Problem problem =
        rule.at(Place.of("2563/oit/o7/index.html"))
            .target("../../files/plan.pdf")
            .source(Optional.of(Place.of(source)));
    assertThat(Proof.isOfEvidence(problem)).isEqualTo(evidence);
  }

  @Test
  void anEmptyFileIsOfEvidenceOnlyAmongTheFilesOfAYear() {
    assertThat(Proof.isOfEvidence(Rule.FILE_EMPTY.at(Place.of("2563/files/o7/plan.pdf")))).isTrue();
    assertThat(Proof.isOfEvidence(Rule.FILE_HTML_ERROR_PAGE.at(Place.of("2563/files/a.pdf"))))
        .isTrue();
    assertThat(Proof.isOfEvidence(Rule.FILE_ENCRYPTED.at(Place.of("2563/files/a.pdf")))).isTrue();
    assertThat(Proof.isOfEvidence(Rule.FILE_EMPTY.at(Place.of("assets/empty.css")))).isFalse();
    assertThat(Proof.isOfEvidence(Rule.FILE_TRUNCATED.at(Place.of("2563/files/a.pdf")))).isFalse();
  }
}
