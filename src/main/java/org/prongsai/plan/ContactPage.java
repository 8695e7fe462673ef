package org.prongsai.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.prongsai.model.Agency;
import org.prongsai.model.Pointer;

/** Plans where to reach the agency; what it has not told is said to be missing, not left out. */
final class ContactPage {
  private final Agency agency;
  private final Framing framing;
  private final ChannelPages channels;

  ContactPage(Agency agency, Framing framing, ChannelPages channels) {
    this.agency = agency;
    this.framing = framing;
    this.channels = channels;
  }

  Page.Contact page() {
    return new Page.Contact(
        framing.around(
            SitePaths.CONTACT,
            "ติดต่อ รับบริการ และร้องเรียน",
            "ที่อยู่ โทรศัพท์ และช่องทางติดต่อ ร้องเรียน ขอบริการของ " + agency.name(),
            Framing.HOME),
        facts(),
        channels.cards(SitePaths.CONTACT),
        framing.link(SitePaths.CONTACT, Framing.CHANNELS),
        missing());
  }

  private List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (agency.address().isEmpty() && agency.phone().isEmpty() && agency.email().isEmpty()) {
      missing.add("หน่วยงานยังไม่ได้แจ้งที่อยู่ โทรศัพท์ หรืออีเมลไว้ในเว็บไซต์นี้");
    }
    missing.addAll(channels.missing());
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
