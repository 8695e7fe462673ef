package org.prongsai.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.Folders;
import org.prongsai.launcher.Launcher.Run;

/** The class-data archive only makes starts shorter: nothing else shows whether it is there. */
class ArchiveIT {

  private static final String ENDING = Runtime.version().feature() >= 25 ? "aot" : "jsa";

  @TempDir Path folder;
  private Launcher launcher;
  private Path jar;

  @BeforeEach
  void copy() throws IOException {
    jar = Greeter.jarIn(folder);
    launcher = Launcher.copiedTo(folder.resolve("prongsai")).withJar(jar);
  }

  @Test
  void theOutputIsTheSameWithAnArchiveWithoutOneAndWithABrokenOne() throws Exception {
    Run first = launcher.run("--version");
    Path archive = launcher.archive(ENDING);
    int size = (int) Files.size(archive);
    assertThat(size).isPositive();
    assertThat(launcher.run("--version")).as("with the archive").isEqualTo(first);

    replace(archive, new byte[size]);
    assertThat(launcher.run("--version")).as("with one that Java refuses").isEqualTo(first);

    replace(archive, new byte[0]);
    assertThat(launcher.run("--version")).as("with an empty one").isEqualTo(first);
    assertThat(archive).as("made again").isNotEmptyFile();

    Folders.delete(launcher.home().resolve("target/cds"));
    Files.writeString(launcher.home().resolve("target/cds"), "a file where a folder should be");
    assertThat(launcher.run("--version")).as("with no place for one").isEqualTo(first);
    Files.delete(launcher.home().resolve("target/cds"));
  }

  /** Java 17 maps a dynamic archive without looking at its length, and dies of SIGBUS. */
  @Test
  void aTruncatedArchiveIsMadeAgain() throws Exception {
    Run first = launcher.run("--version");
    Path archive = launcher.archive(ENDING);
    byte[] whole = Files.readAllBytes(archive);
    replace(archive, Arrays.copyOf(whole, whole.length / 2));
    assertThat(launcher.run("--version")).isEqualTo(first);
    assertThat(Files.size(archive)).isGreaterThan(whole.length / 2);
  }

  @Test
  void aNewJarGetsANewArchive() throws Exception {
    launcher.run("--version");
    Path archive = launcher.archive(ENDING);
    var before = Files.getLastModifiedTime(archive);
    Files.delete(launcher.jar());
    launcher.withJar(jar).run("--version");
    assertThat(Files.getLastModifiedTime(archive)).isGreaterThan(before);
  }

  private static void replace(Path archive, byte[] bytes) throws IOException {
    Files.delete(archive); // Java makes it read-only
    Files.write(archive, bytes);
  }
}
