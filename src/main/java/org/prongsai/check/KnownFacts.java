package org.prongsai.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.prongsai.binary.BytesIn;
import org.prongsai.binary.BytesIn.Malformed;
import org.prongsai.binary.BytesOut;
import org.prongsai.binary.TextsOut;
import org.prongsai.plan.Key;

/** What builds learnt from pages and lists, by the keys of their files. Never changes. */
public final class KnownFacts {
  private static final KnownFacts NONE = new KnownFacts(Map.of(), Map.of());

  /** So few that they are copied for each that joins them. */
  private static final int MOST_RECENT = 256;

  private final Map<Key, PageFacts> facts;
  private final Map<Key, PageFacts> recent;

  private KnownFacts(Map<Key, PageFacts> facts, Map<Key, PageFacts> recent) {
    this.facts = facts;
    this.recent = recent;
  }

  public static KnownFacts none() {
    return NONE;
  }

  Optional<PageFacts> of(Key key) {
    PageFacts one = recent.isEmpty() ? null : recent.get(key);
    return Optional.ofNullable(one != null ? one : facts.get(key));
  }

  /** How many there are, some perhaps counted twice. */
  public int size() {
    return facts.size() + recent.size();
  }

  /**
   * These and the facts of more pages; the very same when there are none. Nothing of a page that
   * was too large: another run may have more memory.
   *
   * @param pages null for what is none
   */
  KnownFacts with(PageFacts[] pages, Function<String, Optional<Key>> keys) {
    Map<Key, PageFacts> more = new HashMap<>();
    for (PageFacts page : pages) {
      if (page != null && page.form != PageFacts.Form.UNREAD) {
        Optional<Key> key = keys.apply(page.file);
        if (key.isPresent() && of(key.get()).orElse(null) != page) {
          more.put(key.get(), page);
        }
      }
    }
    if (more.isEmpty()) {
      return this;
    }
    if (facts.isEmpty()) {
      return new KnownFacts(more, Map.of());
    }
    Map<Key, PageFacts> all = new HashMap<>(recent);
    all.putAll(more);
    return all.size() > MOST_RECENT
        ? new KnownFacts(facts, all).merged()
        : new KnownFacts(facts, all);
  }

  private KnownFacts merged() {
    if (recent.isEmpty()) {
      return this;
    }
    Map<Key, PageFacts> all = new HashMap<>(facts);
    all.putAll(recent);
    return new KnownFacts(all, Map.of());
  }

  /** Those that are still asked for; the very same when that is all. */
  public KnownFacts only(Set<Key> asked) {
    KnownFacts all = merged();
    if (asked.containsAll(all.facts.keySet())) {
      return all;
    }
    Map<Key, PageFacts> some = new HashMap<>(all.facts);
    some.keySet().retainAll(asked);
    return new KnownFacts(some, Map.of());
  }

  public void writeTo(BytesOut out) {
    TextsOut texts = new TextsOut();
    BytesOut body = new BytesOut();
    Map<Key, PageFacts> all = merged().facts;
    body.number(all.size());
    all.forEach(
        (key, one) -> {
          body.whole(key.high());
          body.whole(key.low());
          FactsBytes.write(one, texts, body);
        });
    texts.writeTo(out);
    out.all(body);
  }

  public static KnownFacts read(BytesIn in) throws Malformed {
    String[] texts = TextsOut.read(in);
    int count = in.count();
    Map<Key, PageFacts> facts = new HashMap<>(count * 2);
    for (int i = 0; i < count; i++) {
      Key key = new Key(in.whole(), in.whole());
      facts.put(key, FactsBytes.read(in, texts));
    }
    return new KnownFacts(facts, Map.of());
  }
}
