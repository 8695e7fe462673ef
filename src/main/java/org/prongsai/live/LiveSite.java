package org.prongsai.live;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.prongsai.check.Progress;
import org.prongsai.check.url.Percent;
import org.prongsai.check.url.Url;
import org.prongsai.live.web.Answer;
import org.prongsai.live.web.Ask;
import org.prongsai.live.web.Web;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;

/** The published site, file by file, against the one that was built. */
public final class LiveSite {
  private static final List<String> HEADERS =
      List.of("content-security-policy", "x-content-type-options", "referrer-policy");
  private static final int AT_ONCE = 16;

  private final Path folder;
  private final Url base;
  private final Web web;

  /**
   * @param folder the site as it was built
   * @param base where it is published; its path ends in {@code /}
   */
  public LiveSite(Path folder, Url base, Web web) {
    this.folder = folder;
    this.base = base;
    this.web = web;
  }

  /**
   * What is missing, different or badly served; a page is also asked for its security headers.
   *
   * @param files their names in the site
   * @throws IOException when a file of the built site cannot be read
   */
  public List<Problem> problems(Iterable<String> files, Progress progress) throws IOException {
    List<Problem> problems = new ArrayList<>();
    List<Asked> asked = new ArrayList<>();
    for (String file : files) {
      if (!file.startsWith(".") && !file.contains("/.") && !file.startsWith("_")) {
        progress.expect(1);
        asked.add(ask(file));
      }
      if (asked.size() == AT_ONCE) {
        finish(asked, problems, progress);
      }
    }
    finish(asked, problems, progress);
    return problems;
  }

  private record Asked(String file, long size, Url url, CompletableFuture<Answer> answer) {}

  private Asked ask(String file) throws IOException {
    long size = Files.size(folder.resolve(file));
    Url url = address(base, file);
    int most = (int) Math.min(Integer.MAX_VALUE - 8L, size + (1 << 16));
    return new Asked(file, size, url, web.ask(Ask.hash(url, most)));
  }

  /** The address of a file as citizens have it: {@code …/} for a page called index.html. */
  static Url address(Url base, String file) {
    String shown = file.equals("index.html") ? "" : file.replaceAll("/index\\.html$", "/");
    return new Url(
        base.scheme(),
        base.host(),
        base.port(),
        base.path() + Percent.encodeName(shown),
        Optional.empty(),
        Optional.empty());
  }

  private void finish(List<Asked> asked, List<Problem> problems, Progress progress)
      throws IOException {
    for (Asked one : asked) {
      judge(one, one.answer().join(), problems);
      progress.done();
    }
    asked.clear();
  }

  private void judge(Asked one, Answer answer, List<Problem> problems) throws IOException {
    Place place = Place.of(one.file());
    Optional<Answer.Answered> seen = answer.answered();
    boolean errorPage = one.file().equals("404.html");
    boolean fine = seen.filter(a -> a.isFine() || errorPage && a.status() == 404).isPresent();
    String shown = Shown.way(answer, seen.map(Answer.Answered::url).orElse(one.url()));
    if (!fine) {
      problems.add(
          seen.map(a -> Rule.LIVE_NOT_THERE.at(place, shown, Integer.toString(a.status())))
              .or(() -> Judge.of(answer).at(place, one.url().toString()))
              .orElseThrow());
      return;
    }
    Answer.Answered answered = seen.get();
    String there = hash(one, answered);
    if (!there.equals(sha256(folder.resolve(one.file())))) {
      problems.add(
          Rule.LIVE_DIFFERENT.at(
              place,
              shown,
              (answered.body().isCut() ? ">" : "") + answered.body().length(),
              Long.toString(one.size())));
    }
    ServedTypes.wanted(one.file(), answered)
        .ifPresent(
            wanted ->
                problems.add(
                    Rule.LIVE_SERVED_AS.at(
                        place,
                        shown,
                        Shown.cut(answered.header("content-type").orElse("@publish.no-type")),
                        wanted)));
    if (answered.type().equals("text/html")) {
      HEADERS.stream()
          .filter(h -> answered.header(h).isEmpty())
          .forEach(h -> problems.add(Rule.LIVE_HEADER_MISSING.at(place, h)));
    }
  }

  /** Of what a reader gets: a server may pack what nobody asked to be packed. */
  private String hash(Asked one, Answer.Answered answered) {
    boolean packed =
        answered.header("content-encoding").filter(c -> !c.equals("identity")).isPresent();
    if (!packed) {
      return answered.body().sha256().orElse("");
    }
    int most = (int) Math.min(64L << 20, one.size() + (1 << 16));
    Answer again = web.ask(Ask.whole(one.url(), most)).join();
    MessageDigest digest = digest();
    again.answered().ifPresent(a -> digest.update(a.body().bytes()));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JRE has it
    }
  }
}
