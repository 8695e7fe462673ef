package org.prongsai.live;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.prongsai.check.PageText;
import org.prongsai.check.url.Percent;
import org.prongsai.live.web.Answer;

/**
 * What is seen of an HTML answer, of all of it or of its beginning.
 *
 * @param title without blanks around
 * @param asksPassword whether it has a field for a password
 * @param ids the parts that a fragment can name
 */
record SeenPage(String title, boolean asksPassword, Set<String> ids) {
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([^\\s\"';]+)", Pattern.CASE_INSENSITIVE);

  SeenPage {
    ids = Set.copyOf(ids);
  }

  /** Empty when the answer is no HTML, or has no body. */
  static Optional<SeenPage> of(Answer.Answered answer) {
    byte[] bytes = answer.body().bytes();
    if (bytes.length == 0 || !isHtml(answer)) {
      return Optional.empty();
    }
    Matcher charset = CHARSET.matcher(answer.header("content-type").orElse(""));
    PageText text = charset.find() ? PageText.of(bytes, charset.group(1)) : PageText.of(bytes);
    Document page = Jsoup.parse(text.text());
    Set<String> ids = new HashSet<>();
    boolean[] password = new boolean[1];
    page.traverse(
        (node, depth) -> {
          if (node instanceof Element element && !element.attributes().isEmpty()) {
            String name = element.normalName();
            ids.add(element.id());
            if (name.equals("a")) {
              ids.add(element.attr("name"));
            }
            password[0] |=
                name.equals("input") && element.attr("type").equalsIgnoreCase("password");
          }
        });
    return Optional.of(new SeenPage(page.title().strip(), password[0], ids));
  }

  static boolean isHtml(Answer.Answered answer) {
    String type = answer.type();
    if (type.isEmpty()) {
      byte[] bytes = answer.body().bytes();
      String start = new String(bytes, 0, Math.min(512, bytes.length), StandardCharsets.ISO_8859_1);
      String small = start.stripLeading().toLowerCase(Locale.ROOT);
      return small.startsWith("<!doctype html") || small.startsWith("<html");
    }
    return type.equals("text/html") || type.equals("application/xhtml+xml");
  }

  /**
   * Whether a fragment leads somewhere: as it is, decoded, {@code top}, or under the prefix that
   * hosts of other people's pages put before ids.
   *
   * @param fragment percent-encoded, as the URL standard keeps it
   */
  boolean has(String fragment) {
    String decoded = Percent.lenient(fragment);
    return ids.contains(fragment)
        || ids.contains(decoded)
        || ids.contains("user-content-" + decoded)
        || decoded.equalsIgnoreCase("top");
  }
}
