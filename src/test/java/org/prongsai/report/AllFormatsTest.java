package org.prongsai.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.plan.Standing;
import org.prongsai.problem.Language;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;

class AllFormatsTest {

  static Stream<Report> reports() {
    return Stream.of(Reports.typical(), Reports.hostile(), Reports.empty());
  }

  /** A folder that cannot be read, a typical agency and one that somebody tampered with. */
  private static AllReport all() {
    return new AllReport(
        Reports.AS_OF,
        Instant.parse("2026-11-22T08:00:00Z"),
        1234,
        new AllReport.Totals(2, 0, 1, 1, 0, 0, 63, 1841, 9, 2),
        List.of(Rule.FOLDER_NOT_SEARCHED.at(Place.of("west"), "west", "@reason/denied")),
        List.of(
            new AllReport.OfAgency("north/a", "a", "เทศบาลตัวอย่าง", true, Reports.typical()),
            new AllReport.OfAgency(
                Reports.HOSTILE, Reports.HOSTILE, Reports.HOSTILE, false, Reports.hostile())));
  }

  private static String print(Format format) throws IOException {
    StringBuilder out = new StringBuilder();
    format.print(all(), Reports.TOOL, Language.EN, out);
    return out.toString();
  }

  @Test
  void jsonKeepsTheSchemaAndEachAgencyIsAReportByItself() throws IOException {
    String json = print(Format.JSON);
    assertThat(
            Schemas.mistakes(
                "/org/prongsai/report/all-report.schema.json",
                SpecificationVersion.DRAFT_2020_12,
                json))
        .isEmpty();
    JsonNode agencies = new ObjectMapper().readTree(json).get("agencies");
    assertThat(agencies.get(0).get("agency").asText()).isEqualTo("north/a");
    JsonNode alone =
        new ObjectMapper()
            .readTree(Format.JSON.print(Reports.typical(), Reports.TOOL, Language.EN));
    for (JsonNode agency : agencies) {
      assertThat(
              Schemas.mistakes(
                  "/org/prongsai/report/report.schema.json",
                  SpecificationVersion.DRAFT_2020_12,
                  agency.toString()))
          .isEmpty();
    }
    assertThat(agencies.get(0).get("problems")).isEqualTo(alone.get("problems"));
    assertThat(agencies.get(0).get("completeness")).isEqualTo(alone.get("completeness"));
  }

  @Test
  void sarifIsOneRunWithEveryPlaceBelowItsAgency() throws IOException {
    String sarif = print(Format.SARIF);
    assertThat(
            Schemas.mistakes(
                "/schema/sarif-schema-2.1.0.json", SpecificationVersion.DRAFT_7, sarif))
        .isEmpty();
    JsonNode runs = new ObjectMapper().readTree(sarif).get("runs");
    assertThat(runs).hasSize(1);
    JsonNode rules = runs.at("/0/tool/driver/rules");
    for (JsonNode result : runs.at("/0/results")) {
      assertThat(rules.get(result.get("ruleIndex").asInt()).get("id"))
          .isEqualTo(result.get("ruleId"));
    }
    assertThat(sarif).contains("\"uri\" : \"north/a/content/2568/oit.yaml\"", "\"uri\" : \"west\"");
  }

  @Test
  void junitKeepsTheSchemaAndNamesItsSuitesAfterTheAgency() throws Exception {
    String xml = print(Format.JUNIT);
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(AllFormatsTest.class.getResource("junit.xsd"))
        .newValidator()
        .validate(new StreamSource(new StringReader(xml)));
    assertThat(xml).contains("<testsuite name=\"north/a oit-2568\"", "<testsuite name=\"site\"");
  }

  @Test
  void anAnnotationStandsAtTheAgencysOwnFile() throws IOException {
    assertThat(print(Format.GITHUB))
        .contains("::error file=north/a/content/2568/oit.yaml,line=9")
        .contains("::error file=west,");
  }

  @Test
  void textTellsTheBadAgenciesAndTheSums() throws IOException {
    assertThat(print(Format.TEXT))
        .contains("north/a (เทศบาลตัวอย่าง): errors ")
        .contains("north/a/content/2568/oit.yaml:")
        .contains(", warnings 1 (no site yet)\n")
        .contains("Agencies: 2; without errors 0, sound but incomplete 1, new site not sound 1\n")
        .doesNotContainPattern("[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\u2028\u202e]");
  }

  @ParameterizedTest
  @EnumSource
  void whateverTheLocaleAndTheContentItIsUtf8AndTheSame(Format format) throws IOException {
    String here = print(format);
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(here)).isTrue();
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("tr", "th-TH-u-nu-thai")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(print(format)).isEqualTo(here);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void theWorkingPageLeadsToEveryAgencysOwn() throws IOException {
    StringBuilder out = new StringBuilder();
    AllPage.write(all(), Reports.TOOL, Language.TH, out);
    assertThat(out.toString())
        .contains("<a href=\"a/index.html\" lang=\"th\">เทศบาลตัวอย่าง</a>")
        .doesNotContain("<b>&amp;\"'</b>");
  }

  @ParameterizedTest
  @MethodSource("reports")
  void whatIsKeptOfAnAgencyComesBackWhole(Report report) {
    Optional<Standing> standing =
        Optional.of(
            new Standing(
                "ก",
                Optional.of("ข"),
                "เทศบาลตำบล",
                true,
                Optional.of(
                    new Standing.Result(
                        2568, Optional.of("91.20"), Optional.of("ผ่านดี"), Optional.of(8501))),
                Optional.of(new Standing.Disclosed(2568, true, 6, 1, 2, 1, 1, 1))));
    for (Optional<Standing> s : List.of(standing, Optional.<Standing>empty())) {
      KeptAgency kept = new KeptAgency("in", "out", s, report);
      assertThat(KeptAgency.read(kept.write())).contains(kept);
    }
  }

  @Test
  void whatIsKeptButDamagedIsNotBelieved() {
    String good = new KeptAgency("in", "out", Optional.empty(), Reports.typical()).write();
    for (String damaged :
        List.of(
            "", "null", "3", good.substring(0, good.length() / 2), good.replace("oit/", "x/"))) {
      assertThat(KeptAgency.read(damaged)).isEmpty();
    }
  }

  @Test
  void aProblemBelowAFolderIsTheSameProblemElsewhere() {
    Problem problem = Reports.typical().problems().get(0);
    assertThat(problem.below("a").place().file()).isEqualTo("a/" + problem.place().file());
    assertThat(problem.below("a").args()).isEqualTo(problem.args());
  }
}
