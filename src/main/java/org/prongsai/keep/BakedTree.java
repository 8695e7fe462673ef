package org.prongsai.keep;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.prongsai.bake.Leftovers;
import org.prongsai.binary.Sum;
import org.prongsai.keep.Tree.Leaf;
import org.prongsai.plan.Key;

/**
 * The folder that a site is baked in, begun with the site before the last one: what is right in it
 * stays, what the last site has is copied from there, and the rest is cleared away. No file is ever
 * changed in place, and no two sites share one.
 */
public final class BakedTree implements Leftovers {
  private static final int BUFFER = 1 << 14;

  private final Path root;
  private final Path site;
  private final Tree before;
  private final Tree ofSite;
  private final Map<String, Leaf> now = new ConcurrentHashMap<>();
  private final Set<Path> folders = ConcurrentHashMap.newKeySet();
  private final AtomicInteger strange = new AtomicInteger();

  /**
   * @param root where the site is baked; may not be there yet
   * @param before what a build left in it
   * @param site the last good site; may not be there
   */
  BakedTree(Path root, Tree before, Path site, Tree ofSite) {
    this.root = root;
    this.before = before;
    this.site = site;
    this.ofSite = ofSite;
  }

  Tree tree() {
    return new Tree(Map.copyOf(now));
  }

  /** The key of a file that was kept or made. */
  public Optional<Key> key(String file) {
    return Optional.ofNullable(now.get(file)).map(Leaf::key);
  }

  /** How many files were not as a build had left them. */
  public int strange() {
    return strange.get();
  }

  @Override
  public Set<String> take(Map<String, Key> wanted) {
    try {
      if (Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
        clear(root, "", wanted);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    wanted.entrySet().parallelStream()
        .filter(want -> !now.containsKey(want.getKey()))
        .forEach(
            want -> {
              Leaf leaf = ofSite.files().get(want.getKey());
              if (leaf != null && leaf.key().equals(want.getValue())) {
                copy(want.getKey(), leaf);
              }
            });
    return new HashSet<>(now.keySet());
  }

  /** Whether anything is left in the folder. */
  private boolean clear(Path folder, String prefix, Map<String, Key> wanted) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    }
    boolean left = false;
    for (Path entry : entries) {
      String name = prefix + entry.getFileName();
      Leaf leaf = before.files().get(name);
      if (leaf == null && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        if (clear(entry, name + "/", wanted)) {
          left = true;
        } else {
          Files.delete(entry);
        }
      } else if (leaf != null && leaf.key().equals(wanted.get(name)) && stays(entry, name, leaf)) {
        left = true;
      } else {
        delete(entry);
      }
    }
    return left;
  }

  private boolean stays(Path file, String name, Leaf leaf) throws IOException {
    Stamp stamp;
    try {
      stamp = Stamp.of(file);
      boolean same = stamp.equals(leaf.stamp()) && stamp.tells();
      if (!same && (stamp.size() != leaf.stamp().size() || sum(file) != leaf.sum())) {
        strange.incrementAndGet();
        return false;
      }
    } catch (IOException e) {
      strange.incrementAndGet();
      return false;
    }
    now.put(name, new Leaf(leaf.key(), leaf.sum(), stamp));
    return true;
  }

  private static long sum(Path file) throws IOException {
    Sum sum = new Sum();
    byte[] buffer = new byte[BUFFER];
    try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sum.add(buffer, 0, n);
      }
    }
    return sum.value();
  }

  /** From the last site, when the bytes are those that it was left with. */
  private void copy(String name, Leaf leaf) {
    Path to = root.resolve(name);
    try {
      if (!folders.contains(to.getParent())) {
        Files.createDirectories(to.getParent());
        folders.add(to.getParent()); // After it is there: another thread relies on it.
      }
      // Of what was copied, not of what lies there afterwards: nobody can come between.
      if (copied(site.resolve(name), to) == leaf.sum()) {
        now.put(name, new Leaf(leaf.key(), leaf.sum(), Stamp.of(to)));
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

  private static long copied(Path from, Path to) throws IOException {
    Sum sum = new Sum();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(from, LinkOption.NOFOLLOW_LINKS);
        OutputStream out = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sum.add(buffer, 0, n);
        out.write(buffer, 0, n);
      }
    }
    return sum.value();
  }

  @Override
  public void made(String file, Key key, byte[] content) {
    note(file, key, Sum.of(content));
  }

  @Override
  public void put(String file, Key key, OptionalLong sum) {
    try {
      note(file, key, sum.isPresent() ? sum.getAsLong() : sum(root.resolve(file)));
    } catch (IOException e) {
      // Not remembered: the next build makes it anew.
    }
  }

  private void note(String file, Key key, long sum) {
    try {
      now.put(file, new Leaf(key, sum, Stamp.of(root.resolve(file))));
    } catch (IOException e) {
      // Not remembered: the next build makes it anew.
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
    Files.delete(path);
  }
}
