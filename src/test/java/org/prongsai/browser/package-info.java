/** Drives a real browser over built pages, by the Chrome DevTools Protocol alone; for tests. */
package org.prongsai.browser;
