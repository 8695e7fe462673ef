package org.prongsai.ita;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.prongsai.model.Checklist;
import org.prongsai.model.ContentFile;
import org.prongsai.model.Disclosure;
import org.prongsai.model.Evidence;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.ItemCode;
import org.prongsai.model.Pointer;
import org.prongsai.problem.Problem;

/**
 * What is declared, judged.
 *
 * @param problems the {@code oit/} findings of it, and {@code data/} ones about its addresses, in
 *     report order
 */
public record Verdicts(SortedMap<FiscalYear, OfYear> years, List<Problem> problems) {
  public Verdicts {
    years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
    problems = List.copyOf(problems);
  }

  /**
   * The verdicts of one judged year, in checklist order.
   *
   * @param checklist absent when none is known for the year and sector; {@code items} are then what
   *     was declared, by number
   */
  public record OfYear(
      FiscalYear year, Optional<Checklist> checklist, boolean closed, List<OfItem> items) {
    public OfYear {
      items = List.copyOf(items);
    }

    public int count(Verdict verdict) {
      return (int) items.stream().filter(i -> i.verdict() == verdict).count();
    }

    public Optional<OfItem> item(ItemCode code) {
      return items.stream().filter(i -> i.code().equals(code)).findFirst();
    }

    /**
     * Points of the total of 100 that incomplete, pending and missing items are worth together, to
     * two decimals; rounded once, at the end. Zero when the checklist is unknown.
     */
    public BigDecimal pointsAtStake() {
      return checklist
          .map(
              c ->
                  items.stream()
                      .filter(OfItem::isAtStake)
                      .map(i -> Points.exact(c, i.code()))
                      .reduce(BigDecimal.ZERO, BigDecimal::add))
          .orElse(BigDecimal.ZERO)
          .setScale(2, RoundingMode.HALF_UP);
    }

    /** Whether {@link #pointsAtStake} counts an item whose points nobody is sure of. */
    public boolean pointsUncertain() {
      return items.stream().anyMatch(i -> i.isAtStake() && i.pointsUncertain());
    }
  }

  /**
   * The verdict of one item.
   *
   * @param asked what the checklist asks, when it is known
   * @param entry what the agency declared; absent when nobody did
   * @param evidence what counts: declared evidence, dropped files, a page of ours that provides the
   *     item; not what was declared and is not there
   * @param elements the state of each element of the checklist, in its order
   * @param months the state of each month asked of a monthly item; empty for others
   * @param points what the item is worth of the total of 100, an estimate to two decimals; absent
   *     when the checklist is unknown
   * @param pointsUncertain whether even the formula is in doubt (10.x from FY 2567)
   */
  public record OfItem(
      ItemCode code,
      Verdict verdict,
      Optional<Checklist.Item> asked,
      Optional<Disclosure.Entry> entry,
      List<Shown> evidence,
      List<ElementState> elements,
      List<MonthState> months,
      Optional<BigDecimal> points,
      boolean pointsUncertain) {
    public OfItem {
      evidence = List.copyOf(evidence);
      elements = List.copyOf(elements);
      months = List.copyOf(months);
    }

    /** Whether its points may be lost: incomplete, pending or missing. */
    public boolean isAtStake() {
      return verdict != Verdict.PUBLISHED && verdict != Verdict.NOT_APPLICABLE;
    }
  }

  /**
   * One piece of evidence that counts.
   *
   * @param source the value that names it ({@code …/evidence/0/url}); a dropped file has none, nor
   *     has a page that provides the item without an entry
   * @param file the file as the disk has it, for a {@link Evidence.Document}
   */
  public record Shown(Evidence evidence, Optional<Pointer> source, Optional<ContentFile> file) {}

  /** Whether an element or a month of an item can be seen in its evidence. */
  public enum ElementState {
    /** Evidence says that it shows it. */
    SHOWN,
    /** All evidence lists what it shows, and this is not among it. */
    NOT_SHOWN,
    /** Nobody said. */
    UNCONFIRMED
  }

  /** A month of a monthly item, by its first day. */
  public record MonthState(LocalDate month, ElementState state) {}
}
