package org.prongsai;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prongsai.check.SiteFacts;
import org.prongsai.check.url.Url;
import org.prongsai.live.ExternalLinks;
import org.prongsai.live.FromHome;
import org.prongsai.live.LiveSite;
import org.prongsai.live.Renewals;
import org.prongsai.live.web.Manners;
import org.prongsai.live.web.Web;
import org.prongsai.model.Agency;
import org.prongsai.model.Pointer;
import org.prongsai.plan.SitePaths;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Reasons;
import org.prongsai.problem.Rule;

/**
 * What the network says of one site.
 *
 * @param folder the site as it was built
 * @param baseUrl where it is published
 * @param declared what the content says, when the site is ours
 */
record Network(
    Asking asking,
    Path folder,
    SiteFacts facts,
    Optional<String> baseUrl,
    Optional<Declared> declared,
    LocalDate asOf) {
  private static final int MOST_PAGES = 300;
  private static final int OWN_AT_ONCE = 8;

  /**
   * What was found.
   *
   * @param asked whether every outside address was asked
   * @param clicks how many clicks each file is away from where the assessor starts, when that was
   *     walked and a way was seen
   */
  record Said(boolean asked, List<Problem> problems, Optional<Map<String, Integer>> clicks) {}

  Said ask() throws Refusal, IOException {
    if (!asking.external() && !asking.live()) {
      return new Said(false, List.of(), Optional.empty());
    }
    List<Problem> problems = new ArrayList<>();
    Optional<Map<String, Integer>> clicks = Optional.empty();
    Manners manners = Manners.polite(Manners.agent(Version.NUMBER, contact()));
    try (Web web = new Web(manners.allowingPrivate(asking.allowPrivate()))) {
      if (asking.external()) {
        problems.addAll(external(web));
      }
      problems.addAll(renewals(web));
    }
    if (asking.live()) {
      clicks = live(manners.allowingPrivate(asking.allowPrivate()), problems);
    }
    boolean offline = problems.stream().anyMatch(p -> p.rule() == Rule.LIVE_OFFLINE);
    return new Said(asking.external() && !offline, problems, clicks);
  }

  private String contact() {
    return asking
        .contact()
        .or(() -> agency().flatMap(Agency::email))
        .or(() -> agency().flatMap(Agency::home))
        .or(() -> baseUrl)
        .orElse("");
  }

  private Optional<Agency> agency() {
    return declared.map(d -> d.content().portal().agency());
  }

  private List<Problem> external(Web web) throws Refusal {
    try {
      return new ExternalLinks(web, asking.allowPrivate())
          .problems(
              facts,
              new ExternalLinks.Cache(asking.cache(), asking.mostAge()),
              Instant.now(),
              asking.progress());
    } catch (IOException e) {
      throw new Refusal(
          "refusal.cannot-write", asking.cache().map(Path::toString).orElse(""), Reasons.of(e));
    }
  }

  private List<Problem> renewals(Web web) {
    Map<String, Renewals.Own> own = new HashMap<>();
    baseUrl
        .flatMap(Url::parse)
        .flatMap(u -> Renewals.Own.of(u, place("baseUrl")))
        .ifPresent(o -> own.put(o.https().authority(), o));
    List<Problem> problems = new ArrayList<>();
    agency()
        .ifPresent(
            agency -> {
              agency
                  .home()
                  .flatMap(Url::parse)
                  .flatMap(u -> Renewals.Own.of(u, place("home")))
                  .ifPresent(o -> own.putIfAbsent(o.https().authority(), o));
              for (String host : agency.hosts()) {
                Renewals.Own.of(host, place("hosts"))
                    .ifPresent(o -> own.putIfAbsent(o.https().authority(), o));
              }
              for (int i = 0; i < agency.domains().size(); i++) {
                Place place = declared.get().content().sources().of(pointer("domains").then(i));
                Renewals.of(agency.domains().get(i), place, asOf).ifPresent(problems::add);
              }
            });
    problems.addAll(Renewals.ofHosts(List.copyOf(own.values()), web, asOf));
    return problems;
  }

  private static Pointer pointer(String key) {
    return new Pointer("agency", "").then(key);
  }

  /** Where the agency says so; the command line has no place of its own. */
  private Place place(String key) {
    return declared
        .map(d -> d.content().sources().of(pointer(key)))
        .orElse(Place.of(baseUrl.orElse("")));
  }

  private Optional<Map<String, Integer>> live(Manners manners, List<Problem> problems)
      throws Refusal, IOException {
    Url base =
        baseUrl
            .map(b -> b.endsWith("/") ? b : b + "/")
            .flatMap(Url::parse)
            .filter(Url::isHttp)
            .orElseThrow(() -> new Refusal("refusal.no-address"));
    // One's own host may be asked more at once than a stranger's.
    try (Web web = new Web(manners.paced(OWN_AT_ONCE, Duration.ZERO))) {
      problems.addAll(new LiveSite(folder, base, web).problems(facts.files(), asking.progress()));
    }
    Optional<Url> home = agency().flatMap(Agency::home).flatMap(Url::parse).filter(Url::isHttp);
    if (home.isEmpty()) {
      return Optional.empty();
    }
    try (Web web = new Web(manners)) {
      Map<String, Integer> entries =
          new FromHome(home.get(), base, hosts(home.get(), base), MOST_PAGES, web)
              .entries(problems, place("home"));
      return entries.isEmpty() ? Optional.empty() : Optional.of(clicks(entries));
    }
  }

  private Set<String> hosts(Url home, Url base) {
    Set<String> hosts = new HashSet<>(agency().map(Agency::hosts).orElse(List.of()));
    home.host().ifPresent(hosts::add);
    base.host().ifPresent(hosts::add);
    return hosts;
  }

  /** From home to a page of the site, and on from there. */
  private Map<String, Integer> clicks(Map<String, Integer> entries) {
    Map<String, Integer> clicks = new HashMap<>();
    entries.forEach(
        (file, away) ->
            facts
                .clicksFrom(file, Set.of(SitePaths.SEARCH.file()))
                .forEach((to, more) -> clicks.merge(to, away + more, Math::min)));
    return clicks;
  }
}
