package org.prongsai.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.problem.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class FormatsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/report");
  private static final Map<Format, String> ENDINGS =
      Map.of(
          Format.TEXT, "txt",
          Format.JSON, "json",
          Format.JUNIT, "xml",
          Format.SARIF, "sarif",
          Format.GITHUB, "github");

  static Stream<Report> reports() {
    return Stream.of(Reports.typical(), Reports.hostile(), Reports.empty());
  }

  private static String print(Format format, Report report) {
    return format.print(report, Reports.TOOL, Language.TH);
  }

  @ParameterizedTest
  @EnumSource
  void everyFormatPrintsWhatItsGoldenFileHolds(Format format) throws IOException {
    for (Language language : Language.values()) {
      String both = format == Format.JSON ? "" : language.id() + ".";
      Path golden = GOLDEN.resolve("report." + both + ENDINGS.get(format));
      String printed = format.print(Reports.typical(), Reports.TOOL, language);
      if (System.getProperty("golden.write") != null) {
        Files.createDirectories(GOLDEN);
        Files.writeString(golden, printed);
      }
      assertThat(printed).isEqualTo(Files.readString(golden));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theOrderInWhichProblemsWereFoundMakesNoDifference(Format format) {
    assertThat(print(format, Reports.typicalAgain())).isEqualTo(print(format, Reports.typical()));
  }

  @ParameterizedTest
  @EnumSource
  void theMachinesLocaleMakesNoDifference(Format format) {
    String here = print(format, Reports.typical());
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("tr", "th-TH-u-nu-thai", "ar-EG-u-nu-arab")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(print(format, Reports.typical())).isEqualTo(here);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whateverContentHoldsTheReportCanBeWrittenAsUtf8(Format format) {
    String printed = print(format, Reports.hostile());
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(printed)).isTrue();
    assertThat(printed).contains("ทำ 🙂").endsWith("\n");
    assertThat(print(format, Reports.typical())).doesNotContain("\r");
  }

  @ParameterizedTest
  @MethodSource("reports")
  void jsonKeepsTheSchemaThatShipsWithIt(Report report) throws IOException {
    assertThat(
            Schemas.mistakes(
                "/org/prongsai/report/report.schema.json",
                SpecificationVersion.DRAFT_2020_12,
                print(Format.JSON, report)))
        .isEmpty();
  }

  @Test
  void theSchemaRefusesAReportThatBreaksThePromise() throws IOException {
    String json = print(Format.JSON, Reports.typical());
    for (String broken :
        List.of(
            json.replace("\"published\" :", "\"publishd\" :"),
            json.replace("\"error\"", "\"fatal\""),
            json.replace("2026-11-22\"", "2569-13-22\""),
            json.replaceFirst("\"fix\" :", "\"mend\" :"))) {
      assertThat(
              Schemas.mistakes(
                  "/org/prongsai/report/report.schema.json",
                  SpecificationVersion.DRAFT_2020_12,
                  broken))
          .isNotEmpty();
    }
  }

  @Test
  void jsonHoldsWhatWasWrittenToTheLetter() throws IOException {
    String target =
        new ObjectMapper()
            .readTree(print(Format.JSON, Reports.hostile()))
            .findValue("target")
            .asText();
    assertThat(target)
        .isEqualTo(
            Reports.HOSTILE
                .replace('\ud83d', '\ufffd')
                .replace("\ufffd\ude42", "🙂")
                .replace(" \udc00", " \ufffd"));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void sarifKeepsTheSchemaOfOasis(Report report) throws IOException {
    String sarif = print(Format.SARIF, report);
    assertThat(
            Schemas.mistakes(
                "/schema/sarif-schema-2.1.0.json", SpecificationVersion.DRAFT_7, sarif))
        .isEmpty();
    JsonNode run = new ObjectMapper().readTree(sarif).at("/runs/0");
    for (JsonNode result : run.get("results")) {
      JsonNode rule = run.at("/tool/driver/rules").get(result.get("ruleIndex").asInt());
      assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
      // What GitHub's code scanning asks for beyond the schema.
      assertThat(rule.at("/shortDescription/text").asText()).isNotBlank().doesNotContain("{");
      assertThat(rule.at("/fullDescription/text").asText()).isNotBlank().doesNotContain("{");
      assertThat(rule.at("/help/text").asText()).isNotBlank().doesNotContain("{");
    }
  }

  @Test
  void sarifLeadsToTheContentThatAPageCameFrom() throws IOException {
    JsonNode results =
        new ObjectMapper().readTree(print(Format.SARIF, Reports.typical())).findValue("results");
    JsonNode broken = null;
    for (JsonNode result : results) {
      broken = result.get("ruleId").asText().equals("link/broken") ? result : broken;
    }
    assertThat(broken).isNotNull();
    assertThat(broken.at("/locations/0/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("content/2568/oit.yaml");
    assertThat(broken.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(9);
    assertThat(broken.at("/relatedLocations/0/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("2568/oit/o2/index.html");
  }

  @ParameterizedTest
  @MethodSource("reports")
  void junitKeepsTheSchema(Report report) throws Exception {
    String xml = print(Format.JUNIT, report);
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(FormatsTest.class.getResource("junit.xsd"))
        .newValidator()
        .validate(new StreamSource(new StringReader(xml)));
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)));
    for (String kind : List.of("failure", "skipped")) {
      String attribute = kind.equals("failure") ? "failures" : kind;
      assertThat(document.getDocumentElement().getAttribute(attribute))
          .isEqualTo(Integer.toString(document.getElementsByTagName(kind).getLength()));
    }
    assertThat(document.getDocumentElement().getAttribute("tests"))
        .isEqualTo(Integer.toString(document.getElementsByTagName("testcase").getLength()));
  }

  @Test
  void junitHasACaseAnItemAndFailsOnlyWithTheExitCode() throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(print(Format.JUNIT, Reports.typical()))));
    NodeList cases = document.getElementsByTagName("testcase");
    StringBuilder told = new StringBuilder();
    for (int i = 0; i < cases.getLength(); i++) {
      Element test = (Element) cases.item(i);
      String state =
          test.getElementsByTagName("failure").getLength() > 0
              ? "failed"
              : test.getElementsByTagName("skipped").getLength() > 0 ? "skipped" : "passed";
      told.append(test.getAttribute("classname"))
          .append(' ')
          .append(test.getAttribute("name"))
          .append(' ')
          .append(state)
          .append('\n');
    }
    assertThat(told.toString())
        .isEqualTo(
            """
            oit-2563 O1 passed
            oit-2563 O42 passed
            oit-2568 O1 passed
            oit-2568 O2 failed
            oit-2568 O7 skipped
            oit-2568 O9 skipped
            oit-2568 O27 failed
            site about/index.html failed
            site content/agency.yaml failed
            """);
  }

  @Test
  void aGithubAnnotationIsOneLineWhateverItSays() {
    String printed = print(Format.GITHUB, Reports.hostile());
    assertThat(printed.lines()).hasSize(3).allMatch(l -> l.matches("::(error|warning) file=.*"));
    // After the command's own colons, properties hold no bare one and no bare comma.
    printed
        .lines()
        .forEach(
            line -> {
              String properties = line.substring(2, line.indexOf("::", 2));
              assertThat(properties.substring(properties.indexOf(' ') + 1).split(","))
                  .allMatch(p -> p.matches("(file|line|col|title)=[^:,]*"));
            });
    assertThat(printed.replaceAll("%(25|0A|3A|2C)", "")).doesNotContain("%");
    assertThat(printed).doesNotContainPattern("[\\x00-\\x09\\x0b-\\x1f\\x7f]");
  }

  @Test
  void textKeepsAProblemInItsLinesAndLetsNoContentSteerTheTerminal() {
    String printed = print(Format.TEXT, Reports.hostile());
    assertThat(printed).doesNotContainPattern("[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\u2028\u202e]");
    // Problem, fix and source; problem and fix twice; an empty line; a year; the counts.
    assertThat(printed.split("\n", -1)).hasSize(3 + 2 + 2 + 1 + 1 + 1 + 1);
  }

  @Test
  void aFormatIsKnownByTheEndingOfItsFile() {
    assertThat(Format.of("a.TXT")).contains(Format.TEXT);
    assertThat(Format.of("a.json")).contains(Format.JSON);
    assertThat(Format.of("TEST-prongsai.xml")).contains(Format.JUNIT);
    assertThat(Format.of("a.sarif")).contains(Format.SARIF);
    assertThat(Format.of("a.sarif.json")).contains(Format.SARIF);
    assertThat(Format.of("a.docx")).isEmpty();
  }
}
