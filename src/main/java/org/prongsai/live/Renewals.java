package org.prongsai.live;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prongsai.check.url.Url;
import org.prongsai.live.web.Answer;
import org.prongsai.live.web.Ask;
import org.prongsai.live.web.Failure;
import org.prongsai.live.web.TlsFault;
import org.prongsai.live.web.Web;
import org.prongsai.model.Domain;
import org.prongsai.model.ThaiDates;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;

/** Watches what must be renewed: the certificates of the agency's own hosts, and its domains. */
public final class Renewals {
  private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
  private static final int SOON_DAYS = 30;
  private static final int LAST_DAYS = 7;

  private final Web web;
  private final LocalDate asOf;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * A host of the agency.
   *
   * @param place where it is declared
   */
  public record Own(Url https, Url http, Place place) {
    /** The home page of a host, at the usual ports. */
    public static Optional<Own> of(String host, Place place) {
      return Url.parse("https://" + host + "/")
          .flatMap(s -> Url.parse("http://" + host + "/").map(h -> new Own(s, h, place)));
    }

    /** The host of an address; where the address names a port, there and nowhere else. */
    public static Optional<Own> of(Url address, Place place) {
      Optional<String> port = address.port().map(p -> ":" + p);
      if (port.isEmpty()) {
        return of(address.host().orElse(""), place);
      }
      Url root =
          new Url(
              address.scheme(),
              address.host(),
              address.port(),
              "/",
              Optional.empty(),
              Optional.empty());
      return Url.parse("https://" + root.authority() + "/").map(s -> new Own(s, root, place));
    }
  }

  private Renewals(Web web, LocalDate asOf) {
    this.web = web;
    this.asOf = asOf;
  }

  /** What ends soon, is over, or is missing, of hosts. */
  public static List<Problem> ofHosts(List<Own> hosts, Web web, LocalDate asOf) {
    Renewals renewals = new Renewals(web, asOf);
    hosts.forEach(renewals::host);
    return renewals.problems;
  }

  private void host(Own own) {
    Answer safe = web.ask(Ask.there(own.https())).join();
    Answer plain = web.ask(Ask.there(own.http())).join();
    String host = own.https().host().orElse("");
    Optional<Failure> why =
        safe.outcome() instanceof Answer.Failed f && safe.chain().isEmpty()
            ? Optional.of(f.why())
            : Optional.empty();
    boolean noTls =
        why.isPresent()
            && (!(why.get() instanceof Failure.Tls tls)
                || tls.fault() instanceof TlsFault.NoAgreement);
    if (noTls) {
      if (plain.answered().isPresent() || !plain.chain().isEmpty()) {
        problems.add(Rule.LIVE_NO_HTTPS.at(own.place(), host));
      } else {
        Judge.of(safe).at(own.place(), host).ifPresent(problems::add);
      }
      return;
    }
    if (why.isPresent()) {
      Judge.of(safe).at(own.place(), host).ifPresent(problems::add);
    } else {
      web.certificateEnd(own.https()).ifPresent(end -> certificate(host, end, own.place()));
    }
    boolean stays = plain.answered().filter(a -> a.url().scheme().equals("http")).isPresent();
    if (stays) {
      problems.add(Rule.LIVE_STAYS_HTTP.at(own.place(), host));
    }
  }

  private void certificate(String host, Instant end, Place place) {
    told(
            Rule.LIVE_CERTIFICATE_ENDS,
            Rule.LIVE_CERTIFICATE_LAST_DAYS,
            host,
            LocalDate.ofInstant(end, BANGKOK),
            place,
            asOf)
        .ifPresent(problems::add);
  }

  /** What is to be said of a domain; nothing as long as it is paid for. */
  public static Optional<Problem> of(Domain domain, Place place, LocalDate asOf) {
    return told(
        Rule.LIVE_DOMAIN_ENDS,
        Rule.LIVE_DOMAIN_LAST_DAYS,
        domain.name(),
        domain.until(),
        place,
        asOf);
  }

  private static Optional<Problem> told(
      Rule soon, Rule last, String what, LocalDate end, Place place, LocalDate asOf) {
    long days = ChronoUnit.DAYS.between(asOf, end);
    if (days >= SOON_DAYS) {
      return Optional.empty();
    }
    Rule rule = days < LAST_DAYS ? last : soon;
    return Optional.of(rule.at(place, what, ThaiDates.brief(end), Long.toString(days)));
  }
}
