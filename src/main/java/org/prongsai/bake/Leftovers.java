package org.prongsai.bake;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.prongsai.plan.Key;

/** What earlier bakes left behind, as far as it is still what this one would make. */
public interface Leftovers {
  /**
   * Leaves those of the wanted files in the out folder, or puts them there, whose bytes are surely
   * those that their keys stand for, and clears away everything else.
   *
   * @param wanted every file of the site whose key is known, below its root, with {@code /}
   * @return the files that need not be made; the others are not there. What is made joins them
   */
  Set<String> take(Map<String, Key> wanted);

  /** A wanted file was written, whole; called from several threads at once. */
  void made(String file, Key key, byte[] content);

  /**
   * The same for a file that was put there without passing through memory.
   *
   * @param sum of its bytes, where it is known; see {@link org.prongsai.binary.Sum}
   */
  void put(String file, Key key, OptionalLong sum);

  /** A file whose key is not known is being written, and may be there now. */
  void unkeyed(String file);

  /** Nothing was left, and nothing is remembered. */
  Leftovers NONE =
      new Leftovers() {
        @Override
        public Set<String> take(Map<String, Key> wanted) {
          return Set.of();
        }

        @Override
        public void made(String file, Key key, byte[] content) {}

        @Override
        public void put(String file, Key key, OptionalLong sum) {}

        @Override
        public void unkeyed(String file) {}
      };
}
