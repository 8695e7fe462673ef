package org.prongsai.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.check.url.Url;
import org.prongsai.live.web.Answer;
import org.prongsai.live.web.Failure;
import org.prongsai.live.web.TlsFault;
import org.prongsai.problem.Language;
import org.prongsai.problem.Place;
import org.prongsai.problem.Words;

/** Answers of hosts that no test may ask. */
class JudgeTest {
  private static Url url(String text) {
    return Url.parse(text).orElseThrow();
  }

  private static Answer page(String asked, String end, int redirect, int status, String title) {
    byte[] html = ("<!doctype html><title>" + title + "</title>").getBytes(StandardCharsets.UTF_8);
    List<Answer.Hop> chain =
        asked.equals(end) ? List.of() : List.of(new Answer.Hop(url(asked), redirect));
    return new Answer(
        url(asked),
        chain,
        new Answer.Answered(
            url(end),
            status,
            Map.of("content-type", List.of("text/html; charset=utf-8")),
            new Answer.Body(html, false, html.length, Optional.empty()),
            Optional.empty(),
            Optional.empty()),
        Optional.empty());
  }

  private static String said(Answer answer) {
    return Judge.of(answer).rule().map(r -> r.id()).orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "https://drive.google.com/file/d/x/view, https://accounts.google.com/v3/signin/identifier, x, live/login",
    "https://drive.google.com/file/d/x/view, https://accounts.google.com/ServiceLogin, x, live/login",
    "https://drive.google.com/file/d/x/view, https://drive.google.com/file/d/x/view, plan.pdf - Google Drive, ''",
    "https://drive.google.com/file/d/x/view, https://drive.google.com/file/d/x/view, Google Drive: Access Denied, live/login",
    "https://docs.google.com/document/d/x, https://docs.google.com/document/d/x, คุณต้องมีสิทธิ์เข้าถึง, live/login",
    "https://o-my.sharepoint.com/x, https://login.microsoftonline.com/common, x, live/login",
    "https://o.go.th/plan, https://o.go.th/wp-login.php?redirect_to=plan, x, live/login",
    "https://o.go.th/plan, https://o.go.th/user/login?to=plan, x, live/login",
    "https://o.go.th/plan, https://o.go.th/catalog/design/plan, x, ''",
    "https://o.go.th/logistics, https://o.go.th/th/logistics, x, ''",
    "https://o.go.th/plan, https://o.go.th/plan, Attention Required! | Cloudflare, live/blocked",
    "https://o.go.th/plan, https://o.go.th/plan, Access to information act, ''",
    "https://o.go.th/plan.pdf, https://o.go.th/, อบต., live/soft-404",
    "https://o.go.th/plan.pdf, https://o.go.th/index.php, อบต., live/soft-404",
    "https://o.go.th/, https://www.o.go.th/, อบต., ''",
    "https://o.go.th/th, https://o.go.th/, อบต., ''",
    "https://o.go.th/x, https://o.go.th/x, Error 404 (Not Found)!!1, live/soft-404",
    "https://o.go.th/x, https://o.go.th/x, ไม่พบหน้าที่คุณต้องการ, live/soft-404",
    "https://o.go.th/x, https://o.go.th/x, ระเบียบที่ 404/2568, ''"
  })
  void twoHundredIsJudgedByWhereItEndsAndByItsTitle(
      String asked, String end, String title, String rule) {
    assertThat(said(page(asked, end, 302, 200, title))).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({
    "http://o.go.th/a, https://o.go.th/a, ''",
    "https://o.go.th/a, https://o.go.th/a/, ''",
    "https://o.go.th/a, https://www.o.go.th/a, live/moved",
    "https://o.go.th/a, https://o.go.th/b, live/moved"
  })
  void aSlashOrTheSchemeAloneIsNoNews(String asked, String end, String rule) {
    assertThat(said(page(asked, end, 301, 200, "x"))).isEqualTo(rule);
    assertThat(said(page(asked, end, 302, 200, "x"))).isEmpty();
  }

  @Test
  void hostsThatAlwaysWantALoginAreKnown() {
    assertThat(Walls.alwaysWantsLogin(url("https://www.facebook.com/tessaban"))).isTrue();
    assertThat(Walls.alwaysWantsLogin(url("https://web.facebook.com/x"))).isTrue();
    assertThat(Walls.alwaysWantsLogin(url("https://notfacebook.com/x"))).isFalse();
  }

  @Test
  void everyFaultOfACertificateHasWordsOfItsOwn() {
    assertThat(words(new TlsFault.Expired(Instant.parse("2026-09-30T20:00:00Z"))))
        .isEqualTo(
            "ใบรับรองของ o.go.th หมดอายุเมื่อ 1 ต.ค. 2569 เบราว์เซอร์จะเตือนและไม่ยอมเปิด: https://o.go.th/แผน");
    assertThat(words(new TlsFault.WrongName("www.example.com"))).contains("(www.example.com)");
    assertThat(words(new TlsFault.SelfSigned())).contains("ออกให้ตัวเอง");
    assertThat(words(new TlsFault.UnknownAuthority("Somebody CA"))).contains("ออกโดย Somebody CA");
    assertThat(words(new TlsFault.Incomplete("Middle CA"))).contains("ขาดใบของ Middle CA");
  }

  private static String words(TlsFault fault) {
    Url asked = url("https://o.go.th/แผน");
    Answer answer =
        new Answer(
            asked, List.of(), new Answer.Failed(asked, new Failure.Tls(fault)), Optional.empty());
    return Words.in(Language.TH)
        .message(Judge.of(answer).at(Place.of("index.html"), "x").orElseThrow());
  }
}
