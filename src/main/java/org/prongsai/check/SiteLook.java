package org.prongsai.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;

/**
 * What follows from the facts of all documents together. Another look at the same names goes on
 * from this one, and comes to what a first look would: only what the facts of a changed document
 * were asked for is asked again.
 */
final class SiteLook {
  private record From(String file, Set<String> closed) {}

  private final CheckOptions options;
  private final Names names;
  private final PageFacts[] documents;
  private final Nearest nearest;
  private final LinkMap links;

  /** By number, of those that have one. */
  private final Map<Integer, List<Problem>> problems = new ConcurrentHashMap<>();

  private final Totals totals;
  private final Titles titles;
  private final Map<From, Clicks> clicks;
  private final Map<From, Clicks> formerClicks;
  private Missing missing = new Missing(Set.of(), List.of());

  private record Missing(Set<String> of, List<Problem> problems) {}

  /**
   * @param documents by their numbers; null for what is none
   * @param keeps whether there may be another look
   */
  SiteLook(CheckOptions options, Names names, PageFacts[] documents, boolean keeps) {
    this.options = options;
    this.names = names;
    this.documents = documents;
    this.nearest = new Nearest(names);
    Resolver resolver = new Resolver(options, names);
    Checking checking = new Checking(resolver);
    this.links = LinkMap.of(resolver, documents, options.threads(), checking, keeps);
    for (int i = 0; i < documents.length; i++) {
      findings(i);
    }
    this.totals = Totals.of(documents);
    this.titles = Titles.of(documents);
    this.clicks = new ConcurrentHashMap<>();
    this.formerClicks = Map.of();
  }

  private SiteLook(SiteLook before, PageFacts[] documents, BitSet changed) {
    this.options = before.options;
    this.names = before.names;
    this.documents = documents;
    this.nearest = before.nearest;
    this.problems.putAll(before.problems);
    problems.keySet().removeIf(changed::get);
    Checking checking = new Checking(before.links.resolver());
    this.links = before.links.again(documents, changed, options.threads(), checking);
    changed.stream().forEach(this::findings);
    BitSet otherParts = new BitSet();
    changed.stream()
        .filter(i -> !PageFacts.haveTheSameParts(documents[i], before.documents[i]))
        .forEach(otherParts::set);
    for (int i = 0; i < documents.length && !otherParts.isEmpty(); i++) {
      // A link into a part of another page is right or wrong by the parts of that page.
      if (!changed.get(i) && links.leadsIntoPartOf(i, otherParts)) {
        problems.remove(i);
        links.visit(i, checking);
        findings(i);
      }
    }
    this.totals = before.totals.again(before.documents, documents, changed);
    this.titles = before.titles.again(before.documents, documents, changed);
    this.clicks =
        links.hasTheWaysOf(before.links, changed) ? before.clicks : new ConcurrentHashMap<>();
    this.formerClicks = before.clicks;
    this.missing = before.missing;
  }

  /** Whether another look at these names can go on from here. */
  boolean isAt(CheckOptions otherOptions, Names otherNames) {
    return names == otherNames && options.equals(otherOptions);
  }

  /** The same names, looked at again; for a look that was made to be gone on from. */
  SiteLook again(PageFacts[] now) {
    BitSet changed = new BitSet();
    for (int i = 0; i < now.length; i++) {
      if (now[i] != documents[i]) {
        changed.set(i);
      }
    }
    return changed.isEmpty() ? this : new SiteLook(this, now, changed);
  }

  Totals totals() {
    return totals;
  }

  /** What is wrong with single documents, each place once, in no order. */
  List<Problem> ofDocuments() {
    List<Problem> all = new ArrayList<>();
    problems.values().forEach(all::addAll);
    return all;
  }

  /**
   * The files that were promised and are not there.
   *
   * @param promised never changes
   */
  synchronized List<Problem> missing(Set<String> promised) {
    if (missing.of != promised) {
      missing =
          new Missing(
              promised,
              promised.stream()
                  .filter(file -> !names.has(file))
                  .map(file -> Rule.PAGE_MISSING.at(Place.of(file)))
                  .toList());
    }
    return missing.problems;
  }

  /** Pages with the title of one before them. */
  List<Problem> ofTitles() {
    return titles.problems();
  }

  /** The links that lead to a file, in the order of the documents. */
  List<LinkUse> linksTo(String file) {
    int number = names.number(file);
    return number < 0 ? List.of() : links.linksTo(number);
  }

  /**
   * How many clicks each file is away from one; the same object as before when all are the same.
   *
   * @param closed files whose own links do not count
   */
  Clicks clicksFrom(String file, Set<String> closed) {
    return clicks.computeIfAbsent(
        new From(file, closed),
        from -> {
          Set<Integer> numbers = closed.stream().map(names::number).collect(Collectors.toSet());
          Clicks now = new Clicks(names, links.clicksFrom(names.number(file), numbers));
          Clicks former = formerClicks.get(from);
          return former != null && now.isSameAs(former) ? former : now;
        });
  }

  private void findings(int number) {
    PageFacts page = documents[number];
    if (page != null && !page.findings.isEmpty() && !SiteChecks.isProof(page.file)) {
      page.findings.forEach(finding -> add(number, finding.in(page.file)));
    }
  }

  /** One thread a document. */
  private void add(int number, Problem problem) {
    problems.computeIfAbsent(number, n -> new ArrayList<>()).add(problem);
  }

  private final class Checking implements LinkMap.Visitor {
    private final LinkChecks checks;

    Checking(Resolver resolver) {
      this.checks = new LinkChecks(resolver, nearest);
    }

    @Override
    public void visit(int number, int link, Target target) {
      PageFacts facts = target instanceof Target.Inside in ? documents[in.file()] : null;
      checks
          .check(documents[number], link, target, facts)
          .ifPresent(problem -> add(number, problem));
    }
  }
}
