package org.prongsai.model;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything one agency publishes. */
public record Portal(
    Agency agency,
    List<Service> services,
    SortedMap<FiscalYear, Year> years,
    List<FreePage> pages) {
  public Portal {
    services = List.copyOf(services);
    years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
    pages = List.copyOf(pages);
  }

  /** One fiscal year of it. */
  public record Year(
      Optional<Assessment> assessment,
      Optional<Measures> measures,
      Optional<Disclosure> disclosure,
      List<ContentFile> files) {
    public Year {
      files = List.copyOf(files);
    }

    /** The file that a declared path means; for many paths make one {@link FileLookup}. */
    public Optional<ContentFile> file(String declared) {
      return new FileLookup(files).find(declared);
    }

    /** A year is judged only when somebody declared items or dropped files into item folders. */
    public boolean isJudged() {
      return disclosure.isPresent() || files.stream().anyMatch(f -> f.item().isPresent());
    }
  }
}
