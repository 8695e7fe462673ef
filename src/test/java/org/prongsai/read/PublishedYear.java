package org.prongsai.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.prongsai.ita.Assessor;
import org.prongsai.ita.Verdicts;
import org.prongsai.model.Agency;
import org.prongsai.model.Channel;
import org.prongsai.model.Checklist;
import org.prongsai.model.ContentFile;
import org.prongsai.model.Disclosure;
import org.prongsai.model.Evidence;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.ItemCode;
import org.prongsai.model.Portal;
import org.prongsai.model.Requirement;
import org.prongsai.problem.Place;

/** A shipped checklist, fully published by made-up evidence. */
final class PublishedYear {
  private static final String SITE = "https://www.example.go.th/";

  /** What discloses one item: entries and files, either may be taken away. */
  record Proof(Optional<Evidence> declared, Optional<ContentFile> file) {}

  final Map<ItemCode, List<Proof>> proofs = new TreeMap<>();
  final Checklist checklist;

  PublishedYear(int year, Random random) {
    this.checklist = Checklists.shipped("lao").apply(new FiscalYear(year)).orElseThrow();
    for (Checklist.Item item : checklist.items()) {
      proofs.put(item.code(), proofs(item, random));
    }
  }

  /** One to three pieces; with elements, each piece shows some of them and none shows another's. */
  private static List<Proof> proofs(Checklist.Item item, Random random) {
    int elements = item.elements().size();
    if (item.requires().twoWay()) {
      List<Integer> all = IntStream.rangeClosed(1, elements).boxed().toList();
      Evidence evidence =
          random.nextBoolean()
              ? new Evidence.TwoWay(channelFor(item), label(item, all, List.of()))
              : new Evidence.Outside(SITE + item.code().slug(), label(item, all, List.of()));
      return List.of(new Proof(Optional.of(evidence), Optional.empty()));
    }
    boolean monthly =
        item.requires().cadence().filter(Requirement.Cadence.MONTHLY::equals).isPresent();
    int pieces = monthly ? 6 : elements == 0 ? 1 : 1 + random.nextInt(Math.min(3, elements));
    List<Proof> proofs = new ArrayList<>();
    for (int p = 0; p < pieces; p++) {
      List<Integer> shows = new ArrayList<>();
      for (int e = 1; e <= elements; e++) {
        if (monthly || e % pieces == p) {
          shows.add(e);
        }
      }
      String path = item.code() + "/" + (p + 1) + ".pdf";
      Evidence evidence =
          new Evidence.Document(path, label(item, shows, monthly ? List.of(p) : List.of()));
      boolean dropped = elements == 0 && !monthly && random.nextBoolean();
      proofs.add(
          new Proof(
              dropped ? Optional.empty() : Optional.of(evidence),
              Optional.of(new ContentFile(path, 1 + random.nextInt(9999)))));
    }
    return proofs;
  }

  private static Evidence.Label label(
      Checklist.Item item, List<Integer> shows, List<Integer> months) {
    FiscalYear year = new FiscalYear(2500);
    return new Evidence.Label(
        Optional.of("เอกสารของข้อ " + item.code()),
        Optional.empty(),
        Optional.of(shows),
        months.stream().map(m -> year.start().plusMonths(m)).toList(),
        Optional.empty());
  }

  private static String channelFor(Checklist.Item item) {
    return switch (item.requires().kind()) {
      case E_SERVICE -> "e-service";
      case SOCIAL -> "social";
      case TWO_WAY_CHANNEL -> "qa";
      default -> item.title().contains("ทุจริต") ? "corruption" : "opinion";
    };
  }

  Verdicts judge(Map<ItemCode, List<Proof>> given) {
    List<Disclosure.Entry> entries = new ArrayList<>();
    List<ContentFile> files = new ArrayList<>();
    given.forEach(
        (code, list) -> {
          List<Evidence> evidence =
              list.stream().flatMap(p -> p.declared().stream()).map(this::ofThisYear).toList();
          list.forEach(p -> p.file().ifPresent(files::add));
          if (!evidence.isEmpty()) {
            entries.add(
                new Disclosure.Entry(
                    code,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    evidence,
                    Optional.empty(),
                    Optional.empty()));
          }
        });
    Portal.Year of =
        new Portal.Year(
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Disclosure(Optional.of(checklist.id()), false, entries)),
            files);
    Portal portal =
        new Portal(agency(), List.of(), new TreeMap<>(Map.of(checklist.year(), of)), List.of());
    return Assessor.judge(
        portal,
        Checklists.shipped("lao"),
        LocalDate.of(2030, 1, 1),
        pointer -> Place.of(pointer.toString()));
  }

  /** Labels are made with months of a stand-in year. */
  private Evidence ofThisYear(Evidence evidence) {
    if (evidence instanceof Evidence.Document d) {
      Evidence.Label l = d.label();
      List<LocalDate> months =
          l.months().stream().map(m -> m.plusYears(checklist.year().be() - 2500L)).toList();
      return new Evidence.Document(
          d.file(), new Evidence.Label(l.title(), l.date(), l.shows(), months, l.kind()));
    }
    return evidence;
  }

  private static Agency agency() {
    List<Channel> channels =
        Stream.of(
                Channel.Kind.E_SERVICE,
                Channel.Kind.SOCIAL,
                Channel.Kind.QA,
                Channel.Kind.OPINION,
                Channel.Kind.CORRUPTION_COMPLAINT)
            .map(
                k ->
                    new Channel(
                        k == Channel.Kind.CORRUPTION_COMPLAINT ? "corruption" : k.id(),
                        k,
                        "ช่องทางตัวอย่าง",
                        SITE + k.id(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()))
            .toList();
    return new Agency(
        "องค์การบริหารส่วนตำบลตัวอย่าง",
        "lao",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(SITE),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        channels,
        true);
  }
}
