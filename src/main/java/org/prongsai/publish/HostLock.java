package org.prongsai.publish;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.prongsai.problem.Rule;

/**
 * One publish at a time at a target: a folder, because making one is the only thing that on every
 * host succeeds for one of two.
 */
final class HostLock {
  static final String OWNER = Reserved.LOCK + "/owner.json";

  /** Between making the folder and writing the name into it. */
  private static final int NAMELESS_TRIES = 5;

  private HostLock() {}

  /**
   * @param overridden whether somebody decides that the owner, whom the failure names, is gone
   * @throws HostFailure {@code publish/locked} when somebody else is publishing
   */
  static void take(Host host, Predicate<HostFailure> overridden) throws HostFailure {
    int nameless = 0;
    while (!host.makeFolder(Reserved.LOCK)) {
      Optional<Owner> owner = owner(host);
      if (owner.filter(Owner::isSelf).isPresent()) {
        return; // the line broke, and this is the next attempt
      }
      boolean free = owner.map(Owner::isGone).orElse(nameless >= NAMELESS_TRIES);
      if (owner.isPresent() && !free && !overridden.test(locked(owner.get()))) {
        throw locked(owner.get());
      }
      if ((free || owner.isPresent()) && isOurs(host, owner)) {
        break;
      }
      nameless++;
      pause(host.patience() / NAMELESS_TRIES);
    }
    host.write(OWNER, new ByteArrayInputStream(Owner.self().bytes()));
  }

  private static HostFailure locked(Owner other) {
    return new HostFailure(
        Rule.PUBLISH_LOCKED,
        other.machine(),
        Long.toString(other.process()),
        other.since().toString());
  }

  static void give(Host host) throws HostFailure {
    for (String name : host.list(Reserved.LOCK).orElse(Map.of()).keySet()) {
      host.delete(Reserved.LOCK + "/" + name);
    }
    host.removeFolder(Reserved.LOCK);
  }

  private static Optional<Owner> owner(Host host) throws HostFailure {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    return host.read(OWNER, bytes) ? Owner.read(bytes.toByteArray()) : Optional.empty();
  }

  /** By renaming: of two that find a dead owner, one finds its name gone already. */
  private static boolean isOurs(Host host, Optional<Owner> dead) throws HostFailure {
    if (dead.isPresent()) {
      try {
        host.rename(OWNER, Reserved.LOCK + "/gone-" + Owner.self().process() + ".json");
      } catch (HostFailure e) {
        if (e.isPassing()) {
          throw e;
        }
        return false;
      }
    }
    return true;
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
