package org.prongsai.ita;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.ita.Case.asking;
import static org.prongsai.ita.Case.file;
import static org.prongsai.ita.Case.page;
import static org.prongsai.ita.Case.titled;
import static org.prongsai.ita.Case.url;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.model.Evidence;
import org.prongsai.model.Requirement;
import org.prongsai.model.Requirement.Cadence;
import org.prongsai.model.Requirement.Kind;
import org.prongsai.model.Requirement.TimeBasis;

class EvidenceRulesTest {

  @Test
  void theSameFileForTwoItemsIsPointedOutAtTheSecond() {
    Case c = new Case().asks(1).asks(2).has("O1/both.pdf");
    c.declares(2, file("O1/both.pdf"));
    assertThat(c.problems())
        .containsExactly("warning oit/same-file O2 2568/oit#/items/0/evidence/0/file");
    assertThat(c.judged().problems().get(0).args()).containsExactly("O2", "O1/both.pdf", "O1");
  }

  @Test
  void theSameDocumentElsewhereForTwoItemsIsPointedOut() {
    Case c = new Case().asks(1).asks(2);
    c.declares(1, url("https://www.example.go.th/a.pdf"));
    c.declares(2, url("https://www.example.go.th/a.pdf"));
    assertThat(c.problems())
        .containsExactly("warning oit/same-file O2 2568/oit#/items/1/evidence/0/url");
  }

  @Test
  void onePageForTwoItemsAndOneFileTwiceForOneItemAreFine() {
    Case c = new Case().asks(1).asks(2).asks(3).has("O3/a.pdf");
    c.declares(1, url("https://www.example.go.th/about"));
    c.declares(2, url("https://www.example.go.th/about"));
    c.declares(3, file("O3/a.pdf"), file("O3/a.pdf"));
    assertThat(c.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://drive.google.com/file/d/1, drive",
    "https://docs.google.com/document/d/1, drive",
    "https://www.facebook.com/example, social",
    "https://m.facebook.com/example, social",
    "https://online.pubhtml5.com/itzj/ywdq/, flipbook",
    "https://bit.ly/abc, shortener",
    "https://www.dropbox.com/s/1, cloud",
    "http://192.168.1.10/ita, private",
    "http://server/ita, private",
    "https://www.example.com/structure, other",
    "https://example.go.th.evil.example.com/x, other"
  })
  void evidenceOnAHostThatIsNotTheAgencysIsNamed(String url, String kind) {
    Case c = new Case().asks(1).declares(1, url(url));
    assertThat(c.problems())
        .containsExactly("warning oit/off-host O1 2568/oit#/items/0/evidence/0/url");
    assertThat(c.judged().problems().get(0).args().get(2)).isEqualTo("@oit.host." + kind);
    assertThat(c.judged().problems().get(0).target()).contains(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.example.go.th/x",
        "https://example.go.th/x",
        "HTTPS://WWW.EXAMPLE.GO.TH/X",
        "https://ita.example.go.th:8443/x?y#z",
        "https://www.example.go.th./x"
      })
  void hostsOfTheAgencyAndPartsOfThemAreFine(String url) {
    assertThat(new Case().asks(1).declares(1, url(url)).problems()).isEmpty();
  }

  @Test
  void withoutAnyHostOfTheAgencyOnlyWellKnownForeignOnesAreNamed() {
    Case c = new Case().asks(1).asks(2);
    c.hosts.clear();
    c.declares(1, url("https://www.council.example.com/x"), url("https://bit.ly/x"));
    c.declares(2, url("https://www.council.example.com/y"));
    assertThat(c.problems())
        .containsExactly("warning oit/off-host O1 2568/oit#/items/0/evidence/1/url");
  }

  @Test
  void aSocialNetworkIsWhatASocialItemAsksFor() {
    Case c = new Case().asks(9, asking(TimeBasis.STANDING, null, Kind.SOCIAL));
    c.declares(9, url("https://www.facebook.com/example"));
    assertThat(c.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "CURRENT, แผนดำเนินงาน ปี 2567.pdf",
    "CURRENT, แผนดำเนินงาน ๒๕๖๗.pdf",
    "CURRENT, plan2569.pdf",
    "CURRENT, แผน 2567 ลงวันที่ 1 ต.ค. 2568.pdf",
    "PREVIOUS, รายงานผล 2566.pdf",
    "PREVIOUS, รายงานผลประจำปี 2568.pdf",
    "COVERS_CURRENT, แผนพัฒนา 2561-2565.pdf",
    "COVERS_CURRENT, แผนพัฒนา 2570.pdf"
  })
  void aFileOfAnotherYearThanAskedIsPointedOut(TimeBasis time, String name) {
    Case c = new Case().asks(1, asking(time, Cadence.ANNUAL, Kind.DOCUMENT)).has("O1/" + name);
    assertThat(c.problems())
        .containsExactly("warning oit/other-year O1 content/2568/files/O1/" + name);
  }

  @ParameterizedTest
  @CsvSource({
    "CURRENT, แผนดำเนินงาน ปี 2568.pdf",
    "CURRENT, แผน พ.ศ. ๒๕๖๘.pdf",
    "CURRENT, plan.pdf",
    "CURRENT, scan 25670001.pdf",
    "CURRENT, ประกาศ 15 ต.ค. 2567.pdf",
    "CURRENT, รอบ 6 เดือน ตุลาคม พ.ศ. 2566 - มีนาคม 2567.pdf",
    "CURRENT, ประกาศ_ธค_2567.pdf",
    "CURRENT, คำสั่ง 123-2567 ปี 2568.pdf",
    "CURRENT, เปรียบเทียบ 2567-2568.pdf",
    "PREVIOUS, รายงานผล 2567 เผยแพร่ 2568.pdf",
    "COVERS_CURRENT, แผนพัฒนา 2566-2570.pdf",
    "COVERS_CURRENT, แผนพัฒนา 2566-70.pdf",
    "COVERS_CURRENT, แผนพัฒนา พ.ศ. ๒๕๖๖ – ๒๕๗๐.pdf",
    "COVERS_CURRENT, แผนพัฒนา 2566.pdf",
    "STANDING, คู่มือ 2560.pdf"
  })
  void aFileOfTheYearAskedIsFine(TimeBasis time, String name) {
    Case c = new Case().asks(1, asking(time, Cadence.ANNUAL, Kind.DOCUMENT)).has("O1/" + name);
    assertThat(c.problems()).isEmpty();
  }

  @Test
  void aTitleAndTheFileNameOfAnAddressCountToo() {
    Requirement plan = asking(TimeBasis.CURRENT, Cadence.ANNUAL, Kind.DOCUMENT);
    Case c = new Case().asks(1, plan).asks(2, plan).has("O1/plan.pdf");
    c.declares(1, file("O1/plan.pdf", titled("แผนดำเนินงาน 2567")));
    c.declares(2, url("https://www.example.go.th/%E0%B9%81%E0%B8%9C%E0%B8%99-2567.pdf"));
    assertThat(c.problems())
        .containsExactly(
            "warning oit/other-year O1 2568/oit#/items/0/evidence/0/file",
            "warning oit/other-year O2 2568/oit#/items/1/evidence/0/url");
    assertThat(c.judged().problems().get(1).args()).contains("แผน-2567.pdf", "2567", "2568");
  }

  @Test
  void whereNobodyKnowsTheTimeEitherYearWillDo() {
    Requirement unknown =
        new Requirement(
            TimeBasis.CURRENT,
            java.util.Optional.of(Cadence.FIRST_SIX_MONTHS),
            Kind.DOCUMENT,
            true,
            true,
            false,
            "unknown",
            Requirement.Details.NONE);
    Case c = new Case().asks(31, unknown).has("O31/สถิติ 2567.pdf", "O31/สถิติ 2568.pdf");
    assertThat(c.problems()).isEmpty();
    assertThat(new Case().asks(31, unknown).has("O31/สถิติ 2566.pdf").problems()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "คลิก",
        "คลิกที่นี่",
        "> คลิก <",
        "ที่นี่",
        "ดาวน์โหลด",
        "ดาวน์โหลด...",
        "Click here",
        "DOWNLOAD",
        "here",
        "https://www.example.go.th/a.pdf",
        "www.example.go.th",
        "เอกสารแนบ",
        "PDF"
      })
  void aLinkTextThatSaysNothingIsPointedOut(String text) {
    Case c = new Case().asks(1).has("O1/a.pdf").declares(1, file("O1/a.pdf", titled(text)));
    assertThat(c.problems())
        .containsExactly("warning oit/link-text O1 2568/oit#/items/0/evidence/0/file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"แผนดำเนินงานประจำปี 2568", "คู่มือดาวน์โหลดแบบฟอร์ม", "Download form 2"})
  void aLinkTextThatNamesItsTargetIsFine(String text) {
    Case c = new Case().asks(1).has("O1/a.pdf").declares(1, file("O1/a.pdf", titled(text)));
    assertThat(c.problems()).isEmpty();
  }

  @Test
  void anOutsideAddressWithoutATitleShowsAsABareAddress() {
    Case c = new Case().asks(1);
    c.declares(1, new Evidence.Outside("https://www.example.go.th/structure", Evidence.Label.NONE));
    assertThat(c.problems())
        .containsExactly("warning oit/link-text O1 2568/oit#/items/0/evidence/0/url");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.example.go.th/a b.pdf",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\tscript:alert(1)",
        "file:///C:/plan.pdf",
        "data:text/html,x",
        "www.example.go.th/x",
        "/structure",
        "https://",
        "https:///x",
        "https://exa mple.go.th/",
        "https://user:pass@www.example.go.th/",
        "https://www.example.go.th:99999/",
        "https://www..go.th/",
        "https://www.example.go.th/a\\b",
        "https://www.example.go.th/<b>",
        "https://www.example.go.th/\u200bx",
        "ftp://www.example.go.th/x",
        ""
      })
  void anAddressThatNobodyCanFollowIsNoEvidence(String url) {
    Case c = new Case().asks(1).declares(1, url(url));
    assertThat(c.verdict(1)).isEqualTo(Verdict.MISSING);
    assertThat(c.problems()).containsExactly("error data/url O1 2568/oit#/items/0/evidence/0/url");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.example.go.th/แผน.pdf",
        "https://www.example.go.th/%E0%B9%81.pdf?x=1&y=[2]#หน้า",
        "https://อบต.example.go.th/",
        "http://www.example.go.th",
        "HTTP://www.example.go.th/100%.html"
      })
  void anAddressThatBrowsersFollowIsSound(String url) {
    assertThat(WebAddress.isSound(url)).isTrue();
  }

  @Test
  void aPageThatTheSiteDoesNotHaveIsNoEvidence() {
    Case c = new Case().asks(1).asks(2).asks(3).asks(4);
    c.pages.add(
        new org.prongsai.model.FreePage(
            "structure",
            "โครงสร้าง",
            java.util.Optional.empty(),
            java.util.Optional.empty(),
            org.prongsai.model.LongText.of("")));
    c.declares(1, page("measures"))
        .declares(2, page("pages/structure"))
        .declares(3, page("pages/stucture"))
        .declares(4, page("oit"));
    assertThat(c.problems())
        .containsExactly(
            "error oit/missing-page O1 2568/oit#/items/0/evidence/0/page",
            "error oit/missing-page O3 2568/oit#/items/2/evidence/0/page");
  }
}
