package org.prongsai.check;

/**
 * One link where it stands.
 *
 * @param file the page or style sheet that holds it, relative to the site's folder
 * @param line 1-based, of the attribute; 0 when unknown
 * @param column 1-based, in characters
 * @param written the link exactly as written
 */
public record LinkUse(String file, int line, int column, String written, LinkKind kind) {}
