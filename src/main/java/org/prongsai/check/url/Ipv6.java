package org.prongsai.check.url;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Bracketed host addresses (URL standard, 3.5: "IPv6 parser" and "IPv6 serializer"). */
final class Ipv6 {
  private Ipv6() {}

  static Optional<String> parse(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text).filter(g -> g.size() == 8).map(Ipv6::written);
    }
    Optional<List<Integer>> head = groups(text.substring(0, gap));
    Optional<List<Integer>> tail = groups(text.substring(gap + 2));
    if (head.isEmpty() || tail.isEmpty() || head.get().size() + tail.get().size() > 7) {
      return Optional.empty();
    }
    List<Integer> all = new ArrayList<>(head.get());
    while (all.size() + tail.get().size() < 8) {
      all.add(0);
    }
    all.addAll(tail.get());
    return Optional.of(written(all));
  }

  private static Optional<List<Integer>> groups(String text) {
    List<Integer> groups = new ArrayList<>();
    if (text.isEmpty()) {
      return Optional.of(groups);
    }
    String[] parts = text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i == parts.length - 1 && parts[i].indexOf('.') > 0) {
        if (!parts[i].matches("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}")) {
          return Optional.empty();
        }
        int[] bytes = new int[4];
        String[] numbers = parts[i].split("\\.");
        for (int n = 0; n < 4; n++) {
          bytes[n] = Integer.parseInt(numbers[n]);
          if (bytes[n] > 255) {
            return Optional.empty();
          }
        }
        groups.add(bytes[0] << 8 | bytes[1]);
        groups.add(bytes[2] << 8 | bytes[3]);
      } else if (parts[i].matches("[0-9A-Fa-f]{1,4}")) {
        groups.add(Integer.parseInt(parts[i], 16));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(groups);
  }

  /** The longest run of two or more zeros, the first of equals, becomes {@code ::}. */
  private static String written(List<Integer> groups) {
    int best = -1;
    int bestLength = 1;
    for (int i = 0; i < 8; i++) {
      int run = 0;
      while (i + run < 8 && groups.get(i + run) == 0) {
        run++;
      }
      if (run > bestLength) {
        best = i;
        bestLength = run;
      }
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      if (i == best) {
        out.append(i == 0 ? "::" : ":");
        i += bestLength - 1;
        continue;
      }
      out.append(Integer.toHexString(groups.get(i)));
      if (i < 7) {
        out.append(':');
      }
    }
    return out.toString();
  }
}
