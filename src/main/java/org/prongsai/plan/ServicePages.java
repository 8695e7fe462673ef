package org.prongsai.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.prongsai.model.Pointer;
import org.prongsai.model.Portal;
import org.prongsai.model.Service;

/** Plans the catalogue of services: none where the agency has told none. */
final class ServicePages {
  private static final Page.Tag ONE_STOP = new Page.Tag("จุดบริการเดียว", "neutral");
  private static final Page.Tag ONLINE = new Page.Tag("ยื่นออนไลน์ได้", "open");

  private final Portal portal;
  private final Framing framing;
  private final Units units;

  /** As a Thai dictionary sorts their names; a service's place in the content stays with it. */
  private final List<Numbered> sorted;

  private record Numbered(Service service, Pointer at) {}

  ServicePages(Portal portal, Framing framing) {
    this.portal = portal;
    this.framing = framing;
    this.units = new Units(portal.agency().units());
    Pointer list = new Pointer("services", "/services");
    this.sorted =
        IntStream.range(0, portal.services().size())
            .mapToObj(i -> new Numbered(portal.services().get(i), list.then(i)))
            .sorted(Comparator.comparing(n -> ThaiOrder.key(n.service().name())))
            .toList();
  }

  List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    if (!sorted.isEmpty()) {
      PagePath path = SitePaths.SERVICES;
      pages.add(
          new Page.ServiceList(
              framing.around(
                  path,
                  "บริการสำหรับประชาชน",
                  "บริการของ "
                      + portal.agency().name()
                      + " ขั้นตอน เอกสาร ค่าธรรมเนียม และระยะเวลา",
                  Framing.HOME),
              lines(path, Optional.empty())));
      sorted.forEach(n -> pages.add(page(n)));
    }
    return pages;
  }

  /** Of one unit, or all. */
  List<Page.ServiceLine> lines(PagePath from, Optional<String> unit) {
    return sorted.stream()
        .filter(n -> unit.isEmpty() || n.service().unit().equals(unit))
        .map(n -> line(from, n))
        .toList();
  }

  private Page.ServiceLine line(PagePath from, Numbered n) {
    Service service = n.service();
    String summary =
        Stream.of(
                service.duration().map(d -> "ใช้เวลา " + d),
                service.fee().map(f -> "ค่าธรรมเนียม " + f),
                service.unit().flatMap(units::find).map(u -> u.name()))
            .flatMap(Optional::stream)
            .reduce((a, b) -> a + " · " + b)
            .orElse("หน่วยงานยังไม่ได้แจ้งรายละเอียด");
    return new Page.ServiceLine(
        Link.inside(from, SitePaths.service(service.id()), service.name(), n.at().then("id")),
        tags(service),
        summary);
  }

  private static List<Page.Tag> tags(Service service) {
    List<Page.Tag> tags = new ArrayList<>();
    if (service.oneStop()) {
      tags.add(ONE_STOP);
    }
    if (service.eService().filter(EvidenceLinks::leadsOut).isPresent()) {
      tags.add(ONLINE);
    }
    return tags;
  }

  private Page.Service page(Numbered n) {
    Service service = n.service();
    PagePath path = SitePaths.service(service.id());
    return new Page.Service(
        framing.around(
            path,
            service.name(),
            service
                .about()
                .orElse(
                    service.name()
                        + " ขั้นตอน เอกสาร ค่าธรรมเนียม และระยะเวลา ของ "
                        + portal.agency().name()),
            Framing.HOME,
            Framing.SERVICES),
        service.name(),
        service.about(),
        tags(service),
        links(n),
        facts(path, n),
        service.documents(),
        service.steps());
  }

  private static List<Link> links(Numbered n) {
    return Stream.of(
            link(n.service().eService(), "ยื่นคำขอออนไลน์ที่ ", n.at().then("eService")),
            link(n.service().url(), "คู่มือหรือแบบฟอร์มที่ ", n.at().then("url")))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Link> link(Optional<String> url, String text, Pointer source) {
    return url.filter(EvidenceLinks::leadsOut)
        .map(u -> Link.outside(u, text + ChannelPages.host(u), source));
  }

  private List<Page.Fact> facts(PagePath path, Numbered n) {
    Service service = n.service();
    List<Page.Fact> facts = new ArrayList<>();
    facts.add(fact("ระยะเวลา", service.duration()));
    facts.add(fact("ค่าธรรมเนียม", service.fee()));
    facts.add(
        new Page.Fact(
            "ผู้รับผิดชอบ",
            service.unit().map(units::name).orElse(ChannelPages.NOT_TOLD),
            service.unit().flatMap(u -> units.link(path, u, n.at().then("unit")))));
    service.place().ifPresent(p -> facts.add(fact("สถานที่และเวลา", Optional.of(p))));
    return facts;
  }

  private static Page.Fact fact(String label, Optional<String> value) {
    return new Page.Fact(label, value.orElse(ChannelPages.NOT_TOLD), Optional.empty());
  }
}
