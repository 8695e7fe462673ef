package org.prongsai.bake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.prongsai.model.Accent;
import org.prongsai.plan.Key;
import org.prongsai.plan.KeyMaker;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Reasons;
import org.prongsai.problem.Rule;

/**
 * Templates and assets: the program's own, of which a site's folder may replace each by a file of
 * the same name below its {@code templates/} or {@code assets/}.
 */
public final class Theme {
  static final String TEMPLATES = "templates/";
  static final String ASSETS = "assets/";

  private final SortedMap<String, ThemeFile> files;
  private final List<Problem> problems;

  private final Parsed parsed;

  private boolean keyed;

  /** Empty until it is asked for. */
  private Optional<Key> key = Optional.empty();

  private Theme(SortedMap<String, ThemeFile> files, List<Problem> problems, Parsed parsed) {
    this.files = Collections.unmodifiableSortedMap(files);
    this.problems = List.copyOf(problems);
    this.parsed = parsed;
  }

  /**
   * The templates as the engine has parsed them: once for all sites that have the same, whatever
   * their colours, emblems and other files.
   */
  private static final class Parsed {
    static final Parsed BUILT_IN = new Parsed();

    private Object templates;

    synchronized <T> T get(Class<T> kind, Supplier<T> parser) {
      if (templates == null) {
        templates = parser.get();
      }
      return kind.cast(templates);
    }
  }

  /** The program's theme with the site's own files over it. */
  public static Theme of(Path siteFolder) {
    return over(BuiltInTheme::files, siteFolder, Parsed.BUILT_IN);
  }

  /**
   * @param builtIn the program's files
   */
  static Theme over(Supplier<List<ThemeFile>> builtIn, Path siteFolder) {
    return over(builtIn, siteFolder, new Parsed());
  }

  private static Theme over(
      Supplier<List<ThemeFile>> builtIn, Path siteFolder, Parsed parsedBuiltIn) {
    SortedMap<String, ThemeFile> files = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    for (String part : List.of(TEMPLATES, ASSETS)) {
      Path folder = siteFolder.resolve(part);
      if (Files.isDirectory(folder)) {
        addSiteFiles(folder, part, files, problems);
      }
    }
    Set<String> own = Set.copyOf(files.keySet());
    List<ThemeFile> programs = builtIn.get();
    problems.addAll(NearMisses.of(own, programs));
    for (ThemeFile file : programs) {
      files.putIfAbsent(file.name(), file);
    }
    boolean ownTemplates = own.stream().anyMatch(name -> name.startsWith(TEMPLATES));
    return new Theme(files, problems, ownTemplates ? new Parsed() : parsedBuiltIn);
  }

  private static void addSiteFiles(
      Path folder, String part, SortedMap<String, ThemeFile> files, List<Problem> problems) {
    try (Stream<Path> all =
        Files.find(
            folder,
            Integer.MAX_VALUE,
            (path, attributes) -> attributes.isRegularFile(),
            FileVisitOption.FOLLOW_LINKS)) {
      Path root = folder.toRealPath();
      for (Path file : (Iterable<Path>) all::iterator) {
        String name = part + folder.relativize(file).toString().replace('\\', '/');
        if (name.contains("/.")) {
          continue; // what editors and desktops leave behind
        }
        if (file.toRealPath().startsWith(root)) {
          files.put(name, new ThemeFile.OfSite(name, file));
        } else {
          // A link may not carry a file of the machine into what is published.
          problems.add(Rule.THEME_FILE_OUTSIDE.at(Place.of(name), name));
        }
      }
    } catch (IOException | UncheckedIOException e) {
      problems.add(Rule.THEME_UNREADABLE.at(Place.of(part), Reasons.of(e), part));
    }
  }

  /**
   * This theme in an agency's own colour and with its emblem.
   *
   * @param logo where the emblem lies on this disk; it is published as {@code address}
   */
  public Theme in(Optional<Accent> accent, Optional<Path> logo, String address) {
    SortedMap<String, ThemeFile> own = new TreeMap<>(files);
    accent.ifPresent(
        a -> own.put(AccentSheet.FILE, new ThemeFile.BuiltIn(AccentSheet.FILE, AccentSheet.of(a))));
    logo.ifPresent(l -> own.put(address, new ThemeFile.OfSite(address, l)));
    return new Theme(own, problems, parsed);
  }

  /** What an engine makes of the templates, made once. */
  <T> T parsed(Class<T> kind, Supplier<T> parser) {
    return parsed.get(kind, parser);
  }

  /** What was wrong with the site's own files. */
  List<Problem> problems() {
    return problems;
  }

  /**
   * The theme of the same site as it is now.
   *
   * @return this very theme, parsed as it may be, when nothing has changed since it was used
   */
  public synchronized Theme again(Path siteFolder) {
    Theme now = of(siteFolder);
    // Without a key nothing was read yet, and what would be read now is not what was there then.
    boolean same = key.isPresent() && key.equals(now.key()) && now.problems.equals(problems);
    return same ? this : now;
  }

  /**
   * Of every name and byte; empty when a file cannot be read, and what pages look like cannot be
   * foretold.
   */
  synchronized Optional<Key> key() {
    if (!keyed) {
      key = computed();
      keyed = true;
    }
    return key;
  }

  private Optional<Key> computed() {
    KeyMaker key = new KeyMaker();
    try {
      for (ThemeFile file : files.values()) {
        key.text(file.name()).bytes(file.bytes());
      }
      return Optional.of(key.key());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The document types: every template that is not inside a folder names one. */
  List<String> pageTypes() {
    return below(TEMPLATES).stream()
        .map(f -> f.name().substring(TEMPLATES.length()))
        .filter(name -> name.endsWith(PortalOven.TEMPLATE_ENDING) && name.indexOf('/') < 0)
        .map(name -> name.substring(0, name.length() - PortalOven.TEMPLATE_ENDING.length()))
        .toList();
  }

  Optional<ThemeFile> file(String name) {
    return Optional.ofNullable(files.get(name));
  }

  /** Files whose name begins so, sorted by name. */
  List<ThemeFile> below(String prefix) {
    return List.copyOf(files.subMap(prefix, prefix + Character.MAX_VALUE).values());
  }
}
