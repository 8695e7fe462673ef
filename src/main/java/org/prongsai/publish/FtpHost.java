package org.prongsai.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPFile;
import org.apache.commons.net.ftp.FTPReply;

/** A host that speaks FTP or FTPS; one connection for commands, and one more for each file. */
final class FtpHost implements Host {
  private static final int FILE_STATUS = 213;

  private final FTPClient ftp;
  private final String root;
  private boolean hasMlsd;
  private boolean hasSize = true;
  private boolean inside;
  private boolean broken;

  private interface Call<T> {
    T run() throws IOException, HostFailure;
  }

  /**
   * @param ftp logged in
   * @param root absolute, without a slash at its end
   */
  FtpHost(FTPClient ftp, String root, boolean hasMlsd) {
    this.ftp = ftp;
    this.root = root;
    this.hasMlsd = hasMlsd;
  }

  @Override
  public Optional<Map<String, Entry>> list(String folder) throws HostFailure {
    return call(
        folder,
        () -> {
          if (hasMlsd) {
            FTPFile[] files = ftp.mlistDir(at(folder));
            if (FTPReply.isPositiveCompletion(ftp.getReplyCode())) {
              // Some list a folder that is not there as an empty one.
              boolean there = files.length > 0 || enter(folder);
              return there ? Optional.of(entries(files)) : Optional.empty();
            }
            if (!FTPReply.isNegativePermanent(ftp.getReplyCode())) {
              throw refused(folder);
            }
            hasMlsd = !isUnknown(ftp.getReplyCode());
            if (hasMlsd) {
              return Optional.empty();
            }
          }
          // From inside: some servers take * and [ in the name of a folder for a pattern.
          if (!enter(folder)) {
            return Optional.empty();
          }
          FTPFile[] files = ftp.listFiles();
          if (!FTPReply.isPositiveCompletion(ftp.getReplyCode())) {
            throw refused(folder);
          }
          return Optional.of(entries(files));
        });
  }

  /** Whether a server does not know the command; some say so only when it comes. */
  private static boolean isUnknown(int code) {
    return code == FTPReply.COMMAND_NOT_IMPLEMENTED || code == FTPReply.UNRECOGNIZED_COMMAND;
  }

  private static Map<String, Entry> entries(FTPFile[] files) {
    Map<String, Entry> entries = new TreeMap<>();
    for (FTPFile file : files) {
      if (file != null && file.getName() != null) {
        String name = SiteFile.nameOf(file.getName());
        if (!name.isEmpty() && !name.equals(".") && !name.equals("..")) {
          entries.put(name, new Entry(file.getSize(), file.isDirectory()));
        }
      }
    }
    return entries;
  }

  @Override
  public Optional<Long> size(String file) throws HostFailure {
    return call(
        file,
        () -> {
          if (hasSize) {
            int code = ftp.sendCommand("SIZE", at(file));
            if (code == FILE_STATUS) {
              return Optional.of(Long.parseLong(ftp.getReplyString().substring(4).strip()));
            }
            hasSize = !isUnknown(code);
            if (hasSize) {
              return Optional.<Long>empty();
            }
          }
          return list(SiteFile.folderOf(file))
              .map(entries -> entries.get(SiteFile.nameOf(file)))
              .filter(e -> !e.isFolder())
              .map(Entry::size);
        });
  }

  @Override
  public boolean read(String file, OutputStream to) throws HostFailure {
    return call(
        file,
        () -> {
          if (ftp.retrieveFile(at(file), to)) {
            return true;
          }
          if (ftp.getReplyCode() == FTPReply.FILE_UNAVAILABLE) {
            return false;
          }
          throw refused(file);
        });
  }

  @Override
  public void write(String file, InputStream from) throws HostFailure {
    call(
        file,
        () -> {
          if (!ftp.storeFile(at(file), from)) {
            throw refused(file);
          }
          return true;
        });
  }

  @Override
  public void rename(String from, String to) throws HostFailure {
    call(
        to,
        () -> {
          if (ftp.rename(at(from), at(to))) {
            return true;
          }
          // Some servers do not replace a file. Only when there is one: else it is another matter.
          if (!FTPReply.isNegativePermanent(ftp.getReplyCode()) || !ftp.deleteFile(at(to))) {
            throw refused(to);
          }
          if (!ftp.rename(at(from), at(to))) {
            throw refused(to);
          }
          return true;
        });
  }

  @Override
  public void delete(String file) throws HostFailure {
    call(
        file,
        () -> {
          if (!ftp.deleteFile(at(file))) {
            HostFailure refused = refused(file);
            if (size(file).isPresent()) {
              throw refused;
            }
          }
          return true;
        });
  }

  @Override
  public boolean makeFolder(String folder) throws HostFailure {
    return call(
        folder,
        () -> {
          if (ftp.makeDirectory(at(folder))) {
            return true;
          }
          HostFailure refused = refused(folder);
          if (enter(folder) || size(folder).isPresent()) {
            return false;
          }
          throw refused;
        });
  }

  @Override
  public void removeFolder(String folder) throws HostFailure {
    call(
        folder,
        () -> {
          // No server removes the folder that we stand in.
          if (inside) {
            inside = !ftp.changeWorkingDirectory(at(""));
          }
          return ftp.removeDirectory(at(folder));
        });
  }

  private boolean enter(String folder) throws IOException {
    inside = true;
    return ftp.changeWorkingDirectory(at(folder));
  }

  @Override
  public void close() {
    try {
      if (!broken) {
        ftp.logout();
      }
    } catch (IOException e) {
      // The line is gone already.
    }
    try {
      ftp.disconnect();
    } catch (IOException e) {
      // Likewise.
    }
  }

  private <T> T call(String path, Call<T> call) throws HostFailure {
    try {
      return call.run();
    } catch (IOException e) {
      broken = true;
      throw FtpFailures.broken(path, e);
    }
  }

  private HostFailure refused(String path) {
    return FtpFailures.reply(path, ftp.getReplyCode(), ftp.getReplyString());
  }

  private String at(String path) {
    return path.isEmpty() ? (root.isEmpty() ? "/" : root) : root + "/" + path;
  }
}
