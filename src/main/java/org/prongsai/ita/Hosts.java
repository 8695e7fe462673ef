package org.prongsai.ita;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.prongsai.model.Agency;

/**
 * Which hosts are the agency's own, and what the others are. Nothing forbids evidence elsewhere,
 * but it is out of the agency's hands: it may ask for a login, expire, or change without notice.
 */
final class Hosts {
  private static final Map<String, String> KNOWN = known();
  private final Set<String> ours = new LinkedHashSet<>();

  Hosts(Agency agency) {
    Stream.concat(agency.home().stream(), agency.baseUrl().stream())
        .flatMap(url -> WebAddress.host(url).stream())
        .forEach(host -> ours.add(bare(host)));
    agency.hosts().stream()
        .flatMap(host -> WebAddress.host(host.contains("://") ? host : "https://" + host).stream())
        .forEach(host -> ours.add(bare(host)));
  }

  /**
   * The key of the words that say what foreign host this is; empty when it is the agency's own or a
   * part of it, or when the agency names no host at all and nothing special is known of this one.
   */
  Optional<String> foreign(String host) {
    String bare = bare(host);
    if (partOf(bare, ours).isPresent()) {
      return Optional.empty();
    }
    Optional<String> known = partOf(bare, KNOWN.keySet()).map(KNOWN::get);
    if (known.isPresent()) {
      return known.map(kind -> "oit.host." + kind);
    }
    if (!bare.contains(".") || bare.matches("(127|10|192\\.168|172\\.(1[6-9]|2\\d|3[01]))\\..*")) {
      return Optional.of("oit.host.private");
    }
    return ours.isEmpty() ? Optional.empty() : Optional.of("oit.host.other");
  }

  /** The host itself or the domain it lies below. */
  private static Optional<String> partOf(String host, Set<String> domains) {
    for (String part = host; ; part = part.substring(part.indexOf('.') + 1)) {
      if (domains.contains(part)) {
        return Optional.of(part);
      }
      if (part.indexOf('.') < 0) {
        return Optional.empty();
      }
    }
  }

  private static String bare(String host) {
    String trimmed = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    return trimmed.startsWith("www.") ? trimmed.substring(4) : trimmed;
  }

  private static Map<String, String> known() {
    Map<String, String> known = new TreeMap<>();
    Map.of(
            "drive",
            "drive.google.com docs.google.com drive.usercontent.google.com",
            "forms",
            "forms.gle forms.office.com",
            "social",
            "facebook.com fb.com fb.me fb.watch m.me line.me lin.ee youtube.com youtu.be tiktok.com"
                + " instagram.com twitter.com x.com",
            "flipbook",
            "pubhtml5.com anyflip.com fliphtml5.com flipsnack.com issuu.com heyzine.com"
                + " flippingbook.com slideshare.net scribd.com",
            "cloud",
            "dropbox.com 1drv.ms onedrive.live.com sharepoint.com mediafire.com mega.nz box.com"
                + " icloud.com canva.com",
            "shortener",
            "bit.ly tinyurl.com goo.gl t.ly cutt.ly shorturl.at shorturl.asia is.gd rb.gy ow.ly"
                + " t.co s.id qrco.de me-qr.com tiny.cc rebrand.ly")
        .forEach((kind, hosts) -> Stream.of(hosts.split(" ")).forEach(h -> known.put(h, kind)));
    return known;
  }
}
