package org.prongsai.check;

import java.util.Optional;
import java.util.function.Function;
import org.prongsai.plan.Key;

/**
 * What the files of a site were made from, and the facts of those that have any. A file of the same
 * name and key has the same facts.
 */
final class KeyedFacts {
  private final Names names;
  private final Key[] keys;
  private final PageFacts[] documents;

  private KeyedFacts(Names names, Key[] keys, PageFacts[] documents) {
    this.names = names;
    this.keys = keys;
    this.documents = documents;
  }

  /**
   * Fills in what is known.
   *
   * @param documents what was handed over, by number; null for others
   * @param before of the last look
   * @param known of earlier builds
   */
  static KeyedFacts of(
      Names names,
      PageFacts[] documents,
      Function<String, Optional<Key>> keyOf,
      Optional<KeyedFacts> before,
      KnownFacts known) {
    KeyedFacts now = new KeyedFacts(names, new Key[documents.length], documents);
    KeyedFacts last = before.filter(b -> b.names == names).orElse(now);
    for (int i = 0; i < documents.length; i++) {
      Key key = keyOf.apply(names.file(i)).orElse(null);
      now.keys[i] = key;
      if (key == null || documents[i] != null) {
        continue;
      }
      if (last != now && key.equals(last.keys[i])) {
        documents[i] = last.read(i);
      } else {
        String name = names.file(i);
        documents[i] = known.of(key).filter(facts -> facts.file.equals(name)).orElse(null);
      }
    }
    return now;
  }

  /** Null of a page that was too large: by now there may be more memory. */
  private PageFacts read(int number) {
    PageFacts page = documents[number];
    return page == null || page.form == PageFacts.Form.UNREAD ? null : page;
  }
}
