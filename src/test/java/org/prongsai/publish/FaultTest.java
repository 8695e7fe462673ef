package org.prongsai.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.model.Target;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;

/**
 * Lines that stall and break, and hosts that lie or refuse: the host holds its old state or its new
 * one. What a person is told of it, and more kinds of it, is {@code PublishFailuresTest}'s.
 */
class FaultTest extends OnServers {
  /** For lines that stay broken: who gives up too early does so for the same reason. */
  private static final Timeouts IMPATIENT =
      new Timeouts(Duration.ofMinutes(2), Duration.ofSeconds(1), Duration.ofMillis(10));

  /** For a line that breaks once. */
  private static final Timeouts LESS_IMPATIENT =
      new Timeouts(Duration.ofMinutes(2), Duration.ofSeconds(5), Duration.ofMillis(10));

  private final MadeSite before = MadeSite.random(new Random(1), 20);
  private final MadeSite after = MadeSite.random(new Random(2), 20);

  private Publish.Result send(Target target, MadeSite site) throws IOException {
    return send(target, site, HostTest.PATIENT);
  }

  private Publish.Result send(Target target, MadeSite site, Timeouts timeouts) throws IOException {
    return send(target, temp, site, Servers.secrets(), concern -> true, timeouts);
  }

  @ParameterizedTest
  @CsvSource({"sftp, STALL, 9000", "ftp, STALL, 500", "ftps, CUT, 2500"})
  void aLineThatBreaksIsTriedAgainAndOneThatStaysBrokenLeavesAWholeSite(
      String kind, FaultProxy.Fault fault, long bytes) throws Exception {
    Target target = servers.start(kind, root);
    assertThat(send(target, before).isThere()).isTrue();
    try (FaultProxy proxy = new FaultProxy(servers.port(), fault, bytes, 99)) {
      Publish.Result result = send(proxy.before(target), after, IMPATIENT);
      assertThat(result.isThere()).isFalse();
      assertThat(result.problems())
          .filteredOn(Problem::isError)
          .extracting(Problem::rule)
          .containsAnyOf(Rule.PUBLISH_LOST, Rule.PUBLISH_UNREACHABLE);
    }
    assertThat(PublishTest.held(root)).isIn(before.hashes(), after.hashes());
    try (FaultProxy proxy = new FaultProxy(servers.port(), fault, bytes, 1)) {
      Publish.Result result = send(proxy.before(target), after, LESS_IMPATIENT);
      assertThat(result.isThere()).as(result.problems().toString()).isTrue();
      assertThat(proxy.connections.get()).as("it came again by itself").isGreaterThan(1);
    }
    assertThat(PublishTest.held(root)).isEqualTo(after.hashes());
  }

  @Test
  void aHostThatReportsAnotherSizeOrKeepsOtherBytesIsNotBelieved() throws Exception {
    try (Host host = FolderHost.at(root, true)) {
      publish(host, before);
      for (String how : List.of("size", "bytes")) {
        Host liar = new Faulty(host, how);
        assertThatThrownBy(() -> publish(liar, after))
            .isInstanceOfSatisfying(
                HostFailure.class, f -> assertThat(f.rule()).isEqualTo(Rule.PUBLISH_READ_BACK));
        assertThat(PublishTest.held(root)).isEqualTo(before.hashes());
      }
      publish(host, after);
      assertThat(PublishTest.held(root)).isEqualTo(after.hashes());
    }
  }

  @Test
  void aHostThatRefusesToRenameIsSaidAndFinishedByTheNextRun() throws Exception {
    try (Host host = FolderHost.at(root, true)) {
      publish(host, before);
      assertThatThrownBy(() -> publish(new Faulty(host, "rename"), after))
          .isInstanceOfSatisfying(
              HostFailure.class, f -> assertThat(f.rule()).isEqualTo(Rule.PUBLISH_REFUSED));
      publish(host, after);
      assertThat(PublishTest.held(root)).isEqualTo(after.hashes());
    }
  }

  private void publish(Host host, MadeSite site) throws IOException, HostFailure, Stopped {
    Publisher.publish(
        new Publisher.Order(
            "web",
            site.in(temp.resolve("site")),
            "อบต. ตัวอย่าง",
            Instant.parse("2026-11-22T08:00:00Z"),
            false,
            true,
            concern -> true,
            Progress.NONE),
        host);
  }

  /** A host with a fault of its own. */
  private record Faulty(Host host, String how) implements Host {
    @Override
    public Optional<Map<String, Entry>> list(String folder) throws HostFailure {
      Optional<Map<String, Entry>> real = host.list(folder);
      if (how.equals("size") && folder.equals(Reserved.NEW)) {
        real.ifPresent(r -> r.replaceAll((n, e) -> new Entry(e.size() + 1, e.isFolder())));
      }
      return real;
    }

    @Override
    public Optional<Long> size(String file) throws HostFailure {
      return host.size(file);
    }

    @Override
    public boolean read(String file, OutputStream to) throws HostFailure {
      if (how.equals("bytes") && file.startsWith(Reserved.NEW)) {
        try {
          to.write('?');
        } catch (IOException e) {
          throw new AssertionError(e);
        }
      }
      return host.read(file, to);
    }

    @Override
    public void write(String file, InputStream from) throws HostFailure {
      host.write(file, from);
    }

    @Override
    public void rename(String from, String to) throws HostFailure {
      if (how.equals("rename") && to.equals("index.html")) {
        throw new HostFailure(Rule.PUBLISH_REFUSED, to, "no");
      }
      host.rename(from, to);
    }

    @Override
    public void delete(String file) throws HostFailure {
      host.delete(file);
    }

    @Override
    public boolean makeFolder(String folder) throws HostFailure {
      return host.makeFolder(folder);
    }

    @Override
    public void removeFolder(String folder) throws HostFailure {
      host.removeFolder(folder);
    }

    @Override
    public void close() {
      host.close();
    }
  }
}
