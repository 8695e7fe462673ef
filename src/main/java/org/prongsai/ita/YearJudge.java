package org.prongsai.ita;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.prongsai.ita.Declared.Piece;
import org.prongsai.ita.Verdicts.ElementState;
import org.prongsai.model.Checklist;
import org.prongsai.model.Disclosure;
import org.prongsai.model.Evidence;
import org.prongsai.model.ItemCode;
import org.prongsai.model.Unit;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;

/** Judges one year, item by item. */
final class YearJudge {
  private final Declared declared;
  private final Optional<Checklist> checklist;
  private final LocalDate asOf;
  private final List<Problem> problems;

  private YearJudge(
      Declared declared, Optional<Checklist> checklist, LocalDate asOf, List<Problem> problems) {
    this.declared = declared;
    this.checklist = checklist;
    this.asOf = asOf;
    this.problems = problems;
  }

  /**
   * @param problems where findings go
   */
  static Verdicts.OfYear judge(
      Declared declared, Optional<Checklist> checklist, LocalDate asOf, List<Problem> problems) {
    YearJudge judge = new YearJudge(declared, checklist, asOf, problems);
    List<Verdicts.OfItem> items = new ArrayList<>();
    EvidenceRules rules = new EvidenceRules(declared);
    for (ItemCode code : judge.codes()) {
      List<Piece> pieces = judge.pieces(code);
      Verdicts.OfItem item = judge.item(code, pieces);
      items.add(item);
      if (item.verdict() != Verdict.NOT_APPLICABLE) {
        problems.addAll(rules.check(code, item.asked(), pieces));
      }
    }
    return new Verdicts.OfYear(declared.year(), checklist, declared.isClosed(), items);
  }

  /** The checklist's items; without one, whatever was declared or dropped. */
  private List<ItemCode> codes() {
    if (checklist.isPresent()) {
      return checklist.get().items().stream().map(Checklist.Item::code).toList();
    }
    TreeSet<ItemCode> codes = new TreeSet<>(declared.entries().keySet());
    codes.addAll(declared.dropped().keySet());
    return List.copyOf(codes);
  }

  private List<Piece> pieces(ItemCode code) {
    List<Piece> pieces = new ArrayList<>(declared.pieces(code));
    checklist
        .flatMap(c -> c.item(code))
        .flatMap(Checklist.Item::providedBy)
        .flatMap(page -> declared.provided(page, code))
        .filter(ours -> pieces.stream().noneMatch(p -> isSamePage(p, ours)))
        .ifPresent(pieces::add);
    return pieces;
  }

  private static boolean isSamePage(Piece a, Piece b) {
    return a.evidence() instanceof Evidence.WebPage x
        && b.evidence() instanceof Evidence.WebPage y
        && x.page().equals(y.page());
  }

  private Verdicts.OfItem item(ItemCode code, List<Piece> pieces) {
    Optional<Checklist.Item> asked = checklist.flatMap(c -> c.item(code));
    Optional<Disclosure.Entry> entry = declared.entry(code).map(Declared.Numbered::entry);
    List<Piece> counting = pieces.stream().filter(Piece::counts).toList();
    List<ElementState> elements = asked.map(a -> Shows.elements(a, counting)).orElse(List.of());
    List<Verdicts.MonthState> months =
        asked.map(a -> Shows.months(a, declared.year(), asOf, counting)).orElse(List.of());
    List<Problem> found = new ArrayList<>();
    Verdict verdict;
    if (entry.flatMap(Disclosure.Entry::exempt).isPresent()) {
      verdict = Verdict.NOT_APPLICABLE;
    } else {
      pieces.stream().filter(p -> !p.counts()).forEach(p -> found.add(broken(code, p)));
      if (counting.isEmpty()) {
        verdict = withoutEvidence(code, asked, entry, found);
      } else {
        asked.ifPresent(a -> found.addAll(ChannelRules.itemHasItsChannel(declared, a, counting)));
        asked.ifPresent(a -> elementProblems(a, elements, counting, found));
        monthProblems(code, months, found);
        verdict =
            found.stream().anyMatch(Problem::isError) ? Verdict.INCOMPLETE : Verdict.PUBLISHED;
      }
    }
    problems.addAll(found);
    return new Verdicts.OfItem(
        code,
        verdict,
        asked,
        entry,
        counting.stream().map(p -> new Verdicts.Shown(p.evidence(), p.source(), p.file())).toList(),
        elements,
        months,
        checklist.map(c -> Points.of(c, code)),
        asked.map(a -> Points.isUncertain(declared.year(), a)).orElse(false));
  }

  /** Pending or missing; says why, unless what was declared and is not there says it already. */
  private Verdict withoutEvidence(
      ItemCode code,
      Optional<Checklist.Item> asked,
      Optional<Disclosure.Entry> entry,
      List<Problem> found) {
    Optional<Disclosure.Pending> pending = entry.flatMap(Disclosure.Entry::pending);
    if (pending.isPresent() && !pending.get().until().isBefore(asOf)) {
      return Verdict.PENDING;
    }
    if (pending.isPresent()) {
      Place place =
          declared.place(
              declared
                  .document()
                  .then("items")
                  .then(declared.entry(code).orElseThrow().index())
                  .then("pending")
                  .then("until"));
      found.add(
          about(
              code,
              Rule.ITEM_OVERDUE.at(
                  place,
                  code.toString(),
                  YearText.date(pending.get().until()),
                  unitName(pending.get().unit()))));
    } else if (found.isEmpty()) {
      found.add(
          about(
              code,
              Rule.ITEM_WITHOUT_EVIDENCE.at(
                  declared.place(code),
                  code.toString(),
                  asked.map(Checklist.Item::title).orElse(""),
                  declared.year().toString())));
    }
    return Verdict.MISSING;
  }

  private Problem broken(ItemCode code, Piece piece) {
    String year = declared.year().toString();
    String item = code.toString();
    Evidence evidence = piece.evidence();
    Problem problem;
    if (evidence instanceof Evidence.Document document) {
      problem = FileRules.missing(declared, item, document.file(), piece.place());
    } else if (evidence instanceof Evidence.WebPage page) {
      problem = Rule.ITEM_PAGE_MISSING.at(piece.place(), item, page.page(), year);
    } else if (evidence instanceof Evidence.TwoWay way) {
      problem =
          declared
              .channel(way.channel())
              .map(c -> Rule.URL.at(piece.place(), c.url()))
              .orElseGet(() -> Rule.ITEM_CHANNEL_UNKNOWN.at(piece.place(), item, way.channel()));
    } else {
      String url = ((Evidence.Outside) evidence).url();
      problem = Rule.URL.at(piece.place(), url).target(url);
    }
    return about(code, problem);
  }

  private void elementProblems(
      Checklist.Item asked,
      List<ElementState> elements,
      List<Piece> counting,
      List<Problem> found) {
    String item = asked.code().toString();
    List<String> unconfirmed = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      String number = Integer.toString(i + 1);
      if (elements.get(i) == ElementState.NOT_SHOWN) {
        Problem problem =
            Rule.ELEMENT_NOT_SHOWN.at(
                declared.place(asked.code()), item, number, asked.elements().get(i));
        found.add(about(asked.code(), problem));
      } else if (elements.get(i) == ElementState.UNCONFIRMED) {
        unconfirmed.add(number);
      }
    }
    if (!unconfirmed.isEmpty()) {
      Place place = counting.get(0).place();
      Problem problem = Rule.ELEMENT_UNCONFIRMED.at(place, item, String.join(", ", unconfirmed));
      found.add(about(asked.code(), problem));
    }
    for (Piece piece : counting) {
      for (int shown : piece.evidence().label().shows().orElse(List.of())) {
        if (!elements.isEmpty() && (shown < 1 || shown > elements.size())) {
          Problem problem =
              Rule.ELEMENT_UNKNOWN.at(
                  piece.place(), item, Integer.toString(shown), Integer.toString(elements.size()));
          found.add(about(asked.code(), problem));
        }
      }
    }
  }

  private void monthProblems(ItemCode code, List<Verdicts.MonthState> months, List<Problem> found) {
    monthProblem(code, months, ElementState.NOT_SHOWN, Rule.MONTH_MISSING, found);
    monthProblem(code, months, ElementState.UNCONFIRMED, Rule.MONTH_UNCONFIRMED, found);
  }

  private void monthProblem(
      ItemCode code,
      List<Verdicts.MonthState> months,
      ElementState state,
      Rule rule,
      List<Problem> found) {
    List<String> concerned =
        months.stream()
            .filter(m -> m.state() == state)
            .map(m -> YearText.month(m.month()))
            .toList();
    if (!concerned.isEmpty()) {
      Problem problem =
          rule.at(declared.place(code), code.toString(), String.join(", ", concerned));
      found.add(about(code, problem));
    }
  }

  private String unitName(String id) {
    return declared.agency().units().stream()
        .filter(u -> u.id().equals(id))
        .map(Unit::name)
        .findFirst()
        .orElse(id);
  }

  private Problem about(ItemCode code, Problem problem) {
    return problem.about(declared.year().be(), code.toString());
  }
}
