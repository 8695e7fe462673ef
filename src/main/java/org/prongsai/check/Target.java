package org.prongsai.check;

import java.util.Optional;
import org.prongsai.check.url.Url;

/** Where a link leads. */
sealed interface Target {
  /** A file of the site; the fragment percent-encoded, as the URL standard keeps it. */
  record Inside(int file, Optional<String> fragment) implements Target {}

  /** A place in the site where nothing is; decoded, without a leading slash. */
  record Missing(String path) implements Target {}

  /** A folder of the site without an index; ends in {@code /}. */
  record NoIndex(String folder) implements Target {}

  /** A shortcut that leaves the site. */
  record Refused(String path) implements Target {}

  /**
   * Another site, or something that is no page: a mail address, a telephone, a script.
   *
   * @param site the address, or one on the same host that the rest is read against
   * @param rest empty, or a path and what follows it, not read yet: hardly anybody asks
   */
  record Outside(Url site, String rest) implements Target {
    Outside(Url url) {
      this(url, "");
    }

    Url url() {
      return rest.isEmpty() ? site : Url.parse(rest, site).orElseThrow();
    }
  }

  /** Somebody's own disk. */
  record LocalFile() implements Target {}

  /** A folder of an office network: {@code \\\\server\\share}. */
  record OfficeShare(String server) implements Target {}

  /** Nothing that the URL standard understands. */
  record Bad() implements Target {}
}
