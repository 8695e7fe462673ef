package org.prongsai.live.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.KeyStore;
import java.security.Security;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.prongsai.check.url.Url;

/**
 * Asks addresses of the web, each host at its pace. Never asks an address of somebody's own network
 * (unless allowed), sends no credentials, follows redirects itself, and gives every question an
 * end: in time, in bytes, in redirects. Safe to use from several threads.
 */
public final class Web implements AutoCloseable {
  /** So many questions to a host without any sign of life are enough. */
  private static final int DOWN_AFTER = 5;

  static {
    // The address that was judged must be the address that is asked: looked up once, kept.
    Security.setProperty("networkaddress.cache.ttl", "-1");
    if (System.getProperty("jdk.httpclient.keepalive.timeout") == null) {
      System.setProperty("jdk.httpclient.keepalive.timeout", "30");
    }
  }

  private final Manners manners;
  private final Surroundings surroundings;
  private final ExecutorService threads;
  private final Pace pace;
  private final TlsJudge judge;
  private final Wire wire;
  private final Map<String, Signs> signs = new ConcurrentHashMap<>();

  /**
   * What the asking stands on; a test may stand it on something else.
   *
   * @param trusted the authorities of certificates; without them, the machine's own
   */
  public record Surroundings(
      Timing timing, Addresses.Lookup lookup, Addresses.Guard guard, Optional<KeyStore> trusted) {
    public static Surroundings real() {
      return new Surroundings(
          Timing.real(), InetAddress::getAllByName, Addresses::isPrivate, Optional.empty());
    }
  }

  public Web(Manners manners) {
    this(manners, Surroundings.real());
  }

  public Web(Manners manners, Surroundings surroundings) {
    this.manners = manners;
    this.surroundings = surroundings;
    this.threads =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "prongsai-web");
              thread.setDaemon(true);
              return thread;
            });
    Timing timing = surroundings.timing();
    this.pace = new Pace(manners, timing::nanos, nanos -> wake(Duration.ofNanos(nanos)));
    this.judge = new TlsJudge(surroundings.trusted());
    this.wire = new Wire(manners, timing, judge, threads);
  }

  private void wake(Duration wait) {
    surroundings.timing().after(wait, () -> pace.go());
  }

  /** Asks; the future never fails. */
  public CompletableFuture<Answer> ask(Ask ask) {
    return new Way(this, ask).go();
  }

  /** From now on at least so much time passes between two questions to a host. */
  public void slow(String host, Duration atLeast) {
    pace.slow(host, atLeast);
  }

  /** When the certificate that a host showed during a question ends, trusted or not. */
  public Optional<Instant> certificateEnd(Url url) {
    return judge.end(Wire.host(url), Wire.port(url));
  }

  Manners manners() {
    return manners;
  }

  Timing timing() {
    return surroundings.timing();
  }

  TlsJudge judge() {
    return judge;
  }

  /** Sends one request when its host's turn has come; counts signs of life. */
  CompletableFuture<Sent> send(Wire.Request request) {
    String host = request.url().host().orElse("").toLowerCase(Locale.ROOT);
    return pace.run(
        host,
        () -> {
          Signs life = signs.computeIfAbsent(host, h -> new Signs());
          Optional<Failure> down = life.down();
          if (down.isPresent()) {
            return CompletableFuture.completedFuture(Sent.failed(down.get(), 0));
          }
          long start = timing().nanos();
          return CompletableFuture.supplyAsync(() -> judged(host), threads)
              .thenCompose(
                  refused ->
                      refused
                          .map(f -> CompletableFuture.completedFuture(Sent.failed(f, 0)))
                          .orElseGet(() -> onTheWire(request, life, start)));
        });
  }

  private CompletableFuture<Sent> onTheWire(Wire.Request request, Signs life, long start) {
    return wire.send(request)
        .handle(
            (answered, thrown) -> {
              long took = timing().nanos() - start;
              if (thrown == null) {
                life.seen();
                return Sent.answered(answered, took);
              }
              Failure failure = Failures.of(thrown, request.url(), judge);
              if (failure.mayPass()) {
                life.missed(failure);
              } else {
                life.seen();
              }
              return Sent.failed(failure, took);
            });
  }

  /** Whether and why a host must not be asked: all its addresses count. */
  private Optional<Failure> judged(String host) {
    if (isForbidden(host)) {
      return Optional.of(new Failure.Private(host));
    }
    if (Addresses.isLiteral(host)) {
      return Optional.empty();
    }
    try {
      for (InetAddress address : surroundings.lookup().all(host)) {
        if (!manners.allowPrivate() && surroundings.guard().isPrivate(address)) {
          return Optional.of(new Failure.Private(host));
        }
      }
      return Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.of(new Failure.NoHost(host));
    }
  }

  /** Whether a host may not be asked by its spelling alone. */
  boolean isForbidden(String host) {
    return !manners.allowPrivate() && Addresses.isPrivateName(host, surroundings.guard());
  }

  /** The signs of life of one host. */
  private static final class Signs {
    private int missed;
    private Failure last = new Failure.Silent();

    synchronized void seen() {
      missed = 0;
    }

    synchronized void missed(Failure failure) {
      missed++;
      last = failure;
    }

    synchronized Optional<Failure> down() {
      return missed < DOWN_AFTER ? Optional.empty() : Optional.of(new Failure.HostDown(last));
    }
  }

  /**
   * What one request brought.
   *
   * @param nanos how long it took, waiting for its turn not counted
   */
  record Sent(Optional<Answer.Answered> answered, Optional<Failure> failure, long nanos) {
    static Sent answered(Answer.Answered answered, long nanos) {
      return new Sent(Optional.of(answered), Optional.empty(), nanos);
    }

    static Sent failed(Failure failure, long nanos) {
      return new Sent(Optional.empty(), Optional.of(failure), nanos);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    surroundings.timing().close();
  }
}
