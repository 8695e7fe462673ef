package org.prongsai.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.prongsai.model.Checklist;
import org.prongsai.model.FiscalYear;

/**
 * The checklists of one sector, by year: the agency's own before those that ship with the product.
 * A shipped one is read when its year is first asked for. Equal when all of them are.
 */
public final class Checklists implements Function<FiscalYear, Optional<Checklist>> {
  /** By id; read once, however many agencies ask. */
  private static final Map<String, Optional<Checklist>> SHIPPED = new ConcurrentHashMap<>();

  private final String sector;
  private final Map<FiscalYear, Checklist> own;

  Checklists(String sector, Map<FiscalYear, Checklist> own) {
    this.sector = sector;
    this.own = Map.copyOf(own);
  }

  /** Those that ship with the product, for the whole of a sector. */
  public static Checklists shipped(String sector) {
    return new Checklists(sector, Map.of());
  }

  /** The years that ship, found by asking: a new one is a new file and no Java. */
  public static SortedSet<FiscalYear> shippedYears(String sector) {
    SortedSet<FiscalYear> years = new TreeSet<>();
    for (int be = FiscalYear.FIRST; be <= FiscalYear.LAST; be++) {
      FiscalYear year = new FiscalYear(be);
      if (Checklists.class.getResource(resource("oit-" + year + "-" + sector)) != null) {
        years.add(year);
      }
    }
    return years;
  }

  private static String resource(String id) {
    return "checklists/" + id + ".json";
  }

  /** The checklist of a year; empty when nobody has one. */
  @Override
  public Optional<Checklist> apply(FiscalYear year) {
    Checklist ours = own.get(year);
    return ours != null ? Optional.of(ours) : ofJar(year);
  }

  /** The one that ships, even when the agency replaced it. */
  Optional<Checklist> ofJar(FiscalYear year) {
    return SHIPPED.computeIfAbsent("oit-" + year + "-" + sector, Checklists::load);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Checklists that && sector.equals(that.sector) && own.equals(that.own);
  }

  @Override
  public int hashCode() {
    return sector.hashCode();
  }

  private static Optional<Checklist> load(String id) {
    try (InputStream in = Checklists.class.getResourceAsStream(resource(id))) {
      // Not held against the schema here: a test does that once, for every file in the jar.
      return in == null
          ? Optional.empty()
          : Optional.of(ChecklistForm.of(Trees.JSON.readTree(in.readAllBytes())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
