package org.prongsai.model;

import java.util.List;
import java.util.Optional;

/**
 * The items of one fiscal year for one sector, in the assessor's order.
 *
 * @param id {@code oit-2563-lao}
 * @param certainty how sure the whole list is, in Thai
 */
public record Checklist(
    String id,
    FiscalYear year,
    String sector,
    Optional<String> certainty,
    Background background,
    List<Item> items) {
  public Checklist {
    items = List.copyOf(items);
  }

  public Optional<Item> item(ItemCode code) {
    return items.stream().filter(i -> i.code().equals(code)).findFirst();
  }

  /**
   * Where the list comes from and how its marks are to be read; texts in Thai as the list has them.
   *
   * @param titlesVerified which titles were compared with a second source
   * @param subIndicatorsVerified whether the division into sub-indicators was; empty when not said
   * @param marksMeaning what {@code verified} and the grounds mean
   * @param requiresNote what the requirements rest on
   * @param elementsNote where the wording of the elements comes from
   * @param sameAs the year whose wording it shares where nothing else is said
   * @param changes what differs from the year before
   */
  public record Background(
      Optional<String> titlesVerified,
      Optional<Boolean> subIndicatorsVerified,
      Optional<String> marksMeaning,
      Optional<String> requiresNote,
      Optional<String> elementsNote,
      Optional<FiscalYear> sameAs,
      List<String> changes,
      List<String> sources) {
    public static final Background NONE =
        new Background(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of());

    public Background {
      changes = List.copyOf(changes);
      sources = List.copyOf(sources);
    }
  }

  /**
   * One thing that must be disclosed.
   *
   * @param indicator 9 or 10
   * @param subIndicator {@code 9.1} … {@code 10.2}
   * @param titleVerified whether the wording was compared with a second source
   * @param elements what it must show; empty when not known
   * @param providedBy the page of this site that discloses it: {@code measures}; empty for none
   */
  public record Item(
      ItemCode code,
      String title,
      boolean titleVerified,
      int indicator,
      String indicatorTitle,
      String subIndicator,
      String subIndicatorTitle,
      String group,
      List<String> elements,
      Optional<String> providedBy,
      Marks marks,
      Requirement requires) {
    public Item {
      elements = List.copyOf(elements);
    }
  }

  /**
   * How well an item is known.
   *
   * @param verification where its title was seen, in Thai
   * @param elementsSources where its elements were seen
   * @param sectorNote what holds for local bodies only
   * @param appliesTo {@code all-agencies}
   */
  public record Marks(
      Grounds grounds,
      Optional<String> verification,
      ElementsStatus elementsStatus,
      List<String> elementsSources,
      Optional<String> notes,
      Optional<String> sectorNote,
      List<String> appliesTo) {
    public static final Marks NONE =
        new Marks(
            Grounds.NO_SOURCE,
            Optional.empty(),
            ElementsStatus.NONE_FOUND,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    public Marks {
      elementsSources = List.copyOf(elementsSources);
      appliesTo = List.copyOf(appliesTo);
    }
  }

  /** What a title rests on. */
  public enum Grounds {
    LAO_OR_MULTI_SOURCE("lao-or-multi-source"),
    SINGLE_AGENCY_PAGE("single-agency-page"),
    WORDING_UNCONFIRMED("wording-unconfirmed"),
    INFERRED_TITLE("inferred-title"),
    NO_SOURCE("no-source");

    private final String id;

    Grounds(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }

  /** Whether the elements of an item are all that it asks. */
  public enum ElementsStatus {
    ALL_SEEN("all-components-seen"),
    PARTIAL("partial"),
    NONE_FOUND("none-found");

    private final String id;

    ElementsStatus(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }
}
