package org.prongsai;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Reasons;
import org.prongsai.problem.Rule;

/**
 * The site folders below a folder: those that hold {@code content/}. What is built ({@code target})
 * or hidden is not looked into, nor a link: it might lead round in a circle.
 *
 * @param agencies that can be built, by folder
 * @param refused the names of those that cannot, because another has the same name
 * @param whole whether every folder could be read
 */
record AgencyFolders(
    List<Agency> agencies, List<String> refused, List<Problem> problems, boolean whole) {
  private static final Set<String> OF_A_SITE = Set.of("content", "templates", "assets");

  /** What the front page has of its own beside the agencies' sites. */
  static final Set<String> OF_THE_FRONT =
      Set.of("assets", "index.html", "agencies.csv", "agencies.json");

  AgencyFolders {
    agencies = List.copyOf(agencies);
    refused = List.copyOf(refused);
    problems = List.copyOf(problems);
  }

  /**
   * A site folder.
   *
   * @param shown relative to the folder of all, with {@code /}
   * @param name of its site: its folder's own
   */
  record Agency(Path folder, String shown, String name) {}

  static AgencyFolders below(Path all) {
    List<Agency> found = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    scan(all, "", found, problems);
    boolean whole = problems.isEmpty();
    Map<String, List<Agency>> byName = new TreeMap<>();
    found.forEach(a -> byName.computeIfAbsent(folded(a.name()), n -> new ArrayList<>()).add(a));
    List<Agency> good = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    byName.forEach(
        (name, same) -> {
          if (same.size() == 1 && !OF_THE_FRONT.contains(name)) {
            good.addAll(same);
          } else {
            same.forEach(
                a -> {
                  refused.add(a.name());
                  problems.add(refusal(a, same));
                });
          }
        });
    good.sort(Comparator.comparing(Agency::shown));
    return new AgencyFolders(good, refused, problems, whole);
  }

  private static Problem refusal(Agency agency, List<Agency> same) {
    Place place = Place.of(agency.shown());
    return OF_THE_FRONT.contains(folded(agency.name()))
        ? Rule.FOLDER_NAME_TAKEN.at(place, agency.shown())
        : Rule.SAME_FOLDER_NAME.at(
            place,
            agency.shown(),
            same.stream()
                .filter(other -> other != agency)
                .map(Agency::shown)
                .collect(Collectors.joining(", ")));
  }

  /** Two names are the same when Windows or a Mac would hold them for the same. */
  static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private static void scan(Path folder, String shown, List<Agency> found, List<Problem> problems) {
    List<Path> inside = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      all.forEach(inside::add);
    } catch (IOException | DirectoryIteratorException e) {
      String where = shown.isEmpty() ? "." : shown;
      problems.add(Rule.FOLDER_NOT_SEARCHED.at(Place.of(where), where, Reasons.of(e)));
      return;
    }
    Collections.sort(inside);
    boolean site = !shown.isEmpty() && Files.isDirectory(folder.resolve("content"));
    if (site) {
      found.add(new Agency(folder, shown, folder.getFileName().toString()));
    }
    for (Path path : inside) {
      String name = path.getFileName().toString();
      boolean skip =
          name.startsWith(".") || name.equals("target") || (site && OF_A_SITE.contains(name));
      if (!skip && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        scan(path, shown.isEmpty() ? name : shown + "/" + name, found, problems);
      }
    }
  }
}
