package org.prongsai.live.audit;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.prongsai.check.url.Url;
import org.prongsai.problem.Rule;

/** Looks only where robots.txt of the audited host lets it, and counts what it looks at. */
final class Counted implements Eyes {
  private final Eyes eyes;
  private final Robots robots;
  private final Url home;
  private final Set<String> looked = new HashSet<>();

  Counted(Eyes eyes, Robots robots, Url home) {
    this.eyes = eyes;
    this.robots = robots;
    this.home = home;
  }

  @Override
  public Seen at(Url url) {
    looked.add(url.toString());
    if (Hosts.isSame(home, url) && !robots.allows(url)) {
      Standing closed =
          Standing.of(Standing.State.NOT_SEEN, Rule.AUDIT_ROBOTS_LINK, url.toString());
      return new Seen(url, url, 0, "", Optional.empty(), new byte[0], closed);
    }
    return eyes.at(url);
  }

  int count() {
    return looked.size();
  }
}
