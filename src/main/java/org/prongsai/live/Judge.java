package org.prongsai.live;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prongsai.check.files.FileLook;
import org.prongsai.check.files.Look;
import org.prongsai.check.url.Percent;
import org.prongsai.check.url.Url;
import org.prongsai.live.web.Answer;
import org.prongsai.live.web.Failure;
import org.prongsai.live.web.TlsFault;
import org.prongsai.model.ThaiDates;
import org.prongsai.problem.Rule;

/**
 * An answer → what is thought of it. An error is what a person would see fail; whatever a program
 * cannot be sure of is a warning.
 */
final class Judge {
  private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

  private final Answer answer;
  private final String way;
  private final Url end;

  private Judge(Answer answer) {
    this.answer = answer;
    this.end =
        answer.outcome() instanceof Answer.Answered a
            ? a.url()
            : ((Answer.Failed) answer.outcome()).url();
    this.way = Shown.way(answer, end);
  }

  static Judged of(Answer answer) {
    return of(answer, answer.answered().flatMap(SeenPage::of), Set.of());
  }

  /**
   * @param page what is seen of the answer, when it is a page
   * @param fragments that links name on the page, percent-encoded
   */
  static Judged of(Answer answer, Optional<SeenPage> page, Set<String> fragments) {
    Judge judge = new Judge(answer);
    return answer.outcome() instanceof Answer.Answered answered
        ? judge.answered(answered, page, fragments)
        : judge.failed(((Answer.Failed) answer.outcome()).why());
  }

  private Judged failed(Failure why) {
    if (why instanceof Failure.NoHost none) {
      return Judged.of(Rule.LIVE_NO_HOST, way, none.host());
    }
    if (why instanceof Failure.Private inner) {
      return Judged.of(Rule.LIVE_PRIVATE_ADDRESS, way, inner.host());
    }
    if (why instanceof Failure.Tls tls) {
      return tls(tls.fault());
    }
    if (why instanceof Failure.NoLocation none) {
      return Judged.of(Rule.LIVE_NO_LOCATION, way, Integer.toString(none.status()));
    }
    if (why instanceof Failure.NotOfTheWeb odd) {
      return Judged.of(Rule.LIVE_BAD_REDIRECT, way, Shown.cut(odd.location()));
    }
    if (why instanceof Failure.BadAddress bad) {
      return answer.chain().isEmpty()
          ? Judged.of(Rule.LIVE_NOT_VERIFIED, way)
          : Judged.of(Rule.LIVE_BAD_REDIRECT, way, Shown.cut(bad.written()));
    }
    Rule rule =
        why instanceof Failure.Loop
            ? Rule.LIVE_LOOP
            : why instanceof Failure.TooManyRedirects
                ? Rule.LIVE_TOO_MANY_REDIRECTS
                : why instanceof Failure.Broken
                    ? Rule.LIVE_RESET
                    : why instanceof Failure.NotReached
                        ? Rule.LIVE_REFUSED
                        : why instanceof Failure.Silent
                            ? Rule.LIVE_NO_ANSWER
                            : why instanceof Failure.Garbled
                                ? Rule.LIVE_NO_HTTP
                                : Rule.LIVE_HOST_DOWN;
    return Judged.of(rule, way, end.host().orElse(""));
  }

  private Judged tls(TlsFault fault) {
    String host = end.host().orElse("");
    if (fault instanceof TlsFault.Expired expired) {
      return Judged.of(Rule.LIVE_TLS_EXPIRED, way, host, day(expired.on()));
    }
    if (fault instanceof TlsFault.NotYet notYet) {
      return Judged.of(Rule.LIVE_TLS_NOT_YET, way, host, day(notYet.from()));
    }
    if (fault instanceof TlsFault.WrongName wrong) {
      return Judged.of(Rule.LIVE_TLS_NAME, way, host, Shown.cut(wrong.names()));
    }
    if (fault instanceof TlsFault.UnknownAuthority unknown) {
      return Judged.of(Rule.LIVE_TLS_AUTHORITY, way, host, Shown.cut(unknown.issuer()));
    }
    if (fault instanceof TlsFault.Incomplete incomplete) {
      return Judged.of(Rule.LIVE_TLS_CHAIN, way, host, Shown.cut(incomplete.missing()));
    }
    return Judged.of(
        fault instanceof TlsFault.SelfSigned ? Rule.LIVE_TLS_SELF_SIGNED : Rule.LIVE_TLS_FAILED,
        way,
        host);
  }

  /** {@code 30 ก.ย. 2568}, as it is in Bangkok. */
  static String day(Instant when) {
    return ThaiDates.brief(LocalDate.ofInstant(when, BANGKOK));
  }

  private Judged answered(Answer.Answered seen, Optional<SeenPage> page, Set<String> fragments) {
    String title = page.map(SeenPage::title).orElse("");
    int status = seen.status();
    if (Walls.isLogin(answer, seen, title, page.map(SeenPage::asksPassword).orElse(false))
        || status == 401) {
      return Judged.of(Rule.LIVE_LOGIN, way);
    }
    boolean guarded = Walls.isBlock(seen, title);
    if (status == 429 || status == 503 && answer.retryAt().isPresent() && !guarded) {
      return Judged.of(Rule.LIVE_LIMITED, way, Integer.toString(status)).until(answer.retryAt());
    }
    if (guarded) {
      return Judged.of(Rule.LIVE_BLOCKED, way, Integer.toString(status));
    }
    if (status == 410) {
      return Judged.of(Rule.LIVE_GONE, way);
    }
    if (status == 408 || status >= 502 && status <= 504 || status >= 520 && status < 600) {
      return Judged.of(Rule.LIVE_UNWELL, way, Integer.toString(status));
    }
    return seen.isFine()
        ? shown(seen, page, title, fragments)
        : Judged.of(Rule.LIVE_BROKEN, way, Integer.toString(status));
  }

  /** Status 200 is not yet the thing. */
  private Judged shown(
      Answer.Answered seen, Optional<SeenPage> page, String title, Set<String> fragments) {
    if (seen.body().length() == 0 && !seen.body().isCut()) {
      return Judged.of(Rule.LIVE_EMPTY, way);
    }
    boolean home = NotFoundPages.isHome(seen.url());
    Look look = FileLook.atStart(seen.body().bytes(), name(answer.asked()));
    boolean document = look instanceof Look.WebPage || look instanceof Look.Other;
    boolean sentHome = home && !answer.chain().isEmpty() && !isShallow(answer.asked());
    if (sentHome) {
      return Judged.of(Rule.LIVE_SOFT_404, way, "@live.sent-home");
    }
    if (!home && NotFoundPages.saysNotFound(title)) {
      return Judged.of(Rule.LIVE_SOFT_404, way, "@live.says-not-found");
    }
    if (document) {
      return look instanceof Look.Other other
          ? Judged.of(Rule.LIVE_WRONG_TYPE, way, other.promised(), other.held())
          : Judged.of(Rule.LIVE_WRONG_TYPE, way, ((Look.WebPage) look).promised(), "HTML");
    }
    if (seen.chainFault().isPresent()) {
      return tls(seen.chainFault().get());
    }
    return moved(seen).with(anchors(seen, page, fragments));
  }

  /** A home page, or so near to it that being led there is no surprise. */
  private static boolean isShallow(Url url) {
    return NotFoundPages.isHome(url) || url.path().matches("/[a-z]{2}/?") && url.query().isEmpty();
  }

  /** The last name of a path, decoded. */
  private static String name(Url url) {
    String path = url.path();
    return Percent.lenient(path.substring(path.lastIndexOf('/') + 1));
  }

  /** Where redirects for good lead; a slash or the scheme alone is no news. */
  private Judged moved(Answer.Answered seen) {
    Url to = answer.asked();
    for (int i = 0; i < answer.chain().size(); i++) {
      int status = answer.chain().get(i).status();
      if (status != 301 && status != 308) {
        break;
      }
      to = i + 1 < answer.chain().size() ? answer.chain().get(i + 1).url() : seen.url();
    }
    boolean news =
        !to.authority().equals(answer.asked().authority())
            || !Walls.isSamePlace(to, answer.asked());
    return news ? Judged.of(Rule.LIVE_MOVED, way, Shown.url(to)) : Judged.fine();
  }

  private static Map<String, Boolean> anchors(
      Answer.Answered seen, Optional<SeenPage> page, Set<String> fragments) {
    Map<String, Boolean> anchors = new HashMap<>();
    for (String fragment : fragments) {
      // What scripts make of a page, and what of it was not read, is nobody's to deny.
      boolean certain = page.isPresent() && !seen.body().isCut();
      boolean there = !certain || page.get().has(fragment);
      anchors.put(fragment, there);
    }
    return anchors;
  }
}
