package org.prongsai.model;

import java.util.List;
import java.util.Optional;

/**
 * The public body that publishes. Everything but the name and the sector may be unknown, and then
 * nothing is said of it.
 *
 * @param sector which checklists apply: {@code lao} for local administrative organisations
 * @param logo absent also when the file cannot or may not be shown
 * @param colour as declared; what is made of it is an {@link Accent}
 * @param home where the assessor starts; may be the council's old site
 * @param baseUrl where this site will live, ending in {@code /}
 * @param hosts other hosts of the agency, lower case
 * @param domains the names that must be renewed, and when
 * @param sample whether the agency and all of its data are made up; every page then says so
 */
public record Agency(
    String name,
    String sector,
    Optional<String> province,
    Optional<String> address,
    Optional<String> phone,
    Optional<String> email,
    Optional<Logo> logo,
    Optional<Colour> colour,
    Optional<String> home,
    Optional<String> baseUrl,
    List<String> hosts,
    List<Domain> domains,
    List<Unit> units,
    List<Channel> channels,
    boolean sample) {
  public Agency {
    hosts = List.copyOf(hosts);
    domains = List.copyOf(domains);
    units = List.copyOf(units);
    channels = List.copyOf(channels);
  }
}
