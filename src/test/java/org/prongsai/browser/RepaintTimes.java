package org.prongsai.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * How long it takes from saving a file to the repainted page in a browser, and what the preview
 * keeps in memory. Run by {@code src/bench/serve.sh}.
 */
final class RepaintTimes {
  private static final long PATIENCE_MILLIS = 180_000;
  private static final double MICROS_A_MILLI = 1000.0;

  /**
   * Notes the frame after the one that shows the text in place: by then that one has been painted.
   */
  private static final String WATCH =
      """
      (() => {
        window.repainted = 0;
        const watch = new MutationObserver(() => {
          if (document.body.textContent.includes('%s')) {
            watch.disconnect();
            requestAnimationFrame(() => requestAnimationFrame(() => {
              window.repainted = performance.timeOrigin + performance.now();
            }));
          }
        });
        watch.observe(document, { subtree: true, childList: true, characterData: true });
      })()
      """;

  /**
   * When the text was painted, in milliseconds since 1970; 0 while it is not. On a page that was
   * loaded anew that is its first paint.
   */
  private static final String PAINTED =
      """
      (() => {
        if ('repainted' in window) return window.repainted;
        const paint = performance.getEntriesByName('first-contentful-paint')[0];
        const there = document.body && document.body.innerText.includes('%s');
        return there && paint ? performance.timeOrigin + paint.startTime : 0;
      })()
      """;

  private final Process serve;
  private final Tab tab;
  private final Path file;
  private final String text;
  private final List<Double> builds;

  private RepaintTimes(Process serve, Tab tab, Path file, List<Double> builds) throws IOException {
    this.builds = builds;
    this.serve = serve;
    this.tab = tab;
    this.file = file;
    this.text = Files.readString(file);
  }

  /** JAR DIR FILE PAGE ROUNDS EDITS: FILE is edited, PAGE shows it; EDITS are for the memory. */
  public static void main(String[] args) throws Exception {
    Path dir = Path.of(args[1]);
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Xlog:disable",
                "-jar",
                args[0],
                "serve",
                dir.toString(),
                "--port",
                "0",
                "--lang",
                "en"));
    Process serve =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader out = serve.inputReader(StandardCharsets.UTF_8);
        Browser browser = Browser.launch();
        Tab tab = browser.open()) {
      String address = out.readLine().replaceFirst(".*(http://[0-9.:]+/).*", "$1");
      awaitBuild(out);
      List<Double> builds = Collections.synchronizedList(new ArrayList<>());
      drain(out, builds);
      tab.window(1280, 800).evaluate("location.assign('" + address + args[3] + "')");
      RepaintTimes times = new RepaintTimes(serve, tab, dir.resolve(args[2]), builds);
      times.measure(Integer.parseInt(args[4]), Integer.parseInt(args[5]));
      serve.destroy(); // before its output is closed, which somebody is reading
    } finally {
      serve.destroy();
      serve.waitFor(1, TimeUnit.MINUTES);
    }
  }

  private static void awaitBuild(BufferedReader out) throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.matches("[0-9]{2}:[0-9]{2}:[0-9]{2} .*")) {
        return;
      }
    }
    throw new IOException("the preview has ended");
  }

  /** Notes what the preview says of its builds. */
  private static void drain(BufferedReader out, List<Double> builds) {
    Thread reader =
        new Thread(
            () ->
                out.lines()
                    .filter(line -> line.contains(" built in "))
                    .map(line -> line.replaceFirst(".* built in ([0-9.]+) s.*", "$1"))
                    .forEach(seconds -> builds.add(Double.parseDouble(seconds) * MICROS_A_MILLI)),
            "preview-output");
    reader.setDaemon(true);
    reader.start();
  }

  private void measure(int rounds, int edits) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      for (int i = 0; i < 5; i++) { // the JVM's and the browser's first steps
        repaint("warm" + i + "-");
      }
      builds.clear();
      double[] took = new double[rounds];
      for (int i = 0; i < rounds; i++) {
        took[i] = repaint("edit" + i + "-");
      }
      Arrays.sort(took);
      out.printf(
          Locale.ROOT,
          "save to repainted, ms: median %.0f, fastest %.0f, slowest %.0f (of %d)%n",
          (took[(rounds - 1) / 2] + took[rounds / 2]) / 2,
          took[0],
          took[rounds - 1],
          rounds);
      double[] built = builds.stream().mapToDouble(b -> b).sorted().toArray();
      out.printf(Locale.ROOT, "of that the build: median %.0f%n", built[built.length / 2]);
      for (int i = 1; i <= edits; i++) {
        repaint("more" + i + "-");
        if (i % Math.max(1, edits / 5) == 0) {
          out.printf(Locale.ROOT, "after %d edits: %s%n", i, memory());
        }
      }
    } finally {
      Files.writeString(file, text);
    }
  }

  /** One edit of the first title or text of the file; milliseconds until it was painted. */
  private double repaint(String mark) throws Exception {
    String edited = text.replaceFirst("(title|explanation|text): ", "$1: " + mark);
    tab.evaluate(WATCH.formatted(mark));
    double start = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()) / MICROS_A_MILLI;
    Files.writeString(file, edited);
    while (System.currentTimeMillis() < start + PATIENCE_MILLIS) {
      try {
        double painted = tab.evaluate(PAINTED.formatted(mark)).asDouble();
        if (painted > 0) {
          return painted - start;
        }
      } catch (IllegalStateException e) {
        // Between two pages.
      }
      Thread.sleep(10);
    }
    throw new IllegalStateException("never painted: " + mark);
  }

  /** What the system counts for the preview's process, and its heap after a collection. */
  private String memory() throws IOException, InterruptedException {
    String pid = Long.toString(serve.pid());
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    new ProcessBuilder(jcmd, pid, "GC.run").start().waitFor();
    Process heap = new ProcessBuilder(jcmd, pid, "GC.heap_info").start();
    long kilobytes = 0;
    for (String line : heap.inputReader(StandardCharsets.UTF_8).lines().toList()) {
      if (line.matches(".*(generation|heap) .*used [0-9]+K.*")) {
        kilobytes += Long.parseLong(line.replaceFirst(".*used ([0-9]+)K.*", "$1"));
      }
    }
    String resident =
        Files.readAllLines(Path.of("/proc", pid, "status")).stream()
            .filter(l -> l.startsWith("VmRSS:"))
            .findFirst()
            .map(l -> l.replaceAll("[^0-9]", ""))
            .orElse("0");
    return "heap " + kilobytes / 1024 + " MB, resident " + Long.parseLong(resident) / 1024 + " MB";
  }
}
