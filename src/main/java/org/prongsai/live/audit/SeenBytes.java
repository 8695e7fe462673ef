package org.prongsai.live.audit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.prongsai.check.url.Url;
import org.prongsai.problem.Rule;

/** What was seen, as bytes and back; begins with the address that was asked. */
final class SeenBytes {
  private SeenBytes() {}

  /**
   * @param nanos how long it took
   */
  static byte[] of(Seen seen, long nanos) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(seen.asked().toString());
      out.writeLong(nanos);
      text(out, seen.end().toString());
      out.writeInt(seen.status());
      text(out, seen.type());
      text(out, seen.charset().orElse(""));
      out.writeInt(seen.standing().state().ordinal());
      text(out, seen.standing().rule().map(Rule::id).orElse(""));
      out.writeInt(seen.standing().args().size());
      for (String arg : seen.standing().args()) {
        text(out, arg);
      }
      try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
        packed.write(seen.body());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory refuses nothing
    }
    return bytes.toByteArray();
  }

  /** Empty when it is another version's. */
  static Optional<Seen> read(byte[] record) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(record))) {
      Optional<Url> asked = Url.parse(in.readUTF());
      in.readLong();
      Optional<Url> end = Url.parse(text(in));
      int status = in.readInt();
      String type = text(in);
      Optional<String> charset = Optional.of(text(in)).filter(c -> !c.isEmpty());
      int state = in.readInt();
      String rule = text(in);
      List<String> args = new ArrayList<>();
      for (int i = in.readInt(); i > 0; i--) {
        args.add(text(in));
      }
      byte[] body = new GZIPInputStream(in).readAllBytes();
      Optional<Rule> known =
          Arrays.stream(Rule.values()).filter(r -> r.id().equals(rule)).findAny();
      if (asked.isEmpty() || end.isEmpty() || known.isEmpty() && !rule.isEmpty()) {
        return Optional.empty();
      }
      Standing standing = new Standing(Standing.State.values()[state], known, args);
      return Optional.of(new Seen(asked.get(), end.get(), status, type, charset, body, standing));
    } catch (IOException | ArrayIndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > 1 << 20) {
      throw new IOException("no text");
    }
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }
}
