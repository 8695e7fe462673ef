package org.prongsai.publish;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;
import org.prongsai.report.Publication;
import org.prongsai.report.Publication.Change;
import org.prongsai.report.Publication.Seen;

/** Asks for what was published as a citizen does: status, type, and every byte. */
final class WebProof {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int AT_ONCE = 4;
  private static final int GONE = 410;
  private static final int NOT_FOUND = 404;

  private final String url;
  private final Place target;
  private final Progress progress;
  private final Map<String, Problem> problems = new ConcurrentHashMap<>();

  /** Nothing answers there: the rest is not asked, one problem is enough. */
  private final AtomicBoolean unreachable = new AtomicBoolean();

  WebProof(String url, String target, Progress progress) {
    this.url = url;
    this.target = Place.of(target);
    this.progress = progress;
  }

  /** In the order of their addresses. */
  List<Problem> problems() {
    return problems.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The proof with what was seen of every changed file, every item's page and the home page. */
  Publication prove(Publication proof, Site site) {
    Map<String, SiteFile> wanted = new LinkedHashMap<>();
    Optional.ofNullable(site.files().get("index.html")).ifPresent(f -> wanted.put(f.path(), f));
    proof.items().forEach(i -> wanted.put(i.path(), site.files().get(i.path())));
    proof.files().stream()
        .filter(f -> f.change() != Change.DELETED)
        .forEach(f -> wanted.put(f.path(), site.files().get(f.path())));
    Map<String, Seen> seen = ask(new ArrayList<>(wanted.values()));
    Instant now = Instant.now();
    return proof.with(
        proof.items().stream()
            .map(i -> seen(i, seen.getOrDefault(i.path(), i.seen()), now))
            .toList());
  }

  private static Publication.Item seen(Publication.Item item, Seen seen, Instant now) {
    return new Publication.Item(
        item.year(), item.code(), item.title(), item.path(), item.url(), item.sha256(), now, seen);
  }

  private Map<String, Seen> ask(List<SiteFile> files) {
    Map<String, Seen> seen = new ConcurrentHashMap<>();
    if (files.isEmpty()) {
      return seen;
    }
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    AtomicInteger done = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
    try {
      // The first alone: when nobody answers, the others need not wait for it too.
      seen.put(files.get(0).path(), ask(client, files.get(0)));
      for (SiteFile file : files.subList(1, files.size())) {
        pool.execute(
            () -> {
              seen.put(file.path(), unreachable.get() ? Seen.ON_HOST : ask(client, file));
              progress.proving(done.incrementAndGet(), files.size());
            });
      }
      pool.shutdown();
      if (!pool.awaitTermination(1, TimeUnit.HOURS)) {
        pool.shutdownNow();
      }
    } catch (InterruptedException e) {
      pool.shutdownNow();
      Thread.currentThread().interrupt();
    }
    return seen;
  }

  private Seen ask(HttpClient client, SiteFile file) {
    String address = Proofs.address(Optional.of(url), file.path()).orElseThrow();
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address))
              .timeout(PATIENCE)
              .header("Cache-Control", "no-cache")
              .header("User-Agent", "prongsai-publish")
              .build();
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        return judge(file, address, response, body);
      }
    } catch (IOException | IllegalArgumentException e) {
      boolean first = unreachable.compareAndSet(false, true);
      if (first) {
        String why =
            e instanceof IOException io ? FtpFailures.words(io) : String.valueOf(e.getMessage());
        problems.put(address, Rule.PUBLISH_NOT_VERIFIED.at(target, "", address, why));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Seen.ON_HOST;
  }

  private Seen judge(
      SiteFile file, String address, HttpResponse<InputStream> response, InputStream body)
      throws IOException {
    int status = response.statusCode();
    // A page for what is not found may well be sent as such.
    if (status == NOT_FOUND && file.path().equals("404.html")) {
      status = 200;
    }
    if (status == NOT_FOUND || status == GONE) {
      problems.put(address, Rule.PUBLISH_NOT_SHOWN.at(target, "", address, "HTTP " + status));
      return Seen.MISSING;
    }
    if (status != 200) {
      problems.put(address, Rule.PUBLISH_NOT_VERIFIED.at(target, "", address, "HTTP " + status));
      return Seen.ON_HOST;
    }
    String type = response.headers().firstValue("Content-Type").orElse("");
    if (file.turn().compareTo(SiteFile.Turn.PAGE) >= 0 && !type.contains("html")) {
      return different(address, type.isEmpty() ? "@publish.no-type" : type);
    }
    MessageDigest digest = Hashes.sha256();
    byte[] buffer = new byte[1 << 16];
    for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
      digest.update(buffer, 0, n);
    }
    return Hashes.hex(digest).equals(file.sha256())
        ? Seen.SHOWN
        : different(address, "@publish.other-content");
  }

  private Seen different(String address, String what) {
    problems.put(address, Rule.PUBLISH_SHOWN_DIFFERENTLY.at(target, "", address, what));
    return Seen.DIFFERENT;
  }
}
