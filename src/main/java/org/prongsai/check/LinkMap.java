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
  private final int[][] targets;

  private LinkMap(Resolver resolver, PageFacts[] pages) {
    this.resolver = resolver;
    this.pages = pages;
    this.targets = new int[pages.length][];
    this.byNumber = new PageFacts[resolver.names().length];
    for (PageFacts page : pages) {
      int number = resolver.number(page.file);
      if (number >= 0) {
        byNumber[number] = page;
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
    LinkMap map = new LinkMap(resolver, all.toArray(PageFacts[]::new));
    AtomicInteger next = new AtomicInteger();
    // Neighbours share folders, and so the cache of one worker: blocks, not single pages.
    Runnable work =
        () -> {
          Cache cache = new Cache();
          for (int block = next.getAndAdd(64);
              block < map.pages.length;
              block = next.getAndAdd(64)) {
            for (int p = block; p < Math.min(block + 64, map.pages.length); p++) {
              map.follow(p, cache, visitor);
            }
          }
        };
    Workers.run(map.pages.length < 256 ? 1 : threads, work);
    return map;
  }

  private static final class Cache {
    private String folder = "";
    private final Map<String, Target> targets = new HashMap<>();
  }

  private void follow(int number, Cache cache, Visitor visitor) {
    PageFacts page = pages[number];
    int[] to = new int[page.links()];
    targets[number] = to;
    if (to.length == 0) {
      return;
    }
    Url base = resolver.base(page);
    String folder = base.path().substring(0, base.path().lastIndexOf('/') + 1);
    String folderKey = base.authority() + folder;
    if (!folderKey.equals(cache.folder) || cache.targets.size() > 10_000) {
      cache.targets.clear();
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
        visitor.visit(page, i, new Target.Inside(resolver.number(page.file), part(page, i)), page);
        continue;
      }
      Target target = target(page.written(i), base, place, cache);
      if (target instanceof Target.Inside inside) {
        to[i] = inside.file();
        if (inside.fragment().isPresent()) {
          visitor.visit(page, i, target, byNumber[inside.file()]);
        }
      } else {
        to[i] = ELSEWHERE;
        visitor.visit(page, i, target, null);
      }
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
    int[][] ways = ways();
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
      for (int way : ways[from]) {
        boolean free = way < 0;
        int to = free ? ~way : way;
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

  /** For each file the files its reader gets to; complemented (~) when no click is needed. */
  private int[][] ways() {
    int[][] ways = new int[resolver.names().length][];
    Arrays.fill(ways, new int[0]);
    for (int p = 0; p < pages.length; p++) {
      int[] found = new int[targets[p].length];
      int n = 0;
      for (int i = 0; i < targets[p].length; i++) {
        LinkKind kind = pages[p].kind(i);
        if (targets[p][i] >= 0 && kind.leads()) {
          found[n++] = kind == LinkKind.CLICK ? targets[p][i] : ~targets[p][i];
        }
      }
      int number = resolver.number(pages[p].file);
      if (number >= 0) {
        ways[number] = Arrays.copyOf(found, n);
      }
    }
    return ways;
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
