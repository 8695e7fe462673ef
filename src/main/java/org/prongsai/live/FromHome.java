package org.prongsai.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.prongsai.check.PageText;
import org.prongsai.check.url.Percent;
import org.prongsai.check.url.Url;
import org.prongsai.live.web.Answer;
import org.prongsai.live.web.Ask;
import org.prongsai.live.web.Web;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;

/**
 * Clicks from where the assessor starts to the published site: the home page may be the old site.
 * Only the agency's own hosts are walked, three clicks deep.
 */
public final class FromHome {
  private static final int FAR = 3;
  private static final int FEW_LINKS = 3;

  private final Url home;
  private final Url base;
  private final Set<String> hosts;
  private final int mostPages;
  private final Web web;
  private final Map<String, Integer> entries = new HashMap<>();
  private final Set<String> known = new HashSet<>();
  private int looked;
  private boolean homeSilent;
  private boolean homeScripted;

  /**
   * @param base where the site is published; its path ends in {@code /}
   * @param hosts the agency's, in small letters
   * @param mostPages of the old site that are looked at
   */
  public FromHome(Url home, Url base, Set<String> hosts, int mostPages, Web web) {
    this.home = home;
    this.base = base;
    this.hosts = hosts;
    this.mostPages = mostPages;
    this.web = web;
  }

  /**
   * How many clicks each page of the site is away from home by links of the old site alone, named
   * as in the site's folder; empty when no way was seen, and why is a problem.
   */
  public Map<String, Integer> entries(List<Problem> problems, Place place) {
    if (isInside(home)) {
      entries.put(file(home), 0);
      return entries;
    }
    Set<Url> level = new LinkedHashSet<>(List.of(home.withoutFragment()));
    known.add(home.withoutFragment().toString());
    boolean cut = false;
    for (int clicks = 0; clicks < FAR && !level.isEmpty() && entries.isEmpty(); clicks++) {
      List<CompletableFuture<Answer>> answers = new ArrayList<>();
      for (Url url : level) {
        if (looked < mostPages) {
          looked++;
          answers.add(web.ask(Ask.page(url)));
        } else {
          cut = true;
        }
      }
      Set<Url> next = new LinkedHashSet<>();
      for (CompletableFuture<Answer> answer : answers) {
        read(answer.join(), clicks, next);
      }
      level = next;
    }
    if (entries.isEmpty()) {
      problems.add(none(cut, place));
    }
    return entries;
  }

  private Problem none(boolean cut, Place place) {
    String from = Shown.url(home);
    String to = Shown.url(base);
    String pages = Integer.toString(looked);
    Optional<String> doubt =
        homeSilent
            ? Optional.of("@live.home-silent")
            : homeScripted
                ? Optional.of("@live.home-scripted")
                : cut ? Optional.of("@live.home-large") : Optional.empty();
    return doubt
        .map(why -> Rule.LIVE_NO_WAY_SEEN.at(place, from, to, pages, why))
        .orElseGet(() -> Rule.LIVE_NO_WAY.at(place, from, to, pages));
  }

  private void read(Answer answer, int clicks, Set<Url> next) {
    Optional<Answer.Answered> page =
        answer.answered().filter(a -> a.isFine() && SeenPage.isHtml(a));
    boolean isHome = answer.asked().equals(home.withoutFragment());
    if (page.isEmpty()) {
      homeSilent |= isHome;
      return;
    }
    Url at = page.get().url();
    if (isInside(at)) {
      entries.merge(file(at), clicks, Math::min);
      return;
    }
    Document html = Jsoup.parse(PageText.of(page.get().body().bytes()).text());
    Url against =
        Optional.ofNullable(html.selectFirst("base[href]"))
            .flatMap(b -> Url.parse(b.attr("href"), at))
            .orElse(at);
    List<Element> links = html.select("a[href], area[href], iframe[src], frame[src]");
    homeScripted |= isHome && links.size() < FEW_LINKS;
    for (Element link : links) {
      String written = link.hasAttr("href") ? link.attr("href") : link.attr("src");
      Url.parse(written, against)
          .filter(Url::isHttp)
          .map(Url::withoutFragment)
          .ifPresent(url -> found(url, clicks + 1, next));
    }
  }

  private void found(Url url, int clicks, Set<Url> next) {
    if (isInside(url)) {
      entries.merge(file(url), clicks, Math::min);
    } else if (hosts.contains(url.host().orElse("")) && known.add(url.toString())) {
      next.add(url);
    }
  }

  private boolean isInside(Url url) {
    boolean sameHost = url.host().equals(base.host()) && url.port().equals(base.port());
    return sameHost && (url.path() + "/").startsWith(base.path());
  }

  /** The name in the site's folder: {@code …/} is a page called index.html. */
  private String file(Url url) {
    String below =
        url.path().length() < base.path().length()
            ? ""
            : url.path().substring(base.path().length());
    String name = Percent.lenient(below);
    return name.isEmpty() || name.endsWith("/")
        ? name + "index.html"
        : name.substring(name.lastIndexOf('/') + 1).contains(".") ? name : name + "/index.html";
  }
}
