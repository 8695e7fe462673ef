package org.prongsai.live.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prongsai.check.url.Url;
import org.prongsai.problem.Rule;

/** Sees a fixture without any network. */
final class FixtureEyes implements Eyes {
  private final FixtureSite site;
  final List<String> asked = new ArrayList<>();

  FixtureEyes(FixtureSite site) {
    this.site = site;
  }

  @Override
  public Seen at(Url url) {
    asked.add(url.toString());
    String address = url.toString();
    String path =
        address.startsWith(site.origin()) ? address.substring(site.origin().length()) : address;
    FixtureSite.Route route = site.routes().get(path);
    if (route == null) {
      return seen(url, 404, "text/html", FixtureSite.html("ไม่พบหน้า", "404"), broken(url, "404"));
    }
    return switch (route.kind()) {
      case "page" -> seen(url, 200, "text/html", route.body(), Standing.FINE);
      case "pdf" -> seen(url, 200, "application/pdf", FixtureSite.pdf(path), Standing.FINE);
      case "status" ->
          seen(
              url,
              Integer.parseInt(route.argument()),
              "text/html",
              new byte[0],
              broken(url, route.argument()));
      case "redirect" -> {
        Seen there = at(Url.parse(route.argument(), url).orElseThrow());
        yield new Seen(
            url,
            there.end(),
            there.status(),
            there.type(),
            there.charset(),
            there.body(),
            there.standing());
      }
      case "login", "drive-login" ->
          seen(
              url,
              200,
              "text/html",
              FixtureSite.login(),
              Standing.of(Standing.State.NOT_SEEN, Rule.LIVE_LOGIN, address));
      default ->
          seen(url, 200, "text/html", FixtureSite.html("เอกสาร", "<p>เนื้อหา</p>"), Standing.FINE);
    };
  }

  private static Standing broken(Url url, String status) {
    return Standing.of(Standing.State.BROKEN, Rule.LIVE_BROKEN, url.toString(), status);
  }

  private static Seen seen(Url url, int status, String type, byte[] body, Standing standing) {
    return new Seen(url, url, status, type, Optional.empty(), body, standing);
  }
}
