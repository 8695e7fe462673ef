package org.prongsai.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prongsai.model.Target;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Reasons;
import org.prongsai.problem.Rule;
import org.prongsai.report.Publication;
import org.prongsai.report.Report;

/** A site to one target: a look at what would be done, the doing, and the way back. */
public final class Publish {
  private static final int MOST_TRIES = 4;

  private final Request request;
  private final List<Problem> notes = new ArrayList<>();

  /**
   * What is asked for.
   *
   * @param folder the agency's folder, where {@code publish.yaml} lies
   * @param years whose items are to be proved
   * @param takeOver whether a lock that somebody else holds is taken away
   * @param timeouts how long the host may be silent
   * @param now the time that manifest and proof carry
   */
  public record Request(
      Target target,
      Path folder,
      String agency,
      List<Report.Completeness> years,
      Instant now,
      boolean takeOver,
      Secrets secrets,
      Answers answers,
      Progress progress,
      Timeouts timeouts) {}

  /**
   * What became of it.
   *
   * @param changes what was done, or would be; empty when it did not come to that
   * @param problems errors, when it failed, and what else somebody should know
   * @param isThere whether the host holds the site now
   */
  public record Result(Optional<Publication> changes, List<Problem> problems, boolean isThere) {
    public Result {
      problems = List.copyOf(problems);
    }
  }

  private Publish(Request request) {
    this.request = request;
  }

  /** What a publish would do; nothing is written, on the host or here. */
  public static Result look(Request request, Site site) {
    return new Publish(request).look(site);
  }

  /** Publishes, and keeps what was published for the way back. */
  public static Result send(Request request, Site site) {
    return new Publish(request).send(site);
  }

  /** Publishes what was published last before what the host has now. */
  public static Result sendBack(Request request) {
    return new Publish(request).sendBack();
  }

  private Result look(Site site) {
    try {
      if (request.target().way() instanceof Target.Way.Zip zip) {
        return looked(site, new ZipFile(path(zip.file()), order(site)).look());
      }
      try (Host host = open(false)) {
        return looked(site, Publisher.look(order(site), host));
      }
    } catch (HostFailure e) {
      return failed(e.problem(name()));
    }
  }

  private Result looked(Site site, Publisher.Outcome outcome) {
    List<Problem> all = new ArrayList<>(notes);
    all.addAll(outcome.notes());
    return new Result(Optional.of(Proofs.of(request, site, outcome)), all, false);
  }

  private Result send(Site site) {
    Optional<Problem> reserved = reserved(site);
    if (reserved.isPresent()) {
      return failed(reserved.get());
    }
    try {
      Publisher.Outcome outcome =
          request.target().way() instanceof Target.Way.Zip zip
              ? new ZipFile(path(zip.file()), order(site)).write()
              : publish(site);
      archive().keep(site, outcome.there());
      Publication proof = Proofs.of(request, site, outcome);
      notes.addAll(outcome.notes());
      if (request.target().url().isPresent()
          && !(request.target().way() instanceof Target.Way.Zip)) {
        WebProof web = new WebProof(request.target().url().get(), name(), request.progress());
        proof = web.prove(proof, site);
        notes.addAll(web.problems());
      }
      return new Result(Optional.of(proof), notes, true);
    } catch (HostFailure e) {
      return failed(e.problem(name()));
    } catch (Stopped e) {
      notes.addAll(e.problems());
      return new Result(Optional.empty(), notes, false);
    } catch (IOException e) {
      return failed(Rule.PUBLISH_SOURCE.at(Place.of(name()), "target/published", Reasons.of(e)));
    }
  }

  private Result sendBack() {
    try {
      Optional<Site> before = before();
      return before.isPresent()
          ? send(before.get())
          : failed(
              Rule.PUBLISH_NOTHING_KEPT.at(Place.of(name()), name(), "target/published/" + name()));
    } catch (HostFailure e) {
      return failed(e.problem(name()));
    } catch (IOException e) {
      return failed(Rule.PUBLISH_SOURCE.at(Place.of(name()), "target/published", Reasons.of(e)));
    }
  }

  private Optional<Site> before() throws HostFailure, IOException {
    if (request.target().way() instanceof Target.Way.Zip zip) {
      Publisher.Outcome look = new ZipFile(path(zip.file()), order(Site.EMPTY)).look();
      return archive().before(look.there(), false);
    }
    try (Host host = open(false)) {
      boolean unfinished = host.size(Reserved.NEXT).isPresent();
      return archive().before(Publisher.look(order(Site.EMPTY), host).there(), unfinished);
    }
  }

  private static Optional<Problem> reserved(Site site) {
    return site.files().keySet().stream()
        .filter(path -> path.startsWith(Reserved.PREFIX))
        .findFirst()
        .map(path -> Rule.PUBLISH_RESERVED_NAME.at(Place.of(path), "", path));
  }

  /** Again and again while it is the line that breaks; every attempt goes on where it was. */
  private Publisher.Outcome publish(Site site) throws HostFailure, Stopped {
    Answers asked = new Remembered(request.answers());
    for (int tries = 1; ; tries++) {
      try (Host host = open(true)) {
        return Publisher.publish(order(site, asked), host);
      } catch (HostFailure e) {
        // A server may hold the broken connection for a while, and allow no other.
        boolean passing =
            e.isPassing()
                || (tries > 1
                    && List.of(Rule.PUBLISH_TOO_MANY, Rule.PUBLISH_UNREACHABLE).contains(e.rule()));
        if (!passing || tries >= MOST_TRIES) {
          throw e;
        }
        pause(tries * tries);
      }
    }
  }

  private void pause(int seconds) {
    request.progress().again(seconds);
    try {
      Thread.sleep(seconds * request.timeouts().pause().toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Host open(boolean makes) throws HostFailure {
    Hosts.Opened opened =
        Hosts.open(
            request.target(), request.folder(), request.secrets(), request.timeouts(), makes);
    opened.notes().stream().filter(n -> !notes.contains(n)).forEach(notes::add);
    return opened.host();
  }

  private Publisher.Order order(Site site) {
    return order(site, request.answers());
  }

  private Publisher.Order order(Site site, Answers answers) {
    return new Publisher.Order(
        name(),
        site,
        request.agency(),
        request.now(),
        request.takeOver(),
        request.target().readAll(),
        answers,
        request.progress());
  }

  private Archive archive() {
    return new Archive(request.folder().resolve("target/published").resolve(name()));
  }

  private Path path(String written) {
    return Secrets.path(request.folder(), written);
  }

  private String name() {
    return request.target().name();
  }

  private Result failed(Problem problem) {
    notes.add(problem);
    return new Result(Optional.empty(), notes, false);
  }
}
