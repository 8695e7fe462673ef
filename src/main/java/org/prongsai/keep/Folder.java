package org.prongsai.keep;

import java.util.List;

/**
 * A folder of a tree as it was when it was last listed.
 *
 * @param stamp taken before the names were read, and telling; see {@link Stamp#tells(long)}
 * @param files what was known as a file, by its name below the tree's root
 * @param others everything else: folders, and what nobody knows
 */
record Folder(Stamp stamp, List<String> files, List<String> others) {}
