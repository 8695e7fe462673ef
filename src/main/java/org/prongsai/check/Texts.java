package org.prongsai.check;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** One copy of every text: the same menu stands on every page. */
final class Texts {
  private final ConcurrentMap<String, String> known = new ConcurrentHashMap<>();

  String one(String text) {
    // Asking first spares a lock: nearly every text is known already.
    String known = this.known.get(text);
    if (known != null) {
      return known;
    }
    String first = this.known.putIfAbsent(text, text);
    return first == null ? text : first;
  }
}
