package org.prongsai.bake;

import org.prongsai.plan.Page;

/**
 * A page that has just been written, while it is still in memory.
 *
 * @param page what was planned
 * @param file its file below the site's root, with {@code /}: {@code 2563/oit/o7/index.html}
 * @param html the whole text of the file
 */
public record Baked(Page page, String file, String html) {}
