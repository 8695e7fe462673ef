package org.prongsai.live.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.prongsai.check.url.Url;

/**
 * What came of asking one address.
 *
 * @param asked the address asked first
 * @param chain every redirect on the way, in order; empty when there was none
 * @param retryAt when the host said to come again, of 429 and 503
 */
public record Answer(Url asked, List<Hop> chain, Outcome outcome, Optional<Instant> retryAt) {
  public Answer {
    chain = List.copyOf(chain);
  }

  /** One redirect: where, and what it answered. */
  public record Hop(Url url, int status) {}

  /** How it ended. */
  public sealed interface Outcome {}

  /**
   * A server answered, with whatever status that is no redirect.
   *
   * @param url where the answer came from, after redirects
   * @param headers names in small letters; values decoded, UTF-8 where they are
   * @param chainFault the certificate chain was incomplete; it was asked all the same
   * @param certificateUntil when the server's own certificate ends
   */
  public record Answered(
      Url url,
      int status,
      Map<String, List<String>> headers,
      Body body,
      Optional<TlsFault.Incomplete> chainFault,
      Optional<Instant> certificateUntil)
      implements Outcome {
    public Answered {
      headers = Map.copyOf(headers);
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
      List<String> values = headers.getOrDefault(name, List.of());
      return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    /** {@code text/html}: the media type in small letters without parameters; empty for none. */
    public String type() {
      String type = header("content-type").orElse("");
      int end = type.indexOf(';');
      return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    public boolean isFine() {
      return status >= 200 && status < 300;
    }
  }

  /**
   * No answer came.
   *
   * @param url where it ended, after redirects
   */
  public record Failed(Url url, Failure why) implements Outcome {}

  /**
   * What was kept of a body.
   *
   * @param bytes decompressed; not to be changed by whoever reads them
   * @param isCut whether there was, or may have been, more
   * @param length bytes that were read, kept or not
   * @param sha256 of a {@link Ask.Depth#HASH}, lower-case hex
   */
  public record Body(byte[] bytes, boolean isCut, long length, Optional<String> sha256) {
    static final Body NONE = new Body(new byte[0], false, 0, Optional.empty());
  }

  /** The answer, when there was one. */
  public Optional<Answered> answered() {
    return outcome instanceof Answered a ? Optional.of(a) : Optional.empty();
  }
}
