package org.prongsai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.live.web.FaultServer;

class AuditCommandTest {
  private static final String ITEMS =
      "<title>อบต. ตัวอย่าง</title><h1>ITA ปี ๒๕๖๙</h1><p>O1 โครงสร้างและอำนาจหน้าที่ <a href='/a'>ดู</a></p>"
          + "<p>O2 ข้อมูลผู้บริหาร <a href='/gone'>ดู</a></p><p>O3 ข้อมูลการติดต่อ <a href='/a'>ดู</a></p>"
          + "<p>O4 ข่าวประชาสัมพันธ์ <a href='/a'>ดู</a></p><p>O5 <a href='#' onclick=\"go('x')\">แผน</a></p>";

  @TempDir Path temp;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    return Main.run(args, stream(out), stream(err), Map.of());
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "audit --year 2568, ต้องระบุที่อยู่เว็บไซต์",
    "audit https://a.example/ --list x.csv --year 2568, ต้องระบุที่อยู่เว็บไซต์",
    "audit https://a.example/, --year",
    "audit https://a.example/ --year 2550, ยังไม่มีแบบตรวจ",
    "audit https://a.example/ --year 2568 --sector school, school",
    "audit ftp://a.example/ --year 2568, ไม่ใช่ที่อยู่เว็บไซต์",
    "audit file:///etc/passwd --year 2568, ไม่ใช่ที่อยู่เว็บไซต์",
    "audit https://me:secret@a.example/ --year 2568, รหัสผ่าน",
    "audit --list nowhere.csv --year 2568, nowhere.csv",
    "audit --list x.csv --year 2568 --import y, --import",
  })
  void whatCannotBeBegunIsRefusedWithAReason(String line, String reason) {
    assertThat(run(line.split(" "))).isEqualTo(2);
    assertThat(said()).contains(reason).doesNotContain("secret", "Exception");
  }

  @Test
  void helpIsInBothLanguages() {
    assertThat(run("audit", "--help")).isZero();
    assertThat(said()).contains("ตรวจเว็บไซต์", "--import", "--list", "--sector");
    out.reset();
    assertThat(run("audit", "--help", "--lang=en")).isZero();
    assertThat(said()).contains("Audit any agency's website", "--state", "--contact");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "tr-TR", "th-TH-u-nu-thai"})
  void theVerdictIsToldInJsonAndImported(String locale) throws Exception {
    Locale before = Locale.getDefault();
    try (FaultServer server = FaultServer.at(1)) {
      Locale.setDefault(Locale.forLanguageTag(locale));
      server
          .on("/", (r, o) -> o.html("200 OK", ITEMS))
          .on(
              "/a",
              (r, o) -> o.html("200 OK", "<title>ข้อมูล</title>" + "ข้อมูลที่เผยแพร่ ".repeat(20)));

      int code =
          run(
              "audit",
              server.url("/"),
              "--year",
              "๒๕๖๙",
              "--allow-private",
              "--format",
              "json",
              "--state",
              temp.resolve("state").toString(),
              "--import",
              temp.resolve("ours").toString(),
              "--report",
              temp.resolve("r.txt").toString());

      assertThat(code).as(said()).isEqualTo(1);
      String json = out.toString(StandardCharsets.UTF_8);
      assertThat(json)
          .contains(
              "\"checklist\" : \"oit-2569-lao\"",
              "\"published\" : 3",
              "oit/script-link",
              "live/broken");
      assertThat(Files.readString(temp.resolve("r.txt")))
          .contains("2569")
          .contains("oit/not-listed");
      assertThat(Files.readString(temp.resolve("ours/content/2569/oit.yaml")))
          .contains("- item: O26");
      assertThat(Files.readString(temp.resolve("ours/content/agency.yaml")))
          .contains("อบต. ตัวอย่าง", "home: \"" + server.url("/"));
      assertThat(server.log().get(0).header("user-agent")).contains("prongsai/");
    } finally {
      Locale.setDefault(before);
    }
  }
}
