package org.prongsai.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.Eventually.eventually;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What browsers are told, and that nobody is kept who has gone. */
class EventsTest {
  @TempDir Path folder;
  private ServedFolder served;

  @BeforeEach
  void open() throws IOException {
    served = new ServedFolder(folder);
  }

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void whoComesIsToldWhichBuildIsTheNewest() throws IOException {
    served.events.tell("run-7");
    try (RawHttp browser = listen()) {
      assertThat(next(browser, "data: run")).isEqualTo("data: run-7");
    }
  }

  @Test
  void everyTabIsToldOfEveryBuildAndAliveMeanwhile() throws IOException {
    try (RawHttp one = listen();
        RawHttp two = listen()) {
      next(one, "data: run-0");
      next(two, "data: run-0");
      next(one, "event: beat");
      served.events.tell("run-1");
      assertThat(next(one, "id:")).isEqualTo("id: run-1");
      assertThat(next(two, "id:")).isEqualTo("id: run-1");
    }
  }

  @Test
  void aBrowserThatIsGoneIsForgotten() throws Exception {
    RawHttp browser = listen();
    next(browser, "data: run-0");
    assertThat(served.events.listeners()).isOne();
    browser.close();
    eventually(() -> assertThat(served.events.listeners()).isZero());
  }

  @Test
  void theEndIsTheEndForAll() throws IOException {
    try (RawHttp browser = listen()) {
      next(browser, "data: run-0");
      served.events.close();
      for (String line = browser.line(); !line.equals("0"); line = browser.line()) {
        assertThat(line).as("a beat, or the last chunk").hasSizeLessThan(30);
      }
    }
  }

  @Test
  void tooManyListenersAreTurnedAwayNotServedSlowly() throws IOException {
    RawHttp[] browsers = new RawHttp[65];
    for (int i = 0; i < 65; i++) {
      browsers[i] = listen();
      if (i < 64) {
        next(browsers[i], "data: run-0");
      }
    }
    assertThat(browsers[64].line()).contains("503");
    for (RawHttp browser : browsers) {
      browser.close();
    }
  }

  private RawHttp listen() throws IOException {
    RawHttp browser = new RawHttp(served.port());
    browser.send("GET /_prongsai/events HTTP/1.1\r\nHost: 127.0.0.1:" + served.port() + "\r\n\r\n");
    return browser;
  }

  private static String next(RawHttp browser, String start) throws IOException {
    String line = browser.line();
    while (!line.startsWith(start)) {
      line = browser.line();
    }
    return line;
  }
}
