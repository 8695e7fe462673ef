package org.prongsai.plan;

import org.prongsai.model.Channel;

/** What the kinds of channels are called, and what each is for, in plain words. */
final class ChannelWords {
  private ChannelWords() {}

  static String name(Channel.Kind kind) {
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

  static String about(Channel.Kind kind) {
    return switch (kind) {
      case QA -> "ถามคำถามและอ่านคำตอบของหน่วยงาน";
      case E_SERVICE -> "ขอรับบริการโดยไม่ต้องเดินทางมาที่สำนักงาน";
      case OPINION -> "เสนอความเห็นต่อการทำงานของหน่วยงาน";
      case CORRUPTION_COMPLAINT ->
          "แจ้งการทุจริตหรือประพฤติมิชอบของเจ้าหน้าที่ แยกจากเรื่องร้องเรียนทั่วไป";
      case COMPLAINT -> "แจ้งความเดือดร้อน หรือเรื่องอื่นที่ไม่ใช่การทุจริต";
      case IIT_SURVEY -> "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน สำหรับคนที่ทำงานในหน่วยงาน";
      case EIT_SURVEY ->
          "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก สำหรับคนที่เคยติดต่อหน่วยงาน";
      case SOCIAL -> "ข่าวและประกาศของหน่วยงานบนสื่อสังคมออนไลน์";
    };
  }
}
