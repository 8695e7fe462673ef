package org.prongsai.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.prongsai.model.Agency;
import org.prongsai.model.Channel;
import org.prongsai.model.Pointer;
import org.prongsai.model.ThaiDates;

/** Plans where to reach the agency; what it has not told is said to be missing, not left out. */
final class ContactPage {
  private final Agency agency;
  private final Framing framing;

  private final LocalDate asOf;

  ContactPage(Agency agency, Framing framing, LocalDate asOf) {
    this.agency = agency;
    this.framing = framing;
    this.asOf = asOf;
  }

  Page.Contact page() {
    return new Page.Contact(
        framing.around(
            SitePaths.CONTACT,
            "ติดต่อ รับบริการ และร้องเรียน",
            "ที่อยู่ โทรศัพท์ และช่องทางติดต่อ ร้องเรียน ขอบริการของ " + agency.name(),
            Framing.HOME),
        facts(),
        channels(),
        missing());
  }

  List<Page.ChannelCard> channels() {
    return channels(c -> true);
  }

  /** The citizens' survey, while it is said to take answers. */
  Optional<Page.ChannelCard> survey() {
    return channels(c -> c.kind() == Channel.Kind.EIT_SURVEY && c.isOpen(asOf)).stream()
        .findFirst();
  }

  private List<Page.ChannelCard> channels(Predicate<Channel> wanted) {
    List<Page.ChannelCard> planned = new ArrayList<>();
    for (int i = 0; i < agency.channels().size(); i++) {
      Channel channel = agency.channels().get(i);
      if (wanted.test(channel) && EvidenceLinks.leadsOut(channel.url())) {
        Pointer source = new Pointer("agency", "/channels").then(i).then("url");
        planned.add(
            new Page.ChannelCard(
                kind(channel.kind()),
                channel.name(),
                Link.outside(channel.url(), channel.name(), source),
                channel.operator(),
                channel.duration(),
                channel.privacy(),
                opening(channel)));
      }
    }
    return planned;
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

  private static String kind(Channel.Kind kind) {
    return switch (kind) {
      case QA -> "ถาม–ตอบ";
      case E_SERVICE -> "บริการออนไลน์";
      case OPINION -> "แสดงความคิดเห็น";
      case CORRUPTION_COMPLAINT -> "ร้องเรียนการทุจริต";
      case COMPLAINT -> "ร้องเรียนทั่วไป";
      case IIT_SURVEY -> "แบบสำรวจ IIT สำหรับบุคลากรภายใน";
      case EIT_SURVEY -> "แบบสำรวจ EIT สำหรับประชาชน";
      case SOCIAL -> "สื่อสังคมออนไลน์";
    };
  }

  private List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (agency.address().isEmpty() && agency.phone().isEmpty() && agency.email().isEmpty()) {
      missing.add("หน่วยงานยังไม่ได้แจ้งที่อยู่ โทรศัพท์ หรืออีเมลไว้ในเว็บไซต์นี้");
    }
    if (agency.channels().stream().noneMatch(c -> c.kind() == Channel.Kind.CORRUPTION_COMPLAINT)) {
      missing.add("หน่วยงานยังไม่ได้แจ้งช่องทางร้องเรียนการทุจริตไว้ในเว็บไซต์นี้");
    }
    return missing;
  }

  List<Page.Fact> facts() {
    List<Page.Fact> facts = new ArrayList<>();
    agency.province().ifPresent(p -> facts.add(fact("จังหวัด", p)));
    agency.address().ifPresent(a -> facts.add(fact("ที่อยู่", a)));
    agency.phone().ifPresent(p -> facts.add(fact("โทรศัพท์", p, "tel:" + dialled(p), "phone")));
    agency.email().ifPresent(e -> facts.add(fact("อีเมล", e, "mailto:" + e, "email")));
    agency
        .home()
        .filter(EvidenceLinks::leadsOut)
        .ifPresent(h -> facts.add(fact("เว็บไซต์หลัก", h, h, "home")));
    return facts;
  }

  /** The first number of what may be several, as a telephone dials it. */
  private static String dialled(String phone) {
    return phone.split("[,;/]|ต่อ|ถึง")[0].replaceAll("[^0-9+]", "");
  }

  private static Page.Fact fact(String label, String value) {
    return new Page.Fact(label, value, Optional.empty());
  }

  private static Page.Fact fact(String label, String value, String href, String key) {
    Pointer source = new Pointer("agency", "").then(key);
    boolean leaves = href.toLowerCase(Locale.ROOT).startsWith("http");
    return new Page.Fact(
        label, value, Optional.of(new Link(href, value, leaves, Optional.of(source))));
  }
}
