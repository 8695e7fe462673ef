package org.prongsai.live.audit;

import java.util.List;
import org.prongsai.check.url.Url;

/**
 * What an audit of one site found, before it is judged.
 *
 * @param home where it began
 * @param title what the home page calls itself
 * @param findings of every item of the checklist, in its order
 * @param lists the pages that list the items, in the order they were heard of
 * @param yearSaid whether these name the year
 * @param pages how many pages were read
 * @param looked how many links of items were looked at
 * @param failed pages that could not be read
 * @param forbidden how many addresses robots.txt closes
 * @param stopped whether there was more than the bounds let it read
 */
record Audited(
    Url home,
    String title,
    List<Finding> findings,
    List<Visit> lists,
    boolean yearSaid,
    int pages,
    int looked,
    List<Seen> failed,
    int forbidden,
    boolean stopped) {
  Audited {
    findings = List.copyOf(findings);
    lists = List.copyOf(lists);
    failed = List.copyOf(failed);
  }
}
