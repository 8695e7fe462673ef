package org.prongsai.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prongsai.problem.Reasons;
import org.prongsai.problem.Rule;

/**
 * The keys of hosts met before, beside {@code publish.yaml}: a line a host, {@code
 * sftp.example.go.th:22 SHA256:…}. It holds no secret and is to be kept with the content.
 */
final class KnownHosts {
  static final String FILE = "publish-known-hosts.txt";

  private final Path file;

  KnownHosts(Path folder) {
    this.file = folder.resolve(FILE);
  }

  Optional<String> key(String host) throws HostFailure {
    return lines().stream()
        .map(line -> line.strip().split("\\s+"))
        .filter(parts -> parts.length == 2 && parts[0].equals(host))
        .map(parts -> parts[1])
        .findFirst();
  }

  void add(String host, String key) throws HostFailure {
    List<String> lines = new ArrayList<>(lines());
    lines.add(host + " " + key);
    try {
      Files.write(file, lines);
    } catch (IOException e) {
      throw new HostFailure(Rule.PUBLISH_SOURCE, FILE, Reasons.of(e));
    }
  }

  private List<String> lines() throws HostFailure {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new HostFailure(Rule.PUBLISH_SOURCE, FILE, Reasons.of(e));
    }
  }
}
