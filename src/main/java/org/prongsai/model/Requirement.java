package org.prongsai.model;

import java.util.List;
import java.util.Optional;

/**
 * What sort of evidence an item asks for, and of which time.
 *
 * @param cadence how often within that time; empty when not periodic or not known
 * @param twoWay whether citizens must be able to write or apply, not only to read
 * @param basis what time, cadence and kind rest on: {@code inferred}, {@code unknown}, {@code
 *     verified (…)}; the other fields rest on the general rule
 */
public record Requirement(
    TimeBasis time,
    Optional<Cadence> cadence,
    Kind kind,
    boolean onOwnWebsite,
    boolean reachableFromMainPage,
    boolean twoWay,
    String basis,
    Details details) {
  public static final Requirement NONE =
      new Requirement(
          TimeBasis.STANDING,
          Optional.empty(),
          Kind.PAGE,
          true,
          true,
          false,
          "unknown",
          Details.NONE);

  /** Whether nobody knows which time it asks for. */
  public boolean isTimeUnknown() {
    return basis.equals("unknown");
  }

  /**
   * Particulars of a few items.
   *
   * @param separate a channel for corruption complaints, apart from the general one
   * @param separateBasis what that rests on
   * @param statedWhenNone what to write where there is nothing to report
   * @param signedBy whose signature it needs
   * @param notContaining what does not count
   * @param formats file formats asked for
   * @param columns columns of the table asked for
   * @param observed what agencies were seen to publish
   * @param note a remark on time or kind
   */
  public record Details(
      boolean separate,
      Optional<String> separateBasis,
      boolean mustBeTwoWay,
      boolean noBlankFields,
      Optional<String> statedWhenNone,
      Optional<String> signedBy,
      Optional<String> note,
      List<String> notContaining,
      List<String> formats,
      List<String> columns,
      List<String> observed) {
    public static final Details NONE =
        new Details(
            false,
            Optional.empty(),
            false,
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    public Details {
      notContaining = List.copyOf(notContaining);
      formats = List.copyOf(formats);
      columns = List.copyOf(columns);
      observed = List.copyOf(observed);
    }
  }

  /** Which time the evidence must be of, seen from the checklist's fiscal year N. */
  public enum TimeBasis {
    /** Of N: plans, announcements, the first six months. */
    CURRENT("current"),
    /** Of N−1: annual results. */
    PREVIOUS("previous"),
    /** Of several years, N among them. */
    COVERS_CURRENT("covers-current"),
    /** In force now, whatever its age. */
    STANDING("standing");

    private final String id;

    TimeBasis(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }

  /** How often. */
  public enum Cadence {
    ANNUAL("annual"),
    /** 1 October – 31 March of N. */
    FIRST_SIX_MONTHS("first-6-months"),
    MONTHLY("monthly");

    private final String id;

    Cadence(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }

  /** What form the evidence takes. */
  public enum Kind {
    PAGE("page"),
    DOCUMENT("document"),
    DATASET("dataset"),
    ACTIVITY("activity"),
    SOCIAL("social"),
    E_SERVICE("e-service"),
    ONLINE_CHANNEL("online-channel"),
    TWO_WAY_CHANNEL("two-way-channel");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }
}
