package org.prongsai.live.audit;

import java.util.List;
import java.util.Optional;
import org.prongsai.check.url.Url;

/**
 * An item as the audit found it.
 *
 * @param pieces what it leads to, in order
 * @param empty pages made for it that say nothing (yet)
 * @param perhaps where else on the site it may be, when no list names it
 * @param more links that were not looked at, since there were too many
 */
record Finding(Match match, List<Piece> pieces, List<Url> empty, Optional<Link> perhaps, int more) {
  Finding {
    pieces = List.copyOf(pieces);
    empty = List.copyOf(empty);
  }

  List<Piece> counting() {
    return pieces.stream().filter(Piece::counts).toList();
  }
}
