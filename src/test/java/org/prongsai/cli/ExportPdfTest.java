package org.prongsai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.office.print.BrowserFinder;
import org.prongsai.office.print.PdfPrinter;

/** Printing by programs that stand for a browser; {@code PdfIT} prints with a real one. */
class ExportPdfTest {
  @TempDir private Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private int export(Map<String, String> environment, String out) {
    said.reset();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    return Main.run(
        new String[] {
          "export",
          "report",
          "--pdf",
          "--year",
          "2568",
          "--out",
          folder.resolve(out).toString(),
          folder.toString()
        },
        stream,
        stream,
        environment);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private Map<String, String> browser(String script) throws IOException {
    Path program = folder.resolve("browser");
    Files.writeString(program, "#!/bin/sh\n" + script);
    assumeTrue(
        program.toFile().setExecutable(true) && Files.exists(Path.of("/bin/sh")),
        "the browser that is played is a shell script");
    return Map.of("PRONGSAI_BROWSER", program.toString());
  }

  @BeforeEach
  void agency() throws IOException {
    Files.createDirectories(folder.resolve("content/2568"));
    Files.writeString(
        folder.resolve("content/agency.yaml"),
        "name: อบต.ตัวอย่าง\nsector: lao\nsample: true\nunits: [{id: u, name: สำนักปลัด}]\n");
    Files.writeString(
        folder.resolve("content/2568/measures.yaml"),
        """
        of: 2567
        measures:
          - id: m
            instrument: IIT
            findings: [{id: f, text: ให้ทราบขั้นตอน}]
            steps: [{id: s, text: จัดทำคู่มือ}]
            units: [u]
        """);
  }

  @Test
  void theBrowserGetsThePageAFreshProfileAndNoNetwork() throws IOException {
    String script =
        """
        for a in "$@"; do
          echo "$a" >> '%s/args'
          case "$a" in
            --print-to-pdf=*) printf '%%%%PDF-1.7' > "${a#--print-to-pdf=}";;
            file:*) p="${a#file://}"; ls "$(dirname "$p")/../../assets/css/site.css" >> '%s/args';;
          esac
        done
        """
            .formatted(folder, folder);
    assertThat(export(browser(script), "งาน/a.pdf")).as(said()).isZero();
    assertThat(folder.resolve("งาน/a.pdf")).hasContent("%PDF-1.7");
    assertThat(Files.readString(folder.resolve("args")))
        .contains("--user-data-dir=", "~NOTFOUND", "/2568/measures/index.html", "site.css");
    assertThat(leftInTarget()).isZero();
  }

  private long leftInTarget() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("target"))) {
      return files.count();
    }
  }

  @Test
  void aBrowserThatDoesNotPrintIsQuotedAndNothingIsWritten() throws IOException {
    assertThat(export(browser("echo first; echo no display\n"), "a.pdf")).isEqualTo(2);
    assertThat(said()).contains("no display", "PRONGSAI_BROWSER");
    assertThat(folder.resolve("a.pdf")).doesNotExist();
    assertThat(leftInTarget()).isZero();
  }

  @Test
  void aBrowserWhoseLastProcessStillWritesHasPrintedAllTheSame() throws IOException {
    String script =
        """
        for a in "$@"; do
          case "$a" in
            --print-to-pdf=*) printf '%%PDF-1.7' > "${a#--print-to-pdf=}";;
            --user-data-dir=*) p="${a#--user-data-dir=}";;
          esac
        done
        mkdir "$p"
        (i=0; while [ $i -lt 300 ] && mkdir "$p/$i"; do i=$((i + 1)); done) &
        """;
    assertThat(export(browser(script), "a.pdf")).as(said()).isZero();
    assertThat(folder.resolve("a.pdf")).hasContent("%PDF-1.7");
    assertThat(leftInTarget()).isZero();
  }

  @Test
  void aBrowserThatHangsIsEndedWithItsChildren() throws IOException {
    Path program = Path.of(browser("sleep 61 & sleep 61\n").get("PRONGSAI_BROWSER"));
    Path room = Files.createDirectories(folder.resolve("room"));
    assertThat(
            new PdfPrinter(program, Duration.ofMillis(300))
                .print(room.resolve("a.html"), room.resolve("a.pdf"), room))
        .hasValueSatisfying(failure -> assertThat(failure.late()).isTrue());
  }

  @Test
  void withoutABrowserItSaysSoAndWhatToDo() {
    assertThat(export(Map.of("PRONGSAI_BROWSER", folder.resolve("none").toString()), "a.pdf"))
        .isEqualTo(2);
    assertThat(said()).contains("PRONGSAI_BROWSER", "none");
    Map<String, String> nothing = Map.of("PATH", folder.toString());
    assumeTrue(BrowserFinder.on(nothing).find().isEmpty(), "a browser in the usual places");
    assertThat(export(nothing, "a.pdf")).isEqualTo(2);
    assertThat(said()).contains("ไม่พบ Chrome", ".docx");
  }

  @Test
  void theEndingMustSayPdf() {
    assertThat(export(Map.of(), "a.docx")).isEqualTo(2);
    assertThat(said()).contains(".pdf");
  }
}
