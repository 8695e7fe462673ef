package org.prongsai.bake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What an agency might type, or paste, into any text. */
final class HostileParameters {
  static final String TEXT =
      "<script>alert(1)</script></p></td>\"'><b onclick=x>&amp;${7*7}<#assign x=1>[=8]</title>-->";

  private HostileParameters() {}

  /** Copies of the parameters, each with another one of the texts replaced. */
  static List<Map<String, Object>> one(Map<String, Object> parameters, String by) {
    int count = count(parameters);
    List<Map<String, Object>> copies = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      copies.add(replaced(parameters, i, by));
    }
    return copies;
  }

  private static int count(Map<String, Object> parameters) {
    int[] seen = {0};
    copy(
        parameters,
        text -> {
          seen[0]++;
          return text;
        });
    return seen[0];
  }

  @SuppressWarnings("unchecked") // a copy of a map of parameters is one
  private static Map<String, Object> replaced(Map<String, Object> parameters, int at, String by) {
    int[] seen = {0};
    return (Map<String, Object>) copy(parameters, text -> seen[0]++ == at ? by : text);
  }

  private static Object copy(Object value, UnaryOperator<String> change) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((key, part) -> copy.put(key, copy(part, change)));
      return copy;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(part -> copy(part, change)).toList();
    }
    return value instanceof String text ? change.apply(text) : value;
  }
}
