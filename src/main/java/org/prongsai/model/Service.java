package org.prongsai.model;

import java.util.List;
import java.util.Optional;

/**
 * Something the agency does for people who ask for it. What is not known is absent.
 *
 * @param about what it is and for whom, in a sentence or two
 * @param steps what happens, in order
 * @param documents what to bring
 * @param fee in the agency's words; {@code ไม่มี} where there is none, never empty for that
 * @param duration how long it takes
 * @param unit the id of the unit that answers for it
 * @param place where and when
 * @param oneStop whether all of it is done at one counter (one stop service)
 * @param url more about it: the guide, the form
 * @param eService where to apply online
 */
public record Service(
    String id,
    String name,
    Optional<String> about,
    List<String> steps,
    List<String> documents,
    Optional<String> fee,
    Optional<String> duration,
    Optional<String> unit,
    Optional<String> place,
    boolean oneStop,
    Optional<String> url,
    Optional<String> eService) {
  public Service {
    steps = List.copyOf(steps);
    documents = List.copyOf(documents);
  }
}
