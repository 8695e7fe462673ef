package org.prongsai.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file whole, in part, or not again. */
class ReplyTest {
  @TempDir Path folder;
  private ServedFolder served;

  @BeforeEach
  void open() throws IOException {
    served = new ServedFolder(folder).with("a.txt", "0123456789");
  }

  @AfterEach
  void close() {
    served.close();
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=2-5, 206, 2345, bytes 2-5/10",
    "bytes=7-, 206, 789, bytes 7-9/10",
    "bytes=-3, 206, 789, bytes 7-9/10",
    "bytes=-99, 206, 0123456789, bytes 0-9/10",
    "bytes=8-99, 206, 89, bytes 8-9/10",
    "bytes=10-, 416, '', bytes */10",
    "bytes=-0, 416, '', bytes */10",
    "'bytes=0-1,4-5', 200, 0123456789, ''",
    "bytes=5-2, 200, 0123456789, ''",
    "items=1-2, 200, 0123456789, ''",
    "bytes=99999999999999999999-, 200, 0123456789, ''",
    "bytes=๑-๒, 200, 0123456789, ''"
  })
  void aPartCanBeAskedFor(String range, int status, String body, String which) throws IOException {
    RawHttp.Answer answer = served.get("/a.txt", "Range: " + range);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).isEqualTo(body);
    assertThat(answer.header("content-range")).isEqualTo(which);
  }

  @Test
  void aPartOfAnotherVersionIsNotMixedWithThisOne() throws IOException {
    String tag = served.get("/a.txt").header("etag");
    assertThat(served.get("/a.txt", "Range: bytes=1-2", "If-Range: " + tag).body()).isEqualTo("12");
    assertThat(served.get("/a.txt", "Range: bytes=1-2", "If-Range: \"old\"").status())
        .isEqualTo(200);
  }

  @Test
  void whatTheBrowserHasIsNotSentAgain() throws IOException {
    RawHttp.Answer first = served.get("/a.txt");
    assertThat(first.header("cache-control")).isEqualTo("no-cache");
    String tag = first.header("etag");
    RawHttp.Answer second = served.get("/a.txt", "If-None-Match: \"x\", W/" + tag);
    assertThat(second.status()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    served.with("a.txt", "9876543210");
    assertThat(served.get("/a.txt", "If-None-Match: " + tag).body()).isEqualTo("9876543210");
  }

  @Test
  void aLargeFileIsSentInPieces() throws IOException {
    byte[] large = new byte[(5 << 20) + 7];
    new Random(1).nextBytes(large);
    served.with("film.mp4", large);
    String all = new String(large, StandardCharsets.ISO_8859_1);
    RawHttp.Answer whole = served.get("/film.mp4");
    assertThat(whole.body().equals(all)).isTrue();
    RawHttp.Answer part = served.get("/film.mp4", "Range: bytes=300000-900000");
    assertThat(part.body().equals(all.substring(300000, 900001))).isTrue();
    assertThat(served.get("/film.mp4", "If-None-Match: " + whole.header("etag")).status())
        .isEqualTo(304);
  }

  @Test
  void anEmptyFileIsAFile() throws IOException {
    served.with("empty.txt", "");
    RawHttp.Answer answer = served.get("/empty.txt");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(served.get("/empty.txt", "Range: bytes=0-").status()).isEqualTo(416);
  }
}
