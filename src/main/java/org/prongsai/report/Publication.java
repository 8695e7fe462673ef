package org.prongsai.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A publish, as a dated proof: what went where, and what of it was seen there afterwards.
 *
 * @param target its name in {@code publish.yaml}
 * @param kind {@code folder}, {@code zip}, {@code ftp}, {@code ftps} or {@code sftp}
 * @param url where citizens see it
 * @param at when it was published
 * @param total how many files the site has
 * @param bytes how much had to be sent
 * @param atOnce whether a reader saw the old site until one moment, and the new one after it
 * @param files those that were not there as they are now, in the order in which they became
 *     visible, and the deleted ones
 * @param items every item of a judged year; empty until a report is at hand
 */
public record Publication(
    String target,
    String kind,
    Optional<String> url,
    Instant at,
    String agency,
    int total,
    long bytes,
    boolean atOnce,
    List<File> files,
    List<Item> items) {
  public Publication {
    files = List.copyOf(files);
    items = List.copyOf(items);
  }

  /** What a publish does with a file. */
  public enum Change {
    NEW,
    CHANGED,
    RESTORED,
    ADOPTED,
    DELETED,
    UNCHANGED;

    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** What was seen after publishing. */
  public enum Seen {
    /** Citizens get exactly these bytes. */
    SHOWN("shown"),
    /** They get others. */
    DIFFERENT("different"),
    /** They get none. */
    MISSING("missing"),
    /** The host holds them; nobody could ask as a citizen does. */
    ON_HOST("onHost");

    private final String id;

    Seen(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }

  /**
   * A file.
   *
   * @param sha256 in hex; of a deleted one, what it was
   * @param readBack {@code hash} when its content was read back from the host, else {@code size}
   */
  public record File(String path, long size, String sha256, Change change, String readBack) {}

  /**
   * An item's page.
   *
   * @param path of the page, below the root
   * @param url as citizens have it
   * @param at when it was looked at
   */
  public record Item(
      int year,
      String code,
      String title,
      String path,
      Optional<String> url,
      String sha256,
      Instant at,
      Seen seen) {}

  /** The same with what was seen of the items. */
  public Publication with(List<Item> seen) {
    return new Publication(target, kind, url, at, agency, total, bytes, atOnce, files, seen);
  }

  /** How many files had that change. */
  public long count(Change change) {
    return files.stream().filter(f -> f.change() == change).count();
  }
}
