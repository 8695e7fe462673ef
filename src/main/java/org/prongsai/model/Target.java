package org.prongsai.model;

import java.util.Locale;
import java.util.Optional;

/**
 * A place that the site is published to, as {@code publish.yaml} declares it; never a secret.
 *
 * @param name as the command line has it: {@code web-host}
 * @param url where citizens see it, ending in {@code /}; empty when it cannot be asked
 * @param readAll whether every uploaded file is read back and hashed, not a sample
 */
public record Target(String name, Way way, Optional<String> url, boolean readAll) {

  /** The environment variable that holds its password, or the passphrase of its key. */
  public String secretVariable() {
    return "PRONGSAI_" + name.toUpperCase(Locale.ROOT).replace('-', '_') + "_PASSWORD";
  }

  /** How the site gets there. */
  public sealed interface Way {
    /**
     * A folder of this machine or of a mounted drive.
     *
     * @param folder absolute, or relative to the folder of {@code publish.yaml}
     */
    record Folder(String folder) implements Way {}

    /** One file, for upload by hand. */
    record Zip(String file) implements Way {}

    /**
     * @param certificate {@code SHA256:} and hex digits of the one certificate that is accepted;
     *     empty: those that this machine trusts
     * @param encoding of file names
     */
    record Ftp(Server server, Security security, Optional<String> certificate, String encoding)
        implements Way {}

    /**
     * @param key the private key's file
     * @param hostKey {@code SHA256:…} as OpenSSH prints it; empty: pinned on first use
     */
    record Sftp(Server server, Optional<String> key, Optional<String> hostKey) implements Way {}
  }

  /** How an FTP connection is protected. */
  public enum Security {
    CLEAR,
    EXPLICIT,
    IMPLICIT
  }

  /**
   * @param folder the site's root there; relative to where the login leads unless it begins with
   *     {@code /}; empty for that folder itself
   * @param passwordFile a file that holds the password alone
   */
  public record Server(
      String host, int port, String user, String folder, Optional<String> passwordFile) {}
}
