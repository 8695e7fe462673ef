package org.prongsai.live;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.live.web.Answer;

/** How a server should send a file, by the file's name (the types of the hosting settings). */
final class ServedTypes {
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?([^\\s\";]+)", Pattern.CASE_INSENSITIVE);

  private static final Map<String, List<String>> TYPES =
      Map.ofEntries(
          Map.entry("html", List.of("text/html")),
          Map.entry("css", List.of("text/css")),
          Map.entry("js", List.of("text/javascript", "application/javascript")),
          Map.entry("json", List.of("application/json")),
          Map.entry("csv", List.of("text/csv")),
          Map.entry("txt", List.of("text/plain")),
          Map.entry("xml", List.of("application/xml", "text/xml", "application/atom+xml")),
          Map.entry("svg", List.of("image/svg+xml")),
          Map.entry("png", List.of("image/png")),
          Map.entry("jpg", List.of("image/jpeg")),
          Map.entry("jpeg", List.of("image/jpeg")),
          Map.entry("webp", List.of("image/webp")),
          Map.entry("pdf", List.of("application/pdf")));

  private ServedTypes() {}

  /**
   * What a file should have been sent as; empty when it was sent well, or nobody minds.
   *
   * @param file its name in the site
   */
  static Optional<String> wanted(String file, Answer.Answered answer) {
    String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    List<String> types = TYPES.getOrDefault(ending, List.of());
    if (types.isEmpty()) {
      return Optional.empty();
    }
    boolean text = types.get(0).startsWith("text/");
    Matcher charset = CHARSET.matcher(answer.header("content-type").orElse(""));
    boolean utf8 =
        charset.find()
            ? charset.group(1).equalsIgnoreCase("utf-8")
            // A page says it itself, and so does a style sheet by its page.
            : !text || ending.equals("html") || ending.equals("css") || ending.equals("js");
    return types.contains(answer.type()) && utf8
        ? Optional.empty()
        : Optional.of(text ? types.get(0) + "; charset=utf-8" : types.get(0));
  }
}
