package org.prongsai.sheet;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.read.ContentReader;

/** Whatever bytes a workbook has, it gives problems and never a crash. */
class BrokenWorkbookTest {
  private static final int SEEDS = 400;
  private static final String TEXT =
      """
      # รายการ OIT
      ปีงบประมาณ | ข้อ | ลิงก์ | วันที่ของเอกสาร | เดือนที่ครอบคลุม | แสดงองค์ประกอบที่ | ส่วนงาน
      num:2568 | O1 | link:ที่นี่=>https://www.example.go.th/ | day:45931 | ต.ค. 2567 | 1, 2 | สำนักปลัด
      num:2568 | O2 | formula:[1]A!A1=>https://www.example.go.th/ | err:#N/A
      @merge G3:G4
      # มาตรการ
      ปีงบประมาณ | รหัสมาตรการ | เครื่องมือ | ข้อเสนอแนะจากผู้ประเมิน | ขั้นตอนหรือวิธีการ
      num:2568 | a | IIT | ก | ข
      # ความก้าวหน้า
      ปีงบประมาณ | รหัสมาตรการ | รหัสขั้นตอน | วันที่รายงาน | สถานะ
      num:2568 | a | s1 | day:45931 | เสร็จแล้ว
      # หน่วยงาน
      รายการ | ข้อมูล
      ชื่อหน่วยงาน | ก
      ประเภทหน่วยงาน | lao
      # ส่วนงาน
      รหัส | ชื่อส่วนงาน
      office | สำนักปลัด
      """;

  @TempDir Path site;

  private void survives(byte[] bytes, long seed) throws IOException {
    Files.createDirectories(site.resolve("content"));
    Files.write(site.resolve("content/ข้อมูล.xlsx"), bytes);
    assertThatCode(() -> ContentReader.read(site)).as("seed " + seed).doesNotThrowAnyException();
  }

  @Test
  @Timeout(300)
  void anyBytesInTheFileGiveProblems() throws IOException {
    byte[] good = MadeWorkbook.of(TEXT);
    for (long seed = 0; seed < SEEDS; seed++) {
      survives(changed(good, new Random(seed)), seed);
    }
  }

  @Test
  @Timeout(300)
  void anyBytesInItsPartsGiveProblems() throws IOException {
    byte[] good = MadeWorkbook.of(TEXT);
    for (long seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(good));
          ZipOutputStream to = new ZipOutputStream(out)) {
        for (ZipEntry e = from.getNextEntry(); e != null; e = from.getNextEntry()) {
          byte[] part = from.readAllBytes();
          to.putNextEntry(new ZipEntry(e.getName()));
          to.write(random.nextInt(3) == 0 ? swapped(part, random) : part);
        }
      }
      survives(out.toByteArray(), seed);
    }
  }

  private static byte[] changed(byte[] bytes, Random random) {
    byte[] copy = bytes.clone();
    for (int i = 0; i <= random.nextInt(8); i++) {
      copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
    }
    return copy;
  }

  /** Bytes from elsewhere in the same part: still much like XML, and often well-formed. */
  private static byte[] swapped(byte[] part, Random random) {
    byte[] copy = part.clone();
    for (int i = 0; i <= random.nextInt(4); i++) {
      copy[random.nextInt(copy.length)] =
          random.nextBoolean()
              ? part[random.nextInt(part.length)]
              : (byte) "0123456789-.eE:AZ\"<>/ ".charAt(random.nextInt(22));
    }
    return copy;
  }
}
