package org.prongsai.check;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.prongsai.problem.Ignores;
import org.prongsai.problem.Language;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Words;
import org.prongsai.read.IgnoreReader;

/** Holds the Java of src/docs/library.md word for word. */
final class LibraryExample {
  private LibraryExample() {}

  static List<String> problemsOf(Path site) throws IOException {
    List<String> lines = new ArrayList<>();
    SiteFacts facts = SiteFacts.ofFolder(site, CheckOptions.defaults());
    for (Problem problem : SiteChecks.all(facts)) {
      lines.add(problem.place() + "  " + Words.in(Language.EN).message(problem));
    }
    return lines;
  }

  static List<Problem> left(SiteFacts facts, Path folder, LocalDate today) {
    Ignores ignores = IgnoreReader.beside(folder).value();
    List<Problem> left = ignores.apply(SiteChecks.all(facts), today, problem -> false).problems();
    return left;
  }
}
