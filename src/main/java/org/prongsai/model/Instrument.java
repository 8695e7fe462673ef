package org.prongsai.model;

/** The three instruments of the assessment. */
public enum Instrument {
  /** What staff say. */
  IIT("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน"),
  /** What people served say. */
  EIT("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก"),
  /** What the agency discloses. */
  OIT("แบบตรวจการเปิดเผยข้อมูลสาธารณะ");

  private final String thaiName;

  Instrument(String thaiName) {
    this.thaiName = thaiName;
  }

  public String thaiName() {
    return thaiName;
  }
}
