package org.prongsai.live.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.prongsai.check.url.Url;
import org.prongsai.live.web.Ask.Depth;

/** The way of one link: from hop to hop, and the tries on each. */
final class Way {
  private static final int LIMITED = 429;
  private static final int UNAVAILABLE = 503;
  private static final int RANGE = 416;
  private static final Duration BACK_OFF = Duration.ofSeconds(2);
  private static final int MOST_ISSUERS = 3;

  private final Web web;
  private final Ask ask;
  private final Cookies cookies = new Cookies();
  private final Set<String> been = new HashSet<>();
  private final List<Answer.Hop> chain = new ArrayList<>();
  private long spent;
  private int tries = 1;
  private int issuers;

  Way(Web web, Ask ask) {
    this.web = web;
    this.ask = ask;
  }

  CompletableFuture<Answer> go() {
    return hop(ask.url())
        .exceptionally(e -> failed(ask.url(), Failures.of(e, ask.url(), web.judge())));
  }

  private CompletableFuture<Answer> hop(Url url) {
    String host = url.host().orElse("");
    if (web.isForbidden(host)) {
      return done(url, new Failure.Private(host));
    }
    if (!been.add(url + " " + cookies.header(url))) {
      return done(url, new Failure.Loop());
    }
    return ask(url, ask.depth() == Depth.THERE, true, false);
  }

  private CompletableFuture<Answer> ask(Url url, boolean head, boolean ranged, boolean old) {
    if (spent >= web.manners().link().toNanos()) {
      return done(url, new Failure.Silent());
    }
    return web.send(new Wire.Request(url, head, ask, cookies.header(url), ranged, old))
        .thenCompose(
            sent -> {
              spent += sent.nanos();
              return sent.answered().isPresent()
                  ? answered(url, sent.answered().get(), head, ranged, old)
                  : failed(url, sent.failure().orElseThrow(), head, ranged, old);
            });
  }

  private CompletableFuture<Answer> answered(
      Url url, Answer.Answered answer, boolean head, boolean ranged, boolean old) {
    int status = answer.status();
    answer.headers().getOrDefault("set-cookie", List.of()).forEach(c -> cookies.set(url, c));
    if (status == LIMITED || status == UNAVAILABLE) {
      return limited(url, answer, head, ranged, old);
    }
    if (isRedirect(status)) {
      return redirected(url, answer);
    }
    if (head && !answer.isFine()) {
      return ask(url, false, true, old);
    }
    if (status == RANGE && ranged) {
      return ask(url, false, false, old);
    }
    boolean passing = status == 502 || status == 504;
    if (passing && mayTryAgain(backOff())) {
      return later(backOff(), () -> ask(url, head, ranged, old));
    }
    return CompletableFuture.completedFuture(
        new Answer(ask.url(), chain, answer, Optional.empty()));
  }

  static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  private CompletableFuture<Answer> redirected(Url url, Answer.Answered answer) {
    Optional<String> location = answer.header("location").filter(l -> !l.isBlank());
    chain.add(new Answer.Hop(url, answer.status()));
    if (location.isEmpty()) {
      return done(url, new Failure.NoLocation(answer.status()));
    }
    Optional<Url> next = Url.parse(location.get(), url).map(Url::withoutFragment);
    if (next.isEmpty()) {
      return done(url, new Failure.BadAddress(location.get()));
    }
    if (!next.get().isHttp()) {
      return done(url, new Failure.NotOfTheWeb(location.get()));
    }
    boolean again = been.contains(next.get() + " " + cookies.header(next.get()));
    if (!again && chain.size() > web.manners().redirects()) {
      return done(url, new Failure.TooManyRedirects());
    }
    return hop(next.get());
  }

  private CompletableFuture<Answer> limited(
      Url url, Answer.Answered answer, boolean head, boolean ranged, boolean old) {
    Instant now = web.timing().now();
    Optional<Instant> at = answer.header("retry-after").flatMap(v -> RetryAfter.read(v, now));
    Duration wait = at.map(a -> Duration.between(now, a)).orElseGet(this::backOff);
    if (mayTryAgain(wait)) {
      return later(wait, () -> ask(url, head, ranged, old));
    }
    return CompletableFuture.completedFuture(new Answer(ask.url(), chain, answer, at));
  }

  private CompletableFuture<Answer> failed(
      Url url, Failure failure, boolean head, boolean ranged, boolean old) {
    boolean reached =
        failure instanceof Failure.Broken
            || failure instanceof Failure.Silent
            || failure instanceof Failure.Garbled;
    if (head && reached) {
      return ask(url, false, true, old);
    }
    boolean second = url.scheme().equals("https") && !old;
    if (second && (failure instanceof Failure.Broken || failure instanceof Failure.Garbled)) {
      return ask(url, head, ranged, true);
    }
    if (failure instanceof Failure.Broken && tries == 1 && mayTryAgain(backOff())) {
      return later(backOff(), () -> ask(url, head, ranged, old));
    }
    if (failure instanceof Failure.Tls tls && tls.fault() instanceof TlsFault.Incomplete) {
      return completed(url, tls, head, ranged, old);
    }
    return done(url, failure);
  }

  /** Fetches the certificate that the server forgot, as browsers do, and asks again with it. */
  private CompletableFuture<Answer> completed(
      Url url, Failure.Tls failure, boolean head, boolean ranged, boolean old) {
    Optional<Url> missing =
        web.judge()
            .refusal(Wire.host(url), Wire.port(url))
            .flatMap(TlsJudge.Refusal::missing)
            .flatMap(Url::parse)
            .filter(m -> m.scheme().equals("http"));
    if (missing.isEmpty() || issuers++ >= MOST_ISSUERS) {
      return done(url, failure);
    }
    return web.ask(Ask.whole(missing.get(), 64 << 10))
        .thenCompose(
            answer -> {
              var certificates =
                  answer
                      .answered()
                      .filter(Answer.Answered::isFine)
                      .map(a -> Certificates.read(a.body().bytes()))
                      .orElse(List.of());
              if (certificates.isEmpty()) {
                return done(url, failure);
              }
              web.judge().handIn(Wire.host(url), Wire.port(url), certificates);
              return ask(url, head, ranged, old);
            });
  }

  private Duration backOff() {
    // Twice as long each time, and never all at the same moment.
    double jitter = 0.75 + ThreadLocalRandom.current().nextDouble() / 2;
    return Duration.ofNanos((long) (BACK_OFF.toNanos() * jitter)).multipliedBy(1L << (tries - 1));
  }

  private boolean mayTryAgain(Duration wait) {
    return tries < web.manners().tries() && spent + wait.toNanos() < web.manners().link().toNanos();
  }

  private CompletableFuture<Answer> later(Duration wait, Supplier<CompletableFuture<Answer>> what) {
    tries++;
    spent += wait.toNanos();
    CompletableFuture<Void> slept = new CompletableFuture<>();
    web.timing().after(wait, () -> slept.complete(null));
    return slept.thenCompose(nothing -> what.get());
  }

  private CompletableFuture<Answer> done(Url url, Failure failure) {
    return CompletableFuture.completedFuture(failed(url, failure));
  }

  private Answer failed(Url url, Failure failure) {
    return new Answer(
        ask.url(), List.copyOf(chain), new Answer.Failed(url, failure), Optional.empty());
  }
}
