package org.prongsai.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.prongsai.check.url.Url;

/** Which file every link of every document leads to; all go by their numbers. */
final class LinkMap {
  /** The target is none of the site's files. */
  private static final int ELSEWHERE = -1;

  private static final int[] NO_LINKS = {};

  private final Resolver resolver;
  private final PageFacts[] pages;
  private final int[][] targets;

  /** What the visitor saw; of a map that is kept for another look. */
  private final Odd[] odd;

  /**
   * Links that lead nowhere or to a part of a page.
   *
   * @param others the other files that they lead into
   */
  private record Odd(int[] links, Target[] targets, int[] others) {
    private static final int[] NO_OTHERS = {};
    static final Odd NONE = new Odd(new int[0], new Target[0], NO_OTHERS);

    static Odd of(int page, int[] links, Target[] targets) {
      return links.length == 0 ? NONE : new Odd(links, targets, others(page, targets));
    }

    private static int[] others(int page, Target[] targets) {
      int[] others =
          Arrays.stream(targets)
              .filter(Target.Inside.class::isInstance)
              .mapToInt(target -> ((Target.Inside) target).file())
              .filter(file -> file != page)
              .distinct()
              .toArray();
      return others.length == 0 ? NO_OTHERS : others;
    }
  }

  private LinkMap(Resolver resolver, PageFacts[] pages, int[][] targets, Odd[] odd) {
    this.resolver = resolver;
    this.pages = pages;
    this.targets = targets;
    this.odd = odd;
  }

  /** Takes what is odd about a link; called from several threads, for one page from one. */
  interface Visitor {
    /**
     * @param page its number
     */
    void visit(int page, int link, Target target);
  }

  /**
   * Follows every link once.
   *
   * @param pages documents by the numbers of their files; null for a file that is none
   * @param visitor sees each link that leads nowhere or to a part of a page
   * @param keeps whether there may be another look
   */
  static LinkMap of(
      Resolver resolver, PageFacts[] pages, int threads, Visitor visitor, boolean keeps) {
    LinkMap map =
        new LinkMap(
            resolver, pages, new int[pages.length][], keeps ? new Odd[pages.length] : new Odd[0]);
    map.follow(IntStream.range(0, pages.length).toArray(), threads, visitor);
    return map;
  }

  /**
   * The map of the same files once some of the pages are others: only their links are followed.
   *
   * @param now all pages; those not among the changed are the very same objects
   */
  LinkMap again(PageFacts[] now, BitSet changed, int threads, Visitor visitor) {
    LinkMap map = new LinkMap(resolver, now, targets.clone(), odd.clone());
    map.follow(changed.stream().toArray(), threads, visitor);
    return map;
  }

  /** Whether a link of a page leads into a part of one of some other pages. */
  boolean leadsIntoPartOf(int page, BitSet others) {
    for (int other : odd[page].others) {
      if (others.get(other)) {
        return true;
      }
    }
    return false;
  }

  /** Shows what is odd about the links of one page once more. */
  void visit(int page, Visitor visitor) {
    Odd seen = odd[page];
    for (int i = 0; i < seen.links.length; i++) {
      visitor.visit(page, seen.links[i], seen.targets[i]);
    }
  }

  private void follow(int[] which, int threads, Visitor visitor) {
    AtomicInteger next = new AtomicInteger();
    // Neighbours share folders, and so the cache of one worker: blocks, not single pages.
    Runnable work =
        () -> {
          Cache cache = new Cache(resolver);
          for (int block = next.getAndAdd(64); block < which.length; block = next.getAndAdd(64)) {
            for (int i = block; i < Math.min(block + 64, which.length); i++) {
              follow(which[i], cache, visitor);
            }
          }
        };
    Workers.run(which.length < 256 ? 1 : threads, work);
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
    int[] to = page == null || page.links() == 0 ? NO_LINKS : new int[page.links()];
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
        Target part = new Target.Inside(number, part(page, i));
        seen[n] = i;
        oddTargets[n++] = part;
        visitor.visit(number, i, part);
        continue;
      }
      Target target = target(page.written(i), base, place, cache);
      boolean inside = target instanceof Target.Inside;
      to[i] = inside ? ((Target.Inside) target).file() : ELSEWHERE;
      if (!inside || ((Target.Inside) target).fragment().isPresent()) {
        seen[n] = i;
        oddTargets[n++] = target;
        visitor.visit(number, i, target);
      }
    }
    if (odd.length > 0) {
      odd[number] = Odd.of(number, Arrays.copyOf(seen, n), Arrays.copyOf(oddTargets, n));
    }
  }

  private void keep(int number, Odd seen) {
    if (odd.length > 0) {
      odd[number] = seen;
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
    int[] clicks = new int[pages.length];
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
      PageFacts page = pages[from];
      int[] ways = targets[from];
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

  /** Whether people get from page to page as they did, though some pages are others. */
  boolean hasTheWaysOf(LinkMap before, BitSet changed) {
    return changed.stream().allMatch(i -> Arrays.equals(ways(i), before.ways(i)));
  }

  /** Where a page leads a person; sorted, each once. */
  private int[] ways(int page) {
    int[] to = targets[page];
    return IntStream.range(0, to.length)
        .filter(i -> to[i] >= 0 && pages[page].kind(i).leads())
        .map(i -> to[i] * 2 + (pages[page].kind(i) == LinkKind.CLICK ? 1 : 0))
        .sorted()
        .distinct()
        .toArray();
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
