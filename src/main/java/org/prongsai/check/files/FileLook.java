package org.prongsai.check.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/** Looks at the beginning, the end and the outline of a file; reads as little as it can. */
public final class FileLook {
  private static final int HEAD = 4096;
  private static final int TAIL = 65_536;

  private FileLook() {}

  /**
   * @param name what the file is called in the site
   * @throws IOException when it cannot be read
   */
  public static Look at(Path file, String name) throws IOException {
    Optional<Format> promised = Format.promised(name);
    if (promised.isEmpty()) {
      return new Look.Fine();
    }
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
      if (in.size() == 0) {
        return new Look.Empty();
      }
      byte[] head = bytes(in, 0, HEAD);
      byte[] tail = bytes(in, Math.max(0, in.size() - TAIL), TAIL);
      return look(file, in, promised.get(), head, tail);
    }
  }

  /**
   * What can be said of a file of which only the beginning is there.
   *
   * @param name what its address calls it
   */
  public static Look atStart(byte[] start, String name) {
    Optional<Format> promised = Format.promised(name);
    Optional<Format> held = Format.of(start);
    if (promised.isEmpty() || held.equals(promised) || start.length == 0) {
      return new Look.Fine();
    }
    if (held.equals(Optional.of(Format.HTML))) {
      return new Look.WebPage(promised.get().label());
    }
    // Text and old office files begin in too many ways; an image is shown whatever it is called.
    boolean tolerated =
        switch (promised.get()) {
          case CSV, OLE -> true;
          default -> promised.get().isPackage() && held.equals(Optional.of(Format.ZIP));
        };
    return tolerated || promised.get().isImage() && held.filter(Format::isImage).isPresent()
        ? new Look.Fine()
        : other(promised.get(), held);
  }

  private static Look look(Path file, FileChannel in, Format promised, byte[] head, byte[] tail)
      throws IOException {
    Optional<Format> held = Format.of(head);
    if (held.isPresent() && held.get() == Format.HTML) {
      return new Look.WebPage(promised.label());
    }
    if (promised == Format.CSV) {
      return held.isEmpty() ? new Look.Fine() : other(promised, held);
    }
    if (promised == Format.OLE) {
      // Word and Excel open RTF and tables in text under these names; leave them in peace.
      boolean tolerated = held.isEmpty() || held.get() == Format.OLE || held.get() == Format.RTF;
      return tolerated ? new Look.Fine() : other(promised, held);
    }
    if (promised.isPackage() && held.equals(Optional.of(Format.OLE))) {
      // [MS-OFFCRYPTO] 1.3.1: an encrypted document is an OLE file with this stream.
      boolean locked = contains(in, "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0");
      return locked ? new Look.Encrypted(promised.label(), true) : other(promised, held);
    }
    if (promised == Format.ZIP || promised.isPackage()) {
      return held.equals(Optional.of(Format.ZIP))
          ? PackageLook.at(file, promised, head)
          : other(promised, held);
    }
    if (!held.equals(Optional.of(promised))) {
      return other(promised, held);
    }
    return switch (promised) {
      case PDF -> PdfLook.at(in, head, tail);
      default ->
          ImageLook.isWhole(promised, head, tail, in.size())
              ? new Look.Fine()
              : new Look.Truncated(promised.label());
    };
  }

  private static Look other(Format promised, Optional<Format> held) {
    boolean shown = promised.isImage() && held.isPresent() && held.get().isImage();
    return new Look.Other(
        promised.label(), held.map(Format::label).orElse("@check/unknown"), shown);
  }

  private static byte[] bytes(FileChannel in, long from, int most) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(most, in.size() - from));
    while (buffer.hasRemaining() && in.read(buffer, from + buffer.position()) >= 0) {}
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  private static boolean contains(FileChannel in, String bytes) throws IOException {
    return new ByteScan(in, 0).find(bytes.getBytes(StandardCharsets.ISO_8859_1));
  }
}
