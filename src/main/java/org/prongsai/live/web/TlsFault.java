package org.prongsai.live.web;

import java.time.Instant;

/** What is wrong with a server's certificate, or with how it encrypts. */
public sealed interface TlsFault {
  record Expired(Instant on) implements TlsFault {}

  record NotYet(Instant from) implements TlsFault {}

  /**
   * For other hosts.
   *
   * @param names those it is for, comma-separated, as many as fit a line
   */
  record WrongName(String names) implements TlsFault {}

  record SelfSigned() implements TlsFault {}

  /**
   * @param issuer who signed it, whom this machine does not trust
   */
  record UnknownAuthority(String issuer) implements TlsFault {}

  /**
   * The server leaves out a certificate between its own and the authority's; browsers may fetch it,
   * others fail.
   *
   * @param missing whose certificate is missing
   */
  record Incomplete(String missing) implements TlsFault {}

  /** No certificate at all was looked at: no common version, no TLS on that port. */
  record NoAgreement() implements TlsFault {}
}
