package org.prongsai.publish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Reasons;
import org.prongsai.problem.Rule;

/**
 * The site as one file, for upload by hand; with the manifest inside, so that a later publish to
 * the same place knows what is ours. The same site and time give the same bytes.
 */
final class ZipFile {
  /** What ZIP calls the beginning of time. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Path file;
  private final Publisher.Order order;

  ZipFile(Path file, Publisher.Order order) {
    this.file = file;
    this.order = order;
  }

  /** What differs from the file that is there. */
  Publisher.Outcome look() throws HostFailure {
    Optional<Manifest> there = manifest();
    Manifest before = there.orElse(Manifest.empty());
    List<SiteFile> added = new ArrayList<>();
    List<SiteFile> changed = new ArrayList<>();
    List<SiteFile> deleted = new ArrayList<>(before.files().values());
    deleted.removeIf(f -> order.site().files().containsKey(f.path()));
    int unchanged = 0;
    for (SiteFile file : order.site().files().values()) {
      SiteFile old = before.files().get(file.path());
      if (file.equals(old)) {
        unchanged++;
      } else {
        (old == null ? added : changed).add(file);
      }
    }
    boolean foreign = there.isEmpty() && Files.exists(file);
    Plan plan =
        new Plan(
            added,
            changed,
            List.of(),
            deleted,
            List.of(),
            foreign ? List.of(file.getFileName().toString()) : List.of(),
            List.of(),
            List.of(),
            List.of(),
            unchanged);
    List<Problem> concerns =
        Concerns.of(plan, order.site(), before, order.agency(), Place.of(order.target()));
    return new Publisher.Outcome(plan, before, concerns, Set.of(), true);
  }

  /** Whole or not at all. */
  Publisher.Outcome write() throws HostFailure, Stopped {
    Publisher.Outcome look = look();
    for (Problem concern : look.notes()) {
      if (!order.answers().yes(concern)) {
        throw new Stopped(List.of(concern));
      }
    }
    Path absolute = file.toAbsolutePath();
    Path waiting = absolute.resolveSibling("." + absolute.getFileName() + ".new");
    Manifest manifest =
        new Manifest(
            order.agency(), order.now(), order.site().files(), new TreeSet<>(), Optional.empty());
    try {
      Files.createDirectories(absolute.getParent());
      zip(waiting, manifest);
      prove(waiting);
      if (!look.plan().foreign().isEmpty()) {
        Files.move(absolute, absolute.resolveSibling(keptName(absolute, order.now())));
      }
      Files.move(waiting, absolute, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw failure(e);
    } finally {
      drop(waiting);
    }
    return new Publisher.Outcome(
        look.plan(), manifest, List.of(), order.site().files().keySet(), true);
  }

  /** What did not become the file takes the room that the agency's own files may need. */
  private static void drop(Path waiting) {
    try {
      Files.deleteIfExists(waiting);
    } catch (IOException e) {
      // It is written anew by the next run.
    }
  }

  private static String keptName(Path file, Instant now) {
    return Reserved.KEPT.substring(1) + "-" + now.getEpochSecond() + "-" + file.getFileName();
  }

  private HostFailure failure(IOException e) {
    String reason = Reasons.of(e);
    return reason.equals("@reason/disk-full")
        ? new HostFailure(Rule.PUBLISH_NO_SPACE, file.toString())
        : new HostFailure(Rule.PUBLISH_DENIED, file.toString(), reason);
  }

  private void zip(Path to, Manifest manifest) throws IOException {
    try (OutputStream out = Files.newOutputStream(to);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      long done = 0;
      int files = 0;
      for (SiteFile file : order.site().files().values()) {
        try (InputStream in = Files.newInputStream(order.site().sources().get(file.path()))) {
          put(zip, file.path(), in);
        }
        done += file.size();
        order.progress().sent(++files, order.site().files().size(), done, order.site().size());
      }
      put(zip, Reserved.MANIFEST, new ByteArrayInputStream(ManifestText.of(manifest)));
    }
  }

  private static void put(ZipOutputStream zip, String name, InputStream in) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    in.transferTo(zip);
    zip.closeEntry();
  }

  /** Every file is unpacked once and compared. */
  private void prove(Path written) throws IOException, HostFailure {
    int found = 0;
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(written))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        SiteFile file = order.site().files().get(entry.getName());
        if (file != null) {
          MessageDigest digest = Hashes.sha256();
          byte[] buffer = new byte[1 << 16];
          for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
            digest.update(buffer, 0, n);
          }
          String hash = Hashes.hex(digest);
          if (!hash.equals(file.sha256())) {
            throw new HostFailure(Rule.PUBLISH_READ_BACK, file.path(), file.sha256(), hash);
          }
          found++;
        }
      }
    }
    if (found != order.site().files().size()) {
      throw new HostFailure(
          Rule.PUBLISH_READ_BACK,
          this.file.toString(),
          Integer.toString(order.site().files().size()),
          Integer.toString(found));
    }
  }

  /** What the file that is there holds, when it is one of ours. */
  private Optional<Manifest> manifest() {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry(Reserved.MANIFEST);
      return entry == null
          ? Optional.empty()
          : ManifestText.read(zip.getInputStream(entry).readAllBytes());
    } catch (IOException e) {
      return Optional.empty(); // no ZIP file: somebody else's
    }
  }
}
