package org.prongsai.serve;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;

/** The address by which other machines of the same network know this one. */
final class LocalNetwork {
  /** Of the block for documentation (RFC 5737): nobody is there, and nothing is sent. */
  private static final InetSocketAddress SOMEWHERE = new InetSocketAddress("192.0.2.1", 9);

  private LocalNetwork() {}

  /** A private address (RFC 1918); never one that the whole Internet may reach. */
  static Optional<InetAddress> address() {
    return outward().filter(LocalNetwork::isLocal).or(LocalNetwork::any);
  }

  static boolean isLocal(InetAddress address) {
    return address instanceof Inet4Address && address.isSiteLocalAddress();
  }

  /** Where the way out begins: the Wi-Fi, not the bridge of some virtual machine. */
  private static Optional<InetAddress> outward() {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.connect(SOMEWHERE);
      return Optional.of(socket.getLocalAddress());
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // no way out, as in a network without a router
    }
  }

  private static Optional<InetAddress> any() {
    try {
      return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
          .filter(LocalNetwork::isReal)
          .flatMap(i -> Collections.list(i.getInetAddresses()).stream())
          .filter(LocalNetwork::isLocal)
          .findFirst();
    } catch (SocketException e) {
      return Optional.empty();
    }
  }

  private static boolean isReal(NetworkInterface face) {
    try {
      return face.isUp()
          && !face.isLoopback()
          && !face.isVirtual()
          && Stream.of("docker", "br-", "veth", "virbr").noneMatch(face.getName()::startsWith);
    } catch (SocketException e) {
      return false;
    }
  }
}
