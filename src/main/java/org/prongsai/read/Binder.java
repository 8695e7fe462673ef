package org.prongsai.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.prongsai.model.Agency;
import org.prongsai.model.Assessment;
import org.prongsai.model.Channel;
import org.prongsai.model.Colour;
import org.prongsai.model.Disclosure;
import org.prongsai.model.Domain;
import org.prongsai.model.Evidence;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Instrument;
import org.prongsai.model.ItemCode;
import org.prongsai.model.Logo;
import org.prongsai.model.Measures;
import org.prongsai.model.Service;
import org.prongsai.model.Unit;

/**
 * A tree that holds to its schema → the record. By hand: Jackson's binding costs 70 ms of every
 * start, and a component that is forgotten here does not compile.
 */
final class Binder {
  private Binder() {}

  static Agency agency(Group g, Optional<Logo> logo) {
    return new Agency(
        g.text("name"),
        g.text("sector"),
        g.maybe("province"),
        g.maybe("address"),
        g.maybe("phone"),
        g.maybe("email"),
        logo,
        g.maybe("colour").map(Colour::of),
        g.maybe("home"),
        g.maybe("baseUrl"),
        g.values("hosts", h -> h).orElse(List.of()),
        g.groups("domains", d -> new Domain(d.text("name"), d.date("until").orElseThrow())),
        g.groups("units", u -> new Unit(u.text("id"), u.text("name"))),
        g.groups("channels", Binder::channel),
        g.flag("sample"));
  }

  private static Channel channel(Group g) {
    String kind = g.text("kind");
    return new Channel(
        g.text("id"),
        Stream.of(Channel.Kind.values()).filter(k -> k.id().equals(kind)).findFirst().orElseThrow(),
        g.text("name"),
        g.text("url"),
        g.maybe("operator"),
        g.maybe("duration"),
        g.maybe("privacy"),
        g.date("from"),
        g.date("until"),
        g.values("steps", s -> s).orElse(List.of()));
  }

  static List<Service> services(Group g) {
    // As records hold it, so that no copy is made of it.
    return List.copyOf(g.groups("services", Binder::service));
  }

  private static Service service(Group g) {
    return new Service(
        g.text("id"),
        g.text("name"),
        g.maybe("about"),
        g.values("steps", s -> s).orElse(List.of()),
        g.values("documents", d -> d).orElse(List.of()),
        g.maybe("fee"),
        g.maybe("duration"),
        g.maybe("unit"),
        g.maybe("place"),
        g.flag("oneStop"),
        g.maybe("url"),
        g.maybe("eService"));
  }

  static Assessment assessment(Group g) {
    return new Assessment(
        g.maybe("title"),
        g.group("background").map(b -> new Assessment.Section(b.text("heading"), b.text("text"))),
        g.maybe("heading"),
        g.maybe("summary"),
        g.score("score"),
        g.maybe("rating"),
        g.groups(
            "instruments",
            i ->
                new Assessment.Result(
                    Instrument.valueOf(i.text("id")),
                    i.score("score"),
                    i.maybe("analysis"),
                    i.groups("indicators", Binder::indicator))));
  }

  private static Assessment.IndicatorScore indicator(Group g) {
    return new Assessment.IndicatorScore(
        g.number("no").orElseThrow(), g.score("score"), g.flag("lowest"));
  }

  static Measures measures(Group g) {
    return new Measures(
        new FiscalYear(g.number("of").orElseThrow()),
        g.maybe("title"),
        g.groups(
            "tables",
            t ->
                new Measures.Table(
                    Instrument.valueOf(t.text("instrument")),
                    t.maybe("analysis"),
                    t.maybe("caption"),
                    t.values("columns", c -> c).orElse(List.of()))),
        g.groups("measures", Binder::measure));
  }

  private static Measures.Measure measure(Group g) {
    return new Measures.Measure(
        g.text("id"),
        Instrument.valueOf(g.text("instrument")),
        g.number("indicator"),
        g.groups("findings", f -> new Measures.Finding(f.text("id"), f.text("text"))),
        g.groups("steps", s -> new Measures.Step(s.text("id"), s.text("text"), s.date("due"))),
        g.values("units", u -> u).orElse(List.of()),
        g.maybe("monitoring"),
        g.groups("progress", Binder::progress));
  }

  private static Measures.Progress progress(Group g) {
    String state = g.text("state");
    return new Measures.Progress(
        g.text("step"),
        g.date("date").orElseThrow(),
        Stream.of(Measures.State.values())
            .filter(s -> s.id().equals(state))
            .findFirst()
            .orElseThrow(),
        g.group("evidence").map(Binder::evidence),
        g.maybe("note"));
  }

  static Disclosure disclosure(Group g) {
    return new Disclosure(g.maybe("checklist"), g.flag("closed"), g.groups("items", Binder::entry));
  }

  private static Disclosure.Entry entry(Group g) {
    return new Disclosure.Entry(
        ItemCode.parse(g.text("item")).orElseThrow(),
        g.maybe("title"),
        g.maybe("unit"),
        g.maybe("explanation"),
        g.groups("evidence", Binder::evidence),
        g.group("pending")
            .map(p -> new Disclosure.Pending(p.date("until").orElseThrow(), p.text("unit"))),
        g.group("exempt").map(e -> new Disclosure.Exempt(e.text("reason"))));
  }

  /** Which of the four keys is there says which kind it is; the rest is its label. */
  private static Evidence evidence(Group g) {
    Evidence.Label label =
        new Evidence.Label(
            g.maybe("title"),
            g.date("date"),
            g.values("shows", Integer::valueOf),
            g.values("months", LocalDate::parse).orElse(List.of()),
            g.maybe("kind"));
    Optional<Evidence> evidence = g.maybe("page").map(page -> new Evidence.WebPage(page, label));
    return evidence
        .or(() -> g.maybe("file").map(file -> new Evidence.Document(file, label)))
        .or(() -> g.maybe("url").map(url -> new Evidence.Outside(url, label)))
        .orElseGet(() -> new Evidence.TwoWay(g.text("channel"), label));
  }
}
