package org.prongsai.publish;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts waiting files in place at one moment, on hosts that have links. Every file that changes is
 * replaced by a link that leads through {@code .prongsai-now} to what it was; new ones lead nowhere
 * yet. Then {@code .prongsai-now} is turned to what is new, by one rename: that is the moment. Then
 * the files themselves take their places, and nothing of all this stays. Each part may have been
 * done already by a run that was killed.
 */
final class Swap {
  /** Sent without waiting for each answer; small enough that a kill finds any state. */
  private static final int SOME = 50;

  private static final String TURN = Reserved.OLD + "/turn";

  private final Host host;
  private final Links links;
  private final Progress progress;
  private final int of;
  private int done;

  /** The files that a link stands for meanwhile. */
  private final List<Place> places = new ArrayList<>();

  /**
   * A file's place.
   *
   * @param key its name in the folders of what was and what is new
   * @param was whether there is a file now
   * @param comes whether there will be one
   * @param size of the one that is deleted, in bytes
   */
  private record Place(String path, String key, boolean was, boolean comes, long size) {

    private String link() {
      int depth = (int) path.chars().filter(c -> c == '/').count();
      return "../".repeat(depth) + Reserved.NOW + "/" + key;
    }
  }

  Swap(Host host, Commit commit, Progress progress) {
    this.host = host;
    this.links = host.links().orElseThrow();
    this.progress = progress;
    Set<String> replaced = Set.copyOf(commit.replaced());
    commit.moves().forEach(m -> add(m, replaced.contains(m.to())));
    for (SiteFile old : commit.deletes()) {
      places.add(
          new Place(old.path(), SiteFile.nameOf(old.waitingName()), true, false, old.size()));
    }
    this.of = places.size();
  }

  private void add(Commit.Move move, boolean was) {
    places.add(new Place(move.to(), SiteFile.nameOf(move.from()), was, true, 0));
  }

  /** Whether a plan could be put in place at one moment; asks the host, and changes nothing. */
  static boolean mayBe(Host host, Plan plan) throws HostFailure {
    TreeSet<String> folders = new TreeSet<>();
    plan.uploads().forEach(f -> folders.add(f.folder()));
    plan.deleted().forEach(f -> folders.add(f.folder()));
    folders.removeAll(plan.folders());
    folders.remove("");
    // What is put aside for a question is moved by itself; links that others made lead elsewhere.
    return host.links().isPresent()
        && plan.foreign().isEmpty()
        && host.links().get().arePlain(folders);
  }

  /** Whether the host's links do what they must; tried where files wait. */
  static boolean isPossible(Host host, Plan plan) throws HostFailure {
    if (!mayBe(host, plan)) {
      return false;
    }
    Links links = host.links().orElseThrow();
    String file = Reserved.NEW + "/probe";
    host.makeFolder(Reserved.NEW);
    // Of a run that was killed at its very end: no plan that comes must take it for its own.
    host.delete(Reserved.NOW);
    try {
      for (String used : List.of("", "-second", "-link", "-turn")) {
        host.delete(file + used);
      }
      host.write(file, new ByteArrayInputStream(new byte[1]));
      links.hard(List.of(new Links.Pair(file, file + "-second")));
      links.symbolic(
          List.of(
              new Links.Pair("nothing", file + "-link"),
              new Links.Pair("probe-second", file + "-turn")));
      links.rename(List.of(new Links.Pair(file + "-turn", file + "-link")));
      return links.target(file + "-link").filter("probe-second"::equals).isPresent()
          && host.size(file + "-link").filter(s -> s == 1).isPresent();
    } catch (HostFailure e) {
      if (e.isPassing()) {
        throw e;
      }
      return false;
    }
  }

  /**
   * From the beginning, or from any state that a killed run left. The link through which all others
   * lead stays until the manifest says that this is done: without it, it has not begun.
   *
   * @return whether all is in place; if not, the host refused, and all is as it was
   */
  boolean run(boolean again) throws HostFailure {
    Optional<String> now = again ? links.target(Reserved.NOW) : Optional.empty();
    if (now.filter(Reserved.NEW::equals).isEmpty()) {
      try {
        prepare(again, now.isPresent());
        turn(Reserved.NEW, again);
      } catch (HostFailure e) {
        if (e.isPassing()) {
          throw e;
        }
        settle(Reserved.OLD, true);
        host.delete(Reserved.NOW);
        clear(host);
        return false;
      }
    }
    settle(Reserved.NEW, again);
    clear(host);
    return true;
  }

  private void prepare(boolean again, boolean begun) throws HostFailure {
    if (!begun) {
      host.makeFolder(Reserved.OLD);
      turn(Reserved.OLD, again);
    }
    Set<String> waiting = again ? names(Reserved.NEW) : Set.of();
    Set<String> olds = again ? names(Reserved.OLD) : Set.of();
    List<Place> left = new ArrayList<>();
    for (Place place : places) {
      if (!again || isLeft(place, waiting, olds)) {
        left.add(place);
      }
    }
    for (List<Place> some : parts(left)) {
      prepare(some);
    }
  }

  /** After a kill: whether a place has no link yet and should have one. */
  private boolean isLeft(Place place, Set<String> waiting, Set<String> olds) throws HostFailure {
    if (isLink(place)) {
      return false;
    }
    for (String ending : List.of("", ".link", ".file")) {
      if (olds.contains(place.key() + ending)) {
        host.delete(old(place, ending));
      }
    }
    // A file of ours that is gone, or in place already, has nothing to wait for.
    return place.comes()
        ? waiting.contains(place.key())
        : host.size(place.path()).filter(s -> s == place.size()).isPresent();
  }

  private boolean isLink(Place place) throws HostFailure {
    return links.target(place.path()).filter(place.link()::equals).isPresent();
  }

  private void prepare(List<Place> some) throws HostFailure {
    List<Place> olds = some.stream().filter(Place::was).toList();
    links.hard(olds.stream().map(p -> new Links.Pair(p.path(), old(p, ""))).toList());
    links.symbolic(olds.stream().map(p -> new Links.Pair(p.link(), old(p, ".link"))).toList());
    links.rename(olds.stream().map(p -> new Links.Pair(old(p, ".link"), p.path())).toList());
    links.symbolic(
        some.stream().filter(p -> !p.was()).map(p -> new Links.Pair(p.link(), p.path())).toList());
    some.forEach(p -> progress.placing(++done, of * 2));
  }

  private static String old(Place place, String ending) {
    return Reserved.OLD + "/" + place.key() + ending;
  }

  /** Makes all links lead to one of the two folders, at one moment. */
  private void turn(String folder, boolean again) throws HostFailure {
    if (again) {
      host.delete(TURN); // of the run that was killed
    }
    links.symbolic(List.of(new Links.Pair(folder, TURN)));
    links.rename(List.of(new Links.Pair(TURN, Reserved.NOW)));
  }

  /**
   * The files themselves take the places of the links; which a reader may just be following, so
   * that what they lead to stays until the end.
   */
  private void settle(String folder, boolean again) throws HostFailure {
    Set<String> there = again ? names(folder) : Set.of();
    Set<String> olds = again ? names(Reserved.OLD) : Set.of();
    List<Place> come = new ArrayList<>();
    List<String> go = new ArrayList<>();
    for (Place place : places) {
      if (!again || isLink(place)) {
        boolean lasts = again ? there.contains(place.key()) : place.comes();
        if (lasts) {
          come.add(place);
        } else {
          go.add(place.path());
        }
        if (olds.contains(place.key() + ".file")) {
          go.add(old(place, ".file"));
        }
      }
    }
    host.delete(go);
    for (List<Place> some : parts(come)) {
      settle(folder, some);
      some.forEach(p -> progress.placing(++done, of * 2));
    }
  }

  private void settle(String folder, List<Place> some) throws HostFailure {
    try {
      links.hard(
          some.stream().map(p -> new Links.Pair(folder + "/" + p.key(), old(p, ".file"))).toList());
      links.rename(some.stream().map(p -> new Links.Pair(old(p, ".file"), p.path())).toList());
    } catch (HostFailure e) {
      if (e.isPassing()) {
        throw e;
      }
      // No more second names, for want of space say: the only one must do.
      for (Place place : some) {
        host.rename(folder + "/" + place.key(), place.path());
      }
    }
  }

  private Set<String> names(String folder) throws HostFailure {
    return names(host, folder);
  }

  private static Set<String> names(Host host, String folder) throws HostFailure {
    return host.list(folder).map(Map::keySet).orElse(Set.of());
  }

  private static List<List<Place>> parts(List<Place> all) {
    List<List<Place>> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += SOME) {
      parts.add(all.subList(from, Math.min(all.size(), from + SOME)));
    }
    return parts;
  }

  /** Nothing leads through the folder of what was any more. */
  static void clear(Host host) throws HostFailure {
    host.delete(names(host, Reserved.OLD).stream().map(n -> Reserved.OLD + "/" + n).toList());
    host.removeFolder(Reserved.OLD);
  }
}
