package org.prongsai.live;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.prongsai.check.url.Url;
import org.prongsai.live.web.Answer;
import org.prongsai.live.web.Ask;
import org.prongsai.live.web.Web;

/**
 * Tells pages that say "not found" with status 200. The words of a page prove nothing: only its
 * title does, or that the host gives the same for an address that cannot exist. Each host is tried
 * once, and never is a home page suspected.
 */
final class NotFoundPages {
  private static final Pattern TITLE =
      Pattern.compile(
          "(error\\W*)?404(\\W.*)?|.*\\W404( not found| error)?|.*\\berror 404\\b.*"
              + "|.*\\b(page|file|document|site) (can ?not be|not|was not) found\\b.*|not found"
              + "|.*ไม่พบ(หน้า|ไฟล์|เอกสาร|เว็บ).*|ไม่พบข้อมูล.*|.*หน้าที่(คุณ|ท่าน)(ค้นหา|ต้องการ|เรียก)ไม่.*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern HOME =
      Pattern.compile("/|/(index|home|default|main)(\\.[a-z]{2,5})?/?", Pattern.CASE_INSENSITIVE);

  private final Web web;
  private final Map<String, CompletableFuture<Optional<Shape>>> tried = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<Optional<Shape>>> homes = new ConcurrentHashMap<>();

  /** What is compared of an answer that was fine. */
  private record Shape(Url end, String title) {
    static Optional<Shape> of(Answer answer) {
      return answer
          .answered()
          .filter(Answer.Answered::isFine)
          .map(a -> new Shape(a.url(), SeenPage.of(a).map(SeenPage::title).orElse("")));
    }
  }

  NotFoundPages(Web web) {
    this.web = web;
  }

  static boolean isHome(Url url) {
    return url.query().isEmpty() && HOME.matcher(url.path()).matches();
  }

  static boolean saysNotFound(String title) {
    return TITLE.matcher(title.strip().toLowerCase(Locale.ROOT)).matches();
  }

  /** Whether the host answers an address that cannot exist in the very same way. */
  CompletableFuture<Boolean> isLike(Answer.Answered page, boolean redirected, String title) {
    Url url = page.url();
    if (isHome(url)) {
      return CompletableFuture.completedFuture(false);
    }
    return tried
        .computeIfAbsent(origin(url), o -> shape(at(url, "/" + random())))
        .thenCompose(
            nothing -> {
              boolean sameEnd = redirected && nothing.filter(n -> n.end().equals(url)).isPresent();
              boolean sameTitle =
                  !title.isEmpty() && nothing.filter(n -> n.title().equals(title)).isPresent();
              if (sameEnd || !sameTitle) {
                return CompletableFuture.completedFuture(sameEnd);
              }
              // The same title as no page at all; but many sites have one title for everything.
              return homes
                  .computeIfAbsent(origin(url), o -> shape(at(url, "/")))
                  .thenApply(home -> home.filter(h -> !h.title().equals(title)).isPresent());
            });
  }

  private CompletableFuture<Optional<Shape>> shape(Url url) {
    return web.ask(Ask.start(url)).thenApply(Shape::of);
  }

  private static String origin(Url url) {
    return url.scheme() + "://" + url.authority();
  }

  private static Url at(Url url, String path) {
    return new Url(url.scheme(), url.host(), url.port(), path, Optional.empty(), Optional.empty());
  }

  private static String random() {
    return "prongsai-" + Long.toString(ThreadLocalRandom.current().nextLong() >>> 1, 36);
  }
}
