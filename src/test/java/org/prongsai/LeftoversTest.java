package org.prongsai;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.check.Progress;
import org.prongsai.keep.Note;
import org.prongsai.report.Report;

/** What a build does with what another one left: it believes nothing that may be wrong. */
class LeftoversTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
  private static final String PAGE = "2563/oit/o1/index.html";
  private static final String FILE = "content/2563/files/O1/plan.txt";

  @TempDir Path folder;
  private final List<Note> notes = new ArrayList<>();
  private Map<String, String> right;

  @BeforeEach
  void twoBuilds() throws Exception {
    write(
        "content/agency.yaml", "name: องค์การบริหารส่วนตำบลตัวอย่าง\nsector: lao\nsample: true\n");
    write("content/2563/oit.yaml", "closed: true\nitems:\n  - item: O1\n  - item: O2\n");
    write(FILE, "plan one");
    build();
    build();
    right = Folders.bytes(site());
    notes.clear();
  }

  @Test
  void nothingIsMadeAgainWhenNothingHasChanged() throws Exception {
    FileTime before = Files.getLastModifiedTime(site().resolve(PAGE));
    build();
    build();
    assertThat(Files.getLastModifiedTime(site().resolve(PAGE))).isEqualTo(before);
    assertThat(notes).isEmpty();
  }

  @Test
  void aDamagedManifestMeansAFullBuildAndANote() throws Exception {
    byte[] whole = Files.readAllBytes(manifest());
    Random random = new Random(7);
    for (int i = 0; i < 24; i++) {
      byte[] damaged = whole.clone();
      if (i % 3 == 0) {
        damaged = java.util.Arrays.copyOf(whole, random.nextInt(whole.length));
      } else {
        // Not in the program's key: that would be another program's.
        int at = i % 3 == 1 ? 25 + random.nextInt(whole.length - 25) : random.nextInt(8);
        damaged[at] ^= (byte) (1 << random.nextInt(8));
      }
      assertMadeAnew(damaged, new Note.Damaged());
    }
    assertMadeAnew(
        "a text of somebody else, long enough to be a manifest".getBytes(UTF_8),
        new Note.Damaged());
  }

  @Test
  void theManifestOfAnotherProgramOrFormatMeansAFullBuildAndANote() throws Exception {
    for (int at : new int[] {8, 9, 24}) {
      byte[] other = Files.readAllBytes(manifest());
      other[at]++;
      assertMadeAnew(other, new Note.Foreign());
    }
  }

  private void assertMadeAnew(byte[] written, Note note) throws Exception {
    Files.write(manifest(), written);
    // Wrong as nobody would notice who believed it.
    Files.writeString(folder.resolve("target/spare").resolve(PAGE), "wrong");
    notes.clear();
    build();
    assertThat(notes).contains(note);
    assertThat(Folders.bytes(site())).isEqualTo(right);
  }

  @Test
  void aFileInTheSiteThatSomebodyEditedDoesNotComeBack() throws Exception {
    FileTime time = Files.getLastModifiedTime(site().resolve(PAGE));
    String page = Files.readString(site().resolve(PAGE));
    // The same size and the same time: as if nothing had happened.
    Files.writeString(site().resolve(PAGE), page.replaceFirst("<html", "<HTML"));
    Files.setLastModifiedTime(site().resolve(PAGE), time);
    Files.delete(site().resolve("2563/oit/o2/index.html"));
    write("target/site/stranger/index.html", "<p>");

    for (int i = 0; i < 3; i++) {
      build();
      assertThat(Folders.bytes(site())).isEqualTo(right);
      assertThat(site().resolve("stranger")).doesNotExist();
    }
    assertThat(notes).hasAtLeastOneElementOfType(Note.Changed.class);
  }

  @Test
  void anEditedPageOfTheSiteIsNotCopiedIntoTheNext() throws Exception {
    write("content/2563/oit.yaml", "closed: true\nitems:\n  - item: O1\n    explanation: ก\n");
    build();
    // The spare has the page as it was: this one would be copied from the site.
    Files.writeString(site().resolve(PAGE), "wrong");
    write("content/2563/oit.yaml", "closed: true\nitems:\n  - item: O1\n    explanation: ก\n");
    build();
    assertThat(Files.readString(site().resolve(PAGE))).contains("</html>");
  }

  @Test
  void twoEditsOfTheSameSizeWithinASecondAreBothSeen() throws Exception {
    for (String text : List.of("plan two", "plan six", "plan ten")) {
      write(FILE, text);
      Files.setLastModifiedTime(folder.resolve(FILE), FileTime.from(Instant.EPOCH));
      build();
      assertThat(site().resolve("2563/files/o1/plan.txt")).hasContent(text);
    }
  }

  @Test
  void aClockThatIsSetBackFoolsNobody() throws Exception {
    FileTime future = FileTime.from(Instant.now().plusSeconds(86_400));
    for (String text : List.of("plan two", "plan six", "plan ten")) {
      write(FILE, text);
      Files.setLastModifiedTime(folder.resolve(FILE), future);
      build();
      assertThat(site().resolve("2563/files/o1/plan.txt")).hasContent(text);
    }
  }

  @Test
  void whatABuildThatWasKilledLeftIsNotBelieved() throws Exception {
    // It had begun with the spare, and was half through.
    Files.move(folder.resolve("target/spare"), folder.resolve("target/baked"));
    Files.writeString(folder.resolve("target/baked").resolve(PAGE), "<html>half");
    write("target/copies/0", "half");
    write("target/manifest.new", "half");
    build();
    assertThat(Folders.bytes(site())).isEqualTo(right);

    // It was killed between the renames.
    Files.move(site(), folder.resolve("target/site.old"));
    Files.move(folder.resolve("target/spare"), folder.resolve("target/baked"));
    build();
    assertThat(Folders.bytes(site())).isEqualTo(right);
    assertThat(folder.resolve("target").toFile().list())
        .doesNotContain("baked", "site.old", "copies", "manifest.new");
  }

  @Test
  void aChangedTemplateChangesEveryPageThatItPrints() throws Exception {
    String template = Files.readString(Path.of("templates/item.ftlh"));
    for (String text : List.of("ก", "ข")) {
      write("templates/item.ftlh", template + text);
      build();
      assertThat(Files.readString(site().resolve(PAGE))).endsWith(text);
      assertThat(Files.readString(site().resolve("2563/oit/o2/index.html"))).endsWith(text);
    }
  }

  @Test
  void noTwoTreesShareAFile() throws Exception {
    write("content/pages/about.md", "---\ntitle: เกี่ยวกับ\n---\nก\n");
    build();
    for (String file : right.keySet()) {
      Path other = folder.resolve("target/spare").resolve(file);
      if (Files.exists(other)) {
        assertThat(Files.isSameFile(site().resolve(file), other)).as(file).isFalse();
      }
    }
  }

  private Path site() {
    return folder.resolve("target/site");
  }

  private Path manifest() {
    return folder.resolve("target/manifest");
  }

  private Report build() throws Refusal {
    return Build.run(folder, AS_OF, r -> Map.of(), Progress.NONE, notes::add);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
