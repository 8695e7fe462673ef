package org.prongsai.check.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * ISO 32000-2, 7.6: whom a lock keeps out. The files are qpdf's (src/bench/locked-pdfs.sh); what is
 * said of them is what {@code qpdf --requires-password} says.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class PdfLockTest {
  private static final Path LOCKED = Path.of("src/test/resources/org/prongsai/check/files/locked");
  private static final Look OPEN = new Look.Fine();
  private static final Look KEY = new Look.Encrypted("PDF", true);
  private static final Look UNKNOWN = new Look.Encrypted("PDF", false);

  @TempDir Path folder;

  static Stream<String> locks() {
    return Stream.of("r2", "r3", "r4-rc4", "r4-aes", "r4-linear", "r5", "r6", "r6-streams");
  }

  @ParameterizedTest
  @MethodSource("locks")
  void aFileThatItsOwnerProtectsOpensForEveryone(String lock) throws IOException {
    assertThat(FileLook.at(LOCKED.resolve(lock + "-owner.pdf"), "a.pdf")).isEqualTo(OPEN);
  }

  @ParameterizedTest
  @MethodSource("locks")
  void aFileWithAPasswordForReadersDoesNot(String lock) throws IOException {
    assertThat(FileLook.at(LOCKED.resolve(lock + "-user.pdf"), "a.pdf")).isEqualTo(KEY);
  }

  private Look changed(String file, String from, String to) throws IOException {
    String pdf = Files.readString(LOCKED.resolve(file), ISO_8859_1);
    assertThat(pdf).contains(from);
    String changed = pdf.replace(from, to);
    // What was changed moved the table, unless it stands behind it.
    return look(
        from.equals("startxref\n")
            ? changed
            : changed.replaceFirst(
                "startxref\n[0-9]+", "startxref\n" + (changed.indexOf("\nxref\n") + 1)));
  }

  private Look look(String pdf) throws IOException {
    return FileLook.at(
        Files.writeString(folder.resolve("changed"), pdf, ISO_8859_1), "2563/files/a.pdf");
  }

  @Test
  void aLockByCertificateOrByAnotherProgramNeedsAKey() throws IOException {
    assertThat(changed("r3-owner.pdf", "/Filter /Standard", "/Filter /Adobe.PubSec"))
        .isEqualTo(KEY);
  }

  @Test
  void whatCannotBeToldIsNotGuessed() throws IOException {
    assertThat(changed("r3-owner.pdf", "/R 3", "/R 7")).isEqualTo(UNKNOWN);
    assertThat(changed("r3-owner.pdf", "/O <", "/O2 <")).isEqualTo(UNKNOWN);
    assertThat(changed("r6-owner.pdf", "/U <", "/U <00> /U2 <")).isEqualTo(UNKNOWN);
    assertThat(changed("r3-owner.pdf", "/Filter /Standard", "")).isEqualTo(UNKNOWN);
    assertThat(changed("r3-owner.pdf", "/Encrypt 4 0 R", "/Encrypt 9 0 R")).isEqualTo(UNKNOWN);
    assertThat(changed("r3-owner.pdf", "/Encrypt 4 0 R", "/Encrypt null")).isEqualTo(UNKNOWN);
    // 7.6.6: only what is attached is encrypted
    assertThat(changed("r4-aes-user.pdf", "/StmF /StdCF /StrF /StdCF", "/EFF /StdCF"))
        .isEqualTo(UNKNOWN);
    // The end of the file points to nothing.
    assertThat(changed("r3-owner.pdf", "startxref\n", "startxref\n9")).isEqualTo(UNKNOWN);
  }

  @Test
  void theIdentifierAndTheRightsBelongToTheLock() throws IOException {
    assertThat(changed("r3-owner.pdf", "/P -", "/P -1")).isEqualTo(KEY);
    assertThat(changed("r3-owner.pdf", "/ID [<", "/ID [<00")).isEqualTo(KEY);
    assertThat(changed("r4-aes-owner.pdf", "/EncryptMetadata false", "")).isEqualTo(KEY);
    // 7.3.2: the same rights, written as a number without a sign
    assertThat(changed("r4-aes-owner.pdf", "/P -4 ", "/P 4294967292 ")).isEqualTo(OPEN);
  }

  @Test
  void theLengthMayBeMissingOrWrong() throws IOException {
    assertThat(changed("r4-aes-owner.pdf", "/Length 128", "")).isEqualTo(OPEN);
    assertThat(changed("r4-aes-owner.pdf", "/Length 128", "/Length 16")).isEqualTo(OPEN);
    assertThat(changed("r3-owner.pdf", "/Length 128", "/Length 99999")).isEqualTo(OPEN);
  }

  @Test
  void theLockMayStandInTheTrailerItself() throws IOException {
    String pdf = Files.readString(LOCKED.resolve("r3-owner.pdf"), ISO_8859_1);
    String lock = pdf.substring(pdf.indexOf("4 0 obj") + 7, pdf.indexOf("endobj\nxref"));
    assertThat(look(pdf.replace("/Encrypt 4 0 R", "/Encrypt " + lock))).isEqualTo(OPEN);
  }

  @Test
  void aLaterObjectOfTheSameNumberTakesItsPlaceAndOneThatOnlyEndsAlikeDoesNot() throws IOException {
    String other = "4 0 obj << /Filter /Adobe.PubSec >> endobj\n";
    assertThat(changed("r3-owner.pdf", "startxref", "1" + other + "startxref")).isEqualTo(OPEN);
    assertThat(changed("r3-owner.pdf", "startxref", other + "startxref")).isEqualTo(KEY);
  }

  @Test
  void theNewestTrailerDecides() throws IOException {
    String pdf = Files.readString(LOCKED.resolve("r3-user.pdf"), ISO_8859_1);
    String update = "xref\n0 0\ntrailer << /Root 1 0 R /Size 5 >>\nstartxref\n" + pdf.length();
    assertThat(look(pdf + update + "\n%%EOF\n")).isEqualTo(OPEN);
  }

  @Test
  void whatStandsBeforeTheHeaderDoesNotCount() throws IOException {
    String pdf = Files.readString(LOCKED.resolve("r3-user.pdf"), ISO_8859_1);
    assertThat(look("\0\0\0" + pdf)).isEqualTo(KEY);
  }

  @Test
  void theWordInTheTextOfAFileIsNoLock() throws IOException {
    String trailer = "trailer << /Root 1 0 R /Size 5";
    assertThat(changed("r3-user.pdf", trailer, trailer + " >> % /Encrypt\n")).isEqualTo(OPEN);
  }

  @Test
  void manyObjectsOfOneNumberEnd() throws IOException {
    assertThat(changed("r3-owner.pdf", "startxref", "4 0 obj<<\n".repeat(200_000) + "startxref"))
        .isEqualTo(UNKNOWN);
    assertThat(changed("r3-owner.pdf", "/Encrypt 4", "/X " + "[".repeat(9_000) + "/Encrypt 4"))
        .isEqualTo(UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyDamageGivesALookAndTheSameOneTwice(long seed) throws IOException {
    Random random = new Random(seed);
    for (String lock : (Iterable<String>) locks()::iterator) {
      byte[] pdf = Files.readAllBytes(LOCKED.resolve(lock + "-user.pdf"));
      for (int i = 0; i < 60; i++) {
        byte[] damaged = pdf.clone();
        for (int n = random.nextInt(8); n >= 0; n--) {
          damaged[random.nextInt(damaged.length)] =
              (byte) "<>[]()/\\ 0R%\n\0".charAt(random.nextInt(14));
        }
        Path file = Files.write(folder.resolve("damaged"), damaged);
        Look look = FileLook.at(file, "a.pdf");
        assertThat(FileLook.at(file, "a.pdf")).as("seed " + seed).isEqualTo(look);
      }
    }
  }
}
