package org.prongsai.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.HexFormat;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.common.signature.Signature;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Keys and signatures as RFC 8032 has them; OpenSSH itself is asked in {@code PublishKillIT}. */
class JavaEd25519Test {
  // RFC 8032, 7.1, test 2.
  private static final byte[] SEED =
      HexFormat.of().parseHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
  private static final String POINT =
      "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
  private static final byte[] MESSAGE = {0x72};
  private static final String SIGNATURE =
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
          + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";

  /** The order of the group, RFC 8032, 5.1. */
  private static final BigInteger ORDER =
      BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

  @BeforeAll
  static void register() {
    JavaProvider.register();
  }

  private static KeyPair pair() throws Exception {
    JavaEd25519 ours = new JavaEd25519();
    var secret = ours.generateEDDSAPrivateKey(SEED);
    return new KeyPair(ours.recoverEDDSAPublicKey(secret), secret);
  }

  @Test
  void noLibraryIsNeeded() {
    assertThat(SecurityUtils.getEdDSASupport().orElseThrow()).isInstanceOf(JavaEd25519.class);
    assertThat(BuiltinSignatures.ed25519.isSupported()).isTrue();
  }

  @Test
  void thePublicKeyIsFoundFromThePrivateOne() throws Exception {
    byte[] point =
        SecurityUtils.putRawEDDSAPublicKey(new ByteArrayBuffer(), pair().getPublic())
            .getCompactData();
    assertThat(HexFormat.of().formatHex(point)).isEqualTo("00000020" + POINT);
  }

  @Test
  void aSignatureIsTheOneOfTheStandard() throws Exception {
    Signature signer = BuiltinSignatures.ed25519.create();
    signer.initSigner(null, pair().getPrivate());
    signer.update(null, MESSAGE);
    assertThat(HexFormat.of().formatHex(signer.sign(null))).isEqualTo(SIGNATURE);
  }

  /** CVE-2020-36843: the same signature with the group's order added to its second half. */
  @Test
  void aSecondSignatureMadeOfTheFirstIsNotAccepted() throws Exception {
    byte[] right = HexFormat.of().parseHex(SIGNATURE);
    assertThat(accepts(right)).isTrue();
    byte[] half = new byte[32];
    for (int i = 0; i < 32; i++) {
      half[31 - i] = right[32 + i];
    }
    byte[] more = new BigInteger(1, half).add(ORDER).toByteArray();
    byte[] second = right.clone();
    for (int i = 0; i < 32; i++) {
      second[32 + i] = i < more.length ? more[more.length - 1 - i] : 0;
    }
    assertThat(accepts(second)).isFalse();
    right[0] ^= 1;
    assertThat(accepts(right)).isFalse();
  }

  private static boolean accepts(byte[] signature) throws Exception {
    PublicKey key = new JavaEd25519().generateEDDSAPublicKey(HexFormat.of().parseHex(POINT));
    Signature verifier = BuiltinSignatures.ed25519.create();
    verifier.initVerifier(null, key);
    verifier.update(null, MESSAGE);
    ByteArrayBuffer blob = new ByteArrayBuffer();
    blob.putString("ssh-ed25519", StandardCharsets.US_ASCII);
    blob.putBytes(signature);
    try {
      return verifier.verify(null, blob.getCompactData());
    } catch (java.security.SignatureException e) {
      return false;
    }
  }
}
