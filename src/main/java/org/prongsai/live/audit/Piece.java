package org.prongsai.live.audit;

import java.util.Optional;
import org.prongsai.check.url.Url;

/**
 * One thing that an item's entry leads to, and what became of looking at it.
 *
 * @param title what it is called where it is linked; the item's own title there when the link says
 *     nothing
 * @param url where it lies; empty when only a script knows
 * @param written the link exactly as written
 * @param page where it is linked
 * @param line of that page, 1-based; 0 when not known
 * @param says what a page says of itself: title and main heading; empty for a file
 * @param isFile whether what came is no page
 */
record Piece(
    String title,
    Optional<Url> url,
    String written,
    Url page,
    int line,
    Standing standing,
    String says,
    boolean isFile) {
  boolean counts() {
    return url.isPresent() && standing.state() != Standing.State.BROKEN;
  }
}
