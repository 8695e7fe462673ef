package org.prongsai.live.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.security.auth.x500.X500Principal;

/**
 * Makes keys and certificates for servers on loopback, good and bad ones; the DER is written by
 * hand (RFC 5280, 4.1), which takes no time where the keytool takes a second each.
 */
public final class Authority {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static long serial = 1;

  private final KeyPair keys;
  private final X509Certificate certificate;
  private final String name;

  private Authority(String name, KeyPair keys, X509Certificate certificate) {
    this.name = name;
    this.keys = keys;
    this.certificate = certificate;
  }

  /** One that signs itself. */
  public static Authority root(String name) throws Exception {
    KeyPair keys = keys();
    Instant now = Instant.now();
    X509Certificate own =
        sign(name, keys, name, keys, now.minusSeconds(999), now.plusSeconds(9_999_999), basic());
    return new Authority(name, keys, own);
  }

  /** One below this one. */
  public Authority below(String lower) throws Exception {
    KeyPair own = keys();
    Instant now = Instant.now();
    return new Authority(
        lower,
        own,
        sign(lower, own, name, keys, now.minusSeconds(999), now.plusSeconds(9_999_999), basic()));
  }

  public X509Certificate certificate() {
    return certificate;
  }

  /** A store that trusts this one alone. */
  public KeyStore trusted() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("root", certificate);
    return store;
  }

  /**
   * A certificate for 127.0.0.1 or for another name.
   *
   * @param host {@code 127.0.0.1} or a name
   * @param issuers where the issuer's certificate is; empty for not said
   * @param above further certificates that the server sends
   */
  public SSLContext server(
      String host, Instant from, Instant until, String issuers, Authority... above)
      throws Exception {
    KeyPair own = keys();
    X509Certificate leaf =
        sign("CN=" + host, own, name, keys, from, until, extensions(host, issuers));
    return context(own, leaf, above);
  }

  /** The same, valid now. */
  public SSLContext server(String host, String issuers, Authority... above) throws Exception {
    return server(
        host, Instant.now().minusSeconds(99), Instant.now().plusSeconds(99_999), issuers, above);
  }

  /** A server whose certificate nobody else signed. */
  public static SSLContext selfSigned(String host) throws Exception {
    KeyPair own = keys();
    Instant now = Instant.now();
    return context(
        own,
        sign(
            "CN=" + host,
            own,
            "CN=" + host,
            own,
            now.minusSeconds(99),
            now.plusSeconds(99_999),
            extensions(host, "")));
  }

  private static SSLContext context(KeyPair own, X509Certificate leaf, Authority... above)
      throws Exception {
    List<X509Certificate> chain = new ArrayList<>(List.of(leaf));
    for (Authority one : above) {
      chain.add(one.certificate);
    }
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("own", own.getPrivate(), new char[0], chain.toArray(X509Certificate[]::new));
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, new char[0]);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private static KeyPair keys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private static byte[] basic() {
    return extension("551D13", der(0x30, der(0x01, new byte[] {(byte) 0xFF})));
  }

  private static byte[] extensions(String host, String issuers) {
    byte[] name =
        host.equals("127.0.0.1")
            ? der(0x87, new byte[] {127, 0, 0, 1})
            : der(0x82, host.getBytes(StandardCharsets.US_ASCII));
    byte[] names = extension("551D11", der(0x30, name));
    if (issuers.isEmpty()) {
      return names;
    }
    byte[] where = der(0x86, issuers.getBytes(StandardCharsets.US_ASCII));
    byte[] access = der(0x30, der(0x30, join(oid("2B06010505073002"), where)));
    return join(names, extension("2B06010505070101", access));
  }

  private static byte[] extension(String oid, byte[] value) {
    return der(0x30, join(oid(oid), der(0x04, value)));
  }

  private static synchronized X509Certificate sign(
      String subject,
      KeyPair subjectKeys,
      String issuer,
      KeyPair issuerKeys,
      Instant from,
      Instant until,
      byte[] extensions)
      throws Exception {
    byte[] algorithm = der(0x30, oid("2A8648CE3D040302"));
    byte[] body =
        der(
            0x30,
            join(
                der(0xA0, der(0x02, new byte[] {2})),
                der(0x02, BigInteger.valueOf(serial++).toByteArray()),
                algorithm,
                new X500Principal(issuer).getEncoded(),
                der(0x30, join(time(from), time(until))),
                new X500Principal(subject).getEncoded(),
                subjectKeys.getPublic().getEncoded(),
                der(0xA3, der(0x30, extensions))));
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(issuerKeys.getPrivate());
    signature.update(body);
    byte[] signed = der(0x03, join(new byte[] {0}, signature.sign()));
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(
                new ByteArrayInputStream(der(0x30, join(body, algorithm, signed))));
  }

  private static byte[] time(Instant when) {
    return der(0x18, TIME.format(when).getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] oid(String hex) {
    return der(0x06, java.util.HexFormat.of().parseHex(hex));
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static byte[] der(int tag, byte[] value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    if (value.length < 128) {
      out.write(value.length);
    } else {
      byte[] length = BigInteger.valueOf(value.length).toByteArray();
      int skip = length[0] == 0 ? 1 : 0;
      out.write(0x80 | length.length - skip);
      out.write(length, skip, length.length - skip);
    }
    out.writeBytes(value);
    return out.toByteArray();
  }
}
