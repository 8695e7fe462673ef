package org.prongsai.bake;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.prongsai.plan.Key;
import org.prongsai.plan.Page;

/**
 * The pages of the last bake in this JVM, with their keys: a page that is equal has the same key.
 * Nothing of it is written down. Safe for several threads.
 */
public final class KeyedPages {
  private record Keyed(Page page, Key key) {}

  private final boolean keeps;
  private Optional<Key> theme = Optional.empty();
  private Map<String, Keyed> before = Map.of();
  private final Map<String, Keyed> now = new ConcurrentHashMap<>();

  private KeyedPages(boolean keeps) {
    this.keeps = keeps;
  }

  /** For a site that is baked once. */
  public static KeyedPages none() {
    return new KeyedPages(false);
  }

  /** For a site that is baked again and again. */
  public static KeyedPages kept() {
    return new KeyedPages(true);
  }

  /** The next bake begins. */
  void begin(Key nextTheme) {
    before = theme.filter(nextTheme::equals).isPresent() ? Map.copyOf(now) : Map.of();
    theme = Optional.of(nextTheme);
    now.clear();
  }

  Key of(Page page, Keys keys) {
    String file = page.path().file();
    Keyed known = before.get(file);
    Key key = known != null && known.page.equals(page) ? known.key : keys.page(page);
    if (keeps) {
      now.put(file, new Keyed(page, key));
    }
    return key;
  }
}
