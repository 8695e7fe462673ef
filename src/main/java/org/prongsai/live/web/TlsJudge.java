package org.prongsai.live.web;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts whom this machine trusts, and remembers of every host why its certificate was refused. A
 * certificate that a server forgot to send may be handed in afterwards; then the chain is judged
 * again with it, no more kindly.
 */
final class TlsJudge extends X509ExtendedTrustManager {
  private final X509ExtendedTrustManager machine;
  private final Map<String, Refusal> refusals = new ConcurrentHashMap<>();
  private final Map<String, List<X509Certificate>> handedIn = new ConcurrentHashMap<>();
  private final Map<String, Instant> ends = new ConcurrentHashMap<>();
  private final Map<String, TlsFault.Incomplete> gaps = new ConcurrentHashMap<>();

  /**
   * Why a host was refused.
   *
   * @param missing where the certificate that would complete the chain can be had
   */
  record Refusal(TlsFault fault, Optional<String> missing) {}

  /**
   * @param trusted the authorities; without them, the machine's own
   */
  TlsJudge(Optional<KeyStore> trusted) {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(trusted.orElse(null));
      X509ExtendedTrustManager found = null;
      for (TrustManager manager : factory.getTrustManagers()) {
        if (manager instanceof X509ExtendedTrustManager x509) {
          found = x509;
        }
      }
      if (found == null) {
        throw new IllegalStateException("no trust manager");
      }
      machine = found;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
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

  /** When the certificate that a host showed ends, trusted or not. */
  Optional<Instant> end(String host, int port) {
    return Optional.ofNullable(ends.get(host + ":" + port));
  }

  /** Why the host was refused last; empty when no certificate of it was. */
  Optional<Refusal> refusal(String host, int port) {
    return Optional.ofNullable(refusals.get(host + ":" + port));
  }

  /** Certificates that the host should have sent. */
  void handIn(String host, int port, List<X509Certificate> certificates) {
    handedIn.computeIfAbsent(host + ":" + port, h -> new ArrayList<>()).addAll(certificates);
  }

  /** What the host's chain lacked, when it was trusted only with what was handed in. */
  Optional<TlsFault.Incomplete> gap(String host, int port) {
    return Optional.ofNullable(gaps.get(host + ":" + port));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    String place = engine.getPeerHost() + ":" + engine.getPeerPort();
    ends.put(place, chain[0].getNotAfter().toInstant());
    try {
      machine.checkServerTrusted(chain, type, engine);
      refusals.remove(place);
    } catch (CertificateException e) {
      List<X509Certificate> more = handedIn.getOrDefault(place, List.of());
      List<X509Certificate> whole = new ArrayList<>(List.of(chain));
      whole.addAll(more);
      if (!more.isEmpty() && isTrusted(whole, type, engine)) {
        gaps.put(
            place,
            new TlsFault.Incomplete(Certificates.name(more.get(0).getSubjectX500Principal())));
        return;
      }
      refusals.put(place, why(whole, type));
      throw e;
    }
  }

  private boolean isTrusted(List<X509Certificate> chain, String type, SSLEngine engine) {
    try {
      machine.checkServerTrusted(chain.toArray(X509Certificate[]::new), type, engine);
      return true;
    } catch (CertificateException e) {
      return false;
    }
  }

  private Refusal why(List<X509Certificate> chain, String type) {
    Optional<TlsFault> dates = Certificates.dates(chain);
    X509Certificate own = chain.get(0);
    X509Certificate last = chain.get(chain.size() - 1);
    if (Certificates.isSelfSigned(own)) {
      return new Refusal(new TlsFault.SelfSigned(), Optional.empty());
    }
    if (dates.isPresent()) {
      return new Refusal(dates.get(), Optional.empty());
    }
    try {
      machine.checkServerTrusted(chain.toArray(X509Certificate[]::new), type);
      return new Refusal(new TlsFault.WrongName(Certificates.names(own)), Optional.empty());
    } catch (CertificateException e) {
      String issuer = Certificates.name(last.getIssuerX500Principal());
      Optional<String> where =
          Certificates.isSelfSigned(last) ? Optional.empty() : Certificates.issuerAddress(last);
      return new Refusal(
          where.isPresent()
              ? new TlsFault.Incomplete(issuer)
              : new TlsFault.UnknownAuthority(issuer),
          where);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    machine.checkServerTrusted(chain, type, socket);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    machine.checkServerTrusted(chain, type);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("not a server");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    throw new CertificateException("not a server");
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
