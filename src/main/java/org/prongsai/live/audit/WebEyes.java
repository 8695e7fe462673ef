package org.prongsai.live.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.check.url.Url;
import org.prongsai.live.LinkJudge;
import org.prongsai.live.web.Answer;
import org.prongsai.live.web.Ask;
import org.prongsai.live.web.Web;

/** Sees over the web; of what is no page only the beginning is asked, and nothing kept. */
final class WebEyes implements Eyes {
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([^\\s\"';]+)", Pattern.CASE_INSENSITIVE);

  private final Web web;
  private final LinkJudge judge;

  WebEyes(Web web, boolean allowPrivate) {
    this.web = web;
    this.judge = new LinkJudge(web, allowPrivate);
  }

  @Override
  public Seen at(Url url) {
    Optional<LinkJudge.Judgement> unasked = judge.withoutAsking(url);
    if (unasked.isPresent()) {
      return new Seen(url, url, 0, "", Optional.empty(), new byte[0], standing(unasked.get()));
    }
    Ask ask = Relevance.isFile(url) ? Ask.start(url) : Ask.page(url);
    Answer answer = web.ask(ask).join();
    Standing standing = standing(judge.of(answer).join());
    if (answer.outcome() instanceof Answer.Answered answered) {
      String type = type(answered);
      boolean page = type.equals("text/html") || type.equals("application/xhtml+xml");
      byte[] body = page || isText(type) ? answered.body().bytes() : new byte[0];
      return new Seen(
          url, answered.url(), answered.status(), type, charset(answered), body, standing);
    }
    Url end = ((Answer.Failed) answer.outcome()).url();
    return new Seen(url, end, 0, "", Optional.empty(), new byte[0], standing);
  }

  private static boolean isText(String type) {
    return type.equals("text/plain");
  }

  /** As the server says; where it says nothing, a page is known by its first letters. */
  private static String type(Answer.Answered answered) {
    String type = answered.type();
    if (!type.isEmpty()) {
      return type;
    }
    byte[] bytes = answered.body().bytes();
    String start =
        new String(
                bytes, 0, Math.min(bytes.length, 512), java.nio.charset.StandardCharsets.ISO_8859_1)
            .strip()
            .toLowerCase(Locale.ROOT);
    return start.startsWith("<!doctype html") || start.startsWith("<html") ? "text/html" : "";
  }

  private static Optional<String> charset(Answer.Answered answered) {
    Matcher m = CHARSET.matcher(answered.header("content-type").orElse(""));
    return m.find() ? Optional.of(m.group(1)) : Optional.empty();
  }

  private static Standing standing(LinkJudge.Judgement judged) {
    Standing.State state =
        judged.rule().isEmpty() || judged.isShown()
            ? Standing.State.FINE
            : judged.rule().get().severity().id().equals("error")
                ? Standing.State.BROKEN
                : Standing.State.NOT_SEEN;
    return new Standing(state, judged.rule(), judged.args());
  }
}
