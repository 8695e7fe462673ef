package org.prongsai.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.Build;
import org.prongsai.Folders;
import org.prongsai.Init;
import org.prongsai.browser.Tab;
import org.prongsai.browser.TestBrowser;

/** The notice of a year on paper, and its codes before a camera. */
class NoticeIT {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
  private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b(?!s)");

  /** The width of A4 less the margins of print.css, in CSS pixels. */
  private static final int PAPER = 680;

  private static final int DOTS = 2;

  /** What a camera sees beside a code. */
  private static final int AROUND = 20;

  private static final String BOXES =
      """
      [...document.querySelectorAll('.ps-qr img')].map(i => i.getBoundingClientRect())
        .map(b => [b.left + scrollX, b.top + scrollY, b.width])
      """;

  @TempDir static Path place;
  @RegisterExtension private static final TestBrowser browser = new TestBrowser();

  @BeforeAll
  static void build() throws Exception {
    Init.sample(place.resolve("sample"));
    Folders.copy(Path.of("content"), place.resolve("real/content"));
    crowd(place.resolve("crowded/content"));
    for (String site : List.of("sample", "real", "crowded")) {
      Build.run(place.resolve(site), AS_OF, r -> Map.of());
    }
  }

  /** More than any sheet holds: long names, forty steps, two results, three codes. */
  private static void crowd(Path content) throws IOException {
    String long40 =
        "อบรมให้ความรู้เรื่องการใช้ทรัพย์สินของทางราชการแก่บุคลากรทุกคนทุกกองทุกไตรมาส ".repeat(2);
    String steps =
        IntStream.rangeClosed(1, 20)
            .mapToObj(
                i ->
                    "      - {id: s"
                        + i
                        + ", text: "
                        + i
                        + " "
                        + (i % 3 == 0 ? long40 : "จัดทำคู่มือ")
                        + "}\n")
            .collect(Collectors.joining());
    String measure =
        """
          - id: %s
            instrument: %s
            findings: [{id: f1, text: ก}]
            units: [a, b, c]
            steps:
        """;
    write(
        content.resolve("agency.yaml"),
        """
        name: องค์การบริหารส่วนตำบลที่มีชื่อยาวมากเพื่อทดสอบว่าชื่อยาวก็ยังพิมพ์ได้ในหนึ่งหน้ากระดาษ
        sector: lao
        sample: true
        address: 99 หมู่ 9 ตำบลตัวอย่าง อำเภอตัวอย่างที่มีชื่อยาว จังหวัดตัวอย่างที่มีชื่อยาว 00000
        phone: 0 0000 0000 ต่อ 11, 12, 13
        baseUrl: https://ita.example.go.th/
        units:
          - {id: a, name: กองการศึกษา ศาสนา และวัฒนธรรมท้องถิ่น}
          - {id: b, name: กองสวัสดิการสังคมและพัฒนาชุมชน}
          - {id: c, name: กองสาธารณสุขและสิ่งแวดล้อม}
        channels:
          - {id: eit, kind: eit-survey, name: EIT, url: "https://www.example.go.th/eit/survey/answer?agency=1234567890"}
          - {id: iit, kind: iit-survey, name: IIT, url: "https://www.example.go.th/iit/survey/answer?agency=1234567890"}
        """);
    write(content.resolve("2567/assessment.yaml"), "score: 83.31\nrating: ต้องปรับปรุง\n");
    write(content.resolve("2568/assessment.yaml"), "score: 91.20\nrating: ผ่าน\n");
    write(
        content.resolve("2568/measures.yaml"),
        "of: 2567\nmeasures:\n"
            + measure.formatted("m1", "IIT")
            + steps
            + measure.formatted("m2", "EIT")
            + steps);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Stream<Path> notices() throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      return files
          .filter(f -> f.endsWith("notice/index.html") && f.toString().contains("site"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @Test
  void everyNoticeIsOneSheetAndNothingOfItIsCutOff() throws IOException {
    try (Tab tab = browser.open()) {
      for (Path notice : notices().toList()) {
        tab.medium("").phone(320, 640, 1).go(notice.toUri().toString());
        assertThat(tab.overflow()).as(notice.toString()).isZero();
        String pdf = new String(tab.pdf(), StandardCharsets.ISO_8859_1);
        assertThat(SHEET.matcher(pdf).results().count()).as(notice.toString()).isEqualTo(1);
        tab.medium("print").window(PAPER, 1000);
        assertThat(
                tab.evaluate(
                        "document.body.scrollHeight <= document.body.clientHeight"
                            + " && document.body.clientHeight > 900")
                    .asBoolean())
            .as("room left on %s", notice)
            .isTrue();
      }
      assertThat(notices()).hasSize(7);
    }
  }

  @Test
  void whatFindsNoRoomIsCounted() throws IOException {
    String html = Files.readString(place.resolve("crowded/target/site/2568/notice/index.html"));
    assertThat(html).contains("91.20", "83.31");
    Document sheet = Jsoup.parse(html);
    String rest = sheet.text().replaceAll("(?s).*และอีก ([0-9]+) ขั้นตอน.*", "$1");
    int shown = sheet.select(".ps-notice-part__list > li").size();
    assertThat(shown).isPositive();
    assertThat(shown + Integer.parseInt(rest)).isEqualTo(40);
  }

  @Test
  void aCameraReadsTheCodesFromTheSheet() throws Exception {
    assertThat(read("crowded", "2568"))
        .containsExactly(
            "https://ita.example.go.th/2568/",
            "https://www.example.go.th/eit/survey/answer?agency=1234567890",
            "https://www.example.go.th/iit/survey/answer?agency=1234567890");
    // The sample's IIT survey is over.
    assertThat(read("sample", "2568"))
        .containsExactly("https://ita.example.go.th/2568/", "https://www.example.go.th/eit");
  }

  @Test
  void withoutAnAddressThereIsNoCodeAndTheSheetSaysWhy() throws IOException {
    String html = Files.readString(place.resolve("real/target/site/2563/notice/index.html"));
    assertThat(html)
        .contains("ไม่มีคิวอาร์โค้ดของหน้านี้", "หน่วยงานยังไม่ได้แจ้งแบบสำรวจประชาชน (EIT)")
        .doesNotContain("<img");
  }

  /** From a picture of the page as it is printed, twice as fine as a screen; in dark too. */
  private static List<String> read(String site, String year) throws Exception {
    Path notice = place.resolve(site + "/target/site/" + year + "/notice/index.html");
    List<String> printed = read(notice, "print", "light");
    assertThat(read(notice, "", "dark")).isEqualTo(printed);
    return printed;
  }

  private static List<String> read(Path notice, String medium, String scheme) throws Exception {
    try (Tab tab = browser.open()) {
      tab.medium(medium)
          .prefer("prefers-color-scheme", scheme)
          .phone(PAPER, 1000, DOTS)
          .go(notice.toUri().toString());
      BufferedImage page = ImageIO.read(new ByteArrayInputStream(tab.screenshot()));
      List<String> found = new ArrayList<>();
      for (JsonNode box : tab.evaluate(BOXES)) {
        int left = Math.max(0, (int) (box.get(0).asDouble() * DOTS) - AROUND);
        int top = Math.max(0, (int) (box.get(1).asDouble() * DOTS) - AROUND);
        int side = (int) (box.get(2).asDouble() * DOTS) + 2 * AROUND;
        int wide = Math.min(side, page.getWidth() - left);
        int high = Math.min(side, page.getHeight() - top);
        int[] dots = page.getRGB(left, top, wide, high, null, 0, wide);
        RGBLuminanceSource source = new RGBLuminanceSource(wide, high, dots);
        found.add(
            new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText());
      }
      return found;
    }
  }
}
