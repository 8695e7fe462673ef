package org.prongsai.publish;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;

/**
 * Brings a site to a host, whatever the host speaks. All files travel first and wait under names of
 * ours; then, in a short last part that is written down before it begins, they are renamed into
 * place: assets, files, pages, the home page, and deletions after that. A run that is killed in the
 * first part changed nothing that anybody sees, and the next one uses what has arrived; one that is
 * killed in the last part is finished by the next.
 */
final class Publisher {
  private final Order order;
  private final Host host;
  private final List<Problem> notes = new ArrayList<>();

  /**
   * What is asked of a publish.
   *
   * @param target its name, for messages
   * @param takeOver whether a lock of somebody else is taken away
   * @param readAll whether every sent file is read back
   */
  record Order(
      String target,
      Site site,
      String agency,
      Instant now,
      boolean takeOver,
      boolean readAll,
      Answers answers,
      Progress progress) {}

  /**
   * What became of it.
   *
   * @param notes what somebody should know; no errors
   * @param hashed the paths whose content was read back
   * @param atOnce whether all of it was, or would be, seen at one moment
   */
  record Outcome(
      Plan plan, Manifest there, List<Problem> notes, Set<String> hashed, boolean atOnce) {}

  private Publisher(Order order, Host host) {
    this.order = order;
    this.host = host;
  }

  /** What would be done, without doing or writing anything. */
  static Outcome look(Order order, Host host) throws HostFailure {
    Publisher publisher = new Publisher(order, host);
    Manifest there = publisher.manifest(Reserved.NEXT).orElse(Manifest.empty());
    if (there.isEmpty()) {
      there = publisher.manifest(Reserved.MANIFEST).orElse(Manifest.empty());
    }
    Plan plan = Planner.plan(host, order.site(), there);
    publisher.notes.addAll(publisher.concerns(plan, there));
    publisher.noteLeftAlone(plan);
    return new Outcome(
        plan, there, publisher.notes, Set.of(), isOneStep(plan) || Swap.mayBe(host, plan));
  }

  /** Publishes, or throws and leaves the host in its old state, or the next run to finish. */
  static Outcome publish(Order order, Host host) throws HostFailure, Stopped {
    HostLock.take(
        host, locked -> order.takeOver() && order.answers().yes(locked.problem(order.target())));
    try {
      Outcome outcome = new Publisher(order, host).publish();
      HostLock.give(host);
      return outcome;
    } catch (Stopped e) {
      HostLock.give(host);
      throw e;
    } catch (HostFailure e) {
      if (!e.isPassing()) {
        giveBack(host, e);
      }
      throw e;
    }
  }

  private static void giveBack(Host host, HostFailure why) {
    try {
      // It takes the space that the agency's own mail may need; unless the next run finishes it.
      if (why.rule() == Rule.PUBLISH_NO_SPACE && host.size(Reserved.NEXT).isEmpty()) {
        clearWaiting(host);
      }
      HostLock.give(host);
    } catch (HostFailure second) {
      why.addSuppressed(second);
    }
  }

  private Outcome publish() throws HostFailure, Stopped {
    CaseClash.refuse(host, order.site());
    Manifest there = finishOther();
    Plan plan = Planner.plan(host, order.site(), there);
    ask(plan, there);
    noteLeftAlone(plan);
    Set<String> hashed = Set.of();
    Manifest now = there;
    boolean atOnce = true;
    if (!plan.isNothing()) {
      Waiting waiting = new Waiting(host, order.site(), order.progress());
      waiting.send(plan.uploads());
      waiting.tryName(plan.added());
      hashed = waiting.prove(plan.uploads(), order.readAll());
      boolean swaps = !isOneStep(plan) && Swap.isPossible(host, plan);
      now = Steps.of(plan, order.site(), there, order.agency(), order.now(), swaps);
      writeDown(now);
      atOnce = new Committer(host, now, order.progress()).run() || isOneStep(plan);
    }
    clearWaiting(host);
    return new Outcome(plan, now, notes, hashed, atOnce);
  }

  /** What a killed run began to put in place is put in place; then the host's manifest. */
  private Manifest finishOther() throws HostFailure {
    Optional<Manifest> next = manifest(Reserved.NEXT);
    if (next.flatMap(Manifest::commit).isPresent()) {
      return new Committer(host, next.get(), order.progress()).resume();
    }
    return manifest(Reserved.MANIFEST).orElse(Manifest.empty());
  }

  private Optional<Manifest> manifest(String file) throws HostFailure {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (!host.read(file, bytes)) {
      return Optional.empty();
    }
    Optional<Manifest> read = ManifestText.read(bytes.toByteArray());
    if (read.isEmpty()) {
      notes.add(Rule.PUBLISH_MANIFEST.at(place(), file));
    }
    return read;
  }

  private void ask(Plan plan, Manifest there) throws Stopped {
    for (Problem concern : concerns(plan, there)) {
      if (!order.answers().yes(concern)) {
        throw new Stopped(List.of(concern));
      }
    }
  }

  private List<Problem> concerns(Plan plan, Manifest there) {
    return Concerns.of(plan, order.site(), there, order.agency(), place());
  }

  private void noteLeftAlone(Plan plan) {
    for (String path : plan.leftAlone()) {
      notes.add(Rule.PUBLISH_CHANGED_ON_HOST.at(place(), path));
    }
  }

  /** Whole or not at all, by a rename. */
  private void writeDown(Manifest next) throws HostFailure {
    String waiting = Reserved.NEW + "/commit";
    host.makeFolder(Reserved.NEW);
    host.write(waiting, new ByteArrayInputStream(ManifestText.of(next)));
    host.rename(waiting, Reserved.NEXT);
  }

  /** Whether there is nothing that could be seen half done. */
  private static boolean isOneStep(Plan plan) {
    return plan.foreign().isEmpty() && plan.uploads().size() + plan.deleted().size() <= 1;
  }

  /** Nothing of a publish stays but its manifest. */
  private static void clearWaiting(Host host) throws HostFailure {
    if (host.links().isPresent()) {
      host.delete(Reserved.NOW);
    }
    Optional<Map<String, Host.Entry>> left = host.list(Reserved.NEW);
    if (left.isPresent()) {
      host.delete(left.get().keySet().stream().map(n -> Reserved.NEW + "/" + n).toList());
      host.removeFolder(Reserved.NEW);
    }
  }

  private Place place() {
    return Place.of(order.target());
  }
}
