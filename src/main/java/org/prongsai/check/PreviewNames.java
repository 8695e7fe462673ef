package org.prongsai.check;

import java.util.Locale;
import java.util.Set;

/** The {@code meta} names whose content is an address (Open Graph, Twitter cards, tiles). */
final class PreviewNames {
  private static final Set<String> NAMES =
      Set.of(
          "og:url",
          "og:image",
          "og:image:url",
          "og:image:secure_url",
          "og:video",
          "og:video:url",
          "og:video:secure_url",
          "og:audio",
          "og:audio:url",
          "og:audio:secure_url",
          "twitter:image",
          "twitter:image:src",
          "twitter:image0",
          "twitter:image1",
          "twitter:image2",
          "twitter:image3",
          "twitter:player",
          "twitter:player:stream",
          "msapplication-tileimage",
          "msapplication-square70x70logo",
          "msapplication-square150x150logo",
          "msapplication-wide310x150logo",
          "msapplication-square310x310logo",
          "msapplication-config",
          "thumbnail");

  private PreviewNames() {}

  static boolean refer(String name) {
    return !name.isEmpty() && NAMES.contains(name.strip().toLowerCase(Locale.ROOT));
  }
}
