package org.prongsai.publish;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.prongsai.model.Target;
import org.prongsai.read.TargetsReader;

/** A publish in a process of its own, which a test can kill; says every step on standard output. */
final class PublishProcess {
  static final Timeouts TIMEOUTS =
      new Timeouts(Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofMillis(100));

  private PublishProcess() {}

  /**
   * @param args the folder with {@code publish.yaml}, and the site's folder
   */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Target target = TargetsReader.beside(folder).value().orElseThrow().get(0);
    Publish.Result result =
        Publish.send(request(target, folder, new Told()), Site.of(Path.of(args[1])));
    System.out.println(result.isThere() ? "there" : "failed " + result.problems());
  }

  static Publish.Request request(Target target, Path folder, Progress progress) {
    return new Publish.Request(
        target,
        folder,
        "อบต. ตัวอย่าง",
        List.of(),
        Instant.now(),
        false,
        RealServers.secrets(),
        concern -> true,
        progress,
        TIMEOUTS);
  }

  private static final class Told implements Progress {
    @Override
    public void sent(int files, int ofFiles, long bytes, long ofBytes) {
      System.out.println("sent");
    }

    @Override
    public void placing(int files, int ofFiles) {
      System.out.println("placing");
    }
  }
}
