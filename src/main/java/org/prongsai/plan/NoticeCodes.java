package org.prongsai.plan;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prongsai.model.Agency;
import org.prongsai.model.Channel;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.ThaiDates;

/**
 * The codes of a notice: to the year's page, and to the surveys that take answers. What has no
 * address has no code, and the sheet says why.
 */
final class NoticeCodes {
  /** Beyond this a code printed four centimetres wide is too fine for an old telephone. */
  private static final int MOST_BYTES = 300;

  private final Agency agency;
  private final LocalDate asOf;

  NoticeCodes(Agency agency, LocalDate asOf) {
    this.agency = agency;
    this.asOf = asOf;
  }

  List<Page.QrCode> codes(FiscalYear year) {
    List<Page.QrCode> codes = new ArrayList<>();
    agency
        .baseUrl()
        .flatMap(
            base ->
                code(year, "page", base + SitePaths.year(year).value(), "อ่านทั้งหมดของปี " + year))
        .ifPresent(codes::add);
    survey(Channel.Kind.EIT_SURVEY)
        .flatMap(c -> code(year, c.id(), c.url(), "แบบสำรวจประชาชน (EIT)"))
        .ifPresent(codes::add);
    survey(Channel.Kind.IIT_SURVEY)
        .flatMap(c -> code(year, c.id(), c.url(), "แบบสำรวจบุคลากร (IIT)"))
        .ifPresent(codes::add);
    return codes;
  }

  List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (agency.baseUrl().isEmpty()) {
      missing.add("ไม่มีคิวอาร์โค้ดของหน้านี้ เพราะยังไม่ได้กำหนดที่อยู่ของเว็บไซต์");
    }
    if (survey(Channel.Kind.EIT_SURVEY).isEmpty()) {
      missing.add(
          ofKind(Channel.Kind.EIT_SURVEY)
              .map(c -> "แบบสำรวจประชาชน (EIT) " + closed(c))
              .orElse("หน่วยงานยังไม่ได้แจ้งแบบสำรวจประชาชน (EIT)"));
    }
    return missing;
  }

  private String closed(Channel survey) {
    return survey.isOver(asOf)
        ? "ปิดรับคำตอบแล้วเมื่อ " + survey.until().map(ThaiDates::brief).orElseThrow()
        : "จะเปิดรับคำตอบ " + survey.from().map(ThaiDates::brief).orElseThrow();
  }

  /** The first of its kind, unless it is known to be closed: paper outlives a survey. */
  private Optional<Channel> survey(Channel.Kind kind) {
    return ofKind(kind).filter(c -> !c.isDated() || c.isOpen(asOf));
  }

  private Optional<Channel> ofKind(Channel.Kind kind) {
    return agency.channels().stream()
        .filter(c -> c.kind() == kind && EvidenceLinks.leadsOut(c.url()))
        .findFirst();
  }

  private static Optional<Page.QrCode> code(
      FiscalYear year, String name, String address, String caption) {
    String text = ascii(address);
    if (text.length() > MOST_BYTES) {
      return Optional.empty();
    }
    PagePath file = SitePaths.code(year, name);
    return Optional.of(
        new Page.QrCode(
            file,
            SitePaths.notice(year).linkTo(file),
            text,
            caption,
            address.replaceFirst("^[A-Za-z]+://", "").replaceFirst("/$", "")));
  }

  /** As a browser would send it: not every reader of codes takes their bytes for UTF-8. */
  static String ascii(String address) {
    StringBuilder out = new StringBuilder();
    for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
      int c = b & 0xFF;
      if (c < 0x80) {
        out.append((char) c);
      } else {
        out.append('%')
            .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
            .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
      }
    }
    return out.toString();
  }
}
