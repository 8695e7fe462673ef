package org.prongsai.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.model.Agency;
import org.prongsai.model.Assessment;
import org.prongsai.model.Channel;
import org.prongsai.model.ContentFile;
import org.prongsai.model.Disclosure;
import org.prongsai.model.Evidence;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.FreePage;
import org.prongsai.model.ItemCode;
import org.prongsai.model.LongText;
import org.prongsai.model.Measures;
import org.prongsai.model.Pointer;
import org.prongsai.model.Portal;
import org.prongsai.model.Score;
import org.prongsai.problem.Place;

/** However a value is written, the record holds it in one way. */
class ReadValuesTest {
  private static final Locale BEFORE = Locale.getDefault();
  private static final FiscalYear YEAR = new FiscalYear(2563);

  @TempDir Path site;

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(BEFORE);
  }

  private Content read(String... namesAndTexts) throws IOException {
    write(
        "agency.yaml",
        "name: อบต. ตัวอย่าง\nsector: lao\nunits: [{id: office, name: สำนักปลัด}]\n");
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      write(namesAndTexts[i], namesAndTexts[i + 1]);
    }
    return ContentReader.read(site);
  }

  private void write(String name, String text) throws IOException {
    Path path = site.resolve("content").resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  @Test
  void thaiDigitsAndWordsGiveTheSameNumbersAndDatesInEveryLocale() throws IOException {
    for (String tag : List.of("en", "tr", "th-TH-u-nu-thai")) {
      Locale.setDefault(Locale.forLanguageTag(tag));
      Content content =
          read(
              "๒๕๖๓/assessment.yaml",
              "score: ๘๓.๓๑\ninstruments: [{id: oit, indicators: [{no: ๙, score: 88.1}]}]\n",
              "๒๕๖๓/measures.yaml",
              """
              of: พ.ศ. ๒๕๖๒
              measures:
                - id: m1
                  instrument: IIT
                  steps:
                    - {id: s1, text: ก, due: ๓๑ มีนาคม ๒๕๖๓}
                    - {id: s2, text: ก, due: 31/3/2563}
                    - {id: s3, text: ก, due: 31 มี.ค. ค.ศ. 2020}
                    - {id: s4, text: ก, due: 2563-02-29}
              """);
      Portal.Year year = content.portal().years().get(YEAR);
      Assessment assessment = year.assessment().orElseThrow();
      assertThat(assessment.score()).as(tag).contains(Score.of("83.31"));
      assertThat(assessment.instruments().get(0).indicators())
          .containsExactly(new Assessment.IndicatorScore(9, Optional.of(Score.of("88.10")), false));
      Measures measures = year.measures().orElseThrow();
      assertThat(measures.of()).isEqualTo(new FiscalYear(2562));
      assertThat(measures.measures().get(0).steps())
          .extracting(s -> s.due().orElseThrow())
          .containsExactly(
              LocalDate.of(2020, 3, 31),
              LocalDate.of(2020, 3, 31),
              LocalDate.of(2020, 3, 31),
              LocalDate.of(2020, 2, 29));
    }
  }

  @Test
  void aNumberWrittenWhereTextIsMeantKeepsItsZerosAndAWordIsNoTruthValue() throws IOException {
    Agency agency =
        read("agency.yaml", "name: no\nsector: lao\nphone: 0812345678\naddress:\nemail: ''\n")
            .portal()
            .agency();
    assertThat(agency.name()).isEqualTo("no");
    assertThat(agency.phone()).contains("0812345678");
    assertThat(agency.address()).isEmpty();
    assertThat(agency.email()).isEmpty();
  }

  @Test
  void anAgencyHasChannelsHostsAndABaseUrlThatEndsInASlash() throws IOException {
    Agency agency =
        read(
                "agency.yaml",
                """
                name: อบต. ตัวอย่าง
                sector: lao
                baseUrl: https://ita.example.go.th
                hosts: [WWW.Example.go.th]
                sample: true
                channels:
                  - {id: qa, kind: e-service, name: ถามตอบ, url: "https://qa.example/", operator: กองคลัง, from: 6 ม.ค. 2568, until: 2568-04-30, steps: [ถาม, 10]}
                """)
            .portal()
            .agency();
    assertThat(agency.baseUrl()).contains("https://ita.example.go.th/");
    assertThat(agency.hosts()).containsExactly("www.example.go.th");
    assertThat(agency.sample()).isTrue();
    assertThat(agency.channels())
        .containsExactly(
            new Channel(
                "qa",
                Channel.Kind.E_SERVICE,
                "ถามตอบ",
                "https://qa.example/",
                Optional.of("กองคลัง"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2025, 1, 6)),
                Optional.of(LocalDate.of(2025, 4, 30)),
                List.of("ถาม", "10")));
  }

  @Test
  void everyKindOfEvidenceIsReadWithItsLabel() throws IOException {
    Content content =
        read(
            "2563/oit.json",
            """
            {"closed": true, "items": [
              {"item": "๑", "evidence": [
                {"page": "units", "shows": [2]},
                {"file": "O1/ก.pdf", "title": "ก", "date": "15 ม.ค. 2563"},
                {"url": "https://a.example/", "kind": "guide", "months": ["2562-10", "พ.ย. 2562"]}]},
              {"item": "o02", "pending": {"until": "2563-03-31", "unit": "office"}},
              {"item": 3, "exempt": {"reason": "ไม่มี"}}]}
            """);
    Disclosure disclosure = content.portal().years().get(YEAR).disclosure().orElseThrow();
    assertThat(content.problems()).isEmpty();
    assertThat(disclosure.items())
        .extracting(Disclosure.Entry::item)
        .containsExactly(new ItemCode(1), new ItemCode(2), new ItemCode(3));
    List<Evidence> evidence = disclosure.items().get(0).evidence();
    assertThat(evidence.get(0).label().shows()).contains(List.of(2));
    assertThat(evidence.get(1)).isInstanceOf(Evidence.Document.class);
    assertThat(evidence.get(1).label().date()).contains(LocalDate.of(2020, 1, 15));
    assertThat(evidence.get(2).label().kind()).contains("guide");
    assertThat(evidence.get(2).label().months())
        .containsExactly(LocalDate.of(2019, 10, 1), LocalDate.of(2019, 11, 1));
    assertThat(disclosure.items().get(1).pending())
        .contains(new Disclosure.Pending(LocalDate.of(2020, 3, 31), "office"));
    assertThat(disclosure.items().get(2).exempt()).contains(new Disclosure.Exempt("ไม่มี"));
  }

  @Test
  void pointersCountAsTheRecordsDoWhenAnEntryWasRefused() throws IOException {
    Content content =
        read(
            "2563/oit.yaml",
            "items:\n  - item: X\n  - item: O2\n    evidence:\n      - {page: oit}\n");
    Pointer first = new Pointer("2563/oit", "/items/0");
    assertThat(content.portal().years().get(YEAR).disclosure().orElseThrow().items())
        .extracting(Disclosure.Entry::item)
        .containsExactly(new ItemCode(2));
    assertThat(content.sources().of(first)).isEqualTo(new Place("content/2563/oit.yaml", 3, 5));
    assertThat(content.sources().of(first.then("evidence").then(0).then("page")))
        .isEqualTo(new Place("content/2563/oit.yaml", 5, 16));
  }

  @Test
  void aProblemInTheFolderOfAYearSaysTheYear() throws IOException {
    Content content = read("๒๕๖๓/oit.yaml", "items: [{item: X}]\n", "agency.json", "{}");
    assertThat(content.problems())
        .extracting(p -> p.rule().id(), p -> p.year().orElse(0))
        .containsExactlyInAnyOrder(tuple("data/item-code", 2563), tuple("data/two-sources", 0));
  }

  @Test
  void columnsAreCountedInUtf16UnitsInYamlAndJson() throws IOException {
    Content content =
        read(
            "2563/oit.yaml", "items: [{item: O1, title: 😀, unit: x}]\n",
            "2562/assessment.json", "{\"title\": \"😀ก\", \"x\": 1}");
    assertThat(content.problems())
        .extracting(p -> p.place().toString())
        .containsExactlyInAnyOrder(
            "content/2563/oit.yaml:1:37", "content/2562/assessment.json:1:18");
  }

  @Test
  void filesAreListedWithoutLitterAndFoundInEitherSpelling() throws IOException {
    Content content =
        read(
            "2563/files/O42/คํา.pdf", "12345",
            "2563/files/แผน.pdf", "1",
            "2563/files/.DS_Store", "x",
            "2563/files/~$a.docx", "x");
    Portal.Year year = content.portal().years().get(YEAR);
    assertThat(year.files())
        .containsExactlyInAnyOrder(
            new ContentFile("O42/คํา.pdf", 5), new ContentFile("แผน.pdf", 1));
    assertThat(year.isJudged()).isTrue();
    assertThat(year.file("O42/คำ.pdf")).contains(new ContentFile("O42/คํา.pdf", 5));
    assertThat(year.file("O42/ค.pdf")).isEmpty();
    assertThat(content.file(YEAR, "O42/คำ.pdf").map(Files::exists)).contains(true);
    assertThat(content.file(YEAR, new ContentFile("แผน.pdf", 1))).hasContent("1");
  }

  @Test
  void aPageIsItsHeadAndItsMarkdown() throws IOException {
    Content content =
        read(
            "pages/เกี่ยวกับเรา.md",
            "---\r\ntitle: เกี่ยวกับเรา\r\ndate: 1 ม.ค. 2563\r\n---\r\n# หัวข้อ\r\n");
    assertThat(content.problems()).isEmpty();
    assertThat(content.portal().pages())
        .containsExactly(
            new FreePage(
                "เกี่ยวกับเรา",
                "เกี่ยวกับเรา",
                Optional.empty(),
                Optional.of(LocalDate.of(2020, 1, 1)),
                LongText.of("# หัวข้อ\r\n")));
    Pointer page = new Pointer("pages/เกี่ยวกับเรา", "");
    assertThat(content.sources().of(page.then("title")).toString())
        .isEqualTo("content/pages/เกี่ยวกับเรา.md:2:8");
    assertThat(content.sources().of(page.then("markdown")).line()).isEqualTo(5);
  }

  @Test
  void withoutAnAgencyThereIsStillAPortal() throws IOException {
    write("2563/oit.yaml", "items: [{item: O1, unit: office}]\n");
    Content content = ContentReader.read(site);
    assertThat(content.portal().agency().name()).isEqualTo(ContentReader.NO_NAME);
    assertThat(content.portal().years()).containsKey(YEAR);
    assertThat(content.problems()).anyMatch(p -> p.rule().id().equals("data/missing-file"));
  }
}
