package org.prongsai.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.check.files.FileLook;

/** What a folder on a real disk may hold, besides web pages. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class BadFolderTest {
  private static final String START = "<!doctype html><html lang=th><title>t</title>";

  @TempDir Path temp;
  private Path site;

  @BeforeEach
  void aSite() throws IOException {
    site = Files.createDirectory(temp.resolve("site"));
  }

  @Test
  void aFileInsteadOfAFolderCannotBeOpened() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "x");
    assertThatThrownBy(() -> SiteFacts.ofFolder(file, CheckOptions.defaults()))
        .isInstanceOf(NotDirectoryException.class);
    assertThatThrownBy(() -> SiteFacts.ofFolder(temp.resolve("gone"), CheckOptions.defaults()))
        .isInstanceOfAny(NotDirectoryException.class, NoSuchFileException.class);
  }

  @Test
  void anEmptyFolderHasNoProblems() throws IOException {
    assertThat(problems()).isEmpty();
  }

  @Test
  void aPipeIsPassedOverWithANote() throws Exception {
    page("index.html", "<a href='pipe.html'>x</a>");
    assumeTrue(
        new ProcessBuilder("mkfifo", site + "/pipe.html").start().waitFor() == 0,
        "this file system has no pipes");
    assertThat(problems())
        .containsExactly("link/broken index.html:1:49", "file/not-a-file pipe.html");
  }

  @Test
  void shortcutsInsideAreFollowedAndThoseOutsideRefused() throws IOException {
    Path outside = Files.createDirectory(temp.resolve("outside"));
    Files.writeString(outside.resolve("o.html"), START);
    page(
        "index.html",
        "<a href='in.html'>1</a><a href='dir2/b.html'>2</a><a href='dir2/c.html'>3</a>");
    page("a.html", "<a href='out.html'>1</a><a href='away/o.html'>2</a><a href='away/'>3</a>");
    page("dir/b.html", "<a href='../a.html'>a</a>");
    Files.createSymbolicLink(site.resolve("in.html"), Path.of("a.html"));
    Files.createSymbolicLink(site.resolve("dir2"), Path.of("dir"));
    Files.createSymbolicLink(site.resolve("out.html"), outside.resolve("o.html"));
    Files.createSymbolicLink(site.resolve("away"), outside);
    Files.createSymbolicLink(site.resolve("nowhere"), Path.of("gone"));
    assertThat(problems().stream().filter(p -> p.startsWith("file/")))
        .containsExactly("file/outside-root away", "file/outside-root out.html");
    assertThat(problems().stream().filter(p -> p.startsWith("link/")))
        .containsExactly(
            "link/outside-root a.html:1:49",
            "link/outside-root a.html:1:73",
            "link/outside-root a.html:1:100",
            "link/outside-root in.html:1:49",
            "link/outside-root in.html:1:73",
            "link/outside-root in.html:1:100",
            "link/broken index.html:1:99");
  }

  @Test
  void aShortcutOutOfTheFolderIsOneAlsoWhereNothingIsThere() throws IOException {
    page("index.html", "<a href=a.pdf>1</a><a href=b.pdf>2</a><a href=c.pdf>3</a>");
    Files.createSymbolicLink(site.resolve("a.pdf"), Path.of("../gone/a.pdf"));
    Files.createSymbolicLink(site.resolve("b.pdf"), Path.of("a.pdf"));
    Files.createSymbolicLink(site.resolve("c.pdf"), Path.of("gone/../c2.pdf"));
    assertThat(problems())
        .containsExactly(
            "file/outside-root a.pdf",
            "file/outside-root b.pdf",
            "link/outside-root index.html:1:49",
            "link/outside-root index.html:1:68",
            "link/broken index.html:1:87");
  }

  @Test
  void aLoopOfShortcutsEnds() throws IOException {
    page("index.html", "<a href='a/x.html'>x</a>");
    page("a/x.html", "");
    Files.createSymbolicLink(site.resolve("a/up"), Path.of(".."));
    Files.createSymbolicLink(site.resolve("self"), Path.of("."));
    Files.createDirectory(site.resolve("b"));
    Files.createSymbolicLink(site.resolve("a/b"), Path.of("../b"));
    Files.createSymbolicLink(site.resolve("b/a"), Path.of("../a"));
    Files.createSymbolicLink(site.resolve("ring1"), Path.of("ring2"));
    Files.createSymbolicLink(site.resolve("ring2"), Path.of("ring1"));
    assertThat(problems())
        .contains("file/symlink-loop a/up", "file/symlink-loop self", "file/symlink-loop ring1");
  }

  @Test
  void aNameThatIsNotUtf8IsTold() throws Exception {
    page("index.html", "");
    int made =
        new ProcessBuilder(
                "sh", "-c", "touch \"$1/$(printf '\\241\\242.txt')\"", "sh", site.toString())
            .start()
            .waitFor();
    assumeTrue(made == 0, "this file system takes only names in UTF-8");
    assertThat(problems()).singleElement().asString().startsWith("file/name-not-utf8 ");
  }

  @Test
  void aPageTooLargeForTheLimitIsToldAndNotRead() throws IOException {
    page("index.html", "<a href='big.html#x'>x</a>");
    page("big.html", "x".repeat(3 << 20) + "<a href=behind.html>x</a>");
    page("behind.html", "");
    CheckOptions small =
        new CheckOptions(Optional.empty(), 2, 2 << 20, 1 << 20, List.of("index.html"));
    assertThat(problems(small))
        .containsExactly("file/too-large big.html", "page/too-large big.html");
  }

  @Test
  void aPageOfManyLinksIsReadOrRefusedButNeverFailed() throws IOException {
    page("index.html", "<a href=gone.html>x</a>\n".repeat(50_000));
    assertThat(problems())
        .isNotEmpty()
        .allMatch(
            p -> p.startsWith("link/broken index.html:") || p.equals("page/too-large index.html"));
  }

  @Test
  void manyBrokenLinksAreGuessedAtInGoodTime() throws IOException {
    StringBuilder links = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      Files.writeString(site.resolve("file-" + i + ".txt"), "x");
      links.append("<a id=part-").append(i).append(" href=file_").append(i).append(".txt>x</a>");
      links.append("<a href=#part_").append(i).append(">x</a>");
    }
    page("index.html", links.toString());
    assertThat(problems().stream().filter(p -> p.startsWith("link/"))).hasSize(6_000);
  }

  @Test
  void aFileThatGoesAwayDuringTheCheckIsNoLongerThere() throws IOException {
    page("a.html", "<a href=b.html>x</a>");
    page("b.html", "");
    SiteFolder before = SiteFolder.read(site);
    Files.delete(site.resolve("b.html"));
    FolderReading reading =
        new FolderReading(
            CheckOptions.defaults(),
            new Texts(),
            Names.of(before.files().keySet(), before.folders(), before.refused()),
            before.files()::get,
            new PageFacts[2]);
    reading.run(List.of(0, 1), FileLook::at, Progress.NONE);
    SiteFacts facts = reading.facts(before.problems(), KnownSite.none());
    assertThat(SiteChecks.all(facts))
        .extracting(p -> p.rule().id() + " " + p.place())
        .containsExactly("link/broken a.html:1:49", "file/vanished b.html");
  }

  @Test
  void whatMayNotBeReadIsTold() throws IOException {
    page("a.html", "");
    page("shut/b.html", "");
    Files.setPosixFilePermissions(site.resolve("a.html"), Set.of());
    Files.setPosixFilePermissions(site.resolve("shut"), Set.of());
    try {
      assumeTrue(!Files.isReadable(site.resolve("a.html")), "root may read everything");
      assertThat(problems()).containsExactly("file/unreadable a.html", "file/unreadable shut");
    } finally {
      Files.setPosixFilePermissions(
          site.resolve("shut"), PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void deepNestingEnds() throws IOException {
    page(
        "index.html",
        "<div>".repeat(100_000) + "<a href='gone.html'>x</a><i id='in'></i><a href='#in'>x</a>");
    page("b.html", "<b><p>".repeat(2_000) + "<a href='gone.html'>x</a>");
    assertThat(problems().stream().filter(p -> p.startsWith("link/"))).hasSize(2);
  }

  @Test
  void zeroBytesAndNoiseAreSurvived() throws IOException {
    byte[] noise = new byte[100_000];
    new Random(7).nextBytes(noise);
    Files.write(site.resolve("noise.html"), noise);
    Files.write(site.resolve("zeros.html"), new byte[1000]);
    Files.write(site.resolve("noise.css"), noise);
    Files.write(site.resolve("noise.svg"), noise);
    Files.write(site.resolve("noise.xml"), noise);
    Files.write(site.resolve("noise.webmanifest"), noise);
    Files.write(site.resolve("noise.pdf"), noise);
    Files.write(site.resolve("noise"), noise);
    assertThat(problems()).isEqualTo(problems());
  }

  @Test
  void charsetsAreFoundWhereTheStandardLooks() throws IOException {
    Charset thai = Charset.forName("x-windows-874");
    String body = "<a href='ไทย.html#กข'>x</a>";
    page("ไทย.html", "<i id='กข'></i>");
    write("mark.html", "\uFEFF" + START + body, StandardCharsets.UTF_8);
    write("wide1.html", "\uFEFF" + START + body, StandardCharsets.UTF_16LE);
    write("wide2.html", "\uFEFF" + START + body, StandardCharsets.UTF_16BE);
    write("wide3.html", START + body, StandardCharsets.UTF_16LE);
    write("wide4.html", START + body, StandardCharsets.UTF_16BE);
    write("meta1.html", START + "<meta charset=tis-620>" + body, thai);
    write("meta2.html", START + "<meta charset='windows-874'>" + body, thai);
    write(
        "meta3.html",
        START + "<meta http-equiv=content-type content='text/html; charset=ISO-8859-11'>" + body,
        thai);
    write("meta4.html", START + "<meta charset=\"utf-8\">" + body, StandardCharsets.UTF_8);
    write("none874.html", START + body, thai);
    write("none8.html", START + body, StandardCharsets.UTF_8);
    write(
        "comment.html",
        START + "<!-- <meta charset=tis-620> --><meta charset=utf-8>" + body,
        StandardCharsets.UTF_8);
    write("quotes.html", START + "<meta charset=tis-620>\u201C\u2013\u201D" + body, thai);
    assertThat(problems().stream().filter(p -> !p.startsWith("page/duplicate-title")))
        .containsExactly(
            "page/no-charset none8.html",
            "page/no-charset none874.html",
            "page/no-charset wide3.html",
            "page/no-charset wide4.html",
            "page/no-charset ไทย.html");
  }

  private void write(String name, String text, Charset charset) throws IOException {
    Files.write(site.resolve(name), text.getBytes(charset));
  }

  private void page(String name, String body) throws IOException {
    Files.createDirectories(site.resolve(name).getParent());
    Files.writeString(site.resolve(name), START + body);
  }

  private List<String> problems() throws IOException {
    return problems(CheckOptions.defaults());
  }

  private List<String> problems(CheckOptions options) throws IOException {
    return SiteChecks.all(SiteFacts.ofFolder(site, options)).stream()
        .filter(p -> !p.rule().id().matches("page/duplicate-title"))
        .map(p -> p.rule().id() + " " + p.place())
        .toList();
  }
}
