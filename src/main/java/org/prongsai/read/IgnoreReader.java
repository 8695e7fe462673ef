package org.prongsai.read;

import static org.prongsai.problem.Rule.IGNORE_REFUSED;
import static org.prongsai.problem.Rule.IGNORE_RULE;
import static org.prongsai.problem.Rule.TWO_SOURCES;
import static org.prongsai.problem.Rule.UNREADABLE;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.prongsai.problem.Checked;
import org.prongsai.problem.Glob;
import org.prongsai.problem.Ignore;
import org.prongsai.problem.Ignores;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;

/** Reads {@code prongsai-ignore.yaml}: the problems that somebody answers for letting be. */
public final class IgnoreReader {
  private static final List<String> NAMES =
      List.of("prongsai-ignore.yaml", "prongsai-ignore.yml", "prongsai-ignore.json");
  private static final String ANY = "/*";

  private final List<Problem> problems = new ArrayList<>();

  private IgnoreReader() {}

  /** The file in a folder; nothing is let be where there is none. */
  public static Checked<Ignores> beside(Path folder) {
    List<String> there =
        NAMES.stream()
            .filter(name -> Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS))
            .toList();
    if (there.isEmpty()) {
      return new Checked<>(Ignores.none(), List.of());
    }
    IgnoreReader reader = new IgnoreReader();
    for (String other : there.subList(1, there.size())) {
      reader.problems.add(TWO_SOURCES.at(Place.of(other), there.get(0), other));
    }
    return reader.read(folder.resolve(there.get(0)), there.get(0));
  }

  /** A file of any name; JSON when it ends in {@code .json}. */
  public static Checked<Ignores> file(Path file) {
    return new IgnoreReader().read(file, file.toString().replace('\\', '/'));
  }

  private Checked<Ignores> read(Path file, String shown) {
    if (!Files.isRegularFile(file)) {
      String why = Files.isDirectory(file) ? "@data.unreadable.folder" : "@data.unreadable.special";
      problems.add(UNREADABLE.at(Place.of(shown), shown, why));
      return new Checked<>(Ignores.none(), problems);
    }
    List<Ignore> entries =
        SourceText.of(file, shown, problems::add)
            .flatMap(text -> TreeReader.read(shown, text, problems::add))
            .flatMap(tree -> ShapeCheck.of(tree, Shape.IGNORE, Map.of(), problems::add))
            .map(tree -> entries((Located.Items) tree))
            .orElse(List.of());
    return new Checked<>(new Ignores(entries), problems);
  }

  private List<Ignore> entries(Located.Items items) {
    return items.items().stream().map(this::entry).flatMap(Optional::stream).toList();
  }

  private Optional<Ignore> entry(Located item) {
    Group g = Group.of(item);
    String rule = g.text("rule");
    Place at = Pointers.nearest(item, "/rule").place();
    if (!known().contains(rule)) {
      problems.add(IGNORE_RULE.at(at, rule, Nearest.orNone(rule, known())));
      return Optional.empty();
    }
    Optional<String> refusal = refusal(rule);
    refusal.ifPresent(why -> problems.add(IGNORE_REFUSED.at(at, rule, why)));
    return refusal.isPresent()
        ? Optional.empty()
        : Optional.of(
            new Ignore(
                rule,
                g.maybe("place").map(Glob::new),
                g.maybe("target").map(Glob::new),
                g.text("reason"),
                g.text("owner"),
                g.date("until").orElseThrow(),
                item.place()));
  }

  /** Every rule, and every kind of rule: {@code link/*}. */
  private static Set<String> known() {
    Set<String> known = new LinkedHashSet<>();
    for (Rule rule : Rule.values()) {
      known.add(rule.id().substring(0, rule.id().indexOf('/')) + ANY);
      known.add(rule.id());
    }
    return known;
  }

  /** Why nobody may let that rule be; empty when one may. */
  private static Optional<String> refusal(String rule) {
    boolean allowed =
        rule.endsWith(ANY)
            ? !rule.equals("oit/*") && !rule.equals("data/*")
            : Stream.of(Rule.values()).anyMatch(r -> r.id().equals(rule) && Ignore.isAllowed(r));
    String kind = rule.substring(0, rule.indexOf('/'));
    return allowed
        ? Optional.empty()
        : Optional.of(
            switch (kind) {
              case "oit", "data" -> "@data.ignore." + kind;
              default -> "@data.ignore.site";
            });
  }
}
