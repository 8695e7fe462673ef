package org.prongsai.plan;

import java.util.List;
import java.util.Optional;

/**
 * Something that can be found: a page, an item, a promised step, a file.
 *
 * @param address from the root of the site, as a link has it: {@code 2563/oit/o42/index.html}
 * @param note what it is, in words: {@code ข้อ O42 ปี 2563}; the year unless the title has it
 * @param year four digits
 * @param words all that finds it beside the title
 */
public record SearchEntry(
    String title,
    String address,
    String note,
    Optional<String> code,
    Optional<String> year,
    List<String> words) {
  public SearchEntry {
    words = List.copyOf(words);
  }
}
