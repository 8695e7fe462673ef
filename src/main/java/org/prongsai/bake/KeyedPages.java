package org.prongsai.bake;

import java.util.List;
import java.util.Optional;
import org.prongsai.plan.DataTable;
import org.prongsai.plan.Frame;
import org.prongsai.plan.Key;
import org.prongsai.plan.Page;
import org.prongsai.plan.SearchEntry;
import org.prongsai.recall.Former;
import org.prongsai.recall.Memo;
import org.prongsai.recall.Order;
import org.prongsai.recall.Rounds;
import org.prongsai.recall.Same;

/**
 * What the last bakes of a site in this JVM made of what: the keys of its pages, and the pieces of
 * the files that list them all. Nothing of it is written down. Safe for several threads.
 */
public final class KeyedPages {
  private record KeyFrom(Key theme, Same<Page> page) {}

  private final Rounds rounds;
  private final Former<String, Page> pages;
  private final Memo<KeyFrom, Key> keys;

  /** The keys of large parts: also within one bake, a table is asked for more than once. */
  final Memo<Same<Object>, Key> parts = Memo.kept();

  final Memo<Same<DataTable.Part>, byte[]> csvParts;
  final Memo<DataFiles.JsonFrom, byte[]> jsonParts;
  final Memo<Same<SearchEntry>, byte[]> indexLines;
  final Memo<Same<Frame>, Optional<String>> sitemapEntries;
  final Order<String> sitemapOrder;
  final Memo<List<String>, KeyedBytes> sitemaps;

  private KeyedPages(Rounds rounds) {
    this.rounds = rounds;
    this.pages = rounds.former();
    this.keys = rounds.memo();
    this.csvParts = rounds.memo();
    this.jsonParts = rounds.memo();
    this.indexLines = rounds.memo();
    this.sitemapEntries = rounds.memo();
    this.sitemapOrder = rounds.order(String::compareTo);
    this.sitemaps = rounds.memo();
  }

  /** For a site that is baked once. */
  public static KeyedPages none() {
    return new KeyedPages(Rounds.none());
  }

  /** For a site that is baked again and again. */
  public static KeyedPages kept() {
    return new KeyedPages(Rounds.kept());
  }

  /** The next bake begins. */
  void begin() {
    rounds.begin();
    parts.begin();
  }

  Key of(Page page, Keys made) {
    KeyFrom from = new KeyFrom(made.theme(), new Same<>(page));
    return keys.known(from).orElseGet(() -> key(page, made));
  }

  /** Of a page that is new, or was planned anew. */
  private Key key(Page page, Keys made) {
    Page same = pages.or(page.path().file(), page);
    return keys.of(new KeyFrom(made.theme(), new Same<>(same)), from -> made.page(same, parts));
  }
}
