package org.prongsai.check.files;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Whether an encrypted PDF opens without a password. A viewer first tries the empty one (ISO
 * 32000-2, 7.6.4.1): with it a file opens that its owner only protects from changes or printing.
 */
enum PdfLock {
  OPENS,
  NEEDS_KEY,
  UNKNOWN;

  /** Takes the place of what a password lacks in length (7.6.4.3.2, algorithm 2, step a). */
  private static final byte[] PADDING = {
    0x28,
    (byte) 0xBF,
    0x4E,
    0x5E,
    0x4E,
    0x75,
    (byte) 0x8A,
    0x41,
    0x64,
    0x00,
    0x4E,
    0x56,
    (byte) 0xFF,
    (byte) 0xFA,
    0x01,
    0x08,
    0x2E,
    0x2E,
    0x00,
    (byte) 0xB6,
    (byte) 0xD0,
    0x68,
    0x3E,
    (byte) 0x80,
    0x2F,
    0x0C,
    (byte) 0xA9,
    (byte) 0xFE,
    0x64,
    0x53,
    0x69,
    0x7A
  };

  /**
   * @param lock the encryption dictionary (7.6.2)
   * @param id the first part of the file's identifier; nothing when it has none
   */
  static PdfLock of(PdfValue.Dictionary lock, byte[] id) {
    if (lock.get("Filter", PdfValue.Name.class).isEmpty()) {
      return UNKNOWN;
    }
    if (!lock.isName("Filter", "Standard")) {
      return NEEDS_KEY; // a certificate (7.6.5), or a program that is bought
    }
    long version = number(lock, "V").orElse(0L);
    if (version >= 4 && isOpen(lock, "StmF") && isOpen(lock, "StrF")) {
      return UNKNOWN; // only what is attached is encrypted; when to ask is the viewer's choice
    }
    try {
      return opens(lock, id).map(opens -> opens ? OPENS : NEEDS_KEY).orElse(UNKNOWN);
    } catch (GeneralSecurityException e) {
      return UNKNOWN; // a Java without these old digests
    }
  }

  private static boolean isOpen(PdfValue.Dictionary lock, String filter) {
    return lock.get(filter).isEmpty() || lock.isName(filter, "Identity");
  }

  private static Optional<Long> number(PdfValue.Dictionary lock, String key) {
    return lock.get(key, PdfValue.Whole.class).map(PdfValue.Whole::number);
  }

  private static Optional<byte[]> bytes(PdfValue.Dictionary lock, String key, int length) {
    return lock.get(key, PdfValue.Text.class)
        .map(PdfValue.Text::bytes)
        .filter(b -> b.length >= length)
        .map(b -> Arrays.copyOf(b, length));
  }

  /** Whether the empty password is right; nothing when the dictionary is not as it should be. */
  private static Optional<Boolean> opens(PdfValue.Dictionary lock, byte[] id)
      throws GeneralSecurityException {
    long revision = number(lock, "R").orElse(0L);
    if (revision == 5 || revision == 6) {
      Optional<byte[]> user = bytes(lock, "U", 48);
      return user.isEmpty() ? Optional.empty() : Optional.of(opensByHash(user.get(), revision));
    }
    Optional<byte[]> user = bytes(lock, "U", 32);
    Optional<byte[]> owner = bytes(lock, "O", 32);
    Optional<Long> rights = number(lock, "P");
    if (revision < 2 || revision > 4 || user.isEmpty() || owner.isEmpty() || rights.isEmpty()) {
      return Optional.empty();
    }
    // Writers disagree on where the length is told; no wrong one gives the right answer.
    long declared = number(lock, "Length").orElse(40L);
    for (long bits : revision == 2 ? List.of(40L) : List.of(declared, 128L, 40L)) {
      if (bits >= 40 && bits <= 128) {
        byte[] key = key(lock, owner.get(), rights.get(), id, revision, (int) bits / 8);
        byte[] expected = revision == 2 ? rc4(key, PADDING) : proof(key, id);
        if (Arrays.equals(expected, Arrays.copyOf(user.get(), expected.length))) {
          return Optional.of(true);
        }
      }
    }
    return Optional.of(false);
  }

  /** 7.6.4.3.2, algorithm 2, with the empty password. */
  private static byte[] key(
      PdfValue.Dictionary lock, byte[] owner, long rights, byte[] id, long revision, int length)
      throws GeneralSecurityException {
    MessageDigest md5 = MessageDigest.getInstance("MD5");
    md5.update(PADDING);
    md5.update(owner);
    for (int shift = 0; shift < 32; shift += 8) {
      md5.update((byte) (rights >> shift));
    }
    md5.update(id);
    boolean plainMetadata =
        lock.get("EncryptMetadata", PdfValue.Word.class)
            .filter(w -> w.text().equals("false"))
            .isPresent();
    if (revision >= 4 && plainMetadata) {
      md5.update(new byte[] {-1, -1, -1, -1});
    }
    byte[] key = Arrays.copyOf(md5.digest(), length);
    for (int i = 0; revision >= 3 && i < 50; i++) {
      key = Arrays.copyOf(md5.digest(key), length);
    }
    return key;
  }

  /** 7.6.4.4.4, algorithm 5: the first 16 bytes of U; the other 16 are arbitrary. */
  private static byte[] proof(byte[] key, byte[] id) throws GeneralSecurityException {
    MessageDigest md5 = MessageDigest.getInstance("MD5");
    md5.update(PADDING);
    byte[] proof = md5.digest(id);
    for (int i = 0; i < 20; i++) {
      byte[] turned = key.clone();
      for (int j = 0; j < turned.length; j++) {
        turned[j] ^= (byte) i;
      }
      proof = rc4(turned, proof);
    }
    return proof;
  }

  /** By hand: some Javas forbid the cipher, rightly; here it protects nothing. */
  private static byte[] rc4(byte[] key, byte[] text) {
    int[] s = new int[256];
    for (int i = 0; i < 256; i++) {
      s[i] = i;
    }
    for (int i = 0, j = 0; i < 256; i++) {
      j = j + s[i] + (key[i % key.length] & 0xFF) & 0xFF;
      swap(s, i, j);
    }
    byte[] out = new byte[text.length];
    for (int n = 0, i = 0, j = 0; n < text.length; n++) {
      i = i + 1 & 0xFF;
      j = j + s[i] & 0xFF;
      swap(s, i, j);
      out[n] = (byte) (text[n] ^ s[s[i] + s[j] & 0xFF]);
    }
    return out;
  }

  private static void swap(int[] s, int i, int j) {
    int kept = s[i];
    s[i] = s[j];
    s[j] = kept;
  }

  /** 7.6.4.4.10, algorithm 11: the hash, then the salt that it was made with. */
  private static boolean opensByHash(byte[] user, long revision) throws GeneralSecurityException {
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    byte[] hash = sha256.digest(Arrays.copyOfRange(user, 32, 40));
    return Arrays.equals(revision == 6 ? hardened(hash) : hash, Arrays.copyOf(user, 32));
  }

  /** 7.6.4.3.4, algorithm 2.B, with the empty password; 288 rounds at most. */
  private static byte[] hardened(byte[] hash) throws GeneralSecurityException {
    byte[] k = hash;
    for (int round = 1; ; round++) {
      byte[] repeated = new byte[k.length * 64];
      for (int i = 0; i < 64; i++) {
        System.arraycopy(k, 0, repeated, i * k.length, k.length);
      }
      Cipher aes = Cipher.getInstance("AES/CBC/NoPadding");
      aes.init(
          Cipher.ENCRYPT_MODE, new SecretKeySpec(k, 0, 16, "AES"), new IvParameterSpec(k, 16, 16));
      byte[] e = aes.doFinal(repeated);
      int sum = 0;
      for (int i = 0; i < 16; i++) {
        sum += e[i] & 0xFF;
      }
      String digest = List.of("SHA-256", "SHA-384", "SHA-512").get(sum % 3);
      k = MessageDigest.getInstance(digest).digest(e);
      if (round >= 64 && (e[e.length - 1] & 0xFF) <= round - 32) {
        return Arrays.copyOf(k, 32);
      }
    }
  }
}
