package org.prongsai.ita;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.prongsai.model.Checklist;
import org.prongsai.model.Disclosure;
import org.prongsai.model.Evidence;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.ItemCode;
import org.prongsai.model.Pointer;
import org.prongsai.problem.Problem;

/** What is declared, judged; {@code problems} are the {@code oit/} findings of it. */
public record Verdicts(SortedMap<FiscalYear, OfYear> years, List<Problem> problems) {
  public Verdicts {
    years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
    problems = List.copyOf(problems);
  }

  /**
   * The verdicts of one judged year, in checklist order.
   *
   * @param checklist absent when none is known for the year and sector
   */
  public record OfYear(
      FiscalYear year, Optional<Checklist> checklist, boolean closed, List<OfItem> items) {
    public OfYear {
      items = List.copyOf(items);
    }

    public int count(Verdict verdict) {
      return (int) items.stream().filter(i -> i.verdict() == verdict).count();
    }
  }

  /**
   * The verdict of one item.
   *
   * @param asked what the checklist asks, when it is known
   * @param entry what the agency declared; absent when nobody did
   * @param evidence declared evidence and dropped files, each with where it was written
   * @param elements the state of each element of the checklist, in its order
   * @param points what the item is worth of the total of 100; absent when the checklist is unknown
   */
  public record OfItem(
      ItemCode code,
      Verdict verdict,
      Optional<Checklist.Item> asked,
      Optional<Disclosure.Entry> entry,
      List<Shown> evidence,
      List<ElementState> elements,
      Optional<BigDecimal> points) {
    public OfItem {
      evidence = List.copyOf(evidence);
      elements = List.copyOf(elements);
    }
  }

  /**
   * One piece of evidence that counts.
   *
   * @param source the value that names it ({@code …/evidence/0/url}); a dropped file has none
   */
  public record Shown(Evidence evidence, Optional<Pointer> source) {}

  /** Whether an element of an item can be seen in its evidence. */
  public enum ElementState {
    /** Evidence says that it shows it. */
    SHOWN,
    /** All evidence lists what it shows, and this is not among it. */
    NOT_SHOWN,
    /** Nobody said. */
    UNCONFIRMED
  }
}
