package org.prongsai.plan;

/**
 * 128 bits that stand for everything a file of the site is made from: the same key, the same bytes.
 * The same on every machine and JVM.
 */
public record Key(long high, long low) {}
