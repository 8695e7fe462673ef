package org.prongsai.live.web;

import java.time.Duration;

/**
 * How much is asked of hosts, and for how long it is waited.
 *
 * @param agent the User-Agent, which names the program and whom to contact
 * @param atOnce questions at once in all
 * @param perHost questions at once to one host
 * @param interval between the starts of two questions to one host
 * @param connect until a connection stands
 * @param head until a HEAD is answered; GET is tried after it
 * @param exchange until a whole answer is there, headers and body
 * @param link all tries of one link together, from its first question
 * @param tries of one link that is limited or breaks
 * @param redirects at most
 * @param allowPrivate whether addresses of somebody's own network may be asked
 */
public record Manners(
    String agent,
    int atOnce,
    int perHost,
    Duration interval,
    Duration connect,
    Duration head,
    Duration exchange,
    Duration link,
    int tries,
    int redirects,
    boolean allowPrivate) {

  /** Of strangers: two at once, four a second. */
  public static Manners polite(String agent) {
    return new Manners(
        agent,
        64,
        2,
        Duration.ofMillis(250),
        Duration.ofSeconds(10),
        Duration.ofSeconds(5),
        Duration.ofSeconds(20),
        Duration.ofSeconds(60),
        3,
        10,
        false);
  }

  public Manners allowingPrivate(boolean allow) {
    return new Manners(
        agent, atOnce, perHost, interval, connect, head, exchange, link, tries, redirects, allow);
  }

  /** Other limits a host: for one's own, or for tests. */
  public Manners paced(int questionsAtOnce, Duration between) {
    return new Manners(
        agent,
        atOnce,
        questionsAtOnce,
        between,
        connect,
        head,
        exchange,
        link,
        tries,
        redirects,
        allowPrivate);
  }

  /** Other patience. */
  public Manners waiting(Duration connecting, Duration heading, Duration whole, Duration all) {
    return new Manners(
        agent,
        atOnce,
        perHost,
        interval,
        connecting,
        heading,
        whole,
        all,
        tries,
        redirects,
        allowPrivate);
  }

  /**
   * {@code Mozilla/5.0 (compatible; prongsai/0.1.0; +CONTACT)}: the shape that hosts expect of a
   * program that says who it is.
   *
   * @param contact an address of a page or of mail; empty when nobody gave one
   */
  public static String agent(String version, String contact) {
    String plain = contact.replaceAll("[^\\x21-\\x7E]|[()]", "");
    String whom = plain.isEmpty() ? "" : "; +" + plain;
    return "Mozilla/5.0 (compatible; prongsai/" + version + whom + ")";
  }
}
