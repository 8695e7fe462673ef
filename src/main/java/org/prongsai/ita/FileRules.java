package org.prongsai.ita;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prongsai.model.ContentFile;
import org.prongsai.model.Disclosure;
import org.prongsai.model.Evidence;
import org.prongsai.model.Measures;
import org.prongsai.model.Portal;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;

/** Files that are declared and not there, and files that are there and nobody speaks of. */
final class FileRules {
  private FileRules() {}

  static Problem missing(Declared declared, String item, String path, Place place) {
    Optional<ContentFile> near = declared.files().nearest(path);
    boolean folder =
        declared.content().files().stream()
            .anyMatch(f -> f.path().startsWith(path.endsWith("/") ? path : path + "/"));
    return Rule.ITEM_FILE_MISSING
        .at(
            place,
            item,
            path,
            declared.year().toString(),
            folder ? "@oit.folder" : near.map(ContentFile::path).orElse("@oit.none"))
        .target(path);
  }

  /** Whether no file of a year needs to be mentioned anywhere. */
  static boolean areAllInItemFolders(Portal.Year of) {
    return of.files().stream().allMatch(f -> f.item().isPresent());
  }

  /**
   * A file outside item folders must be referred to, or nobody will find it.
   *
   * @param mentioned what free pages speak of
   */
  static List<Problem> everyFileBelongsSomewhere(Declared declared, Set<String> mentioned) {
    if (areAllInItemFolders(declared.content())) {
      return List.of();
    }
    Set<ContentFile> used = used(declared, mentioned);
    List<Problem> problems = new ArrayList<>();
    for (ContentFile file : declared.content().files()) {
      if (file.item().isEmpty() && !used.contains(file)) {
        problems.add(
            Rule.ORPHAN_FILE
                .at(declared.place(file), file.path(), declared.year().toString())
                .year(declared.year().be()));
      }
    }
    return problems;
  }

  private static Set<ContentFile> used(Declared declared, Set<String> mentioned) {
    Set<ContentFile> used = new HashSet<>();
    List<Evidence> evidence = new ArrayList<>();
    declared
        .content()
        .disclosure()
        .map(Disclosure::items)
        .orElse(List.of())
        .forEach(e -> evidence.addAll(e.evidence()));
    declared
        .content()
        .measures()
        .map(Measures::measures)
        .orElse(List.of())
        .forEach(m -> m.progress().forEach(p -> p.evidence().ifPresent(evidence::add)));
    for (Evidence e : evidence) {
      if (e instanceof Evidence.Document d) {
        declared.files().find(d.file()).ifPresent(used::add);
      }
    }
    mentioned.forEach(path -> declared.files().find(path).ifPresent(used::add));
    return used;
  }
}
