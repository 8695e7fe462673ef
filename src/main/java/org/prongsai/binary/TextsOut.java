package org.prongsai.binary;

import java.util.HashMap;
import java.util.Map;

/** Each text once, by its number: the same menu stands on every page. */
public final class TextsOut {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final BytesOut texts = new BytesOut();

  public int number(String text) {
    Integer known = numbers.get(text);
    if (known != null) {
      return known;
    }
    int number = numbers.size();
    numbers.put(text, number);
    texts.text(text);
    return number;
  }

  /** Stands before whatever uses the numbers. */
  public void writeTo(BytesOut out) {
    out.number(numbers.size());
    out.all(texts);
  }

  public static String[] read(BytesIn in) throws BytesIn.Malformed {
    String[] texts = new String[in.count()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = in.text();
    }
    return texts;
  }
}
