package org.prongsai.model;

import java.time.LocalDate;

/**
 * A name that the agency pays for.
 *
 * @param name {@code example.go.th}
 * @param until the last day it is paid for
 */
public record Domain(String name, LocalDate until) {}
