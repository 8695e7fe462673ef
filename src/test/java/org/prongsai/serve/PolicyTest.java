package org.prongsai.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page's own policy lets the preview through, and nothing else that it did not before. */
class PolicyTest {
  private final Policy policy = new Policy("http://127.0.0.1:8080/_prongsai/", "n");

  @ParameterizedTest
  @CsvSource({
    "script-src 'self', script-src 'self' OWN",
    "script-src 'none'; img-src *, script-src OWN; img-src *",
    "Style-Src 'self', style-src 'self' OWN",
    "img-src 'self', img-src 'self'",
    "default-src 'none'; script-src 'self', "
        + "default-src 'none'; script-src 'self' OWN; style-src OWN; connect-src OWN",
    "default-src 'none', default-src 'none'; script-src OWN; style-src OWN; connect-src OWN",
    "script-src-elem 'none'; script-src 'self', script-src-elem OWN; script-src 'self'",
    "script-src 'strict-dynamic' 'sha256-x', script-src 'strict-dynamic' 'sha256-x' OWN 'nonce-n'"
  })
  void onlyWhatThePreviewNeedsIsAdded(String before, String after) {
    String meta = "<meta http-equiv=\"Content-Security-Policy\" content=\"%s\">";
    assertThat(policy.in(meta.formatted(before)))
        .isEqualTo(meta.formatted(after.replace("OWN", policy.own())));
  }

  @Test
  void everySpellingOfTheElementIsKnown() {
    String own = policy.own();
    assertThat(
            policy.in(
                "<META content='script-src &#39;self&#39;' HTTP-EQUIV=content-security-policy>"))
        .contains("content=\"script-src 'self' " + own + "\"");
    assertThat(
            policy.in(
                "<meta\n http-equiv='content-security-policy'\n content=\"script-src 'self';\">"))
        .contains("content=\"script-src 'self' " + own + "\"");
  }

  @Test
  void otherElementsStayAsTheyAre() {
    String head =
        "<meta http-equiv=refresh content='1'><meta name=description content=\"script-src 'self'\">"
            + "<meta http-equiv=\"Content-Security-Policy\">";
    assertThat(policy.in(head)).isEqualTo(head);
  }
}
