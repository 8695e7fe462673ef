package org.prongsai.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.sftp.client.RawSftpClient;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHPosixRenameExtension;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.prongsai.problem.Rule;

/** A host that speaks SFTP. */
final class SftpHost extends ReportingHost {
  private static final int BUFFER = 1 << 15;

  private final SshClient client;
  private final ClientSession session;
  private final SftpClient sftp;
  private final String root;
  private final Optional<SftpRow> row;

  /**
   * @param root absolute, without a slash at its end
   */
  SftpHost(SshClient client, ClientSession session, SftpClient sftp, String root) {
    this.client = client;
    this.session = session;
    this.sftp = sftp;
    this.root = root;
    this.row = sftp instanceof RawSftpClient raw ? Optional.of(new SftpRow(raw)) : Optional.empty();
  }

  @Override
  Optional<Map<String, Entry>> entries(String folder) throws IOException, HostFailure {
    Map<String, Entry> entries = new TreeMap<>();
    try (SftpClient.CloseableHandle handle = sftp.openDir(at(folder))) {
      for (List<DirEntry> some = sftp.readDir(handle); some != null; some = sftp.readDir(handle)) {
        for (DirEntry entry : some) {
          String name = entry.getFilename();
          if (!name.equals(".") && !name.equals("..")) {
            entries.put(name, entry(SiteFile.below(folder, name), entry.getAttributes()));
          }
        }
      }
    } catch (SftpException e) {
      if (attributes(folder).filter(Attributes::isDirectory).isEmpty()) {
        return Optional.empty();
      }
      throw e;
    }
    return Optional.of(entries);
  }

  private Entry entry(String path, Attributes listed) throws IOException {
    Attributes real = listed.isSymbolicLink() ? attributes(path).orElse(listed) : listed;
    return new Entry(real.getSize(), real.isDirectory());
  }

  private Optional<Attributes> attributes(String path) throws IOException {
    try {
      return Optional.of(sftp.stat(at(path)));
    } catch (SftpException e) {
      if (isMissing(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  @Override
  Optional<Long> sizeOf(String file) throws IOException {
    return attributes(file).filter(a -> !a.isDirectory()).map(Attributes::getSize);
  }

  @Override
  boolean copy(String file, OutputStream to) throws IOException, HostFailure {
    try (InputStream in = sftp.read(at(file), BUFFER)) {
      in.transferTo(to);
      return true;
    } catch (SftpException e) {
      if (isMissing(e)) {
        return false;
      }
      throw e;
    }
  }

  @Override
  boolean store(String file, InputStream from) throws IOException, HostFailure {
    boolean open = false;
    try (OutputStream out =
        sftp.write(at(file), BUFFER, OpenMode.Write, OpenMode.Create, OpenMode.Truncate)) {
      open = true;
      from.transferTo(out);
    } catch (SftpException e) {
      // An open file fails for want of space; the old protocol has no word for it.
      if (open && e.getStatus() == SftpConstants.SSH_FX_FAILURE) {
        throw new HostFailure(Rule.PUBLISH_NO_SPACE, FtpFailures.words(e));
      }
      throw e;
    }
    return true;
  }

  @Override
  boolean move(String from, String to) throws IOException, HostFailure {
    OpenSSHPosixRenameExtension replacing = sftp.getExtension(OpenSSHPosixRenameExtension.class);
    if (replacing != null && replacing.isSupported()) {
      replacing.posixRename(at(from), at(to));
      return true;
    }
    try {
      sftp.rename(at(from), at(to));
    } catch (SftpException e) {
      if (attributes(from).isEmpty() || attributes(to).isEmpty()) {
        throw e;
      }
      sftp.remove(at(to));
      sftp.rename(at(from), at(to));
    }
    return true;
  }

  @Override
  boolean drop(String file) throws IOException, HostFailure {
    try {
      sftp.remove(at(file));
    } catch (SftpException e) {
      if (!isMissing(e)) {
        throw e;
      }
    }
    return true;
  }

  @Override
  public void delete(Collection<String> files) throws HostFailure {
    if (row.isEmpty()) {
      super.delete(files);
      return;
    }
    List<String> all = List.copyOf(files);
    try {
      row.get()
          .run(
              SftpConstants.SSH_FXP_REMOVE,
              all.stream().map(f -> SftpRow.of(at(f))).toList(),
              true);
    } catch (SftpRow.Refused e) {
      throw refused(all.get(e.which), e.answer);
    } catch (IOException e) {
      throw lost(all.get(0), e);
    }
  }

  @Override
  public Optional<Links> links() {
    Set<String> said = sftp.getServerExtensions().keySet();
    return row.filter(r -> said.contains(SftpLinks.HARD_LINK) && said.contains(SftpLinks.RENAME))
        .map(r -> new SftpLinks(this, r));
  }

  @Override
  public boolean make(String folder) throws IOException, HostFailure {
    try {
      sftp.mkdir(at(folder));
      return true;
    } catch (SftpException e) {
      if (attributes(folder).isPresent()) {
        return false;
      }
      throw e;
    }
  }

  @Override
  boolean remove(String folder) throws IOException, HostFailure {
    try {
      sftp.rmdir(at(folder));
      return true;
    } catch (SftpException e) {
      return false; // not empty, or gone: it stays as it is
    }
  }

  @Override
  public void close() {
    try (client;
        session) {
      sftp.close();
    } catch (IOException e) {
      // The line is gone already.
    }
  }

  private static boolean isMissing(SftpException e) {
    return e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE
        || e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_PATH;
  }

  @Override
  HostFailure failure(String path, IOException e) {
    return e instanceof SftpException no ? refused(path, no) : lost(path, e);
  }

  static HostFailure lost(String path, IOException e) {
    return new HostFailure(Rule.PUBLISH_LOST, path, FtpFailures.words(e));
  }

  static HostFailure refused(String path, SftpException e) {
    String words = FtpFailures.words(e);
    return switch (e.getStatus()) {
      case SftpConstants.SSH_FX_PERMISSION_DENIED, SftpConstants.SSH_FX_WRITE_PROTECT ->
          new HostFailure(Rule.PUBLISH_DENIED, path, words);
      case SftpConstants.SSH_FX_NO_SPACE_ON_FILESYSTEM, SftpConstants.SSH_FX_QUOTA_EXCEEDED ->
          new HostFailure(Rule.PUBLISH_NO_SPACE, words);
      case SftpConstants.SSH_FX_NO_CONNECTION, SftpConstants.SSH_FX_CONNECTION_LOST ->
          new HostFailure(Rule.PUBLISH_LOST, path, words);
      default -> new HostFailure(Rule.PUBLISH_REFUSED, path, words);
    };
  }

  String at(String path) {
    return path.isEmpty() ? (root.isEmpty() ? "/" : root) : root + "/" + path;
  }
}
