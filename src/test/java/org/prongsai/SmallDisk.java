package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A real disk that is soon full; only root on Linux may have one. */
public final class SmallDisk implements AutoCloseable {
  private static final int KIB = 1024;

  private final Path disk;
  private final Path filler;

  private SmallDisk(Path disk) {
    this.disk = disk;
    this.filler = disk.resolve("filler");
  }

  /** Puts a disk of 8 MB on an empty folder; where that is not allowed, the test is not run. */
  public static SmallDisk at(Path disk) {
    boolean mounted;
    try {
      mounted = run("mount", "-t", "tmpfs", "-o", "size=8m", "none", disk.toString()) == 0;
    } catch (IOException e) {
      mounted = false;
    }
    assumeTrue(mounted, "only root on Linux may mount a small disk: full disk not tried");
    return new SmallDisk(disk);
  }

  private static int run(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    return process.onExit().join().exitValue();
  }

  /** Fills the disk up, but for so many KiB. */
  public void fill(int room) throws IOException {
    long free = Files.getFileStore(disk).getUsableSpace();
    Files.write(filler, new byte[(int) Math.max(0, free - (long) room * KIB)]);
  }

  /** Takes away what filled it. */
  public void free() throws IOException {
    Files.deleteIfExists(filler);
  }

  @Override
  public void close() throws IOException {
    assertThat(run("umount", disk.toString())).as("no file of the disk was left open").isZero();
  }
}
