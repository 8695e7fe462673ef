package org.prongsai.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jbake.template.RenderingException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every example of every component, as written and with hostile text in each of its texts. */
class ComponentTest {
  private static final Pattern INCLUDE = Pattern.compile("components/([a-z-]+)/\\1\\.ftlh");

  @TempDir static Path site;
  static Components components;

  @BeforeAll
  static void openTheTheme() throws IOException {
    components = new Components(site);
  }

  @Test
  void theOneImportOfATemplateBringsEveryComponent() throws IOException {
    String ui = Files.readString(Path.of("templates/ui.ftlh"));
    assertThat(INCLUDE.matcher(ui).results().map(m -> m.group(1)))
        .containsExactlyElementsOf(Components.names());
  }

  @Test
  void everyComponentHasAnExample() throws IOException {
    assertThat(Components.examples().stream().map(Components.Example::component))
        .containsAll(Components.names());
  }

  @TestFactory
  Stream<DynamicTest> everyExampleIsSoundHtml() throws IOException {
    return each(
        example -> {
          Parser parser = Parser.htmlParser().setTrackErrors(10);
          Document page = parser.parseInput(whole(components.render(example)), "");
          assertThat(parser.getErrors()).isEmpty();
          assertThat(page.select("[style], script, style, [align], [onclick]")).isEmpty();
          assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
          for (Element image : page.select("svg[role=img]")) {
            assertThat(image.select("> title, > desc")).hasSize(2);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> hostileTextStaysText() throws IOException {
    return each(
        example -> {
          List<Map<String, Object>> plain = HostileParameters.one(example.parameters(), "ข้อความ");
          List<Map<String, Object>> bad =
              HostileParameters.one(example.parameters(), HostileParameters.TEXT);
          for (int i = 0; i < plain.size(); i++) {
            Document expected = parse(components.render(example.with(plain.get(i))));
            Document actual = parse(components.render(example.with(bad.get(i))));
            assertThat(skeleton(actual)).isEqualTo(skeleton(expected));
            assertThat(said(actual))
                .isEqualTo(said(expected).replace("ข้อความ", HostileParameters.TEXT));
          }
        });
  }

  @Test
  void aCellOfTheMeasuresSaysWhatTheRecordSaysAndNothingElse() throws Exception {
    Components.Example example =
        Components.examples().stream()
            .filter(e -> e.component().equals("measure-table"))
            .findFirst()
            .orElseThrow();
    assertThat(parse(components.render(example)).select("td[data-label]").eachText())
        .containsExactly(
            "๑.จัดทำประกาศ ๒.แจ้งให้ทราบ",
            "๑. จัดทำคู่มือ ๒. แจ้งเวียน",
            "-สำนักปลัด -กองคลัง",
            "- รายงานความก้าวหน้า");
  }

  private interface Check {
    void of(Components.Example example) throws RenderingException;
  }

  private static Stream<DynamicTest> each(Check check) throws IOException {
    return Components.examples().stream()
        .map(example -> DynamicTest.dynamicTest(example.toString(), () -> check.of(example)));
  }

  private static String whole(String fragment) {
    return "<!DOCTYPE html><html lang=\"th\"><head><title>x</title></head><body>\n"
        + fragment
        + "\n</body></html>";
  }

  private static Document parse(String fragment) {
    return Jsoup.parse(whole(fragment));
  }

  /** The elements and the names of their attributes, without what they say. */
  private static List<String> skeleton(Document page) {
    return page.getAllElements().stream().map(e -> e.tagName() + new TreeSet<>(names(e))).toList();
  }

  private static List<String> names(Element element) {
    return element.attributes().asList().stream().map(Attribute::getKey).toList();
  }

  /** All that a page says: its text, and its attributes one by one. */
  private static String said(Document page) {
    StringBuilder said = new StringBuilder(page.wholeText());
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        said.append('\n').append(attribute.getKey()).append('=').append(attribute.getValue());
      }
    }
    return said.toString();
  }
}
