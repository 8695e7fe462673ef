package org.prongsai.serve;

import com.sun.net.httpserver.HttpExchange;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Who is let in: browsers that know they speak to this very address. A stranger's page whose name
 * was made to lead here (DNS rebinding) sends its own name as the host and is refused.
 *
 * @param hosts what the header {@code Host} may say, in lower case
 */
record Gate(Set<String> hosts) {
  static Gate of(InetSocketAddress address) {
    InetAddress ip = address.getAddress();
    List<String> names =
        ip.isLoopbackAddress()
            ? List.of(ip.getHostAddress(), "localhost", "[::1]")
            : List.of(ip.getHostAddress());
    Set<String> hosts = new HashSet<>();
    for (String name : names) {
      hosts.add(name + ":" + address.getPort());
      if (address.getPort() == 80) {
        hosts.add(name);
      }
    }
    return new Gate(Set.copyOf(hosts));
  }

  /** Whether the host that the request names, once and only once, is ours. */
  boolean isOurs(HttpExchange exchange) {
    List<String> named = exchange.getRequestHeaders().getOrDefault("Host", List.of());
    URI uri = exchange.getRequestURI();
    return named.size() == 1
        && isOurs(named.get(0))
        && (uri.getRawAuthority() == null || isOurs(uri.getRawAuthority()));
  }

  private boolean isOurs(String host) {
    return hosts.contains(host.strip().toLowerCase(Locale.ROOT));
  }
}
