package org.prongsai.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * How long it takes from saving a file to the repainted page in a browser, what of that goes where,
 * and what the preview keeps in memory. Run by {@code src/bench/serve.sh}.
 */
final class RepaintTimes {
  private static final long PATIENCE_MILLIS = 180_000;
  private static final int WARM = 5;

  /**
   * Notes the frame after the one that shows the text in place: by then that one has been painted.
   */
  private static final String WATCH =
      """
      (() => {
        window.repainted = 0;
        performance.clearResourceTimings();
        const watch = new MutationObserver(() => {
          if (document.body.textContent.includes('%s')) {
            watch.disconnect();
            requestAnimationFrame(() => requestAnimationFrame(() => {
              window.repainted = performance.now();
            }));
          }
        });
        watch.observe(document, { subtree: true, childList: true, characterData: true });
      })()
      """;

  /**
   * When the new page was asked for, when it had come, and when the text was painted, in
   * milliseconds since 1970; all 0 while it is not. On a page that was loaded anew that is its
   * first paint.
   */
  private static final String PAINTED =
      """
      (() => {
        const since = performance.timeOrigin;
        if ('repainted' in window) {
          const now = performance.getEntriesByType('resource').filter((e) => e.name.includes('/_prongsai/now/')).pop();
          return window.repainted && now
            ? [since + now.startTime, since + now.responseEnd, since + window.repainted] : [0, 0, 0];
        }
        const paint = performance.getEntriesByName('first-contentful-paint')[0];
        const there = document.body && document.body.innerText.includes('%s');
        const page = performance.getEntriesByType('navigation')[0];
        return there && paint
          ? [since + page.startTime, since + page.responseEnd, since + paint.startTime] : [0, 0, 0];
      })()
      """;

  private final ServeProcess serve;
  private final Tab tab;
  private final Path file;
  private final String text;

  private RepaintTimes(ServeProcess serve, Tab tab, Path file) throws IOException {
    this.serve = serve;
    this.tab = tab;
    this.file = file;
    this.text = Files.readString(file);
  }

  /**
   * One edit, in milliseconds.
   *
   * @param noticed until the build began
   * @param built in the build, as the preview says itself, to the next ten
   * @param told until the browser asked for the new page
   * @param fetched until it had it
   * @param shown until it was painted
   */
  private record Lap(
      double whole, double noticed, double built, double told, double fetched, double shown) {}

  /**
   * NAME PROGRAM DIR FILE PAGE ROUNDS EDITS: FILE is edited, PAGE shows it; EDITS are for the
   * memory.
   */
  public static void main(String[] args) throws Exception {
    Path dir = Path.of(args[2]);
    try (ServeProcess serve = new ServeProcess(args[1], dir);
        Browser browser = Browser.launch();
        Tab tab = browser.open()) {
      tab.window(1280, 800).evaluate("location.assign('" + serve.address() + args[4] + "')");
      RepaintTimes times = new RepaintTimes(serve, tab, dir.resolve(args[3]));
      times.measure(args[0], Integer.parseInt(args[5]), Integer.parseInt(args[6]));
    }
  }

  private void measure(String name, int rounds, int edits) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      for (int i = 0; i < WARM; i++) { // the JVM's and the browser's first steps
        repaint("warm" + i + "-");
      }
      List<Lap> laps = new ArrayList<>();
      for (int i = 0; i < rounds; i++) {
        laps.add(repaint("edit" + i + "-"));
      }
      out.println("| " + name + ", " + rounds + " edits, ms | median | fastest | slowest |");
      out.println("|---|---|---|---|");
      out.println(row(name + ", save to repainted", laps, Lap::whole));
      out.println(row("until the build begins", laps, Lap::noticed));
      out.println(row("the build", laps, Lap::built));
      out.println(row("until the browser asks", laps, Lap::told));
      out.println(row("until it has the page", laps, Lap::fetched));
      out.println(row("until it is painted", laps, Lap::shown));
      if (edits > 0) {
        out.println("\nafter 0 more edits: " + serve.memory());
      }
      for (int i = 1; i <= edits; i++) {
        repaint("more" + i + "-");
        if (i % Math.max(1, edits / 5) == 0) {
          out.println("after " + i + " more edits: " + serve.memory());
        }
      }
    } finally {
      Files.writeString(file, text);
    }
  }

  private static String row(String what, List<Lap> laps, ToDoubleFunction<Lap> part) {
    double[] took = laps.stream().mapToDouble(part).sorted().toArray();
    int n = took.length;
    return String.format(
        Locale.ROOT,
        "| %s | %.0f | %.0f | %.0f |",
        what,
        (took[(n - 1) / 2] + took[n / 2]) / 2,
        took[0],
        took[n - 1]);
  }

  /** One edit of the first title or text of the file, or of a template's end. */
  private Lap repaint(String mark) throws Exception {
    String edited = text.replaceFirst("((title|explanation|text): )|(?=</main>)", "$1" + mark);
    tab.evaluate(WATCH.formatted(mark));
    double start = now();
    Files.writeString(file, edited);
    while (System.currentTimeMillis() < start + PATIENCE_MILLIS) {
      try {
        JsonNode times = tab.evaluate(PAINTED.formatted(mark));
        if (times.get(2).asDouble() > 0) {
          return lap(start, times);
        }
      } catch (IllegalStateException e) {
        // Between two pages.
      }
      Thread.sleep(10);
    }
    throw new IllegalStateException("never painted: " + mark);
  }

  private Lap lap(double start, JsonNode browser) throws InterruptedException {
    ServeProcess.Built build = serve.buildAfter(start).orElseThrow();
    double asked = browser.get(0).asDouble();
    double had = browser.get(1).asDouble();
    double painted = browser.get(2).asDouble();
    return new Lap(
        painted - start,
        build.at() - build.took() - start,
        build.took(),
        asked - build.at(),
        had - asked,
        painted - had);
  }

  /** In milliseconds since 1970, as a browser counts. */
  static double now() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()) / 1000.0;
  }
}
