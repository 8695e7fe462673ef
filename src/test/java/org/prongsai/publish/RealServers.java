package org.prongsai.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.Eventually.eventually;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.prongsai.model.Target;
import org.prongsai.model.Target.Security;

/**
 * OpenSSH and ProFTPD as Debian ships them, on ports of their own, for one folder. Where they are
 * missing and we may (root, apt-get), they are installed; else the tests fail and say what to type.
 */
final class RealServers implements AutoCloseable {
  private static final String SCRIPT = "src/test/sh/install-servers.sh";
  private static final String PASSWORD = "secret";
  private static final int FIRST_PORT = 20_000;
  private static final int LAST_PORT = 30_000;
  private static final int PORTS_TRIED = 20;

  private final Path folder;
  private final List<Process> processes = new ArrayList<>();

  /**
   * @param folder for keys, settings and logs
   */
  RealServers(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    if (!Files.isExecutable(Path.of("/usr/sbin/proftpd"))
        || !Files.isExecutable(Path.of("/usr/sbin/sshd"))) {
      if (System.getProperty("user.name").equals("root")) {
        run("sh", SCRIPT);
      }
    }
    if (!Files.isExecutable(Path.of("/usr/sbin/proftpd"))
        || !Files.isExecutable(Path.of("/usr/sbin/sshd"))) {
      throw new IllegalStateException("ProFTPD or OpenSSH was not found. Type: sudo sh " + SCRIPT);
    }
  }

  static Secrets secrets() {
    return new Secrets(Map.of("PRONGSAI_WEB_PASSWORD", PASSWORD), t -> Optional.empty());
  }

  /** A server of that kind for {@code root}, and the target that leads to it. */
  Target start(String kind, Path root) throws IOException {
    Files.createDirectories(root);
    Target.Way way =
        switch (kind) {
          case "folder" -> new Target.Way.Folder(root.toString());
          case "sftp" -> sftp(root);
          case "ftp" -> ftp(root, Security.CLEAR);
          case "ftps" -> ftp(root, Security.EXPLICIT);
          default -> throw new IllegalArgumentException(kind);
        };
    return new Target("web", way, Optional.empty(), false);
  }

  private Target.Way sftp(Path root) throws IOException {
    for (String key : List.of("host", "user")) {
      if (!Files.exists(folder.resolve(key))) {
        // A server cannot be asked for a passphrase; a person's key has one.
        String secret = key.equals("user") ? PASSWORD : "";
        run(
            "ssh-keygen",
            "-q",
            "-t",
            "ed25519",
            "-N",
            secret,
            "-f",
            folder.resolve(key).toString());
      }
    }
    if (System.getProperty("user.name").equals("root")) {
      Files.createDirectories(Path.of("/run/sshd")); // where it locks itself in
    }
    int port =
        begin(
            free -> {
              Path settings = folder.resolve("sshd.conf");
              Files.writeString(settings, settings(free));
              return List.of("/usr/sbin/sshd", "-D", "-e", "-f", settings.toString());
            });
    return new Target.Way.Sftp(
        new Target.Server(
            "127.0.0.1", port, System.getProperty("user.name"), root.toString(), Optional.empty()),
        Optional.of(folder.resolve("user").toString()),
        Optional.empty());
  }

  private String settings(int port) {
    return String.join(
        "\n",
        "Port " + port,
        "ListenAddress 127.0.0.1",
        "HostKey " + folder.resolve("host"),
        "AuthorizedKeysFile " + folder.resolve("user.pub"),
        "PidFile none",
        "StrictModes no",
        "UsePAM no",
        "PermitRootLogin yes",
        "PasswordAuthentication no",
        "Subsystem sftp internal-sftp",
        "");
  }

  private Target.Way ftp(Path root, Security security) throws IOException {
    Path certificate = folder.resolve("certificate.pem");
    Path key = folder.resolve("key.pem");
    if (!Files.exists(certificate)) {
      run(
          "openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=localhost -keyout"
              .split(" "),
          key.toString(),
          "-out",
          certificate.toString());
      run("chmod", "600", key.toString());
    }
    Path users = folder.resolve("users");
    String hash = run("openssl", "passwd", "-6", PASSWORD).strip();
    String id = run("id", "-u").strip() + ":" + run("id", "-g").strip();
    Files.writeString(users, "webmaster:" + hash + ":" + id + "::" + root + ":/bin/sh\n");
    run("chmod", "600", users.toString());
    int port =
        begin(
            free -> {
              Path settings = folder.resolve("proftpd-" + free + ".conf");
              Files.writeString(settings, settings(free, users, certificate, key, security));
              return List.of("/usr/sbin/proftpd", "-n", "-c", settings.toString());
            });
    return new Target.Way.Ftp(
        new Target.Server("127.0.0.1", port, "webmaster", "", Optional.empty()),
        security,
        security == Security.CLEAR ? Optional.empty() : Optional.of(fingerprint(certificate)),
        "UTF-8");
  }

  /** Sessions must be resumed by data connections: ProFTPD's default, and what clients fail at. */
  private String settings(int port, Path users, Path certificate, Path key, Security security)
      throws IOException {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "ModulePath /usr/lib/proftpd",
                "LoadModule mod_tls.c",
                "ServerName test",
                "ServerType standalone",
                "DefaultAddress 127.0.0.1",
                "SocketBindTight on",
                "Port " + port,
                "User " + run("id", "-un").strip(),
                "Group " + run("id", "-gn").strip(),
                "UseReverseDNS off",
                "UseIPv6 off",
                "RequireValidShell off",
                "AuthOrder mod_auth_file.c",
                "AuthUserFile " + users,
                "RootLogin on",
                "DefaultRoot ~",
                "AllowOverwrite on",
                "PidFile " + folder.resolve("proftpd-" + port + ".pid"),
                "ScoreboardFile " + folder.resolve("proftpd-" + port + ".score"),
                "SystemLog " + folder.resolve("proftpd-" + port + ".log"),
                "TransferLog none",
                "WtmpLog off"));
    if (security != Security.CLEAR) {
      lines.addAll(
          List.of(
              "TLSEngine on",
              "TLSRequired on",
              "TLSRSACertificateFile " + certificate,
              "TLSRSACertificateKeyFile " + key));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String fingerprint(Path certificate) throws IOException {
    String pem = Files.readString(certificate).replaceAll("-----[A-Z ]+-----", "");
    return "SHA256:" + Hashes.of(java.util.Base64.getMimeDecoder().decode(pem));
  }

  /** How a server is started that is to listen at a port. */
  private interface Command {
    List<String> at(int port) throws IOException;
  }

  /**
   * Starts a server at a port of its own, and returns that. Somebody may take a port between our
   * look at it and the server's; then it ends at once, and another port is tried.
   */
  private int begin(Command command) throws IOException {
    String said = "";
    for (int tries = 0; tries < PORTS_TRIED; tries++) {
      OptionalInt port = freePort();
      if (port.isPresent()) {
        Path log = folder.resolve("server-" + port.getAsInt() + ".log");
        Process process =
            new ProcessBuilder(command.at(port.getAsInt()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        processes.add(process);
        if (answers(process, port.getAsInt())) {
          return port.getAsInt();
        }
        said = Files.readString(log);
      }
    }
    throw new IOException("a server has ended: " + said);
  }

  /** Not one of those that the system gives to whoever asks for any, as every connection does. */
  private static OptionalInt freePort() {
    int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return OptionalInt.of(socket.getLocalPort());
    } catch (IOException e) {
      return OptionalInt.empty();
    }
  }

  /** False when it has ended. */
  private static boolean answers(Process process, int port) throws IOException {
    for (int tries = 0; process.isAlive(); tries++) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
        return process.isAlive();
      } catch (IOException notYet) {
        if (tries > 1200) {
          throw notYet;
        }
        pause();
      }
    }
    return false;
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String run(String[] first, String... more) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(List.of(more));
    return run(all.toArray(String[]::new));
  }

  private static String run(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IllegalStateException(String.join(" ", command) + ": " + said);
      }
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A client that is killed is not missed at once; what it had sent is done first. */
  void awaitEndOfSessions() {
    eventually(
        () -> assertThat(processes.stream().flatMap(Process::descendants).toList()).isEmpty());
  }

  @Override
  public void close() {
    for (Process process : processes) {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      process.onExit().join(); // it writes to its logs until then
    }
  }
}
