package org.prongsai.live;

import java.net.IDN;
import java.util.stream.Collectors;
import org.prongsai.check.url.Percent;
import org.prongsai.check.url.Url;
import org.prongsai.live.web.Answer;

/** Addresses as people read them. */
final class Shown {
  private static final int LONGEST = 300;

  private Shown() {}

  /** Thai letters instead of percent signs, as far as they can be had back. */
  static String url(Url url) {
    String host = url.host().map(IDN::toUnicode).orElse("");
    String port = url.port().map(p -> ":" + p).orElse("");
    String rest = url.path() + url.query().map(q -> "?" + q).orElse("");
    String text = Percent.decoded(rest).filter(Shown::isPlain).orElse(rest);
    return cut(url.scheme() + "://" + host + port + text);
  }

  private static boolean isPlain(String text) {
    return text.chars().noneMatch(c -> c <= ' ' || c == 0x7F || c == 0xFFFD);
  }

  /** What a server wrote, never too long. */
  static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  /** {@code http://a/ (301) → http://b/}: every redirect with what it answered, and the end. */
  static String way(Answer answer, Url end) {
    String hops =
        answer.chain().stream()
            .map(hop -> url(hop.url()) + " (" + hop.status() + ")")
            .collect(Collectors.joining(" → "));
    boolean ended =
        !answer.chain().isEmpty()
            && answer.chain().get(answer.chain().size() - 1).url().equals(end);
    return hops.isEmpty() ? url(end) : ended ? hops : hops + " → " + url(end);
  }
}
