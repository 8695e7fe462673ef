package org.prongsai.keep;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.prongsai.binary.Sum;
import org.prongsai.check.KnownFacts;
import org.prongsai.check.Listing;
import org.prongsai.plan.Key;

/**
 * What the last build of a folder knew: how it left the site and the tree beside it, what it learnt
 * from their files, and the sums of the content's.
 *
 * @param site the files of {@code target/site}
 * @param other the files of {@code target/baked} or, after a promotion, of {@code target/spare}
 * @param facts perhaps also of pages that are gone
 * @param listing of the tree that was baked last, in this JVM; never written down
 */
public record Memory(
    Tree site, Tree other, KnownFacts facts, Originals originals, Optional<Listing> listing) {
  private static final int MOST_FORGOTTEN = 1_000;

  /** A build that knows nothing. */
  public static Memory none() {
    return new Memory(
        Tree.EMPTY, Tree.EMPTY, KnownFacts.none(), Originals.none(), Optional.empty());
  }

  /** A sum of the names and bytes of the site's files that are asked for. */
  public long sumOfSite(Predicate<String> files) {
    return site.files().entrySet().stream()
        .filter(file -> files.test(file.getKey()))
        .mapToLong(f -> Sum.of((f.getKey() + "=" + f.getValue().sum()).getBytes(UTF_8)))
        .sum();
  }

  /**
   * The baked tree of the next build.
   *
   * @param clock what the clock of the disk says
   */
  public BakedTree tree(Path baked, Path siteFolder, long clock) {
    return new BakedTree(baked, other, siteFolder, site, listing, clock);
  }

  /**
   * What is to be known after a build.
   *
   * @param promoted whether the baked tree is the site now, and the former site the other one
   * @param known of pages and lists, before the build and by it
   */
  public Memory after(BakedTree baked, boolean promoted, KnownFacts known, Originals newOriginals) {
    Tree made = baked.tree();
    Tree nowSite = promoted ? made : site;
    Tree nowOther = promoted ? site : made;
    Memory after = new Memory(nowSite, nowOther, known, newOriginals, made.listing());
    // To look through all of them takes longer than a build of one page.
    return known.size() > made.files().size() + MOST_FORGOTTEN ? after.tidy() : after;
  }

  /** The same without the facts of pages that are in neither tree. */
  Memory tidy() {
    Set<Key> asked = new HashSet<>();
    site.files().values().forEach(leaf -> asked.add(leaf.key()));
    other.files().values().forEach(leaf -> asked.add(leaf.key()));
    return new Memory(site, other, facts.only(asked), originals, listing);
  }
}
