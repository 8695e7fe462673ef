package org.prongsai;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.prongsai.plan.Page;

/** Which pages of a site are of which type, as its plan says; a new type is here by itself. */
public final class PlannedTypes {

  private PlannedTypes() {}

  /** Every type that there is, as templates are named: {@code home}, {@code unit-list} … */
  public static Stream<String> names() {
    return Arrays.stream(Page.class.getPermittedSubclasses())
        .map(Class::getSimpleName)
        .map(name -> name.replaceAll("(?<=[a-z])([A-Z])", "-$1").toLowerCase(Locale.ROOT));
  }

  /**
   * Type to the files of its pages, from the root of the site, in the order of the plan.
   *
   * @param folder holds {@code content/}
   */
  public static SortedMap<String, List<String>> in(Path folder, LocalDate asOf) throws IOException {
    SortedMap<String, List<String>> types = new TreeMap<>();
    for (Page page : Declared.in(folder, asOf).plan().pages()) {
      types.computeIfAbsent(page.type(), type -> new ArrayList<>()).add(page.path().file());
    }
    return types;
  }
}
