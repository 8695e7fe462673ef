package org.prongsai.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.prongsai.problem.Rule;

/** A host in memory that can die after any operation, with a half-written file too. */
final class MemoryHost implements Host {
  /** What outlives a connection. */
  static final class Disk {
    final TreeMap<String, byte[]> files = new TreeMap<>();
    final TreeSet<String> folders = new TreeSet<>();

    /** Symbolic links, and their text. */
    final TreeMap<String, String> links = new TreeMap<>();

    /** What a reader gets, by path and hash: without the names that are ours to keep things in. */
    TreeMap<String, String> visible() {
      TreeMap<String, String> visible = new TreeMap<>();
      seen().forEach((path, bytes) -> visible.put(path, Hashes.of(bytes)));
      return visible;
    }

    /** The same by path and content. */
    TreeMap<String, byte[]> seen() {
      TreeMap<String, byte[]> seen = new TreeMap<>(files);
      for (String link : links.keySet()) {
        Optional.ofNullable(files.get(followed(link))).ifPresent(bytes -> seen.put(link, bytes));
      }
      seen.keySet().removeIf(path -> path.startsWith(Reserved.PREFIX));
      return seen;
    }

    /** Where a path leads. */
    String followed(String path) {
      for (int slash = path.indexOf('/'); ; slash = path.indexOf('/', slash + 1)) {
        String part = slash < 0 ? path : path.substring(0, slash);
        if (links.containsKey(part)) {
          String base = SiteFile.below(SiteFile.folderOf(part), links.get(part));
          String text = base + (slash < 0 ? "" : path.substring(slash));
          return followed(java.nio.file.Path.of(text).normalize().toString());
        }
        if (slash < 0) {
          return path;
        }
      }
    }
  }

  final Disk disk;
  private final Consumer<Disk> reader;

  /** Operations until the line is cut. */
  int left = Integer.MAX_VALUE;

  int operations;
  int questions;
  boolean hasLinks;

  /** So many links can be made; then no more. */
  int mostLinks = Integer.MAX_VALUE;

  boolean replacesByDeleting;
  boolean ignoresCase;
  boolean garblesNames;
  long space = Long.MAX_VALUE;

  MemoryHost(Disk disk, Consumer<Disk> reader) {
    this.disk = disk;
    this.reader = reader;
  }

  private void step() throws HostFailure {
    reader.accept(disk);
    operations++;
    if (left-- <= 0) {
      throw new HostFailure(Rule.PUBLISH_LOST, "x", "cut");
    }
  }

  private Optional<String> real(String path) {
    return disk.files.containsKey(disk.followed(path))
        ? Optional.of(disk.followed(path))
        : disk.files.keySet().stream()
            .filter(p -> ignoresCase && p.equalsIgnoreCase(path))
            .findFirst();
  }

  @Override
  public Optional<Map<String, Entry>> list(String folder) throws HostFailure {
    step();
    questions++;
    if (!isFolder(folder)) {
      return Optional.empty();
    }
    Map<String, Entry> entries = new TreeMap<>();
    String prefix = folder.isEmpty() ? "" : folder + "/";
    for (String path : disk.files.keySet()) {
      if (path.startsWith(prefix)) {
        String name = path.substring(prefix.length());
        if (name.indexOf('/') < 0 && !name.startsWith(".")) {
          entries.put(name, new Entry(disk.files.get(path).length, false));
        }
      }
    }
    for (String link : disk.links.keySet()) {
      String name = SiteFile.nameOf(link);
      if (SiteFile.folderOf(link).equals(folder) && !name.startsWith(".")) {
        byte[] bytes = disk.files.getOrDefault(disk.followed(link), new byte[0]);
        entries.put(name, new Entry(bytes.length, false));
      }
    }
    for (String path : disk.folders) {
      if (path.startsWith(prefix) && path.length() > prefix.length()) {
        String name = path.substring(prefix.length());
        if (name.indexOf('/') < 0 && !name.startsWith(".")) {
          entries.put(name, new Entry(0, true));
        }
      }
    }
    return Optional.of(entries);
  }

  private boolean isFolder(String folder) {
    return folder.isEmpty() || disk.folders.contains(folder);
  }

  @Override
  public Optional<Long> size(String file) throws HostFailure {
    step();
    questions++;
    return real(file).map(p -> (long) disk.files.get(p).length);
  }

  @Override
  public boolean read(String file, OutputStream to) throws HostFailure {
    step();
    questions++;
    Optional<String> path = real(file);
    if (path.isEmpty()) {
      return false;
    }
    try {
      to.write(disk.files.get(path.get()));
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void write(String file, InputStream from) throws HostFailure {
    reader.accept(disk);
    operations++;
    String kept = garblesNames ? file.replaceAll("[^ -~]", "?") : file;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      from.transferTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] all = bytes.toByteArray();
    if (!isFolder(SiteFile.folderOf(file))) {
      throw new HostFailure(Rule.PUBLISH_DENIED, file, "no folder");
    }
    if (left-- <= 0) {
      disk.files.put(file, java.util.Arrays.copyOf(all, all.length / 2));
      throw new HostFailure(Rule.PUBLISH_LOST, file, "cut");
    }
    if (disk.files.values().stream().mapToLong(b -> b.length).sum() + all.length > space) {
      throw new HostFailure(Rule.PUBLISH_NO_SPACE, file);
    }
    disk.files.put(kept, all);
  }

  @Override
  public void rename(String from, String to) throws HostFailure {
    step();
    if (disk.folders.contains(from)) {
      moveFolder(from, to);
      return;
    }
    if (disk.links.containsKey(from)) {
      disk.files.remove(to);
      disk.links.put(to, disk.links.remove(from));
      return;
    }
    String source = real(from).orElse("");
    if (source.isEmpty() || !isFolder(SiteFile.folderOf(to)) || disk.folders.contains(to)) {
      throw new HostFailure(Rule.PUBLISH_REFUSED, from, "no such file");
    }
    Optional<String> before =
        disk.links.remove(to) == null ? real(to) : Optional.empty(); // a link is not followed
    if (replacesByDeleting && before.isPresent()) {
      disk.files.remove(before.get());
      step();
    }
    before.ifPresent(disk.files::remove);
    disk.files.put(to, disk.files.remove(source));
  }

  private void moveFolder(String from, String to) {
    for (String path : new TreeSet<>(disk.files.keySet())) {
      if (path.startsWith(from + "/")) {
        disk.files.put(to + path.substring(from.length()), disk.files.remove(path));
      }
    }
    for (String path : new TreeSet<>(disk.folders)) {
      if (path.equals(from) || path.startsWith(from + "/")) {
        disk.folders.remove(path);
        disk.folders.add(to + path.substring(from.length()));
      }
    }
  }

  @Override
  public void delete(String file) throws HostFailure {
    step();
    disk.files.remove(file);
    disk.links.remove(file);
  }

  @Override
  public boolean makeFolder(String folder) throws HostFailure {
    step();
    if (disk.files.containsKey(folder) || disk.folders.contains(folder)) {
      return false;
    }
    if (!isFolder(SiteFile.folderOf(folder))) {
      throw new HostFailure(Rule.PUBLISH_DENIED, folder, "no folder above");
    }
    return disk.folders.add(folder);
  }

  @Override
  public void removeFolder(String folder) throws HostFailure {
    step();
    String prefix = folder + "/";
    boolean empty =
        disk.files.keySet().stream().noneMatch(p -> p.startsWith(prefix))
            && disk.folders.stream().noneMatch(p -> p.startsWith(prefix));
    if (empty) {
      disk.folders.remove(folder);
    }
  }

  @Override
  public Optional<Links> links() {
    return hasLinks ? Optional.of(new MemoryLinks()) : Optional.empty();
  }

  private final class MemoryLinks implements Links {
    @Override
    public void symbolic(List<Pair> links) throws HostFailure {
      for (Pair link : links) {
        begin(link);
        disk.links.put(link.to(), link.from());
      }
    }

    @Override
    public void hard(List<Pair> links) throws HostFailure {
      for (Pair link : links) {
        begin(link);
        byte[] bytes = disk.files.get(link.from());
        if (bytes == null) {
          throw new HostFailure(Rule.PUBLISH_REFUSED, link.from(), "no such file");
        }
        disk.files.put(link.to(), bytes);
      }
    }

    private void begin(Pair link) throws HostFailure {
      step();
      if (mostLinks-- <= 0
          || disk.files.containsKey(link.to())
          || disk.links.containsKey(link.to())
          || !isFolder(SiteFile.folderOf(link.to()))) {
        throw new HostFailure(Rule.PUBLISH_REFUSED, link.to(), "no link");
      }
    }

    @Override
    public void rename(List<Pair> names) throws HostFailure {
      for (Pair name : names) {
        MemoryHost.this.rename(name.from(), name.to());
      }
    }

    @Override
    public Optional<String> target(String link) throws HostFailure {
      step();
      return Optional.ofNullable(disk.links.get(link));
    }

    @Override
    public boolean arePlain(Collection<String> folders) throws HostFailure {
      step();
      return folders.stream().allMatch(f -> disk.followed(f).equals(f));
    }
  }

  @Override
  public long patience() {
    return 5;
  }

  @Override
  public void close() {
    // The disk stays.
  }
}
