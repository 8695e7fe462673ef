package org.prongsai.live.audit;

import java.util.Optional;
import org.prongsai.check.url.Url;

/**
 * A link as a reader of a page sees it.
 *
 * @param text what can be clicked, or the alternative text of its picture; may be empty
 * @param written the address exactly as written
 * @param to where it leads; empty when only a script knows, or nobody could follow it
 */
record Link(String text, String written, Optional<Url> to) {
  /** Whether only a script can follow it. */
  boolean isByScript() {
    return to.isEmpty();
  }
}
