package org.prongsai.live.audit;

import java.util.Optional;
import org.prongsai.check.PageText;

/** Reads what was seen as a page. */
final class Pages {
  private Pages() {}

  static Page of(Seen seen) {
    PageText text =
        seen.charset()
            .map(label -> PageText.of(seen.body(), label))
            .orElseGet(() -> PageText.of(seen.body()));
    return PageReading.of(seen.end(), text.letters());
  }

  static Optional<Page> maybe(Seen seen) {
    return seen.isPage() ? Optional.of(of(seen)) : Optional.empty();
  }
}
