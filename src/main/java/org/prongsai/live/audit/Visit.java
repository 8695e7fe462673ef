package org.prongsai.live.audit;

import java.util.Optional;

/**
 * A page of the site as the crawl came to it.
 *
 * @param order when it was first heard of, from 0: lists of several pages are in this order
 * @param year the fiscal year it speaks of, by itself or by the link that led there
 * @param clicks from the home page
 */
record Visit(Page page, int order, Optional<Integer> year, int clicks) {}
