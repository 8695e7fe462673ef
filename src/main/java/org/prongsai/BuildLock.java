package org.prongsai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Holds a {@code target/} for one build at a time; the system lets go when the process is gone,
 * however it ended. Given back by closing.
 */
record BuildLock(FileChannel channel) implements AutoCloseable {
  private static final String FILE = ".lock";
  private static final String UNKNOWN = "@refusal.locked.unknown";
  private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

  /**
   * @throws Refusal when another build holds it; it says who, where and since when
   */
  static BuildLock of(Path target) throws IOException, Refusal {
    Files.createDirectories(target);
    Path file = target.resolve(FILE);
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      // The last byte there can be: Windows keeps others from reading what is locked.
      FileLock lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
      if (lock != null) {
        channel.truncate(0);
        channel.write(StandardCharsets.UTF_8.encode(Owner.me().line()));
        return new BuildLock(channel);
      }
    } catch (OverlappingFileLockException e) {
      // Another build in this very process.
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    throw Owner.of(Files.readString(file)).refusal();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Who builds: process, machine and since when, as the lock file has them. */
  private record Owner(String process, String machine, String since) {
    static Owner me() {
      return new Owner(
          Long.toString(ProcessHandle.current().pid()), machineName(), Instant.now().toString());
    }

    static Owner of(String line) {
      String[] parts = line.strip().split("\t", -1);
      return new Owner(part(parts, 0), part(parts, 1), part(parts, 2));
    }

    private static String part(String[] parts, int i) {
      return i < parts.length ? parts[i] : "";
    }

    String line() {
      return process + "\t" + machine + "\t" + since + "\n";
    }

    Refusal refusal() {
      String time = UNKNOWN;
      String day = UNKNOWN;
      try {
        ZonedDateTime start = Instant.parse(since).atZone(BANGKOK);
        time = start.toLocalTime().toString().substring(0, 5);
        day = start.toLocalDate().toString();
      } catch (DateTimeException e) {
        // It has not been written yet, or by an older version.
      }
      return new Refusal("refusal.locked", known(process), known(machine), time, day);
    }

    private static String known(String text) {
      return text.isEmpty() ? UNKNOWN : text;
    }
  }

  // Not InetAddress: its answer may take seconds where names are badly set up.
  private static String machineName() {
    try {
      return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
    } catch (IOException e) {
      String windows = System.getenv().getOrDefault("COMPUTERNAME", "");
      return windows.isEmpty() ? System.getenv().getOrDefault("HOSTNAME", "") : windows;
    }
  }
}
