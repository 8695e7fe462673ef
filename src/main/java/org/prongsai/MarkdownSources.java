package org.prongsai;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.prongsai.bake.markdown.WrittenLink;
import org.prongsai.model.FreePage;
import org.prongsai.model.Pointer;
import org.prongsai.plan.SitePaths;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.read.Content;

/**
 * Where in a page's Markdown a link is written. A text is looked through when one of its links is
 * first asked for: on a sound site, none.
 */
final class MarkdownSources {
  private record Told(String rule, String file, String target) {}

  private final Content content;
  private final Map<String, FreePage> pages = new HashMap<>();
  private final Map<String, Map<String, List<WrittenLink>>> links = new HashMap<>();
  private final Map<Told, Integer> told = new HashMap<>();

  /**
   * @param files the pages of the site that will be asked about
   */
  MarkdownSources(Content content, Set<String> files) {
    this.content = content;
    for (FreePage page : files.isEmpty() ? List.<FreePage>of() : content.portal().pages()) {
      String file = SitePaths.free(page.name()).file();
      if (files.contains(file)) {
        pages.putIfAbsent(file, page);
      }
    }
  }

  /** The first time a link to this target is told the first that is written, then the second. */
  Optional<Place> of(Problem problem) {
    String file = problem.place().file();
    if (problem.target().isEmpty() || !pages.containsKey(file)) {
      return Optional.empty();
    }
    String target = problem.target().get();
    List<WrittenLink> written =
        links.computeIfAbsent(file, f -> byAddress(pages.get(f))).getOrDefault(target, List.of());
    if (written.isEmpty()) {
      return Optional.empty();
    }
    int nth = told.merge(new Told(problem.rule().id(), file, target), 1, Integer::sum);
    WrittenLink link = written.get(Math.min(nth, written.size()) - 1);
    Place text =
        content.sources().of(new Pointer("pages/" + pages.get(file).name(), "").then("markdown"));
    return Optional.of(new Place(text.file(), text.line() + link.line() - 1, link.column()));
  }

  private static Map<String, List<WrittenLink>> byAddress(FreePage page) {
    return WrittenLink.in(page.markdown().toString()).stream()
        .collect(Collectors.groupingBy(WrittenLink::address));
  }
}
