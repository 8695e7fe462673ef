package org.prongsai.bake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;
import org.prongsai.read.Nearest;

/**
 * A site's own files that replace nothing and were perhaps meant to: a template that no page type
 * asks for, and a name that is almost that of a file of the theme. Other files are additions.
 */
final class NearMisses {
  private NearMisses() {}

  /**
   * @param own the names of the site's files
   */
  static List<Problem> of(Set<String> own, List<ThemeFile> builtIn) {
    Set<String> known = builtIn.stream().map(ThemeFile::name).collect(Collectors.toSet());
    return new TreeSet<>(own)
        .stream()
            .filter(name -> !known.contains(name))
            .flatMap(n -> of(n, known).stream())
            .toList();
  }

  private static Optional<Problem> of(String name, Set<String> known) {
    Optional<String> meant = meant(name, known);
    return meant.isEmpty() && !isPageTemplate(name)
        ? Optional.empty()
        : Optional.of(
            Rule.THEME_NO_EFFECT.at(Place.of(name), name, meant.orElse("@page/theme-file.any")));
  }

  /** Only templates outside folders are page types. */
  private static boolean isPageTemplate(String name) {
    return name.startsWith(Theme.TEMPLATES)
        && name.endsWith(PortalOven.TEMPLATE_ENDING)
        && name.indexOf('/', Theme.TEMPLATES.length()) < 0;
  }

  /** A file of the theme with that name in another folder, or almost that name in this one. */
  private static Optional<String> meant(String name, Set<String> known) {
    String file = file(name);
    String folder = name.substring(0, name.length() - file.length());
    Optional<String> elsewhere =
        known.stream().filter(k -> file(k).equalsIgnoreCase(file)).sorted().findFirst();
    Set<String> beside =
        known.stream()
            .filter(k -> k.equals(folder + file(k)) && ending(k).equals(ending(file)))
            .filter(k -> !differInDigitsOnly(file(k), file))
            .map(k -> stem(file(k)))
            .collect(Collectors.toCollection(TreeSet::new));
    return elsewhere.or(
        () -> Nearest.to(stem(file), beside).map(near -> folder + near + ending(file)));
  }

  /** Another weight of a font is no slip of the pen. */
  private static boolean differInDigitsOnly(String a, String b) {
    return a.replaceAll("[0-9]", "").equals(b.replaceAll("[0-9]", ""));
  }

  private static String stem(String file) {
    return file.substring(0, file.length() - ending(file).length());
  }

  private static String ending(String file) {
    int dot = file.lastIndexOf('.');
    return dot < 0 ? "" : file.substring(dot);
  }

  private static String file(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
