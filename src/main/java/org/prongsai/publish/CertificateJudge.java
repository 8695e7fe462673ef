package org.prongsai.publish;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Whether a server's certificate may be trusted; remembers why not, to say it in words. */
final class CertificateJudge implements X509TrustManager {
  private final Optional<String> pinned;
  private final X509TrustManager machine;
  private Optional<String> reason = Optional.empty();
  private String seen = "SHA256:…";

  /**
   * @param pinned the fingerprint of the one certificate that is accepted; else those that chain up
   *     to what this machine trusts
   */
  CertificateJudge(Optional<String> pinned) {
    this.pinned = pinned.map(p -> p.toLowerCase(Locale.ROOT));
    this.machine = machine();
  }

  private static X509TrustManager machine() {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((KeyStore) null);
      for (TrustManager manager : factory.getTrustManagers()) {
        if (manager instanceof X509TrustManager x509) {
          return x509;
        }
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    throw new IllegalStateException("no trust manager");
  }

  SSLContext context() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {this}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A text of {@code words_*.properties}; empty when no certificate was refused. */
  Optional<String> reason() {
    return reason;
  }

  /** The fingerprint of the certificate that was shown last. */
  String seen() {
    return seen;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    seen = fingerprint(chain[0]);
    try {
      chain[0].checkValidity();
      if (pinned.isEmpty()) {
        machine.checkServerTrusted(chain, type);
      } else if (!seen.toLowerCase(Locale.ROOT).equals(pinned.get())) {
        throw new CertificateException("not the pinned one");
      }
    } catch (CertificateExpiredException e) {
      reason = Optional.of("@reason/certificate-expired");
      throw e;
    } catch (CertificateException e) {
      reason =
          Optional.of(
              pinned.isPresent() ? "@reason/certificate-other" : "@reason/certificate-unknown");
      throw e;
    }
  }

  private static String fingerprint(X509Certificate certificate)
      throws CertificateEncodingException {
    return "SHA256:" + Hashes.of(certificate.getEncoded());
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("not a server");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return machine.getAcceptedIssuers();
  }
}
