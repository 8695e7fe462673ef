package org.prongsai.live.audit;

import org.prongsai.check.url.Url;

/** Which addresses belong to the site that is audited: the same host, with or without www. */
final class Hosts {
  private Hosts() {}

  /** Whether a site sent its reader on to what is still itself: only www. or https differ. */
  static boolean isNear(Url home, Url other) {
    return other.isHttp() && bare(home).equals(bare(other));
  }

  static boolean isSame(Url home, Url other) {
    return other.isHttp()
        && bare(home).equals(bare(other))
        && (home.port().equals(other.port()) || home.port().isEmpty() && other.port().isEmpty());
  }

  private static String bare(Url url) {
    String host = url.host().orElse("");
    String whole = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    return whole.startsWith("www.") ? whole.substring(4) : whole;
  }
}
