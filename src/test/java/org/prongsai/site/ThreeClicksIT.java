package org.prongsai.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.prongsai.browser.SiteServer;
import org.prongsai.browser.Tab;
import org.prongsai.browser.TestBrowser;

/**
 * Questions that a citizen brings, answered from the home page by clicking on words that can be
 * seen, on a phone. The words clicked are those that anyone would look for who has the question.
 */
class ThreeClicksIT {

  private static final int CLICKS = 3;

  @RegisterExtension private static final TestBrowser browser = new TestBrowser();

  @Test
  void whatWasTheLastScore() {
    asked(TestedSite.real(), "83.31 จาก 100 คะแนน", "ผลการประเมิน ITA");
    asked(TestedSite.sample(), "จาก 100 คะแนน", "ผลการประเมิน ITA");
  }

  @Test
  void theLastScoreStandsOnTheHomePageItself() {
    assertThat(seen(TestedSite.real())).contains("83.31 จาก 100").contains("ปี 2562");
  }

  @Test
  void whoHasToWriteTheGuideToTheUseOfPublicProperty() {
    String text = asked(TestedSite.real(), "คู่มือการใช้ทรัพย์สินของทางราชการ", "มาตรการ");
    // The answer stands in the same row as the step.
    assertThat(text.substring(text.indexOf("จัดทำคู่มือการใช้ทรัพย์สินของทางราชการ")))
        .contains("สำนักปลัด", "กองคลัง");
  }

  @Test
  void aUnitKnowsThatItHasToWriteTheGuide() {
    asked(
        TestedSite.real(),
        "จัดทำคู่มือการใช้ทรัพย์สินของทางราชการ",
        "เมนู",
        "หน่วยงานภายใน",
        "สำนักปลัด");
  }

  @Test
  void whereToComplainOfCorruption() {
    // This agency has told no channel, and the page says so.
    asked(TestedSite.real(), "ยังไม่ได้แจ้งช่องทางร้องเรียนการทุจริต", "ร้องเรียนการทุจริต");
  }

  @Test
  void whereAChannelIsToldOneClickLeadsToItAndTwoToWhatItIs() {
    String channel = "แจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ";
    try (Tab tab = browser.open().phone(360, 740, 2)) {
      tab.go(TestedSite.sample().folder().resolve("index.html").toUri().toString());
      tab.evaluate(MARK.formatted(TextNode.valueOf("ร้องเรียนการทุจริต")));
      assertThat(tab.evaluate("document.querySelector('[data-click]').href").asText())
          .isEqualTo("https://service.example.go.th/corruption");
    }
    asked(TestedSite.sample(), channel, "เมนู", "ติดต่อ");
  }

  /** Clicks through links and buttons, the first that shows the words; the text then seen. */
  private static String asked(TestedSite site, String answer, String... words) {
    assertThat(words).as("clicks").hasSizeLessThanOrEqualTo(CLICKS);
    try (SiteServer server = new SiteServer(site.folder());
        Tab tab = browser.open().phone(360, 740, 2)) {
      tab.go(server.address());
      for (String word : words) {
        boolean leads = tab.evaluate(MARK.formatted(TextNode.valueOf(word))).asBoolean();
        if (leads) {
          tab.follow(() -> tab.click("[data-click]"));
        } else {
          tab.click("[data-click]");
        }
      }
      String text = tab.evaluate("document.body.innerText").asText().replaceAll("\\s+", " ");
      assertThat(text).as("%s: %s", site.name(), List.of(words)).contains(answer);
      return text;
    }
  }

  /** Marks what shows the words; whether it leads to another page. An error where there is none. */
  private static final String MARK =
      """
      (() => {
        document.querySelectorAll('[data-click]').forEach(e => e.removeAttribute('data-click'));
        const all = [...document.querySelectorAll('a[href], button')];
        const first = all.find(e => e.checkVisibility() && e.innerText.includes(%s));
        first.setAttribute('data-click', '');
        return first.localName === 'a';
      })()
      """;

  private static String seen(TestedSite site) {
    try (Tab tab = browser.open()) {
      tab.go(site.folder().resolve("index.html").toUri().toString());
      return tab.evaluate("document.body.innerText").asText().replaceAll("\\s+", " ");
    }
  }
}
