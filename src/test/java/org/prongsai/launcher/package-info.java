/**
 * Starts {@code ./prongsai} as a person would, in a folder of its own, and looks at what it does.
 */
package org.prongsai.launcher;
