package org.prongsai.live.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Which hosts lie in somebody's own network: the special-purpose blocks of the IANA registries (RFC
 * 6890), and names that are not of the public DNS (RFC 6761, 6762, 8375).
 */
public final class Addresses {
  /** Asks the DNS; a test may answer otherwise. */
  public interface Lookup {
    InetAddress[] all(String host) throws UnknownHostException;
  }

  /** Says which addresses must not be asked; a test may allow some of its own machine. */
  public interface Guard {
    boolean isPrivate(InetAddress address);
  }

  private Addresses() {}

  /**
   * Whether a name is private by its spelling: {@code localhost}, {@code .local}, a name without a
   * dot, an address of a private block.
   *
   * @param host as {@link org.prongsai.check.url.Url#host()} has it
   */
  public static boolean isPrivateName(String host) {
    return isPrivateName(host, Addresses::isPrivate);
  }

  static boolean isPrivateName(String host, Guard guard) {
    String name = host.toLowerCase(Locale.ROOT);
    if (name.endsWith(".")) {
      name = name.substring(0, name.length() - 1);
    }
    if (isLiteral(name)) {
      try {
        return guard.isPrivate(InetAddress.getByName(name));
      } catch (UnknownHostException e) {
        return true;
      }
    }
    return name.indexOf('.') < 0
        || name.endsWith(".localhost")
        || name.endsWith(".local")
        || name.endsWith(".internal")
        || name.endsWith(".home.arpa");
  }

  /** Numbers, not a name: nobody has to be asked what they mean. */
  static boolean isLiteral(String host) {
    return host.startsWith("[") || host.matches("[0-9]+(\\.[0-9]+){3}");
  }

  /** Whether an address belongs to no place on the public internet. */
  public static boolean isPrivate(InetAddress address) {
    if (address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return true;
    }
    byte[] b = address.getAddress();
    return address instanceof Inet6Address ? isPrivate6(b) : isPrivate4(b);
  }

  private static boolean isPrivate4(byte[] b) {
    int first = b[0] & 0xFF;
    int second = b[1] & 0xFF;
    int third = b[2] & 0xFF;
    return switch (first) {
      case 0, 10, 127 -> true;
      case 100 -> second >= 64 && second < 128;
      case 169 -> second == 254;
      case 172 -> second >= 16 && second < 32;
      case 192 -> second == 168 || second == 0 && (third == 0 || third == 2);
      case 198 -> second == 18 || second == 19 || second == 51 && third == 100;
      case 203 -> second == 0 && third == 113;
      default -> first >= 224;
    };
  }

  private static boolean isPrivate6(byte[] b) {
    boolean unique = (b[0] & 0xFE) == 0xFC;
    boolean documentation = (b[0] & 0xFF) == 0x20 && b[1] == 1 && (b[2] & 0xFF) == 0x0D;
    if (unique || documentation && (b[3] & 0xFF) == 0xB8) {
      return true;
    }
    // Ways to write an IPv4 address in IPv6: mapped and compatible, 6to4, NAT64.
    if (isZero(b, 0, 10)) {
      return isPrivate4(Arrays.copyOfRange(b, 12, 16));
    }
    if ((b[0] & 0xFF) == 0x20 && b[1] == 2) {
      return isPrivate4(Arrays.copyOfRange(b, 2, 6));
    }
    boolean nat64 = b[0] == 0 && b[1] == 0x64 && (b[2] & 0xFF) == 0xFF && (b[3] & 0xFF) == 0x9B;
    return nat64 && isPrivate4(Arrays.copyOfRange(b, 12, 16));
  }

  private static boolean isZero(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }
}
