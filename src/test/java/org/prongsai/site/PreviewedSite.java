package org.prongsai.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.Eventually.eventually;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.Folders;
import org.prongsai.browser.Tab;
import org.prongsai.browser.TestBrowser;
import org.prongsai.check.Progress;
import org.prongsai.cli.Main;
import org.prongsai.problem.Language;
import org.prongsai.report.WorkPage;
import org.prongsai.serve.Builds;
import org.prongsai.serve.Preview;

/** A copy of the sample that is previewed in a browser, and what a person does with the two. */
abstract class PreviewedSite {
  static final String MEASURES = "content/2568/measures.yaml";
  static final String PANEL =
      "(document.querySelector('prongsai-panel')?.shadowRoot?.textContent ?? '')";

  @RegisterExtension static final TestBrowser browser = new TestBrowser();
  @TempDir static Path sample;
  @TempDir Path folder;
  Path dir;
  Preview preview;
  Tab tab;

  @BeforeAll
  static void launch() {
    String[] init = {"init", sample.resolve("s").toString(), "--sample"};
    assertThat(
            Main.run(init, new PrintStream(OutputStream.nullOutputStream()), System.err, Map.of()))
        .isZero();
  }

  @BeforeEach
  void begin() throws Exception {
    dir = folder.resolve("dir");
    Folders.copy(sample.resolve("s"), dir);
    tab = browser.open();
  }

  @AfterEach
  void close() {
    tab.close();
    if (preview != null) {
      preview.close();
      Builds.awaitEnd();
    }
  }

  void serve() throws Exception {
    preview =
        new Preview(
            new Preview.Wish(
                dir,
                0,
                Language.TH,
                () -> LocalDate.of(2026, 11, 22),
                report -> WorkPage.of(report, "test", Language.TH, Optional.empty(), "../")),
            new Preview.Listener(outcome -> {}, note -> {}, Progress.NONE));
  }

  void serveAndGo(String page) throws Exception {
    serve();
    visit(tab, page);
    await(tab, "!document.body.classList.contains('empty') && document.readyState === 'complete'");
  }

  void theme(String name, String before, String after) throws IOException {
    Path own = dir.resolve("templates").resolve(name);
    Files.createDirectories(own.getParent());
    String text = Files.readString(Path.of("templates").resolve(name));
    assertThat(text).contains(before);
    Files.writeString(own, text.replace(before, after));
  }

  String read(String name) throws IOException {
    return Files.readString(dir.resolve(name));
  }

  void write(String name, String text) throws IOException {
    Files.writeString(dir.resolve(name), text);
  }

  /** Without waiting for the load: the page may replace itself before it has ended. */
  void visit(Tab visitor, String page) {
    visitor.evaluate("location.assign('" + preview.address() + page + "')");
    await(visitor, "location.pathname === '/" + page + "' && document.readyState === 'complete'");
  }

  static String panel(Tab tab) {
    return tab.evaluate(PANEL).asText();
  }

  static String text(Tab tab) {
    return tab.evaluate("document.body.innerText").asText();
  }

  void awaitFile(String name, String text) {
    eventually(() -> assertThat(read(name)).contains(text));
  }

  /** Until the page says so; it may be loaded anew meanwhile. */
  static void await(Tab tab, String condition) {
    eventually(
        () ->
            assertThat(tab.evaluate("!!document.body && (" + condition + ")").asBoolean())
                .as(() -> condition + "; the panel says: " + panel(tab))
                .isTrue());
  }
}
