package org.prongsai.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Optional;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpException;
import org.prongsai.model.Target;
import org.prongsai.problem.Rule;

/** Opens an SFTP host: connects, holds its key against the known one, logs in, goes to the root. */
final class SftpDoor {
  private final Target.Way.Sftp way;
  private final String address;
  private final KnownHosts known;
  private final Optional<String> expected;
  private Optional<String> seen = Optional.empty();

  private SftpDoor(Target.Way.Sftp way, KnownHosts known) throws HostFailure {
    this.way = way;
    this.address = way.server().host() + ":" + way.server().port();
    this.known = known;
    Optional<String> declared = way.hostKey().map(SftpDoor::plain);
    this.expected = declared.isPresent() ? declared : known.key(address);
  }

  /** OpenSSH prints a fingerprint without the padding of base 64. */
  private static String plain(String key) {
    return key.replaceAll("=+$", "");
  }

  /**
   * A host, and the key that was met for the first time and is accepted from now on.
   *
   * @param pinned empty when the key was known
   */
  record Opened(Host host, Optional<String> pinned) {}

  /**
   * @param secret the password, or the passphrase of the key; empty when the key needs none
   * @param variable where it may come from, for a message
   * @param key the private key's file
   */
  static Opened open(
      Target.Way.Sftp way,
      Optional<Path> key,
      String secret,
      String variable,
      KnownHosts known,
      Timeouts timeouts,
      boolean makes)
      throws HostFailure {
    SftpDoor door = new SftpDoor(way, known);
    SshClient client = door.client(timeouts);
    boolean open = false;
    try {
      ClientSession session = door.connect(client, timeouts);
      door.logIn(session, key, secret, variable, timeouts);
      // The key is believed only now: whoever has another cannot have let us in.
      if (door.expected.isEmpty()) {
        known.add(door.address, door.seen.orElseThrow());
      }
      Host host = door.enter(client, session, makes);
      open = true;
      return new Opened(host, door.expected.isEmpty() ? door.seen : Optional.empty());
    } finally {
      if (!open) {
        client.stop();
      }
    }
  }

  private SshClient client(Timeouts timeouts) {
    JavaProvider.register();
    SshClient client = SshClient.setUpDefaultClient();
    // Only what publish.yaml says counts; not this person's own configuration and keys.
    client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
    client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
    client.setServerKeyVerifier((session, peer, key) -> isExpected(key));
    Duration beat = timeouts.silence().dividedBy(4);
    CoreModuleProperties.HEARTBEAT_INTERVAL.set(client, beat);
    CoreModuleProperties.HEARTBEAT_NO_REPLY_MAX.set(client, 3);
    CoreModuleProperties.IO_CONNECT_TIMEOUT.set(client, timeouts.connect());
    CoreModuleProperties.AUTH_TIMEOUT.set(client, timeouts.silence());
    client.start();
    return client;
  }

  private boolean isExpected(PublicKey key) {
    seen = Optional.of(plain(KeyUtils.getFingerPrint(BuiltinDigests.sha256, key)));
    return expected.isEmpty() || expected.equals(seen);
  }

  private ClientSession connect(SshClient client, Timeouts timeouts) throws HostFailure {
    try {
      return client
          .connect(way.server().user(), way.server().host(), way.server().port())
          .verify(timeouts.connect())
          .getSession();
    } catch (IOException e) {
      IOException cause = e.getCause() instanceof IOException inner ? inner : e;
      boolean unresolved = e.getCause() instanceof java.nio.channels.UnresolvedAddressException;
      throw new HostFailure(
          Rule.PUBLISH_UNREACHABLE,
          address,
          unresolved ? "@reason/unknown-host" : FtpFailures.words(cause));
    }
  }

  private void logIn(
      ClientSession session, Optional<Path> key, String secret, String variable, Timeouts timeouts)
      throws HostFailure {
    if (key.isPresent()) {
      session.addPublicKeyIdentity(keyPair(key.get(), secret, variable));
    } else {
      session.addPasswordIdentity(secret);
    }
    try {
      session.auth().verify(timeouts.silence());
    } catch (IOException e) {
      if (seen.isPresent() && expected.isPresent() && !expected.equals(seen)) {
        throw new HostFailure(
            Rule.PUBLISH_HOST_KEY, address, expected.get(), seen.get(), KnownHosts.FILE);
      }
      boolean broken =
          !(e instanceof SshException) || e.getCause() instanceof java.net.SocketException;
      throw broken || seen.isEmpty()
          ? new HostFailure(Rule.PUBLISH_UNREACHABLE, address, FtpFailures.words(e))
          : new HostFailure(Rule.PUBLISH_LOGIN, address, FtpFailures.words(e), variable);
    }
  }

  private KeyPair keyPair(Path file, String passphrase, String variable) throws HostFailure {
    try (InputStream in = Files.newInputStream(file)) {
      Iterable<KeyPair> pairs =
          SecurityUtils.loadKeyPairIdentities(
              null, NamedResource.ofName(file.toString()), in, FilePasswordProvider.of(passphrase));
      if (pairs != null && pairs.iterator().hasNext()) {
        return pairs.iterator().next();
      }
    } catch (IOException | GeneralSecurityException e) {
      throw new HostFailure(
          Rule.PUBLISH_LOGIN, address, file + ": " + FtpFailures.line(e.getMessage()), variable);
    }
    throw new HostFailure(Rule.PUBLISH_LOGIN, address, file.toString(), variable);
  }

  private Host enter(SshClient client, ClientSession session, boolean makes) throws HostFailure {
    String folder = way.server().folder();
    try {
      SftpClient sftp = SftpClientFactory.instance().createSftpClient(session);
      String start = folder.startsWith("/") ? "" : withoutEnd(sftp.canonicalPath("."));
      String root =
          withoutEnd(folder.isEmpty() ? start : start + "/" + folder.replaceFirst("^/+", ""));
      if (makes) {
        makeAll(sftp, root, start);
      }
      return new SftpHost(client, session, sftp, root);
    } catch (SftpException e) {
      throw new HostFailure(Rule.PUBLISH_DENIED, folder, FtpFailures.words(e));
    } catch (IOException e) {
      throw new HostFailure(Rule.PUBLISH_LOST, address, FtpFailures.words(e));
    }
  }

  private static void makeAll(SftpClient sftp, String root, String start) throws IOException {
    for (int end = root.indexOf('/', start.length() + 1); ; end = root.indexOf('/', end + 1)) {
      String part = end < 0 ? root : root.substring(0, end);
      if (!part.isEmpty() && !isThere(sftp, part)) {
        sftp.mkdir(part);
      }
      if (end < 0) {
        return;
      }
    }
  }

  private static boolean isThere(SftpClient sftp, String folder) throws IOException {
    try {
      return sftp.stat(folder).isDirectory();
    } catch (SftpException e) {
      return false;
    }
  }

  private static String withoutEnd(String path) {
    return path.replaceAll("/+$", "");
  }
}
