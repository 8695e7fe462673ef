package org.prongsai.keep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.prongsai.bake.Leftovers;
import org.prongsai.binary.Sum;
import org.prongsai.check.LaidFiles;
import org.prongsai.check.Listing;
import org.prongsai.keep.Tree.Leaf;
import org.prongsai.plan.Key;

/**
 * The folder that a site is baked in, begun with the site before the last one: what is right in it
 * stays, what the last site has is copied from there, and the rest is cleared away. No file is ever
 * changed in place, and no two sites share one.
 */
public final class BakedTree implements Leftovers, LaidFiles {
  private final Path root;
  private final Path site;
  private final Tree before;
  private final Tree ofSite;
  private final Optional<Listing> last;
  private final Optional<Look> look;
  private final Map<String, Leaf> now;
  private final Set<Path> folders = ConcurrentHashMap.newKeySet();
  private final Queue<String> added = new ConcurrentLinkedQueue<>();
  private final AtomicInteger strange = new AtomicInteger();

  /** Whether something may be there that is not in {@code now}. */
  private volatile boolean doubted;

  private Optional<Listing> listing = Optional.empty();

  /**
   * Begins to look at what is there.
   *
   * @param root where the site is baked; may not be there yet
   * @param before what a build left in it
   * @param site the last good site; may not be there
   * @param last of the last build
   * @param clock what the clock of the disk said before
   */
  BakedTree(Path root, Tree before, Path site, Tree ofSite, Optional<Listing> last, long clock) {
    this.root = root;
    this.before = before;
    this.site = site;
    this.ofSite = ofSite;
    this.last = last;
    this.look =
        Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)
            ? Optional.of(Look.begin(root, before, clock))
            : Optional.empty();
    this.now = look.map(Look::right).orElseGet(ConcurrentHashMap::new);
    this.doubted = look.isEmpty() && Files.exists(root, LinkOption.NOFOLLOW_LINKS);
  }

  /** As the build leaves it, which must be over. */
  Tree tree() {
    return new Tree(now, look.map(Look::folders).orElse(Map.of()), listing());
  }

  /** Somebody else knows that not everything is as it should be. */
  public void doubt() {
    doubted = true;
  }

  /** Asked once everything is made. */
  @Override
  public Optional<Listing> listing() {
    if (listing.isEmpty() && !doubted) {
      listing = last.filter(this::isOf).or(() -> Optional.of(Listing.of(now.keySet())));
    }
    return listing.filter(l -> !doubted);
  }

  private boolean isOf(Listing other) {
    // Where the tree began with these very names, only what came can make a difference.
    return before.listing().filter(l -> l == other).isPresent()
        ? now.size() == other.size() && added.stream().allMatch(other::has)
        : other.isOf(now.keySet());
  }

  @Override
  public long bytes(String file) {
    return now.get(file).stamp().size();
  }

  /** The key of a file that was kept or made. */
  @Override
  public Optional<Key> key(String file) {
    return Optional.ofNullable(now.get(file)).map(Leaf::key);
  }

  /** How many files were not as a build had left them. */
  public int strange() {
    return strange.get();
  }

  @Override
  public Set<String> take(Map<String, Key> wanted) {
    List<String> missing;
    try {
      missing = look.isPresent() ? clear(look.get(), wanted) : List.copyOf(wanted.keySet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    missing.parallelStream()
        .forEach(
            name -> {
              Leaf leaf = ofSite.files().get(name);
              if (leaf != null && leaf.key().equals(wanted.get(name))) {
                copy(name, leaf);
              }
            });
    return Collections.unmodifiableSet(now.keySet());
  }

  /**
   * Leaves what is right and wanted, and no folder that holds nothing.
   *
   * @return what is wanted and not there
   */
  private List<String> clear(Look there, Map<String, Key> wanted) throws IOException {
    there.finish();
    List<String> away = new ArrayList<>(there.strangers());
    for (String name : there.doubtful()) {
      Leaf leaf = before.files().get(name);
      if (!leaf.key().equals(wanted.get(name)) || !stays(root.resolve(name), name, leaf)) {
        away.add(name);
      }
    }
    List<String> missing = new ArrayList<>();
    int stay = 0;
    for (var want : wanted.entrySet()) {
      Leaf leaf = now.get(want.getKey());
      if (leaf != null && leaf.key().equals(want.getValue())) {
        stay++;
      } else {
        missing.add(want.getKey());
      }
    }
    if (stay < now.size()) {
      now.forEach(
          (name, leaf) -> {
            if (!leaf.key().equals(wanted.get(name))) {
              away.add(name);
            }
          });
    }
    clear(away, there.empty());
    return missing;
  }

  private void clear(List<String> away, Collection<String> empty) throws IOException {
    Set<String> perhapsEmpty = new HashSet<>(empty);
    for (String name : away) {
      now.remove(name);
      delete(root.resolve(name));
      perhapsEmpty.add(folderOf(name));
    }
    for (String folder : perhapsEmpty) {
      for (String at = folder; !at.isEmpty() && isDeleted(at); at = folderOf(at)) {}
    }
  }

  private static String folderOf(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('/')));
  }

  private boolean isDeleted(String folder) throws IOException {
    try {
      Files.delete(root.resolve(folder));
      return true;
    } catch (DirectoryNotEmptyException | NoSuchFileException e) {
      return false; // or it was deleted with the last of its folders
    }
  }

  private boolean stays(Path file, String name, Leaf leaf) throws IOException {
    Stamp stamp;
    try {
      stamp = Stamp.of(file);
      boolean same = stamp.equals(leaf.stamp()) && stamp.tells();
      if (!same && (stamp.size() != leaf.stamp().size() || FileSum.of(file) != leaf.sum())) {
        strange.incrementAndGet();
        return false;
      }
    } catch (IOException e) {
      strange.incrementAndGet();
      return false;
    }
    keep(name, new Leaf(leaf.key(), leaf.sum(), stamp));
    return true;
  }

  /** Where stamps do not tell, as on Windows, names are not what they seem either. */
  private void keep(String name, Leaf leaf) {
    now.put(name, leaf);
    added.add(name);
    if (!leaf.stamp().tells()) {
      doubted = true;
    }
  }

  /** From the last site, when the bytes are those that it was left with. */
  private void copy(String name, Leaf leaf) {
    Path to = root.resolve(name);
    try {
      if (!folders.contains(to.getParent())) {
        Files.createDirectories(to.getParent());
        folders.add(to.getParent()); // After it is there: another thread relies on it.
      }
      if (FileSum.copying(site.resolve(name), to) == leaf.sum()) {
        keep(name, new Leaf(leaf.key(), leaf.sum(), Stamp.of(to)));
        return;
      }
    } catch (IOException e) {
      // Not there any more, or no room: what cannot be copied is made, and that will tell.
    }
    strange.incrementAndGet();
    try {
      Files.deleteIfExists(to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void made(String file, Key key, byte[] content) {
    note(file, key, Sum.of(content));
  }

  @Override
  public void put(String file, Key key, OptionalLong sum) {
    try {
      note(file, key, sum.isPresent() ? sum.getAsLong() : FileSum.of(root.resolve(file)));
    } catch (IOException e) {
      doubted = true; // Not remembered: the next build makes it anew.
    }
  }

  @Override
  public void unkeyed(String file) {
    doubted = true;
  }

  private void note(String file, Key key, long sum) {
    try {
      keep(file, new Leaf(key, sum, Stamp.of(root.resolve(file))));
    } catch (IOException e) {
      doubted = true; // Not remembered: the next build makes it anew.
    }
  }

  private static void delete(Path path) throws IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      try (DirectoryStream<Path> inside = Files.newDirectoryStream(path)) {
        for (Path each : inside) {
          delete(each);
        }
      }
    }
    Files.deleteIfExists(path);
  }
}
