package org.prongsai.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.Refusal;
import org.prongsai.check.Progress;
import org.prongsai.problem.Language;

/** Where a preview can be found, and where not. */
class PreviewTest {
  @TempDir Path folder;

  @AfterEach
  void nothingIsWrittenAnyMore() {
    Builds.awaitEnd();
  }

  @Test
  void aPortThatIsTakenIsPassedOver() throws Exception {
    site();
    try (ServerSocket taken = new ServerSocket(0, 1, loopback(1));
        Preview preview = preview(taken.getLocalPort())) {
      assertThat(preview.port()).isGreaterThan(taken.getLocalPort());
      assertThat(RawHttp.get(preview.port(), "/_prongsai/panel.css").status()).isEqualTo(200);
    }
  }

  @Test
  void onlyThisMachineCanConnect() throws Exception {
    site();
    try (Preview preview = preview(0)) {
      assertThat(preview.address()).isEqualTo("http://127.0.0.1:" + preview.port() + "/");
      // Had it been bound to every address, this one would be taken.
      try (ServerSocket other = new ServerSocket()) {
        other.bind(new InetSocketAddress(loopback(2), preview.port()));
        assertThat(other.isBound()).isTrue();
      }
    }
  }

  @Test
  void aPhoneIsLetInByItsOwnDoorWithTheSameRules() throws Exception {
    assumeTrue(System.getProperty("os.name").equals("Linux"), "needs 127.0.0.2");
    site();
    try (Preview preview = preview(0)) {
      assertThat(preview.openAt(loopback(2))).isEqualTo("http://127.0.0.2:" + preview.port() + "/");
      String rest = " HTTP/1.1\r\nConnection: close\r\nHost: ";
      // The first door does not take the second one's name.
      assertThat(
              RawHttp.raw(
                      preview.port(),
                      "GET /" + rest + "127.0.0.2:" + preview.port() + "\r\n\r\n",
                      false)
                  .status())
          .isEqualTo(421);
    }
  }

  @Test
  void withoutContentThereIsNothingToShow() {
    assertThatThrownBy(() -> preview(0))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.is("refusal.no-content")).isTrue());
  }

  @ParameterizedTest
  @CsvSource({
    "192.168.1.2, true",
    "10.1.2.3, true",
    "172.16.0.9, true",
    "127.0.0.1, false",
    "203.0.113.7, false",
    "169.254.1.1, false"
  })
  void onlyPrivateAddressesAreOpened(String address, boolean local) throws IOException {
    assertThat(LocalNetwork.isLocal(InetAddress.getByName(address))).isEqualTo(local);
  }

  @ParameterizedTest
  @CsvSource({"Linux, xdg-open", "Mac OS X, open", "Windows 11, rundll32", "FreeBSD, xdg-open"})
  void theBrowserIsOpenedAsTheSystemDoes(String system, String program) {
    List<String> command = OpenBrowser.command(system, "http://127.0.0.1:8080/");
    assertThat(command.get(0)).isEqualTo(program);
    assertThat(command).endsWith("http://127.0.0.1:8080/");
  }

  private Preview preview(int port) throws Refusal, IOException {
    return new Preview(
        new Preview.Wish(
            folder, port, Language.TH, () -> LocalDate.of(2026, 11, 22), report -> "<body>"),
        new Preview.Listener(outcome -> {}, note -> {}, Progress.NONE));
  }

  private void site() throws IOException {
    Path agency = Files.createDirectories(folder.resolve("content")).resolve("agency.yaml");
    Files.writeString(agency, "name: เทศบาลตำบลสมมติ\nsector: lao\nsample: true\n");
  }

  private static InetAddress loopback(int last) throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
  }
}
