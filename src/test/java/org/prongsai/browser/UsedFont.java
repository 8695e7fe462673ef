package org.prongsai.browser;

/** A font that drew text on a page; {@code ours} when the page brought it, not the machine. */
public record UsedFont(String family, boolean ours) {}
