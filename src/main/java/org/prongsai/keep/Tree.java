package org.prongsai.keep;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.prongsai.binary.BytesIn;
import org.prongsai.binary.BytesIn.Malformed;
import org.prongsai.binary.BytesOut;
import org.prongsai.check.Listing;
import org.prongsai.plan.Key;

/**
 * The files of one site as a build left them.
 *
 * @param files by their names below the site's root, with {@code /}; no longer written to
 * @param folders some or all, as they were before that build took from them; never written down
 * @param listing of all files, when there is certainly nothing else; never written down
 */
record Tree(Map<String, Leaf> files, Map<String, Folder> folders, Optional<Listing> listing) {
  static final Tree EMPTY = new Tree(Map.of(), Map.of(), Optional.empty());

  /**
   * @param key what the file was made from
   * @param sum of its bytes; see {@link org.prongsai.binary.Sum}
   */
  record Leaf(Key key, long sum, Stamp stamp) {}

  void writeTo(BytesOut out) {
    out.number(files.size());
    files.forEach(
        (file, leaf) -> {
          out.text(file);
          out.whole(leaf.key.high());
          out.whole(leaf.key.low());
          out.whole(leaf.sum);
          write(leaf.stamp, out);
        });
  }

  static Tree read(BytesIn in) throws Malformed {
    int count = in.count();
    Map<String, Leaf> files = new HashMap<>(count * 2);
    for (int i = 0; i < count; i++) {
      String file = in.text();
      Key key = new Key(in.whole(), in.whole());
      files.put(file, new Leaf(key, in.whole(), stamp(in)));
    }
    return new Tree(files, Map.of(), Optional.empty());
  }

  static void write(Stamp stamp, BytesOut out) {
    out.number(stamp.size());
    out.whole(stamp.modified());
    out.whole(stamp.changed());
    out.whole(stamp.number());
  }

  static Stamp stamp(BytesIn in) throws Malformed {
    return new Stamp(in.number(), in.whole(), in.whole(), in.whole());
  }
}
