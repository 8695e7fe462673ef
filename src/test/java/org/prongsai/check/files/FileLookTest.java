package org.prongsai.check.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FileLookTest {
  @TempDir Path folder;

  record Case(String name, byte[] bytes, String expected) {
    @Override
    public String toString() {
      return name + " " + expected;
    }
  }

  private static final String BODY =
      "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
          + "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
          + "3 0 obj <</Type /Page/Parent 2 0 R>> endobj\n";
  private static final String END = "trailer <</Root 1 0 R>>\nstartxref\n9\n%%EOF\n";
  private static final byte[] PDF = ascii("%PDF-1.4\n" + BODY + END);
  private static final byte[] PNG =
      bytes("89504E470D0A1A0A", "0000000D49484452", "0000000049454E44AE426082");
  private static final byte[] JPEG = bytes("FFD8FFE000104A464946", "0000FFD9");
  private static final byte[] GIF = ascii("GIF89a\1\0\1\0\0\0\0;");
  private static final byte[] OLE = bytes("D0CF11E0A1B11AE1", "00".repeat(512));
  private static final byte[] HTML = ascii("\r\n<!DOCTYPE html><title>404</title>");
  private static final byte[] DOCX =
      zip("[Content_Types].xml", "<a/>", "word/document.xml", "<b/>");
  private static final byte[] XLSX = zip("[Content_Types].xml", "<a/>", "xl/workbook.xml", "<b/>");
  private static final byte[] PPTX =
      zip("[Content_Types].xml", "<a/>", "ppt/presentation.xml", "<b/>");
  private static final byte[] ODT = odf("text", "<m/>");

  static Stream<Case> cases() {
    return Stream.of(
        // ISO 32000-1, 7.5: header, body, trailer
        new Case("a.pdf", PDF, "Fine"),
        new Case("A.PDF", PDF, "Fine"),
        new Case("a.pdf", ascii("\0\0\0%PDF-1.4\n" + BODY + END), "Fine"),
        new Case("a.pdf", ascii("%PDF-1.4\n" + BODY + END + "\0\0\0\0"), "Fine"),
        new Case("a.pdf", ascii("%PDF-1.5\n5 0 obj<</Type/ObjStm>>" + END), "Fine"),
        new Case("a.pdf", ascii("%PDF-1.4\r" + BODY + END.replace('\n', '\r')), "Fine"),
        new Case("a.pdf", ascii("%PDF-1.4\n" + BODY), "Truncated"),
        new Case("a.pdf", Arrays.copyOf(PDF, PDF.length - 7), "Truncated"),
        new Case("a.pdf", ascii("%PDF-1.4\n"), "Truncated"),
        new Case("a.pdf", ascii("%PDF-1.4\n<</Type/Pages/Count 0>>" + END), "NoPages"),
        new Case("a.pdf", ascii("%PDF-1.4\n" + END), "NoPages"),
        new Case(
            "a.pdf",
            ascii("%PDF-1.4\n" + BODY + END.replace("/Root", "/Encrypt 9 0 R/Root")),
            "Encrypted"),
        new Case("a.pdf", new byte[0], "Empty"),
        new Case("a.pdf", HTML, "WebPage"),
        new Case("a.pdf", ascii("<!-- x -->\n<html>"), "WebPage"),
        new Case("a.pdf", bytes("EFBBBF", "3C68746D6C3E"), "WebPage"),
        new Case("a.pdf", PNG, "Other"),
        new Case("a.pdf", DOCX, "Other"),
        new Case("a.pdf", ascii("hello"), "Other"),
        // ECMA-376 part 2, OpenDocument part 2
        new Case("a.docx", DOCX, "Fine"),
        new Case("a.xlsx", XLSX, "Fine"),
        new Case("a.pptx", PPTX, "Fine"),
        new Case("a.odt", ODT, "Fine"),
        new Case("a.ods", odf("spreadsheet", "<m/>"), "Fine"),
        new Case("a.odp", odf("presentation", "<m/>"), "Fine"),
        new Case("a.docx", XLSX, "Other"),
        new Case("a.xlsx", DOCX, "Other"),
        new Case("a.docx", ODT, "Other"),
        new Case("a.odt", DOCX, "Other"),
        new Case("a.ods", ODT, "Other"),
        new Case("a.docx", zip("x.txt", "x"), "Other"),
        new Case("a.docx", OLE, "Other"),
        new Case("a.docx", PDF, "Other"),
        new Case("a.docx", HTML, "WebPage"),
        new Case("a.docx", new byte[0], "Empty"),
        new Case("a.docx", Arrays.copyOf(DOCX, DOCX.length / 2), "Truncated"),
        new Case("a.docx", Arrays.copyOf(DOCX, DOCX.length - 10), "Truncated"),
        new Case("a.docx", damaged(DOCX), "Truncated"),
        new Case(
            "a.docx", join(OLE, "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"), "Encrypted"),
        new Case("a.odt", odf("text", "<encryption-data/>"), "Encrypted"),
        // PKWARE APPNOTE
        new Case("a.zip", zip("x.txt", "x"), "Fine"),
        new Case("a.zip", DOCX, "Fine"),
        new Case("a.zip", bytes("504B0506", "00".repeat(18)), "Fine"),
        new Case("a.zip", locked(zip("x.txt", "x")), "Encrypted"),
        new Case("a.zip", Arrays.copyOf(DOCX, 40), "Truncated"),
        new Case("a.zip", ascii("hello"), "Other"),
        // [MS-CFB]
        new Case("a.doc", OLE, "Fine"),
        new Case("a.xls", OLE, "Fine"),
        new Case("a.doc", ascii("{\\rtf1}"), "Fine"),
        new Case("a.doc", DOCX, "Other"),
        new Case("a.xls", HTML, "WebPage"),
        // Images: PNG 3, ITU-T T.81 B.1, GIF89a, RIFF
        new Case("a.png", PNG, "Fine"),
        new Case("a.png", Arrays.copyOf(PNG, 20), "Truncated"),
        new Case("a.png", JPEG, "Other"),
        new Case("a.png", HTML, "WebPage"),
        new Case("a.png", new byte[0], "Empty"),
        new Case("a.jpg", JPEG, "Fine"),
        new Case("a.JPEG", JPEG, "Fine"),
        new Case("a.jpg", join(JPEG, "made by a phone"), "Fine"),
        new Case("a.jpg", Arrays.copyOf(JPEG, 12), "Truncated"),
        new Case("a.gif", GIF, "Fine"),
        new Case("a.gif", Arrays.copyOf(GIF, GIF.length - 1), "Truncated"),
        new Case("a.webp", bytes("52494646", "04000000", "57454250"), "Fine"),
        new Case("a.webp", bytes("52494646", "FF000000", "57454250"), "Truncated"),
        new Case("a.woff2", bytes("774F4632", "00010000", "0000000C"), "Fine"),
        new Case("a.woff2", bytes("774F4632", "00010000", "0000000D"), "Truncated"),
        new Case("a.woff2", HTML, "WebPage"),
        // Text, and what is not judged
        new Case("a.csv", ascii("a,b\n"), "Fine"),
        new Case("a.csv", HTML, "WebPage"),
        new Case("a.csv", PDF, "Other"),
        new Case("a.txt", HTML, "Fine"),
        new Case("a.bin", new byte[0], "Fine"),
        new Case("nopdf", HTML, "Fine"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aFileIsWhatItSaysOrSaidToBeSomethingElse(Case c) throws IOException {
    Path file = Files.write(folder.resolve("file"), c.bytes);
    assertThat(FileLook.at(file, "2563/files/" + c.name).getClass().getSimpleName())
        .isEqualTo(c.expected);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] join(byte[] start, String end) {
    byte[] all = Arrays.copyOf(start, start.length + end.length());
    System.arraycopy(ascii(end), 0, all, start.length, end.length());
    return all;
  }

  private static byte[] bytes(String... hex) {
    String all = String.join("", hex);
    byte[] out = new byte[all.length() / 2];
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) Integer.parseInt(all.substring(2 * i, 2 * i + 2), 16);
    }
    return out;
  }

  private static byte[] zip(String... namesAndTexts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(ascii(namesAndTexts[i + 1]));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] odf(String kind, String manifest) {
    return zip(
        "mimetype",
        "application/vnd.oasis.opendocument." + kind,
        "content.xml",
        "<a/>",
        "META-INF/manifest.xml",
        manifest);
  }

  private static byte[] locked(byte[] zip) {
    byte[] copy = zip.clone();
    copy[6] |= 1;
    return copy;
  }

  /** The packed bytes of the last entry turned over. */
  private static byte[] damaged(byte[] zip) {
    byte[] copy = zip.clone();
    int at = new String(zip, StandardCharsets.ISO_8859_1).indexOf("word/document.xml") + 17;
    copy[at] ^= 0x7F;
    copy[at + 1] ^= 0x7F;
    return copy;
  }
}
