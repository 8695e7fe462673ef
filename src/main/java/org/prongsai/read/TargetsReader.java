package org.prongsai.read;

import static org.prongsai.problem.Rule.ID;
import static org.prongsai.problem.Rule.IMPOSSIBLE_VALUE;
import static org.prongsai.problem.Rule.MISSING_KEY;
import static org.prongsai.problem.Rule.PUBLISH_KEY_OF_OTHER_KIND;
import static org.prongsai.problem.Rule.PUBLISH_SECRET_IN_FILE;
import static org.prongsai.problem.Rule.TWO_SOURCES;
import static org.prongsai.problem.Rule.UNREADABLE;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prongsai.model.Target;
import org.prongsai.model.Target.Security;
import org.prongsai.model.Target.Server;
import org.prongsai.problem.Checked;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;

/** Reads {@code publish.yaml}: the places that the site is published to. */
public final class TargetsReader {
  private static final List<String> NAMES = List.of("publish.yaml", "publish.yml", "publish.json");
  private static final Set<String> SECRETS =
      Set.of("password", "passwd", "pass", "pwd", "passphrase", "secret", "token");
  private static final int LAST_PORT = 65535;
  private static final Set<String> ANY = Set.of("kind", "url", "readBack");
  private static final Set<String> SERVER = Set.of("host", "port", "user", "folder");
  private static final Map<String, Set<String>> KEYS =
      Map.of(
          "folder", Set.of("folder"),
          "zip", Set.of("file"),
          "ftp", Set.of("passwordFile", "encoding"),
          "ftps", Set.of("passwordFile", "encoding", "implicit", "certificate"),
          "sftp", Set.of("passwordFile", "key", "hostKey"));

  private final List<Problem> problems = new ArrayList<>();

  private TargetsReader() {}

  /**
   * The file in a folder.
   *
   * @return the targets in the order written; empty, without a problem, when there is no file
   */
  public static Checked<Optional<List<Target>>> beside(Path folder) {
    List<String> there =
        NAMES.stream()
            .filter(name -> Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS))
            .toList();
    if (there.isEmpty()) {
      return new Checked<>(Optional.empty(), List.of());
    }
    TargetsReader reader = new TargetsReader();
    for (String other : there.subList(1, there.size())) {
      reader.problems.add(TWO_SOURCES.at(Place.of(other), there.get(0), other));
    }
    List<Target> targets = reader.read(folder.resolve(there.get(0)), there.get(0));
    return new Checked<>(Optional.of(targets), reader.problems);
  }

  private List<Target> read(Path file, String shown) {
    if (!Files.isRegularFile(file)) {
      String why = Files.isDirectory(file) ? "@data.unreadable.folder" : "@data.unreadable.special";
      problems.add(UNREADABLE.at(Place.of(shown), shown, why));
      return List.of();
    }
    return SourceText.of(file, shown, problems::add)
        .flatMap(text -> TreeReader.read(shown, text, problems::add))
        .map(this::withoutSecrets)
        .flatMap(tree -> ShapeCheck.of(tree, Shape.PUBLISH, Map.of(), problems::add))
        .flatMap(tree -> Pointers.find(tree, "/targets"))
        .map(targets -> targets((Located.Fields) targets))
        .orElse(List.of());
  }

  /** Said once, with where it belongs, and never quoted. */
  private Located withoutSecrets(Located value) {
    if (!(value instanceof Located.Fields fields)) {
      return value;
    }
    List<Located.Field> kept = new ArrayList<>();
    for (Located.Field field : fields.fields()) {
      if (SECRETS.contains(field.key().toLowerCase(Locale.ROOT))) {
        problems.add(PUBLISH_SECRET_IN_FILE.at(field.keyPlace(), field.key()));
      } else {
        kept.add(new Located.Field(field.key(), field.keyPlace(), withoutSecrets(field.value())));
      }
    }
    return new Located.Fields(fields.place(), kept);
  }

  private List<Target> targets(Located.Fields targets) {
    List<Target> read = new ArrayList<>();
    for (Located.Field field : targets.fields()) {
      if (!field.key().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
        problems.add(ID.at(field.keyPlace(), field.key()));
      } else {
        target(field).ifPresent(read::add);
      }
    }
    return List.copyOf(read);
  }

  private Optional<Target> target(Located.Field field) {
    Located.Fields fields = (Located.Fields) field.value();
    Group g = new Group(fields);
    String kind = g.text("kind");
    int before = problems.size();
    boolean toServer = kind.endsWith("ftp") || kind.equals("ftps");
    for (Located.Field f : fields.fields()) {
      boolean known =
          ANY.contains(f.key())
              || KEYS.get(kind).contains(f.key())
              || (toServer && SERVER.contains(f.key()));
      if (!known) {
        problems.add(PUBLISH_KEY_OF_OTHER_KIND.at(f.keyPlace(), f.key(), kind));
      }
    }
    for (String key : required(kind)) {
      if (g.maybe(key).isEmpty()) {
        problems.add(MISSING_KEY.at(fields.place(), key));
      }
    }
    if (g.number("port").filter(p -> p > LAST_PORT).isPresent()) {
      Place at = Pointers.nearest(fields, "/port").place();
      problems.add(IMPOSSIBLE_VALUE.at(at, "port", g.text("port"), "1–" + LAST_PORT));
    }
    return problems.size() > before
        ? Optional.empty()
        : Optional.of(
            new Target(
                field.key(),
                way(kind, g),
                g.maybe("url"),
                g.maybe("readBack").filter("all"::equals).isPresent()));
  }

  private static List<String> required(String kind) {
    return switch (kind) {
      case "folder" -> List.of("folder");
      case "zip" -> List.of("file");
      default -> List.of("host", "user");
    };
  }

  private static Target.Way way(String kind, Group g) {
    return switch (kind) {
      case "folder" -> new Target.Way.Folder(g.text("folder"));
      case "zip" -> new Target.Way.Zip(g.text("file"));
      case "sftp" -> new Target.Way.Sftp(server(g, 22), g.maybe("key"), g.maybe("hostKey"));
      default -> ftp(kind, g);
    };
  }

  private static Target.Way ftp(String kind, Group g) {
    Security security =
        kind.equals("ftp")
            ? Security.CLEAR
            : g.flag("implicit") ? Security.IMPLICIT : Security.EXPLICIT;
    return new Target.Way.Ftp(
        server(g, security == Security.IMPLICIT ? 990 : 21),
        security,
        g.maybe("certificate"),
        g.maybe("encoding").orElse("UTF-8"));
  }

  private static Server server(Group g, int usualPort) {
    return new Server(
        g.text("host"),
        g.number("port").orElse(usualPort),
        g.text("user"),
        g.maybe("folder").orElse(""),
        g.maybe("passwordFile"));
  }
}
