package org.prongsai.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.prongsai.check.url.Url;

/** Which file every link of every page leads to. */
final class LinkMap {
  /** The target is none of the site's files. */
  private static final int ELSEWHERE = -1;

  private final Resolver resolver;
  private final PageFacts[] pages;
  private final PageFacts[] byNumber;
  private final int[] indexes;
  private final int[][] targets;

  /** What the visitor saw; no more than this map is kept for another look. */
  private final Odd[] odd;

  /** Links that lead nowhere or to a part of a page. */
  private record Odd(int[] links, Target[] targets) {
    static final Odd NONE = new Odd(new int[0], new Target[0]);
  }

  private LinkMap(Resolver resolver, PageFacts[] pages, boolean keeps) {
    this.resolver = resolver;
    this.pages = pages;
    this.targets = new int[pages.length][];
    this.odd = new Odd[keeps ? pages.length : 0];
    this.byNumber = new PageFacts[resolver.names().length];
    this.indexes = new int[byNumber.length];
    for (int p = 0; p < pages.length; p++) {
      int number = resolver.number(pages[p].file);
      if (number >= 0) {
        byNumber[number] = pages[p];
        indexes[number] = p;
      }
    }
  }

  /** Takes what is odd about a link; called from several threads. */
  interface Visitor {
    /**
     * @param facts of the file it leads to; null when it is none that was read
     */
    void visit(PageFacts page, int link, Target target, PageFacts facts);
  }

  /**
   * Follows every link once.
   *
   * @param visitor sees each link that leads nowhere or to a part of a page
   */
  static LinkMap of(Resolver resolver, Collection<PageFacts> all, int threads, Visitor visitor) {
    return of(resolver, all, threads, visitor, Optional.empty(), false);
  }

  /**
   * The same; of a page whose facts are the very same as before, nothing is resolved again.
   *
   * @param before a map of the same resolver that was made to be kept
   * @param keeps whether this one is made to be kept
   */
  static LinkMap of(
      Resolver resolver,
      Collection<PageFacts> all,
      int threads,
      Visitor visitor,
      Optional<LinkMap> before,
      boolean keeps) {
    LinkMap map = new LinkMap(resolver, all.toArray(PageFacts[]::new), keeps);
    AtomicInteger next = new AtomicInteger();
    // Neighbours share folders, and so the cache of one worker: blocks, not single pages.
    Runnable work =
        () -> {
          Cache cache = new Cache(resolver);
          for (int block = next.getAndAdd(64);
              block < map.pages.length;
              block = next.getAndAdd(64)) {
            for (int p = block; p < Math.min(block + 64, map.pages.length); p++) {
              if (before.isEmpty() || !map.isAsIn(before.get(), p, visitor)) {
                map.follow(p, cache, visitor);
              }
            }
          }
        };
    Workers.run(map.pages.length < 256 ? 1 : threads, work);
    return map;
  }

  private boolean isAsIn(LinkMap before, int number, Visitor visitor) {
    PageFacts page = pages[number];
    int file = resolver.number(page.file);
    if (file < 0 || before.byNumber[file] != page) {
      return false;
    }
    int there = before.indexes[file];
    targets[number] = before.targets[there];
    Odd seen = before.odd[there];
    keep(number, seen);
    for (int i = 0; i < seen.links.length; i++) {
      // The page that it leads to may be another one now.
      Target target = seen.targets[i];
      PageFacts facts = target instanceof Target.Inside inside ? byNumber[inside.file()] : null;
      visitor.visit(page, seen.links[i], target, facts);
    }
    return true;
  }

  private void keep(int number, Odd seen) {
    if (odd.length > 0) {
      odd[number] = seen;
    }
  }

  private static final class Cache {
    private final OutsideSites outside;
    private String folder = "";
    private Map<String, Target> targets = new HashMap<>();

    Cache(Resolver resolver) {
      this.outside = new OutsideSites(resolver);
    }
  }

  private void follow(int number, Cache cache, Visitor visitor) {
    PageFacts page = pages[number];
    int[] to = new int[page.links()];
    targets[number] = to;
    if (to.length == 0) {
      keep(number, Odd.NONE);
      return;
    }
    int[] seen = new int[to.length];
    Target[] oddTargets = new Target[to.length];
    int n = 0;
    Url base = resolver.base(page);
    String folder = base.path().substring(0, base.path().lastIndexOf('/') + 1);
    String folderKey = base.authority() + folder;
    if (!folderKey.equals(cache.folder) || cache.targets.size() > 10_000) {
      cache.targets = new HashMap<>(); // clearing one that was large takes longer
      cache.folder = folderKey;
    }
    Optional<String> place =
        page.base.isEmpty()
            ? Optional.of(page.file.substring(0, page.file.lastIndexOf('/') + 1))
            : Optional.empty();
    for (int i = 0; i < to.length; i++) {
      LinkKind kind = page.kind(i);
      if (kind == LinkKind.MAP || kind == LinkKind.PART) {
        to[i] = ELSEWHERE;
        Target part = new Target.Inside(resolver.number(page.file), part(page, i));
        seen[n] = i;
        oddTargets[n++] = part;
        visitor.visit(page, i, part, page);
        continue;
      }
      Target target = target(page.written(i), base, place, cache);
      boolean inside = target instanceof Target.Inside;
      to[i] = inside ? ((Target.Inside) target).file() : ELSEWHERE;
      if (!inside || ((Target.Inside) target).fragment().isPresent()) {
        seen[n] = i;
        oddTargets[n++] = target;
        visitor.visit(page, i, target, inside ? byNumber[to[i]] : null);
      }
    }
    if (odd.length > 0) {
      odd[number] = new Odd(Arrays.copyOf(seen, n), Arrays.copyOf(oddTargets, n));
    }
  }

  private static Optional<String> part(PageFacts page, int link) {
    return Optional.of(page.written(link).strip());
  }

  private Target target(String written, Url base, Optional<String> folder, Cache cache) {
    // These depend on the page itself, not only on its folder.
    boolean own = written.isEmpty() || written.charAt(0) <= '#' || written.charAt(0) == '?';
    if (own) {
      return resolver.resolve(written, base);
    }
    Target known = cache.targets.get(written);
    if (known != null) {
      return known;
    }
    Target target =
        folder
            .flatMap(f -> resolver.plain(written, f))
            .or(() -> cache.outside.target(written))
            .orElseGet(() -> resolver.resolve(written, base));
    cache.targets.put(written, target);
    return target;
  }

  Resolver resolver() {
    return resolver;
  }

  /**
   * Clicks from a file to every file that can be reached; -1 for the others.
   *
   * @param closed files whose own links are not followed
   */
  int[] clicksFrom(int home, Set<Integer> closed) {
    int[] clicks = new int[resolver.names().length];
    Arrays.fill(clicks, -1);
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    if (home >= 0) {
      clicks[home] = 0;
      queue.add(home);
    }
    while (!queue.isEmpty()) {
      int from = queue.poll();
      if (closed.contains(from)) {
        continue;
      }
      PageFacts page = byNumber[from];
      int[] ways = page == null ? new int[0] : targets[indexes[from]];
      for (int i = 0; i < ways.length; i++) {
        int to = ways[i];
        if (to < 0 || !page.kind(i).leads()) {
          continue;
        }
        boolean free = page.kind(i) != LinkKind.CLICK;
        int distance = clicks[from] + (free ? 0 : 1);
        if (clicks[to] < 0 || clicks[to] > distance) {
          clicks[to] = distance;
          if (free) {
            queue.addFirst(to);
          } else {
            queue.addLast(to);
          }
        }
      }
    }
    return clicks;
  }

  List<LinkUse> linksTo(int file) {
    ArrayList<LinkUse> uses = new ArrayList<>();
    for (int p = 0; p < pages.length; p++) {
      for (int i = 0; i < targets[p].length; i++) {
        if (targets[p][i] == file) {
          uses.add(pages[p].use(i));
        }
      }
    }
    return uses;
  }
}
