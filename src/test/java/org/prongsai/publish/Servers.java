package org.prongsai.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.ftpserver.DataConnectionConfigurationFactory;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.ftplet.DefaultFtpReply;
import org.apache.ftpserver.ftplet.DefaultFtplet;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.FtpRequest;
import org.apache.ftpserver.ftplet.FtpSession;
import org.apache.ftpserver.ftplet.FtpletResult;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.ssl.SslConfigurationFactory;
import org.apache.ftpserver.usermanager.PropertiesUserManagerFactory;
import org.apache.ftpserver.usermanager.impl.BaseUser;
import org.apache.ftpserver.usermanager.impl.WritePermission;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.prongsai.model.Target;
import org.prongsai.model.Target.Security;

/** Servers of this JVM that a test publishes to; user and password are the same everywhere. */
public final class Servers implements AutoCloseable {
  public static final String USER = "webmaster";
  public static final String PASSWORD = "ทดสอบ-pass word";

  private final Path folder;
  private final List<Runnable> stops = new java.util.ArrayList<>();

  /**
   * So many files can still be written; then the disk, or what the user may have of it, is full.
   */
  private final AtomicInteger room = new AtomicInteger(Integer.MAX_VALUE);

  private int port;

  /**
   * @param folder for keys and certificates
   */
  public Servers(Path folder) {
    this.folder = folder;
  }

  /** The port of the server that was started last. */
  public int port() {
    return port;
  }

  /** From now on so many files can be written; then the disk is full. */
  public void roomForFiles(int files) {
    room.set(files);
  }

  static Secrets secrets(String password) {
    return new Secrets(Map.of("PRONGSAI_WEB_PASSWORD", password), t -> Optional.empty());
  }

  static Secrets secrets() {
    return secrets(PASSWORD);
  }

  /** A server of that kind that serves {@code root}, and the target that leads to it. */
  public Target start(String kind, Path root) throws IOException {
    Files.createDirectories(root);
    Target.Way way =
        switch (kind) {
          case "folder" -> new Target.Way.Folder(root.toString());
          case "sftp" -> sftp(root);
          case "ftp" -> ftp(root, Security.CLEAR, 3650);
          case "ftps" -> ftp(root, Security.EXPLICIT, 3650);
          case "ftps-implicit" -> ftp(root, Security.IMPLICIT, 3650);
          case "ftps-expired" -> ftp(root, Security.EXPLICIT, -5);
          case "ftps-implicit-expired" -> ftp(root, Security.IMPLICIT, -5);
          default -> throw new IllegalArgumentException(kind);
        };
    return new Target("web", way, Optional.empty(), false);
  }

  private Target.Way sftp(Path root) throws IOException {
    JavaProvider.register();
    SshServer server = SshServer.setUpDefaultServer();
    server.setHost("127.0.0.1");
    SimpleGeneratorHostKeyProvider key =
        new SimpleGeneratorHostKeyProvider(folder.resolve("host-key"));
    key.setAlgorithm("EC");
    key.setKeySize(256);
    server.setKeyPairProvider(key);
    server.setPasswordAuthenticator(
        (user, password, session) -> user.equals(USER) && password.equals(PASSWORD));
    SftpSubsystemFactory files = new SftpSubsystemFactory();
    files.setFileSystemAccessor(new FullFiles(room));
    server.setSubsystemFactories(List.of(files));
    server.setFileSystemFactory(new VirtualFileSystemFactory(root));
    server.start();
    stops.add(
        () -> {
          try {
            server.stop(true);
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
    port = server.getPort();
    return new Target.Way.Sftp(
        new Target.Server("127.0.0.1", port, USER, "/", Optional.empty()),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * @param days how long the certificate is valid from now; negative: it has expired
   */
  Target.Way ftp(Path root, Security security, int days) throws IOException {
    ListenerFactory listener = new ListenerFactory();
    listener.setServerAddress("127.0.0.1");
    listener.setPort(0);
    listener.setDataConnectionConfiguration(
        new DataConnectionConfigurationFactory().createDataConnectionConfiguration());
    Optional<String> pin = Optional.empty();
    if (security != Security.CLEAR) {
      Path store = keystore(days);
      SslConfigurationFactory ssl = new SslConfigurationFactory();
      ssl.setKeystoreFile(store.toFile());
      ssl.setKeystorePassword("changeit");
      ssl.setSslProtocol(new String[] {"TLSv1.2"});
      listener.setSslConfiguration(ssl.createSslConfiguration());
      listener.setImplicitSsl(security == Security.IMPLICIT);
      pin = Optional.of(fingerprint(store));
    }
    FtpServerFactory factory = new FtpServerFactory();
    factory.addListener("default", listener.createListener());
    BaseUser user = new BaseUser();
    user.setName(USER);
    user.setPassword(PASSWORD);
    user.setHomeDirectory(root.toString());
    user.setAuthorities(List.of(new WritePermission()));
    factory.setUserManager(new PropertiesUserManagerFactory().createUserManager());
    factory.setFtplets(new HashMap<>(Map.of("quota", new Quota()))); // it clears the map itself
    FtpServer server = factory.createServer();
    try {
      factory.getUserManager().save(user);
      server.start();
    } catch (FtpException e) {
      throw new IOException(e);
    }
    stops.add(server::stop);
    port = factory.getListener("default").getPort();
    return new Target.Way.Ftp(
        new Target.Server("127.0.0.1", port, USER, "", Optional.empty()), security, pin, "UTF-8");
  }

  private final class Quota extends DefaultFtplet {
    @Override
    public FtpletResult onUploadStart(FtpSession session, FtpRequest request)
        throws FtpException, IOException {
      if (room.getAndDecrement() <= 0) {
        session.write(new DefaultFtpReply(552, "Quota exceeded"));
        return FtpletResult.SKIP;
      }
      return FtpletResult.DEFAULT;
    }
  }

  private Path keystore(int days) throws IOException {
    Path store = folder.resolve("certificate" + days + ".p12");
    if (Files.exists(store)) {
      return store;
    }
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    String from = days < 0 ? "-10d" : "-1d";
    int validity = days < 0 ? 5 : days;
    Process process =
        new ProcessBuilder(
                keytool.toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "ftp",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-startdate",
                from,
                "-validity",
                Integer.toString(validity),
                "-storepass",
                "changeit",
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .start();
    try {
      process.getInputStream().readAllBytes();
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException("keytool failed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return store;
  }

  private static String fingerprint(Path store) throws IOException {
    try {
      java.security.KeyStore keys =
          java.security.KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
      return "SHA256:" + Hashes.of(keys.getCertificate("ftp").getEncoded());
    } catch (java.security.GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    stops.forEach(Runnable::run);
  }
}
