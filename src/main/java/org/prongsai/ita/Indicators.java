package org.prongsai.ita;

import java.util.List;
import java.util.Optional;
import org.prongsai.model.Instrument;

/** The ten indicators of the assessment, the same in all years from FY 2562 to 2569. */
public final class Indicators {
  private static final List<Indicator> ALL =
      List.of(
          new Indicator(1, "การปฏิบัติหน้าที่", Instrument.IIT),
          new Indicator(2, "การใช้งบประมาณ", Instrument.IIT),
          new Indicator(3, "การใช้อำนาจ", Instrument.IIT),
          new Indicator(4, "การใช้ทรัพย์สินของราชการ", Instrument.IIT),
          new Indicator(5, "การแก้ไขปัญหาการทุจริต", Instrument.IIT),
          new Indicator(6, "คุณภาพการดำเนินงาน", Instrument.EIT),
          new Indicator(7, "ประสิทธิภาพการสื่อสาร", Instrument.EIT),
          new Indicator(8, "การปรับปรุงระบบการทำงาน", Instrument.EIT),
          new Indicator(9, "การเปิดเผยข้อมูล", Instrument.OIT),
          new Indicator(10, "การป้องกันการทุจริต", Instrument.OIT));

  private Indicators() {}

  /** One indicator; {@code no} runs from 1 to 10. */
  public record Indicator(int no, String name, Instrument instrument) {}

  /** All ten, by number. */
  public static List<Indicator> all() {
    return ALL;
  }

  /** Empty for a number outside 1–10. */
  public static Optional<Indicator> of(int no) {
    return no < 1 || no > ALL.size() ? Optional.empty() : Optional.of(ALL.get(no - 1));
  }

  /** Those that an instrument measures, by number. */
  public static List<Indicator> of(Instrument instrument) {
    return ALL.stream().filter(i -> i.instrument() == instrument).toList();
  }
}
