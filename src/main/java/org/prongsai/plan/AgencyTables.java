package org.prongsai.plan;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.model.Agency;
import org.prongsai.model.Channel;
import org.prongsai.model.Portal;
import org.prongsai.model.Service;
import org.prongsai.model.Unit;

/** Who the agency is made of and where it can be reached, as tables. */
final class AgencyTables {
  static final String UNITS = "units";
  static final String CHANNELS = "channels";
  static final String SERVICES = "services";

  private final Agency agency;
  private final List<Service> services;
  private final DataAddress address;

  AgencyTables(Portal portal, DataAddress address) {
    this.agency = portal.agency();
    this.services = portal.services();
    this.address = address;
  }

  DataTable units() {
    List<List<DataTable.Cell>> rows = new ArrayList<>();
    for (Unit unit : agency.units()) {
      rows.add(DataTable.row(unit.id(), unit.name(), address.of(SitePaths.unit(unit.id()))));
    }
    return DataTable.of(
        UNITS,
        "ส่วนงานภายใน",
        "หนึ่งแถวคือหนึ่งส่วนงาน",
        List.of(
            DataTable.text("unit", "รหัสส่วนงาน"),
            DataTable.text("name", "ชื่อส่วนงาน"),
            DataTable.text("page", "ที่อยู่ของหน้าส่วนงาน")),
        rows);
  }

  DataTable channels() {
    List<List<DataTable.Cell>> rows = new ArrayList<>();
    for (Channel channel : agency.channels()) {
      if (EvidenceLinks.leadsOut(channel.url())) {
        rows.add(
            DataTable.row(
                channel.id(),
                channel.kind().id(),
                ChannelWords.name(channel.kind()),
                channel.name(),
                channel.url(),
                channel.operator(),
                channel.duration(),
                channel.privacy(),
                channel.from(),
                channel.until(),
                channel.steps(),
                address.of(SitePaths.channel(channel.id()))));
      }
    }
    return DataTable.of(
        CHANNELS,
        "ช่องทางติดต่อ รับบริการ และร้องเรียน",
        "หนึ่งแถวคือหนึ่งช่องทางที่หน่วยงานมีอยู่ที่อื่น",
        List.of(
            DataTable.text("channel", "รหัสช่องทาง"),
            DataTable.text("kind", "ชนิด เช่น qa e-service corruption-complaint eit-survey"),
            DataTable.text("kind_text", "ชนิดเป็นคำตามที่แสดงบนหน้าเว็บ"),
            DataTable.text("name", "ชื่อช่องทาง"),
            DataTable.text("url", "ที่อยู่ของช่องทาง"),
            DataTable.text("operator", "ผู้ดูแล"),
            DataTable.text("duration", "ระยะเวลา"),
            DataTable.text("privacy", "การคุ้มครองข้อมูลของผู้แจ้ง"),
            DataTable.day("open_from", "วันแรกที่เปิดรับ สำหรับแบบสำรวจ"),
            DataTable.day("open_until", "วันสุดท้ายที่เปิดรับ"),
            DataTable.list("steps", "วิธีใช้ตามลำดับ"),
            DataTable.text("page", "ที่อยู่ของหน้าช่องทางนี้")),
        rows);
  }

  DataTable services() {
    Units units = new Units(agency.units());
    List<List<DataTable.Cell>> rows = new ArrayList<>();
    for (Service service : services) {
      rows.add(
          DataTable.row(
              service.id(),
              service.name(),
              service.about(),
              service.steps(),
              service.documents(),
              service.fee(),
              service.duration(),
              service.unit().flatMap(units::find).map(Unit::id),
              service.unit().map(units::name),
              service.place(),
              service.oneStop(),
              service.url(),
              service.eService(),
              address.of(SitePaths.service(service.id()))));
    }
    return DataTable.of(
        SERVICES,
        "บริการประชาชน",
        "หนึ่งแถวคือหนึ่งบริการ",
        List.of(
            DataTable.text("service", "รหัสบริการ"),
            DataTable.text("name", "ชื่อบริการ"),
            DataTable.text("about", "คำอธิบายและผู้มีสิทธิ"),
            DataTable.list("steps", "ขั้นตอนตามลำดับ"),
            DataTable.list("documents", "เอกสารที่ต้องเตรียม"),
            DataTable.text("fee", "ค่าธรรมเนียม ตามคำของหน่วยงาน"),
            DataTable.text("duration", "ระยะเวลาให้บริการ"),
            DataTable.text("unit", "รหัสส่วนงานที่รับผิดชอบ ตรงกับตาราง units"),
            DataTable.text("unit_name", "ชื่อส่วนงานที่รับผิดชอบ"),
            DataTable.text("place", "สถานที่และเวลา"),
            DataTable.truth("one_stop", "เสร็จในจุดเดียว (one stop service)"),
            DataTable.text("url", "คู่มือหรือแบบฟอร์ม"),
            DataTable.text("e_service", "ที่อยู่สำหรับยื่นออนไลน์"),
            DataTable.text("page", "ที่อยู่ของหน้าบริการนี้")),
        rows);
  }
}
