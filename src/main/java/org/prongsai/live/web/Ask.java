package org.prongsai.live.web;

import org.prongsai.check.url.Url;

/**
 * One question to the web.
 *
 * @param url {@code http:} or {@code https:}; its fragment is not sent
 * @param most how many bytes of the body are kept at most, after decompression
 */
public record Ask(Url url, Depth depth, int most) {
  private static final int START = 32 << 10;
  private static final int PAGE = 4 << 20;

  /** How much of the thing must be seen. */
  public enum Depth {
    /** Only whether it is there: HEAD, and GET where a server does not know HEAD. */
    THERE,
    /** How it begins: GET with a Range, broken off where a server sends all of it. */
    START,
    /** All of it. */
    WHOLE,
    /** All of it, as it travels, only to be hashed: nothing is kept. */
    HASH
  }

  public Ask {
    if (!url.isHttp()) {
      throw new IllegalArgumentException("not of the web: " + url.scheme());
    }
    url = url.withoutFragment();
  }

  public static Ask there(Url url) {
    return new Ask(url, Depth.THERE, START);
  }

  /** The first 32 KB. */
  public static Ask start(Url url) {
    return new Ask(url, Depth.START, START);
  }

  /** All of a page, up to 4 MB. */
  public static Ask page(Url url) {
    return new Ask(url, Depth.WHOLE, PAGE);
  }

  /** All of it, up to so many bytes. */
  public static Ask whole(Url url, int most) {
    return new Ask(url, Depth.WHOLE, most);
  }

  /** Length and SHA-256 of the file; more than so many bytes are cut. */
  public static Ask hash(Url url, int most) {
    return new Ask(url, Depth.HASH, most);
  }
}
