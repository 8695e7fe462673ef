package org.prongsai.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.prongsai.problem.Reasons;
import org.prongsai.problem.Rule;

/** The files that have travelled to the host and wait there to be put in place. */
final class Waiting {
  /** A sample that a slow line can bear. */
  private static final int SAMPLE_FILES = 12;

  private static final long SAMPLE_BYTES = 4L << 20;

  private final Host host;
  private final Site site;
  private final Progress progress;
  private Optional<String> odd = Optional.empty();

  Waiting(Host host, Site site, Progress progress) {
    this.host = host;
    this.site = site;
    this.progress = progress;
  }

  /** Sends what has not arrived yet; what a killed run sent whole is used. */
  void send(List<SiteFile> files) throws HostFailure {
    Map<String, Host.Entry> there = Map.of();
    if (!host.makeFolder(Reserved.NEW)) {
      there = host.list(Reserved.NEW).orElse(Map.of());
    }
    long total = files.stream().mapToLong(SiteFile::size).sum();
    long sent = 0;
    int done = 0;
    for (SiteFile file : files) {
      Host.Entry entry = there.get(SiteFile.nameOf(file.waitingName()));
      if (entry == null || entry.size() != file.size()) {
        send(file, sent, total, done, files.size());
      }
      sent += file.size();
      progress.sent(++done, files.size(), sent, total);
    }
  }

  private void send(SiteFile file, long before, long total, int done, int of) throws HostFailure {
    try (InputStream in = Files.newInputStream(site.sources().get(file.path()))) {
      host.write(
          file.waitingName(),
          new CountedStream(in, n -> progress.sent(done, of, before + n, total)));
    } catch (HostFailure e) {
      throw e.named(file);
    } catch (IOException e) {
      throw new HostFailure(Rule.PUBLISH_SOURCE, file.path(), Reasons.of(e));
    }
  }

  /**
   * Whether the host keeps a name that is not plain: tried on an empty file, before any page links
   * to such a name. {@link #prove} looks at it.
   */
  void tryName(List<SiteFile> added) throws HostFailure {
    odd =
        added.stream()
            .map(f -> SiteFile.nameOf(f.path()))
            .filter(name -> name.chars().anyMatch(c -> c > '~'))
            .findFirst();
    if (odd.isPresent()) {
      host.write(Reserved.NEW + "/" + odd.get(), InputStream.nullInputStream());
    }
  }

  /**
   * Reads back before anybody can see it: the size of all, the content of a sample or of all.
   *
   * @return the paths whose content was read
   */
  Set<String> prove(List<SiteFile> files, boolean all) throws HostFailure {
    Map<String, Host.Entry> there = host.list(Reserved.NEW).orElse(Map.of());
    if (odd.isPresent()
        && there.keySet().stream()
            .noneMatch(n -> Normalizer.normalize(n, Normalizer.Form.NFC).equals(odd.get()))) {
      host.delete(
          Reserved.NEW + "/" + odd.get()); // by this name it is found, by its listed one not
      throw new HostFailure(Rule.PUBLISH_NAME, odd.get());
    }
    for (SiteFile file : files) {
      Host.Entry entry = there.get(SiteFile.nameOf(file.waitingName()));
      if (entry == null || entry.size() != file.size()) {
        throw different(file, entry == null ? "–" : Long.toString(entry.size()));
      }
    }
    Set<String> hashed = new TreeSet<>();
    List<SiteFile> sample = all ? files : sample(files);
    for (SiteFile file : sample) {
      String found = Hashes.of(host, file.waitingName()).orElse("");
      if (!found.equals(file.sha256())) {
        throw different(file, found);
      }
      hashed.add(file.path());
      progress.proving(hashed.size(), sample.size());
    }
    return hashed;
  }

  /** What failed is sent again by the next run, not taken for arrived. */
  private HostFailure different(SiteFile file, String found) throws HostFailure {
    host.delete(file.waitingName());
    return new HostFailure(Rule.PUBLISH_READ_BACK, file.path(), Long.toString(file.size()), found);
  }

  /**
   * Different ones each time the site changes: those whose names hash lowest; the home page too.
   */
  private static List<SiteFile> sample(List<SiteFile> files) {
    long[] bytes = {0};
    return files.stream()
        .sorted(
            Comparator.comparing((SiteFile f) -> f.turn() != SiteFile.Turn.HOME)
                .thenComparing(SiteFile::waitingName))
        .limit(SAMPLE_FILES)
        .filter(f -> (bytes[0] += f.size()) <= SAMPLE_BYTES)
        .toList();
  }
}
