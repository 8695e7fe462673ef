package org.prongsai.check;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.prongsai.plan.Key;

/**
 * What the last look at a site in this JVM found. As long as no file comes or goes, the links of a
 * page that has not changed lead where they led. Nothing of it is written down. Not for several
 * threads.
 */
public final class KnownSite {
  private final boolean keeps;
  private Optional<Listing> listing = Optional.empty();
  private Optional<Names> names = Optional.empty();
  private Optional<KeyedFacts> facts = Optional.empty();
  private Optional<SiteLook> look = Optional.empty();

  private KnownSite(boolean keeps) {
    this.keeps = keeps;
  }

  /** For a site that is looked at once. */
  public static KnownSite none() {
    return new KnownSite(false);
  }

  /** For a site that is looked at again and again. */
  public static KnownSite kept() {
    return new KnownSite(true);
  }

  /**
   * The names of a site: the same object as long as they are the same.
   *
   * @param nowListing the object that they are from, where the same object means the same names
   * @param files sorted, as the folders are
   */
  Names names(
      Optional<Listing> nowListing,
      Collection<String> files,
      Collection<String> folders,
      Set<String> refused) {
    boolean same =
        listing.isPresent() && nowListing.isPresent() && listing.get() == nowListing.get();
    Names now =
        names
            .filter(n -> same || n.are(files, folders, refused))
            .orElseGet(() -> Names.of(files, folders, refused));
    if (keeps) {
      listing = nowListing;
      names = Optional.of(now);
    }
    return now;
  }

  /**
   * Fills in the facts of files that are made from what they were made from when they were read.
   *
   * @param documents what was handed over, by number; null for others
   * @param keys of the files, by their names
   * @param known of earlier builds
   */
  void fill(
      Names nowNames,
      PageFacts[] documents,
      Function<String, Optional<Key>> keys,
      KnownFacts known) {
    KeyedFacts now = KeyedFacts.of(nowNames, documents, keys, facts, known);
    if (keeps) {
      facts = Optional.of(now);
    }
  }

  /**
   * @param documents by their numbers; null for what is none. No longer the caller's
   */
  SiteLook look(CheckOptions options, Names nowNames, PageFacts[] documents) {
    SiteLook now =
        look.filter(l -> l.isAt(options, nowNames))
            .map(l -> l.again(documents))
            .orElseGet(() -> new SiteLook(options, nowNames, documents, keeps));
    if (keeps) {
      look = Optional.of(now);
    }
    return now;
  }
}
