package org.prongsai.check;

import java.util.Optional;
import org.prongsai.plan.Key;

/** What is known of the files of a site's folder by who laid them there. */
public interface LaidFiles {
  /** Nothing: the folder has to be looked at. */
  LaidFiles UNKNOWN =
      new LaidFiles() {
        @Override
        public Optional<Listing> listing() {
          return Optional.empty();
        }

        @Override
        public long bytes(String file) {
          throw new IllegalStateException("nothing is known of " + file);
        }

        @Override
        public Optional<Key> key(String file) {
          return Optional.empty();
        }
      };

  /** The names of all files there are; empty when something else may be there. */
  Optional<Listing> listing();

  /** How large a file of the listing is. */
  long bytes(String file);

  /** What a file is made from, where that is known. */
  Optional<Key> key(String file);
}
