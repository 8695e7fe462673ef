package org.prongsai.live.web;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;
import org.prongsai.check.url.Url;

/** What the client throws → why no answer came. */
final class Failures {
  private Failures() {}

  static Failure of(Throwable thrown, Url url, TlsJudge judge) {
    Throwable e = thrown;
    while (e instanceof CompletionException && e.getCause() != null) {
      e = e.getCause();
    }
    if (has(e, CancellationException.class)
        || has(e, HttpConnectTimeoutException.class)
        || has(e, HttpTimeoutException.class)) {
      return new Failure.Silent();
    }
    if (has(e, UnresolvedAddressException.class)) {
      return new Failure.NoHost(url.host().orElse(""));
    }
    if (has(e, ConnectException.class)) {
      return new Failure.NotReached();
    }
    if (has(e, IllegalArgumentException.class)) {
      return new Failure.BadAddress(url.toString());
    }
    if (has(e, SSLException.class)) {
      return judge
          .refusal(Wire.host(url), Wire.port(url))
          .<Failure>map(r -> new Failure.Tls(r.fault()))
          .orElseGet(() -> new Failure.Tls(new TlsFault.NoAgreement()));
    }
    if (has(e, EOFException.class)
        || has(e, ClosedChannelException.class)
        || has(e, SocketException.class) && !has(e, ProtocolException.class)
        || says(
            e,
            "reset",
            "closed",
            "eof",
            "no bytes",
            "broken pipe",
            "goaway",
            "fixed content-length")) {
      return new Failure.Broken();
    }
    return new Failure.Garbled();
  }

  private static boolean has(Throwable thrown, Class<? extends Throwable> kind) {
    int deep = 0;
    for (Throwable e = thrown; e != null && deep < 10; e = e.getCause(), deep++) {
      if (kind.isInstance(e)) {
        return true;
      }
    }
    return false;
  }

  private static boolean says(Throwable e, String... words) {
    String text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (e instanceof IOException && !(e instanceof ProtocolException)) {
      for (String word : words) {
        if (text.contains(word)) {
          return true;
        }
      }
    }
    return false;
  }
}
