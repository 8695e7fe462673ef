package org.prongsai.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.prongsai.ita.WebAddress;
import org.prongsai.model.Agency;
import org.prongsai.model.Channel;
import org.prongsai.model.Channel.Kind;
import org.prongsai.model.Disclosure;
import org.prongsai.model.Evidence;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Pointer;
import org.prongsai.model.Portal;
import org.prongsai.model.ThaiDates;

/**
 * Plans the channels: what each is for, who answers, how long it takes, what becomes of what people
 * write. A kind that the agency has not told keeps its place and says so.
 */
final class ChannelPages {
  static final String NOT_TOLD = "หน่วยงานยังไม่ได้แจ้งไว้";

  private static final List<Kind> QUICK =
      List.of(Kind.CORRUPTION_COMPLAINT, Kind.COMPLAINT, Kind.QA, Kind.E_SERVICE);

  private final Portal portal;
  private final Framing framing;
  private final LocalDate asOf;
  private final Units units;

  ChannelPages(Portal portal, Framing framing, LocalDate asOf) {
    this.portal = portal;
    this.framing = framing;
    this.asOf = asOf;
    this.units = new Units(portal.agency().units());
  }

  List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    pages.add(list());
    List<Channel> all = portal.agency().channels();
    for (int i = 0; i < all.size(); i++) {
      if (leadsOut(all.get(i))) {
        pages.add(page(all.get(i), at(i)));
      }
    }
    return pages;
  }

  private Page.ChannelList list() {
    PagePath path = SitePaths.CHANNELS;
    List<Page.ChannelGroup> groups = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<Page.ChannelCard> cards = cards(path, c -> c.kind() == kind);
      // Nobody is asked for a page on a social network; the others are owed to every citizen.
      if (kind != Kind.SOCIAL || !cards.isEmpty()) {
        groups.add(
            new Page.ChannelGroup(
                kind.id(), ChannelWords.name(kind), ChannelWords.about(kind), cards));
      }
    }
    boolean served = !portal.services().isEmpty();
    return new Page.ChannelList(
        framing.around(
            path,
            "ช่องทางสอบถาม รับบริการ และร้องเรียน",
            "ช่องทางสอบถาม บริการออนไลน์ แสดงความคิดเห็น ร้องเรียน และแบบวัด ITA ของ "
                + portal.agency().name(),
            Framing.HOME,
            Framing.CONTACT),
        groups,
        served
            ? Optional.of(Link.inside(path, SitePaths.SERVICES, "ดูบริการทั้งหมด"))
            : Optional.empty(),
        served
            ? Optional.empty()
            : Optional.of("หน่วยงานยังไม่ได้แจ้งรายการบริการไว้ในเว็บไซต์นี้"));
  }

  /** All of them as cards, in the agency's order. */
  List<Page.ChannelCard> cards(PagePath from) {
    return cards(from, c -> true);
  }

  /** The citizens' survey, while it is said to take answers. */
  Optional<Page.ChannelCard> survey(PagePath from) {
    return cards(from, c -> c.kind() == Kind.EIT_SURVEY && c.isOpen(asOf)).stream().findFirst();
  }

  /** The first channel of each kind that people come for; see {@link Page.Home}. */
  List<Link> quick(PagePath from) {
    List<Link> links = new ArrayList<>();
    for (Kind kind : QUICK) {
      cards(from, c -> c.kind() == kind).stream()
          .findFirst()
          .map(Page.ChannelCard::link)
          .map(l -> new Link(l.href(), ChannelWords.name(kind), l.outside(), l.source()))
          .or(() -> kind == QUICK.get(0) ? Optional.of(notTold(from, kind)) : Optional.empty())
          .ifPresent(links::add);
    }
    return links;
  }

  private static Link notTold(PagePath from, Kind kind) {
    String text = ChannelWords.name(kind) + " (ยังไม่แจ้งช่องทาง)";
    return Link.inside(from, SitePaths.CONTACT, text);
  }

  /** The channels that a unit operates. */
  List<Page.ChannelCard> ofUnit(PagePath from, String unit) {
    return cards(
        from, c -> c.operator().flatMap(units::find).filter(u -> u.id().equals(unit)).isPresent());
  }

  private List<Page.ChannelCard> cards(PagePath from, Predicate<Channel> wanted) {
    List<Page.ChannelCard> cards = new ArrayList<>();
    List<Channel> all = portal.agency().channels();
    for (int i = 0; i < all.size(); i++) {
      if (leadsOut(all.get(i)) && wanted.test(all.get(i))) {
        cards.add(card(from, all.get(i), at(i)));
      }
    }
    return cards;
  }

  private Page.ChannelCard card(PagePath from, Channel channel, Pointer at) {
    return new Page.ChannelCard(
        ChannelWords.name(channel.kind()),
        channel.name(),
        Link.outside(channel.url(), channel.name(), at.then("url")),
        Link.inside(
            from,
            SitePaths.channel(channel.id()),
            "รายละเอียดของ " + channel.name(),
            at.then("id")),
        channel.operator().map(units::name),
        channel.duration(),
        channel.privacy(),
        opening(channel));
  }

  private Page.Channel page(Channel channel, Pointer at) {
    PagePath path = SitePaths.channel(channel.id());
    String host = host(channel.url());
    return new Page.Channel(
        framing.around(
            path,
            channel.name(),
            channel.name()
                + ": "
                + ChannelWords.about(channel.kind())
                + " ของ "
                + portal.agency().name(),
            Framing.HOME,
            Framing.CONTACT,
            Framing.CHANNELS),
        ChannelWords.name(channel.kind()),
        channel.name(),
        ChannelWords.about(channel.kind()),
        opening(channel),
        Link.outside(channel.url(), "ไปยังช่องทางนี้ที่ " + host, at.then("url")),
        facts(path, channel, at),
        channel.steps(),
        privacy(channel, host),
        items(path, channel));
  }

  private List<Page.Fact> facts(PagePath path, Channel channel, Pointer at) {
    return List.of(
        new Page.Fact(
            "ผู้ดูแล",
            channel.operator().map(units::name).orElse(NOT_TOLD),
            channel.operator().flatMap(o -> units.link(path, o, at.then("operator")))),
        new Page.Fact("ระยะเวลา", channel.duration().orElse(NOT_TOLD), Optional.empty()));
  }

  private static List<String> privacy(Channel channel, String host) {
    return List.of(
        channel.privacy().orElse("หน่วยงานยังไม่ได้แจ้งว่าจะดูแลข้อมูลของผู้ใช้ช่องทางนี้อย่างไร"),
        "ข้อมูลที่กรอกส่งไปที่ "
            + host
            + " โดยตรง เว็บไซต์ที่ท่านอ่านอยู่นี้ไม่ได้รับและไม่ได้เก็บข้อมูลนั้น");
  }

  /** Nothing when nobody said when: a survey without dates may be open or not. */
  private Optional<Page.Tag> opening(Channel channel) {
    if (!channel.isDated()) {
      return Optional.empty();
    }
    if (channel.isOpen(asOf)) {
      return Optional.of(
          new Page.Tag(
              channel
                  .until()
                  .map(u -> "เปิดรับคำตอบถึง " + ThaiDates.brief(u))
                  .orElse("เปิดรับคำตอบแล้ว"),
              "open"));
    }
    return Optional.of(
        new Page.Tag(
            channel.isOver(asOf)
                ? "ปิดรับคำตอบแล้วเมื่อ " + ThaiDates.brief(channel.until().orElseThrow())
                : "จะเปิดรับคำตอบ " + ThaiDates.brief(channel.from().orElseThrow()),
            "neutral"));
  }

  /** The items, newest year first, that name it as what discloses them. */
  private List<Link> items(PagePath path, Channel channel) {
    List<Link> items = new ArrayList<>();
    for (FiscalYear year : Texts.newestFirst(portal.years().keySet())) {
      for (Disclosure.Entry entry :
          portal.years().get(year).disclosure().map(Disclosure::items).orElse(List.of())) {
        boolean names =
            entry.evidence().stream()
                .anyMatch(
                    e -> e instanceof Evidence.TwoWay way && way.channel().equals(channel.id()));
        if (names) {
          items.add(
              Link.inside(
                  path, SitePaths.item(year, entry.item()), "ข้อ " + entry.item() + " ปี " + year));
        }
      }
    }
    return items;
  }

  /** What the agency would be looked up for and has not told. */
  List<String> missing() {
    Agency agency = portal.agency();
    boolean told =
        agency.channels().stream()
            .anyMatch(c -> c.kind() == Kind.CORRUPTION_COMPLAINT && leadsOut(c));
    return told
        ? List.of()
        : List.of("หน่วยงานยังไม่ได้แจ้งช่องทางร้องเรียนการทุจริตไว้ในเว็บไซต์นี้");
  }

  /** The part of an address that people know a website by. */
  static String host(String url) {
    return WebAddress.host(url).orElse(url);
  }

  private static boolean leadsOut(Channel channel) {
    return EvidenceLinks.leadsOut(channel.url());
  }

  private static Pointer at(int channel) {
    return new Pointer("agency", "/channels").then(channel);
  }
}
