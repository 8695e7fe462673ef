package org.prongsai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.Eventually.eventually;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.Eventually;
import org.prongsai.serve.Builds;

/** What the terminal says while a preview runs. */
class ServeCommandTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void aSite() throws IOException {
    write("content/agency.yaml", "name: เทศบาลตำบลสมมติ\nsector: lao\nsample: true\n");
    write("content/pages/a.md", "---\ntitle: ก\n---\nหนึ่ง\n");
  }

  @Test
  void theAddressIsToldThenEveryBuildAndWhatStopsOne() throws Exception {
    AtomicInteger code = new AtomicInteger(-1);
    Thread serve = serve(code, "--port", "0", "--lang", "en");
    await("built in");
    assertThat(out().lines().findFirst().orElseThrow())
        .matches("See the site at http://127\\.0\\.0\\.1:[0-9]+/");
    write("content/pages/a.md", "---\ntitle: [\n---\nสอง\n");
    await("last good site is still shown:\ncontent/pages/a.md:");
    assertThat(out()).contains("Fix: ");
    write("content/pages/a.md", "---\ntitle: ก\n---\nสาม\n");
    await("(?s)still shown.*built in");
    Files.move(folder.resolve("content"), folder.resolve("away"));
    await("The folder content/ is gone");
    end(serve);
    assertThat(code).hasValue(0);
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void aPortThatIsTakenIsTold() throws Exception {
    try (ServerSocket taken =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      Thread serve = serve(new AtomicInteger(), "--port", Integer.toString(taken.getLocalPort()));
      await("สร้างแล้วใน");
      assertThat(out()).startsWith("พอร์ต " + taken.getLocalPort() + " มีโปรแกรมอื่นใช้อยู่");
      end(serve);
    }
  }

  @Test
  void whatCannotBeBegunIsRefusedKindly() throws IOException {
    assertThat(run("serve", folder.resolve("nowhere").toString(), "--lang", "en")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("There is no folder", "Fix: ");
    for (String port : new String[] {"-1", "65536", "x"}) {
      err.reset();
      assertThat(run("serve", folder.toString(), "--port=" + port)).as(port).isEqualTo(2);
      assertThat(err.toString(StandardCharsets.UTF_8)).contains("ผิดพลาด: ", port);
    }
  }

  private Thread serve(AtomicInteger code, String... more) {
    String[] args = new String[more.length + 2];
    args[0] = "serve";
    args[1] = folder.toString();
    System.arraycopy(more, 0, args, 2, more.length);
    Thread serve = new Thread(() -> code.set(run(args)), "serve");
    serve.start();
    return serve;
  }

  private int run(String... args) {
    return Main.run(args, stream(out), stream(err), Map.of());
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private void await(String pattern) {
    eventually(() -> assertThat(out()).as("and: %s", err).containsPattern(pattern));
  }

  private static void end(Thread serve) throws InterruptedException {
    serve.interrupt();
    serve.join(Eventually.PATIENCE.toMillis());
    Builds.awaitEnd();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
