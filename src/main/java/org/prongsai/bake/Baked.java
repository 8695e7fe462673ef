package org.prongsai.bake;

import org.prongsai.plan.Page;

/**
 * A page that has just been written, while it is still in memory.
 *
 * @param page what was planned
 * @param file its file below the site's root, with {@code /}: {@code 2563/oit/o7/index.html}
 * @param letters the whole text of the file: an array, because that is what it was printed into and
 *     what it is read from, and making a text of it between the two cost more than either
 */
public record Baked(Page page, String file, char[] letters) {}
