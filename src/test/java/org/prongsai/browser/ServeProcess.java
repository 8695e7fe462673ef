package org.prongsai.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code prongsai serve} in a process of its own, and what it says of its builds. */
final class ServeProcess implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://[0-9.:]+/");
  private static final Pattern BUILT = Pattern.compile(".* built in ([0-9]+)\\.([0-9]{2}) s.*");
  private static final long PATIENCE_MILLIS = 5000;

  private final Process process;
  private final BufferedReader out;
  private final String address;
  private final Deque<Built> builds = new ArrayDeque<>();
  private boolean ended;

  /**
   * A build has ended, and the browsers have been told.
   *
   * @param at in milliseconds since 1970, when we read of it
   * @param took in milliseconds, to the next ten, as it says itself
   */
  record Built(double at, double took) {}

  /**
   * Returns when the first build has ended.
   *
   * @param program a jar or a class path
   */
  ServeProcess(String program, Path dir) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(java("java"), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xlog:disable"));
    command.addAll(List.of("-Dfile.encoding=UTF-8", "-cp", program, "org.prongsai.cli.Main"));
    command.addAll(List.of("serve", dir.toString(), "--port", "0", "--lang", "en"));
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    out = process.inputReader(StandardCharsets.UTF_8);
    Matcher at = ADDRESS.matcher(lineWith(ADDRESS));
    at.find();
    address = at.group();
    lineWith(BUILT);
    Thread reader = new Thread(this::read, "preview-output");
    reader.setDaemon(true);
    reader.start();
  }

  private static String java(String tool) {
    return Path.of(System.getProperty("java.home"), "bin", tool).toString();
  }

  private String lineWith(Pattern what) throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (what.matcher(line).find()) {
        return line;
      }
    }
    process.destroy();
    throw new IOException("the preview has ended without " + what);
  }

  private void read() {
    out.lines().forEach(this::note);
    synchronized (this) {
      ended = true;
      notifyAll();
    }
  }

  private synchronized void note(String line) {
    Matcher built = BUILT.matcher(line);
    if (built.matches()) {
      double took = 1000 * Integer.parseInt(built.group(1)) + 10 * Integer.parseInt(built.group(2));
      builds.add(new Built(RepaintTimes.now(), took));
      notifyAll();
    }
  }

  /** Where a browser finds it. */
  String address() {
    return address;
  }

  /** The first build that ended after that time; it may be read of a moment late. */
  synchronized Optional<Built> buildAfter(double time) throws InterruptedException {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (true) {
      builds.removeIf(b -> b.at < time);
      long left = end - System.currentTimeMillis();
      if (!builds.isEmpty() || ended || left <= 0) {
        return Optional.ofNullable(builds.peek());
      }
      wait(left);
    }
  }

  /** What the system counts for it, and its heap after a collection. */
  String memory() throws IOException, InterruptedException {
    String pid = Long.toString(process.pid());
    new ProcessBuilder(java("jcmd"), pid, "GC.run").start().waitFor();
    Process heap = new ProcessBuilder(java("jcmd"), pid, "GC.heap_info").start();
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

  /** Its output ends with it; nobody closes it before. */
  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
