package org.prongsai.ita;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.ita.Case.asking;
import static org.prongsai.ita.Case.url;
import static org.prongsai.ita.Case.way;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.model.Channel;
import org.prongsai.model.Requirement;
import org.prongsai.model.Requirement.Kind;
import org.prongsai.model.Requirement.TimeBasis;

class ChannelRulesTest {
  private static final String FORM = "https://www.example.go.th/form";

  private static Requirement channel(Kind kind) {
    return asking(TimeBasis.STANDING, null, kind);
  }

  private static Case corruption() {
    return new Case()
        .asks(
            30, "ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ", channel(Kind.ONLINE_CHANNEL));
  }

  @Test
  void aPageOrFileIsNoChannel() {
    Case c = new Case().asks(17, channel(Kind.E_SERVICE)).has("O17/how-to.pdf");
    assertThat(c.verdict(17)).isEqualTo(Verdict.INCOMPLETE);
    assertThat(c.problems()).containsExactly("error oit/no-channel O17 2568/oit#/items");
  }

  @Test
  void anOutsideAddressOrAChannelOfTheKindIsOne() {
    Case c = new Case().asks(17, channel(Kind.E_SERVICE)).asks(32, channel(Kind.ONLINE_CHANNEL));
    c.channel("opinions", Channel.Kind.OPINION, FORM);
    c.declares(17, url(FORM)).declares(32, way("opinions"));
    assertThat(c.problems()).isEmpty();
  }

  @Test
  void corruptionComplaintsNeedAChannelOfTheirOwnKind() {
    Case c =
        corruption().channel("general", Channel.Kind.COMPLAINT, FORM).declares(30, way("general"));
    assertThat(c.verdict(30)).isEqualTo(Verdict.INCOMPLETE);
    assertThat(c.problems()).containsExactly("error oit/corruption-channel O30 2568/oit#/items/0");
  }

  @Test
  void aChannelForCorruptionComplaintsIsFine() {
    Case c = corruption().channel("corruption", Channel.Kind.CORRUPTION_COMPLAINT, FORM);
    assertThat(c.declares(30, way("corruption")).problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"E_SERVICE", "TWO_WAY_CHANNEL", "SOCIAL", "ONLINE_CHANNEL"})
  void elsewhereAChannelOfAnotherKindIsAWarning(Kind kind) {
    Case c = new Case().asks(8, channel(kind)).channel("other", Channel.Kind.COMPLAINT, FORM);
    c.declares(8, way("other"));
    assertThat(c.verdict(8)).isEqualTo(Verdict.PUBLISHED);
    assertThat(c.problems()).containsExactly("warning oit/channel-kind O8 2568/oit#/items/0");
  }

  @Test
  void aChannelThatTheAgencyDoesNotHaveIsNoEvidence() {
    Case c = corruption().declares(30, way("corruption"));
    assertThat(c.verdict(30)).isEqualTo(Verdict.MISSING);
    assertThat(c.problems())
        .containsExactly("error oit/unknown-channel O30 2568/oit#/items/0/evidence/0/channel");
  }

  @Test
  void aChannelWithAnUnsafeAddressIsNoEvidence() {
    Case c = corruption().channel("bad", Channel.Kind.CORRUPTION_COMPLAINT, "javascript:x");
    c.declares(30, way("bad"));
    assertThat(c.verdict(30)).isEqualTo(Verdict.MISSING);
    assertThat(c.problems())
        .containsExactly("error data/url O30 2568/oit#/items/0/evidence/0/channel");
  }

  @Test
  void oneAddressForCorruptionAndGeneralComplaintsIsPointedOut() {
    Case c = corruption().channel("corruption", Channel.Kind.CORRUPTION_COMPLAINT, FORM);
    c.declares(30, way("corruption"));
    c.channel("general", Channel.Kind.COMPLAINT, FORM + "/other");
    assertThat(c.problems()).isEmpty();
    c.channel("third", Channel.Kind.COMPLAINT, FORM);
    assertThat(c.problems()).containsExactly("warning oit/shared-channel - agency#/channels/0/url");
  }
}
