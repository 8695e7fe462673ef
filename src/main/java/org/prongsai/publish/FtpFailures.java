package org.prongsai.publish;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Locale;
import org.apache.commons.net.ftp.FTPConnectionClosedException;
import org.prongsai.problem.Rule;

/** What an FTP server answered → what is said of it. */
final class FtpFailures {
  private static final int CLOSING = 421;
  private static final int CANNOT_OPEN_DATA = 425;
  private static final int ABORTED = 426;
  private static final int NO_SPACE = 452;
  private static final int QUOTA = 552;
  private static final int NOT_LOGGED_IN = 530;
  private static final int UNAVAILABLE = 550;
  private static final int BAD_NAME = 553;

  private FtpFailures() {}

  /** A refusal. */
  static HostFailure reply(String path, int code, String reply) {
    String words = line(reply);
    String lower = words.toLowerCase(Locale.ROOT);
    if (code == NO_SPACE
        || code == QUOTA
        || lower.contains("quota")
        || lower.contains("space left")) {
      return new HostFailure(Rule.PUBLISH_NO_SPACE, words);
    }
    if (isTooMany(code, lower)) {
      return new HostFailure(Rule.PUBLISH_TOO_MANY, "", words);
    }
    return switch (code) {
      case CLOSING, ABORTED -> new HostFailure(Rule.PUBLISH_LOST, path, words);
      case CANNOT_OPEN_DATA -> new HostFailure(Rule.PUBLISH_DATA_CONNECTION, path, words);
      case UNAVAILABLE, BAD_NAME -> new HostFailure(Rule.PUBLISH_DENIED, path, words);
      default -> new HostFailure(Rule.PUBLISH_REFUSED, path, words);
    };
  }

  static HostFailure login(String host, int code, String reply, String variable) {
    String words = line(reply);
    if (isTooMany(code, words.toLowerCase(Locale.ROOT))) {
      return new HostFailure(Rule.PUBLISH_TOO_MANY, host, words);
    }
    return code == CLOSING
        ? new HostFailure(Rule.PUBLISH_UNREACHABLE, host, words)
        : new HostFailure(Rule.PUBLISH_LOGIN, host, words, variable);
  }

  private static boolean isTooMany(int code, String lower) {
    return (code == CLOSING || code == NOT_LOGGED_IN)
        && (lower.contains("too many") || lower.contains("maximum") || lower.contains("limit"));
  }

  /** A line that broke while {@code path} was handled. */
  static HostFailure broken(String path, IOException e) {
    boolean noData =
        e instanceof ConnectException
            || String.valueOf(e.getMessage()).contains("onnect timed out");
    return new HostFailure(
        noData ? Rule.PUBLISH_DATA_CONNECTION : Rule.PUBLISH_LOST, path, words(e));
  }

  static HostFailure unreachable(String host, IOException e) {
    return new HostFailure(Rule.PUBLISH_UNREACHABLE, host, words(e));
  }

  static String words(IOException e) {
    if (e instanceof UnknownHostException) {
      return "@reason/unknown-host";
    }
    if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
      return "@reason/no-connection";
    }
    if (e instanceof java.net.SocketTimeoutException) {
      return "@reason/no-answer";
    }
    // What libraries call it helps nobody.
    boolean broken =
        e instanceof SocketException
            || e instanceof FTPConnectionClosedException
            || e.getMessage() == null
            || e.getMessage().contains("Exception");
    return broken ? "@reason/broken" : line(e.getMessage());
  }

  /** One line, and of a sane length. */
  static String line(String reply) {
    String one = reply == null ? "" : reply.strip().replaceAll("\\s+", " ");
    return one.length() > 200 ? one.substring(0, 200) + "…" : one;
  }
}
