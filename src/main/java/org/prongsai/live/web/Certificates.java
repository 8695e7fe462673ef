package org.prongsai.live.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.security.auth.x500.X500Principal;

/** What certificates say of themselves (RFC 5280). */
final class Certificates {
  private static final String AUTHORITY_INFORMATION = "1.3.6.1.5.5.7.1.1";

  /** id-ad-caIssuers, as DER writes it, and the tag of a URI after it. */
  private static final byte[] CA_ISSUERS = {
    0x06, 0x08, 0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x30, 0x02, (byte) 0x86
  };

  private static final Pattern COMMON_NAME = Pattern.compile("(?:^|,)CN=(\"[^\"]*\"|[^,]*)");
  private static final int MOST_NAMES = 5;

  private Certificates() {}

  /** The common name, or all of a name that has none. */
  static String name(X500Principal principal) {
    Matcher m = COMMON_NAME.matcher(principal.getName(X500Principal.RFC2253));
    return m.find() ? m.group(1) : principal.getName(X500Principal.RFC2253);
  }

  static boolean isSelfSigned(X509Certificate certificate) {
    if (!certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
      return false;
    }
    try {
      certificate.verify(certificate.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** The first of a chain that is over, or has not begun. */
  static Optional<TlsFault> dates(List<X509Certificate> chain) {
    Date now = new Date();
    for (X509Certificate certificate : chain) {
      if (now.after(certificate.getNotAfter())) {
        return Optional.of(new TlsFault.Expired(certificate.getNotAfter().toInstant()));
      }
      if (now.before(certificate.getNotBefore())) {
        return Optional.of(new TlsFault.NotYet(certificate.getNotBefore().toInstant()));
      }
    }
    return Optional.empty();
  }

  /** The hosts that a certificate is for. */
  static String names(X509Certificate certificate) {
    List<String> names = new ArrayList<>();
    try {
      Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
      if (alternatives != null) {
        alternatives.forEach(a -> names.add(String.valueOf(a.get(1))));
      }
    } catch (CertificateParsingException e) {
      names.clear(); // the common name says enough
    }
    if (names.isEmpty()) {
      return name(certificate.getSubjectX500Principal());
    }
    String first = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
    return names.size() > MOST_NAMES ? first + " …" : first;
  }

  /** Where the certificate of the issuer can be had; only {@code http:}, as RFC 5280 advises. */
  static Optional<String> issuerAddress(X509Certificate certificate) {
    byte[] information = certificate.getExtensionValue(AUTHORITY_INFORMATION);
    for (int i = 0; information != null && i + CA_ISSUERS.length < information.length; i++) {
      if (startsWith(information, i)) {
        int at = i + CA_ISSUERS.length;
        int length = information[at] & 0x7F; // an address of 127 letters at most
        if (information[at] > 0 && at + 1 + length <= information.length) {
          String address = new String(information, at + 1, length, StandardCharsets.US_ASCII);
          return Optional.of(address).filter(a -> a.startsWith("http://"));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int from) {
    for (int i = 0; i < CA_ISSUERS.length; i++) {
      if (bytes[from + i] != CA_ISSUERS[i]) {
        return false;
      }
    }
    return true;
  }

  /** One certificate or several, DER, PEM or PKCS #7; none when they are something else. */
  static List<X509Certificate> read(byte[] bytes) {
    List<X509Certificate> found = new ArrayList<>();
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      for (var certificate : factory.generateCertificates(new ByteArrayInputStream(bytes))) {
        if (certificate instanceof X509Certificate x509) {
          found.add(x509);
        }
      }
    } catch (CertificateException e) {
      found.clear();
    }
    return found;
  }
}
