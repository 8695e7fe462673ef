/**
 * Pages written so plainly that a parser of HTML has nothing to mend in them: their tags, read in
 * one pass without a tree. Whatever is not surely plain is refused, and jsoup reads the page.
 */
package org.prongsai.check.plain;
