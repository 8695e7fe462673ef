package org.prongsai.live.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** Reads bodies up to a limit, and breaks off there. */
final class Bodies {
  /** A page is rarely packed tighter; what is, may be made to fill memory. */
  private static final int MOST_RATIO = 200;

  private static final int RATIO_FROM = 1 << 20;

  private Bodies() {}

  /**
   * @param keep whether the bytes are kept, else only hashed
   */
  static BodySubscriber<Answer.Body> upTo(long most, boolean keep) {
    return new Reader(most, keep);
  }

  private static final class Reader implements BodySubscriber<Answer.Body> {
    private final CompletableFuture<Answer.Body> body = new CompletableFuture<>();
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final MessageDigest digest;
    private final long most;
    private final boolean keep;
    private Flow.Subscription subscription;
    private long length;

    Reader(long most, boolean keep) {
      this.most = most;
      this.keep = keep;
      try {
        digest = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e); // every JRE has it
      }
    }

    @Override
    public CompletionStage<Answer.Body> getBody() {
      return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
      given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
      for (ByteBuffer buffer : buffers) {
        byte[] bytes = new byte[(int) Math.min(buffer.remaining(), most - length + 1)];
        buffer.get(bytes);
        length += bytes.length;
        if (length > most) {
          subscription.cancel();
          take(bytes, bytes.length - 1);
          length = most;
          finish(true);
          return;
        }
        take(bytes, bytes.length);
      }
      subscription.request(1);
    }

    private void take(byte[] bytes, int count) {
      if (keep) {
        kept.write(bytes, 0, count);
      } else {
        digest.update(bytes, 0, count);
      }
    }

    private void finish(boolean cut) {
      Optional<String> hash =
          keep ? Optional.empty() : Optional.of(HexFormat.of().formatHex(digest.digest()));
      body.complete(new Answer.Body(kept.toByteArray(), cut, length, hash));
    }

    @Override
    public void onError(Throwable failure) {
      body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      finish(false);
    }
  }

  /**
   * The same body unpacked, up to a limit and a ratio.
   *
   * @param coding the {@code Content-Encoding}
   */
  static Answer.Body unpacked(Answer.Body packed, String coding, long most) {
    String name = coding.strip().toLowerCase(Locale.ROOT);
    boolean known = name.equals("gzip") || name.equals("x-gzip") || name.equals("deflate");
    if (!known || packed.bytes().length == 0) {
      return packed;
    }
    long limit = Math.min(most, Math.max(RATIO_FROM, (long) packed.bytes().length * MOST_RATIO));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean cut = packed.isCut();
    try (InputStream in = open(packed.bytes(), name)) {
      byte[] buffer = new byte[1 << 13];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        int fits = (int) Math.min(n, limit - out.size());
        out.write(buffer, 0, fits);
        if (fits < n) {
          cut = true;
          break;
        }
      }
    } catch (IOException e) {
      cut = true; // what could be unpacked until then is all there is
    }
    return new Answer.Body(out.toByteArray(), cut, packed.length(), packed.sha256());
  }

  private static InputStream open(byte[] bytes, String coding) throws IOException {
    InputStream in = new ByteArrayInputStream(bytes);
    return coding.equals("deflate") ? new InflaterInputStream(in) : new GZIPInputStream(in);
  }
}
