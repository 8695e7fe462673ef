package org.prongsai.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.prongsai.check.LinkKind;
import org.prongsai.check.Progress;
import org.prongsai.check.SiteFacts;
import org.prongsai.check.url.Url;
import org.prongsai.live.web.Ask;
import org.prongsai.live.web.Web;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;

/** Every outside link of a site, asked once however many pages hold it. */
public final class ExternalLinks {
  private static final Pattern PASSWORD = Pattern.compile("\\s*https?:[/\\\\]*[^/\\\\?#]*@.*");
  private static final Pattern NO_ANCHOR = Pattern.compile("[!/:].*|.*[=&].*|.*:~:.*|");

  private static final int SEVERAL = 3;

  private final Web web;
  private final LinkJudge judge;
  private final Map<String, Judged> judged = new ConcurrentHashMap<>();

  /**
   * How old answers may be.
   *
   * @param file where answers are kept; without it every link is asked
   */
  public record Cache(Optional<Path> file, Duration most) {
    public static final Cache NONE = new Cache(Optional.empty(), Duration.ZERO);
  }

  /** One address, where it stands and what is needed of it. */
  private static final class Link {
    final Url url;
    final List<SiteFacts.Outside> uses = new ArrayList<>();
    final TreeSet<String> fragments = new TreeSet<>();
    boolean isRead;

    Link(Url url) {
      this.url = url;
    }

    Ask ask() {
      return !fragments.isEmpty() ? Ask.page(url) : isRead ? Ask.start(url) : Ask.there(url);
    }
  }

  /**
   * @param allowPrivate whether addresses of somebody's own network are fine
   */
  public ExternalLinks(Web web, boolean allowPrivate) {
    this.web = web;
    this.judge = new LinkJudge(web, allowPrivate);
  }

  /**
   * What is wrong with the outside links; each place once, in no order.
   *
   * @throws IOException when the cache cannot be read or written
   */
  public List<Problem> problems(SiteFacts facts, Cache cache, Instant now, Progress progress)
      throws IOException {
    List<Problem> problems = new ArrayList<>();
    Map<String, Link> links = links(facts, problems);
    try (Memory memory =
        cache.file().isPresent()
            ? Memory.in(cache.file().get(), cache.most(), now)
            : Memory.none()) {
      progress.expect(links.size());
      List<CompletableFuture<Void>> asked = new ArrayList<>();
      links.values().forEach(link -> asked.add(one(link, memory, now, progress)));
      asked.forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException disk) {
        throw disk.getCause();
      }
      throw e;
    }
    if (isOffline(links)) {
      problems.add(
          Rule.LIVE_OFFLINE.at(
              place(links.values().iterator().next().uses.get(0)), Integer.toString(links.size())));
    } else {
      links.values().forEach(link -> tell(link, problems));
    }
    return problems;
  }

  /** Whether every one of several hosts is unknown: then it is not the links that are broken. */
  private boolean isOffline(Map<String, Link> links) {
    List<Link> asked = links.values().stream().filter(l -> judge.unasked(l.url).isEmpty()).toList();
    boolean none =
        asked.stream()
            .map(link -> judged.get(link.url.toString()).rule())
            .allMatch(rule -> rule.equals(Optional.of(Rule.LIVE_NO_HOST)));
    return none && asked.stream().map(link -> link.url.host()).distinct().count() >= SEVERAL;
  }

  /** How many addresses were looked into. */
  public int count() {
    return judged.size();
  }

  private Map<String, Link> links(SiteFacts facts, List<Problem> problems) {
    Map<String, Link> links = new TreeMap<>();
    for (SiteFacts.Outside outside : facts.outsideLinks()) {
      LinkKind kind = outside.use().kind();
      if (!outside.url().isHttp() || kind == LinkKind.MENTION) {
        continue;
      }
      if (PASSWORD.matcher(outside.use().written()).matches()) {
        // Told without the link itself: the report goes to others.
        problems.add(Rule.LIVE_PASSWORD.at(place(outside), outside.url().host().orElse("")));
        continue;
      }
      Url url = outside.url().withoutFragment();
      Link link = links.computeIfAbsent(url.toString(), u -> new Link(url));
      link.uses.add(outside);
      link.isRead |= kind != LinkKind.RESOURCE && kind != LinkKind.MEDIA;
      outside
          .url()
          .fragment()
          .filter(f -> !NO_ANCHOR.matcher(f).matches())
          .ifPresent(link.fragments::add);
    }
    return links;
  }

  private CompletableFuture<Void> one(Link link, Memory memory, Instant now, Progress progress) {
    String key = link.url.toString();
    Optional<Judged> known = judge.unasked(link.url).or(() -> memory.recall(key, link.fragments));
    CompletableFuture<Judged> answer =
        known
            .map(CompletableFuture::completedFuture)
            .orElseGet(
                () ->
                    web.ask(link.ask())
                        .thenCompose(a -> judge.judged(a, link.fragments))
                        .thenApply(j -> kept(memory, key, j, now)));
    return answer.thenAccept(
        j -> {
          judged.put(key, j);
          progress.done();
        });
  }

  private static Judged kept(Memory memory, String key, Judged judged, Instant now) {
    try {
      // The DNS remembers by itself, and a machine without a network finds nobody.
      if (!judged.rule().equals(Optional.of(Rule.LIVE_NO_HOST))) {
        memory.keep(key, judged, now);
      }
      return judged;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void tell(Link link, List<Problem> problems) {
    Judged what = judged.get(link.url.toString());
    for (SiteFacts.Outside outside : link.uses) {
      what.at(place(outside), outside.use().written()).ifPresent(problems::add);
      outside
          .url()
          .fragment()
          .filter(f -> !what.anchors().getOrDefault(f, true))
          .ifPresent(
              f ->
                  problems.add(
                      Rule.LIVE_FRAGMENT_MISSING
                          .at(place(outside), Shown.url(link.url), "#" + f)
                          .target(outside.use().written())));
    }
  }

  private static Place place(SiteFacts.Outside outside) {
    return new Place(outside.use().file(), outside.use().line(), outside.use().column());
  }
}
