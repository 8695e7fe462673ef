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

/** What earlier builds learnt from pages and lists, by the keys of their files. */
public final class KnownFacts {
  private static final KnownFacts NONE = new KnownFacts(Map.of());

  private final Map<Key, PageFacts> facts;

  KnownFacts(Map<Key, PageFacts> facts) {
    this.facts = facts;
  }

  public static KnownFacts none() {
    return NONE;
  }

  /**
   * Nothing of a page that was too large: another run may have more memory.
   *
   * @param pages null for what is none
   */
  static KnownFacts of(PageFacts[] pages, Function<String, Optional<Key>> keys) {
    Map<Key, PageFacts> facts = new HashMap<>(pages.length * 2);
    for (PageFacts page : pages) {
      if (page != null && page.form != PageFacts.Form.UNREAD) {
        keys.apply(page.file).ifPresent(key -> facts.put(key, page));
      }
    }
    return new KnownFacts(facts);
  }

  Optional<PageFacts> of(Key key) {
    return Optional.ofNullable(facts.get(key));
  }

  /** These, and of the older ones those that are still asked for. */
  public KnownFacts over(KnownFacts older, Set<Key> asked) {
    Map<Key, PageFacts> all = new HashMap<>(facts);
    for (Key key : asked) {
      older.of(key).ifPresent(one -> all.putIfAbsent(key, one));
    }
    return new KnownFacts(all);
  }

  public void writeTo(BytesOut out) {
    TextsOut texts = new TextsOut();
    BytesOut body = new BytesOut();
    body.number(facts.size());
    facts.forEach(
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
    return new KnownFacts(facts);
  }
}
