package org.prongsai.read;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.prongsai.model.ContentFile;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Portal;
import org.prongsai.problem.Problem;

/**
 * A site folder's content as read.
 *
 * @param portal everything that could be read. It is always there, so that one run shows every
 *     mistake: where agency.yaml cannot be read, or names no agency, {@link ContentReader#NO_NAME}
 *     stands for the name, the sector is {@code lao}, and the problems hold an error
 * @param sources where every value was written
 * @param problems what is wrong with it, in no order
 * @param folder {@code content/} itself
 * @param folders the {@code files} folder of each year that has one
 */
public record Content(
    Portal portal,
    Sources sources,
    List<Problem> problems,
    Path folder,
    SortedMap<FiscalYear, Path> folders) {
  public Content {
    problems = List.copyOf(problems);
    // Sorted, not hashed: the first hash of a record costs 20 ms of start-up.
    folders = Collections.unmodifiableSortedMap(new TreeMap<>(folders));
  }

  /** Where a file of a year lies on this disk. */
  public Path file(FiscalYear year, ContentFile file) {
    return folders.get(year).resolve(file.path());
  }

  /** Where the agency's emblem lies on this disk. */
  public Optional<Path> logo() {
    return portal.agency().logo().map(l -> folder.resolve(l.file()));
  }

  /** Where a declared path leads on this disk; see {@link Portal.Year#file}. */
  public Optional<Path> file(FiscalYear year, String declared) {
    return Optional.ofNullable(portal.years().get(year))
        .flatMap(y -> y.file(declared))
        .map(f -> file(year, f));
  }
}
