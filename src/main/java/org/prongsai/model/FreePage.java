package org.prongsai.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A page in the agency's own words.
 *
 * @param name the file's name below {@code content/pages/} without its ending; also its address
 * @param markdown its text, not trusted
 */
public record FreePage(
    String name,
    String title,
    Optional<String> description,
    Optional<LocalDate> date,
    LongText markdown) {}
