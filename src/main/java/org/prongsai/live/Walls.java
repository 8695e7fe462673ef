package org.prongsai.live;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.prongsai.check.url.Url;
import org.prongsai.live.web.Answer;

/** Pages that stand before the page: for those who have logged in, or who are no program. */
final class Walls {
  /** They show next to nothing to somebody who has not logged in; asking tells nothing. */
  private static final List<String> ALWAYS_LOGIN =
      List.of("facebook.com", "fb.com", "fb.watch", "m.me", "instagram.com", "threads.net");

  private static final List<String> LOGIN_HOSTS =
      List.of(
          "accounts.google.com",
          "login.microsoftonline.com",
          "login.live.com",
          "access.line.me",
          "id.line.me",
          "imauth.bora.dopa.go.th");

  private static final Pattern LOGIN_PATH =
      Pattern.compile(
          "/(log-?in|sign-?in|sso|auth|oauth2?|authorize|servicelogin|wp-login\\.php)"
              + "([./?_-].*|[a-z]*)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WALL_TITLE =
      Pattern.compile(
          "just a moment\\.*|attention required.*|one moment,? please.*|access denied.*"
              + "|ddos-guard.*|verifying you are human.*|checking your browser.*|are you a robot.*"
              + "|pardon our interruption.*|sucuri website firewall.*|403 forbidden|request rejected",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NO_ACCESS =
      Pattern.compile(
          ".*(you need access|access denied|request access|ต้องได้รับสิทธิ์|ขอสิทธิ์|คุณต้องมีสิทธิ์|ต้องมีสิทธิ์เข้าถึง).*",
          Pattern.CASE_INSENSITIVE);

  private Walls() {}

  /** Whether a host shows nothing without a login, so that nobody needs to ask. */
  static boolean alwaysWantsLogin(Url url) {
    return ALWAYS_LOGIN.stream().anyMatch(host -> isOf(url, host));
  }

  private static boolean isOf(Url url, String host) {
    String own = url.host().orElse("");
    return own.equals(host) || own.endsWith("." + host);
  }

  /** Whether the way ended before a door: a known one, or one that asks for a password. */
  static boolean isLogin(Answer answer, Answer.Answered end, String title, boolean password) {
    boolean drive = isOf(end.url(), "google.com") || isOf(end.url(), "sharepoint.com");
    if (drive && NO_ACCESS.matcher(title).matches()) {
      return true;
    }
    if (answer.chain().isEmpty() || isSamePlace(answer.asked(), end.url())) {
      return false;
    }
    boolean knownHost = LOGIN_HOSTS.contains(end.url().host().orElse(""));
    boolean asked = isLoginPath(answer.asked().path());
    boolean forGood =
        answer.chain().stream().allMatch(hop -> hop.status() == 301 || hop.status() == 308);
    return knownHost || !asked && isLoginPath(end.url().path()) || password && !forGood && !asked;
  }

  private static boolean isLoginPath(String path) {
    for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
      int end = path.indexOf('/', at + 1);
      if (LOGIN_PATH.matcher(end < 0 ? path.substring(at) : path.substring(at, end)).matches()) {
        return true;
      }
    }
    return false;
  }

  /** The same but for scheme, a slash at the end, or {@code www.} */
  static boolean isSamePlace(Url a, Url b) {
    return plain(a).equals(plain(b));
  }

  private static String plain(Url url) {
    String host = url.host().orElse("");
    String path = url.path().endsWith("/") ? url.path() : url.path() + "/";
    return (host.startsWith("www.") ? host.substring(4) : host)
        + url.port().map(p -> ":" + p).orElse("")
        + path
        + url.query().map(q -> "?" + q).orElse("");
  }

  /** Whether a host turns programs away, whatever status it does so with. */
  static boolean isBlock(Answer.Answered answer, String title) {
    boolean cloudflare = answer.header("cf-mitigated").isPresent();
    boolean status =
        switch (answer.status()) {
          case 403, 405, 406, 418, 451, 999 -> true;
          default -> false;
        };
    String server = answer.header("server").orElse("").toLowerCase(Locale.ROOT);
    boolean guard =
        answer.status() == 503 && (server.contains("cloudflare") || server.contains("ddos"));
    return cloudflare || status || guard || WALL_TITLE.matcher(title).matches();
  }
}
