package org.prongsai.live.web;

/** Why no answer came. */
public sealed interface Failure {
  /** Nobody knows a host of this name. */
  record NoHost(String host) implements Failure {}

  /** The machine accepts no connection there. */
  record NotReached() implements Failure {}

  /** The connection broke before the answer was whole. */
  record Broken() implements Failure {}

  /** No whole answer in time. */
  record Silent() implements Failure {}

  /** What came was no HTTP. */
  record Garbled() implements Failure {}

  /** The server's certificate, or its way of encrypting, cannot be trusted. */
  record Tls(TlsFault fault) implements Failure {}

  /** The address lies in somebody's own network, by its name or by what its name means. */
  record Private(String host) implements Failure {}

  /** Redirects that come back to where they were, with the same cookies. */
  record Loop() implements Failure {}

  record TooManyRedirects() implements Failure {}

  /** A redirect that says no place. */
  record NoLocation(int status) implements Failure {}

  /** A redirect to what is not of the web: {@code file:}, {@code ftp:}, {@code data:}. */
  record NotOfTheWeb(String location) implements Failure {}

  /** An address, or the place that a redirect names, that cannot be asked. */
  record BadAddress(String written) implements Failure {}

  /** Not asked: the host gave no sign of life to the questions before. */
  record HostDown(Failure before) implements Failure {}

  /** Whether somebody may have better luck later. */
  default boolean mayPass() {
    return this instanceof NotReached
        || this instanceof Broken
        || this instanceof Silent
        || this instanceof Garbled
        || this instanceof HostDown;
  }
}
