package org.prongsai.live.audit;

import java.util.Optional;
import org.prongsai.check.url.Url;

/**
 * What an address answered, redirects followed.
 *
 * @param end where it came from at last
 * @param status of the last answer; 0 when there was none
 * @param type the media type without parameters, lower case; empty when not said
 * @param charset of the media type
 * @param body no more of it than an audit reads: all of a page within bounds, the beginning of
 *     anything else
 * @param standing what is to be thought of it
 */
record Seen(
    Url asked,
    Url end,
    int status,
    String type,
    Optional<String> charset,
    byte[] body,
    Standing standing) {
  boolean isPage() {
    return status == 200 && (type.equals("text/html") || type.equals("application/xhtml+xml"));
  }
}
