package org.prongsai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.prongsai.Folders;
import org.prongsai.LongSite;
import org.prongsai.PlannedTypes;
import org.prongsai.cli.Main;

/**
 * The real content and the sample, built once for all the tests that open them; they stay below
 * {@code target} to be looked at.
 *
 * @param folder the root of the built site
 * @param types type of page to its files
 */
record TestedSite(String name, Path folder, SortedMap<String, List<String>> types) {

  static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

  private static final class Built {
    private static final Path PLACE = Path.of("target/tested-sites").toAbsolutePath();
    private static final TestedSite REAL;
    private static final TestedSite SAMPLE;
    private static final TestedSite MANY;
    private static final TestedSite LONG;

    static {
      try {
        Folders.delete(PLACE);
        Folders.copy(
            Path.of("content"), Files.createDirectories(PLACE.resolve("real")).resolve("content"));
        run("init", PLACE.resolve("sample").toString(), "--sample");
        REAL = built("real");
        SAMPLE = built("sample");
        for (String name : List.of("real", "sample")) {
          Folders.copy(
              PLACE.resolve(name).resolve("content"),
              Files.createDirectories(PLACE.resolve("many/" + name)).resolve("content"));
        }
        run("build", "--all", PLACE.resolve("many").toString(), "--as-of", AS_OF.toString());
        MANY =
            new TestedSite(
                "many",
                PLACE.resolve("many/target/site"),
                new TreeMap<>(Map.of("agencies", List.of("index.html"))));
        LongSite.in(PLACE.resolve("long"));
        LONG = built("long").with("home", "search", "search-shelf", "changes", "older-changes");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static TestedSite built(String name) throws IOException {
      Path folder = PLACE.resolve(name);
      run("build", folder.toString(), "--as-of", AS_OF.toString());
      return new TestedSite(name, folder.resolve("target/site"), PlannedTypes.in(folder, AS_OF));
    }

    private static void run(String... args) {
      PrintStream nowhere =
          new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);
      assertThat(Main.run(args, nowhere, System.err, Map.of())).as(args[0]).isZero();
    }
  }

  static TestedSite real() {
    return Built.REAL;
  }

  static TestedSite sample() {
    return Built.SAMPLE;
  }

  static List<TestedSite> both() {
    return List.of(real(), sample());
  }

  /**
   * And the page before both of them, when they are built in one run; and the lists of a site that
   * are too long for one page.
   */
  static List<TestedSite> all() {
    return List.of(real(), sample(), Built.MANY, Built.LONG);
  }

  /** With the first page of each of these types alone. */
  private TestedSite with(String... kinds) {
    SortedMap<String, List<String>> few = new TreeMap<>();
    List.of(kinds).forEach(type -> few.put(type, types.get(type).subList(0, 1)));
    return new TestedSite(name, folder, few);
  }

  @Override
  public String toString() {
    return name;
  }

  /** Every page, as {@code 2563/oit/o42/index.html}. */
  List<String> pages() {
    return types.values().stream().flatMap(List::stream).sorted().toList();
  }

  /** The first page of a type. */
  String first(String type) {
    return types.get(type).get(0);
  }

  /**
   * A page of every type that the site has, and more until every element and class that stands on
   * any page is on one of these.
   */
  List<String> onePageOfEachKind() {
    Map<String, Set<String>> unseen = new TreeMap<>();
    pages().forEach(page -> unseen.put(page, parts(page)));
    List<String> chosen = new ArrayList<>();
    types.values().forEach(all -> choose(all.get(0), chosen, unseen));
    while (!unseen.isEmpty()) {
      choose(
          Collections.max(unseen.keySet(), Comparator.comparingInt(p -> unseen.get(p).size())),
          chosen,
          unseen);
    }
    return chosen;
  }

  private static void choose(String page, List<String> chosen, Map<String, Set<String>> unseen) {
    chosen.add(page);
    Set<String> seen = unseen.getOrDefault(page, Set.of());
    unseen.values().forEach(parts -> parts.removeAll(Set.copyOf(seen)));
    unseen.values().removeIf(Set::isEmpty);
  }

  private Set<String> parts(String page) {
    try {
      return Jsoup.parse(Files.readString(folder.resolve(page))).body().select("*").stream()
          .flatMap(e -> Stream.concat(Stream.of(e.normalName()), e.classNames().stream()))
          .collect(Collectors.toCollection(HashSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
