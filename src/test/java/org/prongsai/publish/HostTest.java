package org.prongsai.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.model.Target;

/** Every kind of host keeps the promises that a publisher relies on. */
class HostTest extends OnServers {
  /** Of a server that answers, however busy the machine is. */
  static final Timeouts PATIENT =
      new Timeouts(Duration.ofMinutes(2), Duration.ofMinutes(2), Duration.ofMillis(10));

  private Host open(String kind) throws Exception {
    Target target = servers.start(kind, root);
    return Hosts.open(target, temp, Servers.secrets(), PATIENT, true).host();
  }

  private static void write(Host host, String file, String text) throws HostFailure {
    host.write(file, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Optional<String> read(Host host, String file) throws HostFailure {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    return host.read(file, bytes)
        ? Optional.of(bytes.toString(StandardCharsets.UTF_8))
        : Optional.empty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"folder", "sftp", "ftp", "ftps", "ftps-implicit"})
  void keepsItsPromises(String kind) throws Exception {
    try (Host host = open(kind)) {
      assertThat(host.list("nothing")).isEmpty();
      assertThat(host.size("nothing")).isEmpty();
      assertThat(read(host, "nothing/a")).isEmpty();
      assertThat(host.makeFolder("แผน ๑")).isTrue();
      assertThat(host.makeFolder("แผน ๑")).isFalse();
      String name = "แผน ๑/รายงาน [1] 100% #a 'b'.pdf";
      write(host, name, "old");
      assertThat(Files.readString(root.resolve(name))).isEqualTo("old");
      assertThat(host.makeFolder(name)).isFalse();
      assertThat(host.list("แผน ๑").orElseThrow())
          .containsExactly(
              java.util.Map.entry("รายงาน [1] 100% #a 'b'.pdf", new Host.Entry(3, false)));
      assertThat(host.list("").orElseThrow().get("แผน ๑").isFolder()).isTrue();
      assertThat(host.list(name)).isEmpty();
      write(host, "new", "new and longer");
      host.rename("new", name);
      assertThat(read(host, name)).contains("new and longer");
      assertThat(host.size(name)).contains(14L);
      assertThat(host.size("new")).isEmpty();
      write(host, name, "x");
      assertThat(read(host, name)).contains("x");
      host.removeFolder("แผน ๑");
      assertThat(root.resolve(name)).exists();
      host.rename("แผน ๑", "moved");
      host.delete("moved/รายงาน [1] 100% #a 'b'.pdf");
      host.delete("moved/รายงาน [1] 100% #a 'b'.pdf");
      host.removeFolder("moved");
      host.removeFolder("moved");
      assertThat(root).isEmptyDirectory();
      assertThatThrownBy(() -> host.rename("nothing", "something")).isInstanceOf(HostFailure.class);
      assertThatThrownBy(() -> write(host, "no/folder", "x")).isInstanceOf(HostFailure.class);
      assertThat(read(host, "nothing")).as("it goes on after refusals").isEmpty();
    }
  }
}
