package org.prongsai.check.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SoundFilesTest {
  private static final String SUM = "0".repeat(63) + "1";
  private static final String OTHER_SUM = "0".repeat(63) + "2";

  @TempDir Path folder;
  private Path memory;
  private Path sound;
  private Path cut;
  private Path gone;

  @BeforeEach
  void files() throws IOException {
    memory = folder.resolve("sound-files");
    sound = Files.writeString(folder.resolve("sound"), "GIF89a\1\0\1\0\0\0\0;", ISO_8859_1);
    cut = Files.writeString(folder.resolve("cut"), "GIF89a\1\0\1\0\0\0\0", ISO_8859_1);
    gone = folder.resolve("gone");
  }

  private static Look look(SoundFiles files, Path file, String name, String sum)
      throws IOException {
    return files.look(file, name, Optional.of(sum));
  }

  @Test
  void theSameContentIsLookedAtOnceInARunWhateverWasFound() throws IOException {
    SoundFiles files = SoundFiles.none();
    assertThat(look(files, sound, "a.gif", SUM)).isEqualTo(new Look.Fine());
    assertThat(look(files, gone, "b/c.GIF", SUM)).isEqualTo(new Look.Fine());
    assertThat(look(files, cut, "d.gif", OTHER_SUM)).isEqualTo(new Look.Truncated("GIF"));
    assertThat(look(files, gone, "e.gif", OTHER_SUM)).isEqualTo(new Look.Truncated("GIF"));
  }

  @Test
  void theSameContentUnderANameThatPromisesSomethingElseIsLookedAtAnew() throws IOException {
    SoundFiles files = SoundFiles.none();
    look(files, sound, "a.gif", SUM);
    assertThat(look(files, sound, "a.pdf", SUM)).isEqualTo(new Look.Other("PDF", "GIF", false));
  }

  @Test
  void withoutASumEveryFileIsLookedAt() throws IOException {
    SoundFiles files = SoundFiles.none();
    files.look(sound, "a.gif", Optional.empty());
    assertThatThrownBy(() -> files.look(gone, "a.gif", Optional.empty()))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void aFileThatCannotBeReadIsToldAndNotRemembered() throws IOException {
    SoundFiles files = SoundFiles.none();
    assertThatThrownBy(() -> look(files, gone, "a.gif", SUM))
        .isInstanceOf(NoSuchFileException.class);
    assertThat(look(files, sound, "a.gif", SUM)).isEqualTo(new Look.Fine());
  }

  @Test
  void whatWasSoundIsRememberedAndWhatWasNotIsLookedAtAgain() throws IOException {
    SoundFiles first = SoundFiles.none();
    look(first, sound, "a.gif", SUM);
    look(first, cut, "b.gif", OTHER_SUM);
    first.keep(memory);
    SoundFiles second = SoundFiles.in(memory);
    assertThat(look(second, gone, "elsewhere.gif", SUM)).isEqualTo(new Look.Fine());
    assertThatThrownBy(() -> look(second, gone, "b.gif", OTHER_SUM))
        .isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> look(second, gone, "a.pdf", SUM))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void whatARunDidNotMeetIsForgotten() throws IOException {
    SoundFiles first = SoundFiles.none();
    look(first, sound, "a.gif", SUM);
    look(first, sound, "b.gif", OTHER_SUM);
    first.keep(memory);
    SoundFiles second = SoundFiles.in(memory);
    look(second, gone, "a.gif", SUM);
    second.keep(memory);
    assertThat(Files.readAllLines(memory)).hasSize(3).contains(SUM + " GIF");
    SoundFiles.in(memory).keep(memory);
    assertThat(Files.readAllLines(memory)).hasSize(2);
  }

  @Test
  void theSameFilesLeaveTheSameMemoryInAnyOrder() throws IOException {
    SoundFiles one = SoundFiles.none();
    look(one, sound, "a.gif", SUM);
    look(one, sound, "b.gif", OTHER_SUM);
    one.keep(memory);
    byte[] before = Files.readAllBytes(memory);
    SoundFiles other = SoundFiles.none();
    look(other, sound, "b.gif", OTHER_SUM);
    look(other, sound, "a.gif", SUM);
    other.keep(memory);
    assertThat(Files.readAllBytes(memory)).isEqualTo(before);
    assertThat(folder.resolve("sound-files.new")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aMemoryWithAnyByteChangedOrTheEndMissingCountsAsNothing(long seed) throws IOException {
    SoundFiles files = SoundFiles.none();
    look(files, sound, "a.gif", SUM);
    look(files, sound, "b.gif", OTHER_SUM);
    files.keep(memory);
    byte[] whole = Files.readAllBytes(memory);
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(memory, damaged);
      assertNothingIsKnown("seed " + seed);
      Files.write(memory, java.util.Arrays.copyOf(whole, random.nextInt(whole.length)));
      assertNothingIsKnown("seed " + seed);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "hello",
        "prongsai sound-files 1",
        "prongsai sound-files 0\n" + "0 GIF\nend \n",
        "\u0000\uFFFF"
      })
  void aMemoryOfSomebodyElseCountsAsNothing(String text) throws IOException {
    Files.writeString(memory, text.replace("0 GIF", SUM + " GIF"));
    assertNothingIsKnown(text);
  }

  @Test
  void aMemoryOfOlderLooksCountsAsNothing() throws Exception {
    String lines = "prongsai sound-files " + (SoundFiles.LOOKS - 1) + "\n" + SUM + " GIF\n";
    Files.writeString(memory, lines + "end " + sha256(lines.getBytes(ISO_8859_1)) + "\n");
    assertNothingIsKnown("older");
    String now = lines.replaceFirst(" [0-9]+\n", " " + SoundFiles.LOOKS + "\n");
    Files.writeString(memory, now + "end " + sha256(now.getBytes(ISO_8859_1)) + "\n");
    assertThat(look(SoundFiles.in(memory), gone, "a.gif", SUM)).isEqualTo(new Look.Fine());
  }

  @Test
  void whatStandsInTheWayOfTheMemoryIsPassedOver() throws Exception {
    SoundFiles files = SoundFiles.none();
    look(files, sound, "a.gif", SUM);
    Files.createDirectories(memory.resolve("a/b"));
    files.keep(memory);
    assertNothingIsKnown("a folder");
    files.keep(sound.resolve("below/a/file"));
    Path pipe = folder.resolve("pipe");
    assumeTrue(
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0,
        "this file system has no pipes");
    assertThatThrownBy(() -> look(SoundFiles.in(pipe), gone, "a.gif", SUM))
        .isInstanceOf(NoSuchFileException.class);
  }

  private void assertNothingIsKnown(String as) {
    assertThatThrownBy(() -> look(SoundFiles.in(memory), gone, "a.gif", SUM))
        .as(as)
        .isInstanceOf(NoSuchFileException.class);
  }

  /**
   * A look that became stricter must not be silenced by what an older one remembered. After a
   * change in these files: could a file that was sound be found bad now? Then raise {@link
   * SoundFiles#LOOKS}. Then write the new sum here.
   */
  @Test
  void theLooksAreThoseOfThisNumber() throws Exception {
    StringBuilder code = new StringBuilder();
    for (String type : List.of("ByteScan", "FileLook", "Format", "ImageLook", "PackageLook")) {
      code.append(Files.readString(Path.of("src/main/java", packagePath(), type + ".java")));
    }
    try (Stream<Path> files = Files.list(Path.of("src/main/java", packagePath()))) {
      for (Path file : files.filter(f -> name(f).startsWith("Pdf")).sorted().toList()) {
        code.append(Files.readString(file));
      }
    }
    String looks =
        SoundFiles.LOOKS + " " + sha256(code.toString().replace("\r", "").getBytes(ISO_8859_1));
    assertThat(looks)
        .isEqualTo("1 801532f216b8399d1dc83435d62a1f8adbdd2a8ba0c8a75067adcb89b965b523");
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static String packagePath() {
    return SoundFiles.class.getPackageName().replace('.', '/');
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
