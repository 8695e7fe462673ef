package org.prongsai.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.model.Target;

/** A test that publishes to servers of this JVM. */
abstract class OnServers {
  @TempDir Path temp;

  /** What they serve. */
  Path root;

  Servers servers;

  @BeforeEach
  void prepareServers() {
    root = temp.resolve("root");
    servers = new Servers(temp);
  }

  @AfterEach
  void stopServers() {
    servers.close();
  }

  /** A publish to which everything unusual is allowed. */
  static Publish.Result send(
      Target target,
      Path folder,
      MadeSite site,
      Secrets secrets,
      Answers answers,
      Timeouts patience)
      throws IOException {
    return Publish.send(
        new Publish.Request(
            target,
            folder,
            "อบต. ตัวอย่าง",
            List.of(),
            Instant.parse("2026-11-22T08:00:00Z"),
            false,
            secrets,
            answers,
            Progress.NONE,
            patience),
        site.in(folder.resolve("site")));
  }
}
