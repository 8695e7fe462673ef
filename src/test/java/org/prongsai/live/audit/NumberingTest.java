package org.prongsai.live.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberingTest {
  @ParameterizedTest
  @CsvSource({
    "O1 โครงสร้าง, 1, true, โครงสร้าง",
    "o12: แผน, 12, true, แผน",
    "0 1 โครงสร้าง, 1, true, โครงสร้าง",
    "ข้อ ๑ โครงสร้าง, 1, true, โครงสร้าง",
    "ข้อที่ ๑๒. แผน, 12, true, แผน",
    "ข้อ O9 Social Network, 9, true, Social Network",
    "(O30) การเปิดโอกาส, 30, true, การเปิดโอกาส",
    "O๓๐การเปิดโอกาส, 30, true, การเปิดโอกาส",
    "O-7 รายงาน, 7, true, รายงาน",
    "O.07 รายงาน, 7, true, รายงาน",
    "OIT O5 แผน, 5, true, แผน",
    "30การประเมินความเสี่ยง, 30, false, การประเมินความเสี่ยง",
    "7. รายงาน, 7, false, รายงาน",
  })
  void numbersAreReadInAllTheirSpellings(String line, int number, boolean explicit, String rest) {
    assertThat(Numbering.of(line)).contains(new Numbering(number, explicit, rest));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9.1 ข้อมูลพื้นฐาน",
        "10.2 มาตรการ",
        "2566 แผน",
        "Office",
        "โครงสร้าง",
        "12/2566",
        "100 คน",
        ""
      })
  void whatIsNoItemIsNotReadAsOne(String line) {
    assertThat(Numbering.of(line)).isEmpty();
  }

  @Test
  void aLongLineOfSignsIsReadInNoTime() {
    assertThat(Numbering.of("((((- ".repeat(2_000))).isEmpty();
  }
}
