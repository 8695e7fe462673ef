package org.prongsai.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.Eventually.eventually;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.Folders;
import org.prongsai.model.Target;
import org.prongsai.report.Publication;

/**
 * A publish of 500 files that is killed ({@code kill -9}) at any moment, over every protocol, to
 * the servers that hosts really run. More moments: {@code -Dprongsai.kills=20}.
 */
class PublishKillIT {
  private static final int FILES = 500;
  private static final Map<String, String> OTHERS =
      Map.of("old/index.php", "vendor", "2568/files/o1/theirs.txt", "theirs");

  /** Where links let a reader see the old site until one moment, and the new one after it. */
  private static final List<String> AT_ONCE = List.of("folder", "sftp");

  @TempDir static Path temp;
  private static RealServers servers;
  private static MadeSite before;
  private static MadeSite after;

  @BeforeAll
  static void prepare() throws IOException {
    servers = new RealServers(temp.resolve("servers"));
    before = site(40, "a");
    before.in(temp.resolve("before"));
    after = site(FILES, "b");
    after.in(temp.resolve("after"));
  }

  @AfterAll
  static void stop() {
    servers.close();
  }

  /** With assets of its own, as a site has whose style sheet is called by its content. */
  private static MadeSite site(int files, String mark) {
    MadeSite site = new MadeSite();
    for (int i = 0; i < files / 10; i++) {
      site.file("assets/css/" + mark + i + ".css", "asset " + mark + i);
      site.file("2568/files/o" + i % 9 + "/เอกสาร " + i + ".pdf", mark + "x".repeat(i * 20));
    }
    for (int i = 0; site.texts.size() < files - 1; i++) {
      String folder = i % 2 == 0 ? "2568/oit/o" + i : "units/u" + i % 7 + "/p" + i;
      site.page(folder + "/index.html", "assets/css/" + mark + i % (files / 10) + ".css");
    }
    return site.page("index.html", "assets/css/" + mark + "0.css");
  }

  @ParameterizedTest
  @ValueSource(strings = {"folder", "ftp", "ftps", "sftp"})
  void theNextRunEndsWithTheSiteAndNobodySawAPageBeforeItsAssets(String kind) throws Exception {
    Path root = temp.resolve("root-" + kind);
    Path folder = Files.createDirectories(temp.resolve("agency-" + kind));
    Target target = servers.start(kind, root);
    TargetText.write(target, folder);
    Random random = new Random(kind.hashCode());
    int kills = Integer.getInteger("prongsai.kills", 3);
    Map<String, Integer> when = new TreeMap<>();
    int looks = 0;
    for (int kill = 0; kill < kills; kill++) {
      for (Path child : List.of(root.toFile().listFiles()).stream().map(f -> f.toPath()).toList()) {
        Folders.delete(child);
      }
      for (Map.Entry<String, String> other : OTHERS.entrySet()) {
        Files.createDirectories(root.resolve(other.getKey()).getParent());
        Files.writeString(root.resolve(other.getKey()), other.getValue());
      }
      assertThat(send(target, folder, "before").atOnce()).isEqualTo(AT_ONCE.contains(kind));
      // Steps are told about two times a file while it is sent, and once or, with links, twice when
      // it takes its place.
      boolean atOnce = AT_ONCE.contains(kind);
      int moment = 1 + random.nextInt(FILES * (atOnce ? 4 : 3));
      try (Reader reader = new Reader(root, atOnce)) {
        when.merge(killAt(moment, folder), 1, Integer::sum);
        servers.awaitEndOfSessions();
        send(target, folder, "after");
        eventually(() -> assertThat(reader.looks).as("it looked").isPositive());
        assertThat(reader.complaints()).as(kind + ", killed after step " + moment).isEmpty();
        looks += reader.looks;
      }
      TreeMap<String, String> expected = after.hashes();
      OTHERS.forEach((path, text) -> expected.put(path, Hashes.ofText(text)));
      assertThat(PublishTest.held(root)).as("killed after step " + moment).isEqualTo(expected);
      assertThat(root.toFile().list())
          .filteredOn(n -> n.startsWith(Reserved.PREFIX))
          .containsExactly(Reserved.MANIFEST);
    }
    System.out.println("| " + kind + " | " + kills + " | " + when + " | " + looks + " |");
  }

  private static Publication send(Target target, Path folder, String site) throws IOException {
    Publish.Result result =
        Publish.send(
            PublishProcess.request(target, folder, Progress.NONE), Site.of(temp.resolve(site)));
    assertThat(result.isThere()).as(result.problems().toString()).isTrue();
    return result.changes().orElseThrow();
  }

  /** What it was at when it was killed. */
  private static String killAt(int step, Path folder) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                PublishProcess.class.getName(),
                folder.toString(),
                temp.resolve("after").toString())
            .redirectErrorStream(true)
            .start();
    List<String> said = new ArrayList<>();
    try (BufferedReader lines = process.inputReader()) {
      for (int i = 0; i < step; i++) {
        String line = lines.readLine();
        if (line == null) {
          break;
        }
        said.add(line);
      }
      process.destroyForcibly().waitFor();
    }
    assertThat(said).isNotEmpty().noneMatch(l -> l.startsWith("failed"));
    return said.get(said.size() - 1);
  }

  /** A citizen who opens every page, again and again. */
  private static final class Reader implements AutoCloseable {
    private final Path root;
    private final boolean atOnce;

    /** How often it saw the whole site. */
    volatile int looks;

    private final List<String> complaints = new ArrayList<>();
    private final AtomicBoolean stop = new AtomicBoolean();
    private final Thread thread = new Thread(this::poll);

    Reader(Path root, boolean atOnce) {
      this.root = root;
      this.atOnce = atOnce;
      thread.start();
    }

    private void poll() {
      while (!stop.get()) {
        try {
          look();
          if (atOnce) {
            lookForOneSite();
          }
          looks++;
          Thread.sleep(100);
        } catch (IOException vanished) {
          // A file went while the folder was walked: look again.
        } catch (InterruptedException e) {
          return;
        }
      }
    }

    private void look() throws IOException {
      List<Path> pages = new ArrayList<>();
      try (var all = Files.walk(root)) {
        all.filter(p -> p.toString().endsWith(".html")).forEach(pages::add);
      } catch (java.io.UncheckedIOException vanished) {
        return;
      }
      for (Path page : pages) {
        String text = text(page);
        Map<String, byte[]> seen = new TreeMap<>();
        if (text.startsWith("page\nneeds ")) {
          String asset = text.split("\\s+")[2];
          seen.put(
              root.relativize(page).toString(),
              text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
          String content = text(root.resolve(asset));
          if (!content.isEmpty()) {
            seen.put(asset, content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
          }
          // Unless the page itself has changed meanwhile.
          if (text(page).equals(text)) {
            synchronized (complaints) {
              complaints.addAll(after.complaints(seen));
            }
          }
        }
      }
    }

    /** All of the old site or all of the new one, unless the moment was while we looked. */
    private void lookForOneSite() throws IOException {
      String home = text(root.resolve("index.html"));
      TreeSet<String> paths = new TreeSet<>(before.texts.keySet());
      paths.addAll(after.texts.keySet());
      MadeSite site = home.equals(after.texts.get("index.html")) ? after : before;
      List<String> others = new ArrayList<>();
      for (String path : paths) {
        if (!text(root.resolve(path)).equals(site.texts.getOrDefault(path, ""))) {
          others.add(path + " is not of the site that the home page is of");
        }
      }
      if (text(root.resolve("index.html")).equals(home)) {
        synchronized (complaints) {
          complaints.addAll(others);
        }
      }
    }

    private static String text(Path file) throws IOException {
      try {
        return Files.readString(file);
      } catch (NoSuchFileException e) {
        return "";
      }
    }

    List<String> complaints() {
      synchronized (complaints) {
        return List.copyOf(complaints);
      }
    }

    @Override
    public void close() {
      stop.set(true);
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
