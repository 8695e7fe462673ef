package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.check.CheckOptions;
import org.prongsai.check.FactsCollector;
import org.prongsai.check.KnownFacts;
import org.prongsai.check.LaidFiles;
import org.prongsai.check.Listing;
import org.prongsai.check.SiteFacts;
import org.prongsai.check.files.SoundFiles;
import org.prongsai.plan.Fingerprints;
import org.prongsai.plan.Key;
import org.prongsai.plan.KeyMaker;

/** A proof that knows the last one is a first proof, whatever happened to content and pages. */
class KnownProofTest {
  private static final CheckOptions OPTIONS = CheckOptions.defaults();
  private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]*)\"");

  @TempDir Path folder;
  private final Map<String, Key> keys = new HashMap<>();
  private final Recall recall = Recall.kept();

  /** The same objects for as long as the content is the same. */
  private Optional<Declared> declared = Optional.empty();

  private Path html;
  private Path oit;

  @BeforeEach
  void build() throws IOException {
    SampleSite.in(folder).build();
    html = folder.resolve("target/site");
    oit = folder.resolve("content/2568/oit.yaml");
    try (Stream<Path> files = Files.walk(html)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        key(file);
      }
    }
    assertProof();
  }

  @Test
  void randomEditsAreProvedAsIfNothingWereKnown() throws Exception {
    Random random = new Random(7);
    List<String> story = new ArrayList<>();
    for (int round = 0; round < 25; round++) {
      story.add(edit(random));
      assertThat(again()).as(story.toString()).isEqualTo(anew());
    }
  }

  @Test
  void whereAnItemIsWrittenIsToldAnew() throws Exception {
    int line = assertProof().completeness().get(0).items().get(0).place().line();
    write(oit, "# one more line\n" + Files.readString(oit));
    assertThat(assertProof().completeness().get(0).items().get(0).place().line())
        .isEqualTo(line + 1);
  }

  @Test
  void evidenceThatAPageNoLongerLinksIsToldWithWhereItIsWrittenNow() throws Exception {
    Path page = html.resolve("2568/oit/o7/index.html");
    String whole = Files.readString(page);
    write(page, whole.replace("annual-report-2567.pdf\"", "other.pdf\""));
    assertThat(missing(assertProof())).hasSize(1);
    write(oit, "# one more line\n" + Files.readString(oit));
    List<String> later = missing(assertProof());
    assertThat(later).hasSize(1);
    write(page, whole);
    assertThat(missing(assertProof())).isEmpty();
  }

  @Test
  void anItemThatNoClickLeadsToAnyMoreIsTold() throws Exception {
    Map<Path, String> before = new HashMap<>();
    for (String file : List.copyOf(keys.keySet())) {
      Path page = html.resolve(file);
      String text = file.endsWith(".html") ? Files.readString(page) : "";
      if (text.contains("o7/index.html")) {
        before.put(page, text);
        write(page, text.replace("o7/index.html", "o8/index.html"));
      }
    }
    assertThat(assertProof().problems()).anyMatch(p -> p.rule().id().equals("oit/not-reachable"));
    for (var page : before.entrySet()) {
      write(page.getKey(), page.getValue());
    }
    assertThat(assertProof().problems()).noneMatch(p -> p.rule().id().equals("oit/not-reachable"));
  }

  @Test
  void whatDidNotChangeIsNotProvedAgain() throws Exception {
    Proof before = again();
    Path search = html.resolve("search/index.html");
    write(search, Files.readString(search) + "<p>x</p>");
    Proof after = again();
    assertThat(after.completeness().get(0) == before.completeness().get(0)).isTrue();
  }

  private static List<String> missing(Proof proof) {
    return proof.problems().stream()
        .filter(p -> p.rule().id().equals("page/evidence-link-missing"))
        .map(p -> p.source().toString())
        .toList();
  }

  private String edit(Random random) throws IOException {
    switch (random.nextInt(8)) {
      case 0 -> {
        write(oit, "# more\n" + Files.readString(oit));
        return "lines";
      }
      case 1 -> {
        Path agency = folder.resolve("content/agency.yaml");
        write(
            agency, Files.readString(agency).replaceFirst("(?m)^( *- *id: .*\\n *name: )", "$1ก"));
        return "unit";
      }
      case 2 -> {
        write(oit, Files.readString(oit).replaceFirst("(?m)^ *unit: .*\\n", ""));
        return "no unit";
      }
      case 3 -> {
        Path page = page(random);
        remove(page);
        return "without " + page;
      }
      case 4 -> {
        write(html.resolve("new-" + random.nextInt(3) + ".html"), "<title>new</title>");
        return "new page";
      }
      default -> {
        Path page = page(random);
        String text = Files.readString(page);
        var links = LINK.matcher(text).results().toList();
        if (!links.isEmpty()) {
          var link = links.get(random.nextInt(links.size()));
          String gone = random.nextBoolean() ? "index.html" : "gone.html";
          write(page, text.substring(0, link.start(1)) + gone + text.substring(link.end(1)));
        }
        return "another link on " + page;
      }
    }
  }

  private Path page(Random random) {
    List<String> pages =
        keys.keySet().stream().filter(name -> name.endsWith(".html")).sorted().toList();
    return html.resolve(pages.get(random.nextInt(pages.size())));
  }

  private Proof assertProof() throws IOException {
    Proof proof = again();
    assertThat(proof).isEqualTo(anew());
    return proof;
  }

  private Proof again() throws IOException {
    if (declared.isEmpty()) {
      declared =
          Optional.of(
              Declared.in(
                  folder, SampleSite.AS_OF, c -> Fingerprints.NONE, recall, Long.MAX_VALUE));
    }
    FactsCollector collector = SiteFacts.collector(OPTIONS);
    SiteFacts facts =
        collector.finish(
            html, SoundFiles.none(), Map.of(), KnownFacts.none(), recall.site(), new Laid(keys));
    return Proof.of(declared.get(), facts, recall.proof());
  }

  private Proof anew() throws IOException {
    Declared declared = Declared.in(folder, SampleSite.AS_OF);
    return Proof.of(declared, SiteFacts.ofFolder(html, OPTIONS), KnownProof.none());
  }

  private void write(Path file, String text) throws IOException {
    Files.writeString(file, text);
    if (file.startsWith(html)) {
      key(file);
    } else {
      declared = Optional.empty();
    }
  }

  private void remove(Path file) throws IOException {
    Files.delete(file);
    keys.remove(name(file));
  }

  private void key(Path file) throws IOException {
    KeyMaker key = new KeyMaker().text(name(file));
    keys.put(name(file), key.text(Arrays.toString(Files.readAllBytes(file))).key());
  }

  private String name(Path file) {
    return html.relativize(file).toString().replace('\\', '/');
  }

  /** Keys alone: the folder itself is read. */
  private record Laid(Map<String, Key> keys) implements LaidFiles {
    @Override
    public Optional<Listing> listing() {
      return Optional.empty();
    }

    @Override
    public long bytes(String file) {
      throw new IllegalStateException(file);
    }

    @Override
    public Optional<Key> key(String file) {
      return Optional.ofNullable(keys.get(file));
    }
  }
}
