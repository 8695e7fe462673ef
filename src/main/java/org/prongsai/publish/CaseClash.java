package org.prongsai.publish;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.prongsai.problem.Rule;

/** Two files whose names differ in upper and lower case only, on a host that takes them for one. */
final class CaseClash {
  private CaseClash() {}

  /** Asks the host only when the site has such names; the lock must be held. */
  static void refuse(Host host, Site site) throws HostFailure {
    Map<String, String> seen = new HashMap<>();
    for (String path : site.files().keySet()) {
      String other = seen.put(path.toLowerCase(Locale.ROOT), path);
      if (other != null) {
        if (host.size(HostLock.OWNER.toUpperCase(Locale.ROOT)).isPresent()) {
          throw new HostFailure(Rule.PUBLISH_CASE_CLASH, "", other, path);
        }
        return;
      }
    }
  }
}
