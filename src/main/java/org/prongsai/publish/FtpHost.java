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
final class FtpHost extends ReportingHost {
  private static final int FILE_STATUS = 213;

  private final FTPClient ftp;
  private final String root;
  private boolean hasMlsd;
  private boolean hasSize = true;
  private boolean inside;
  private boolean broken;

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
  Optional<Map<String, Entry>> entries(String folder) throws IOException, HostFailure {
    if (hasMlsd) {
      FTPFile[] files = ftp.mlistDir(at(folder));
      if (FTPReply.isPositiveCompletion(ftp.getReplyCode())) {
        // Some list a folder that is not there as an empty one.
        boolean there = files.length > 0 || enter(folder);
        return there ? Optional.of(listed(files)) : Optional.empty();
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
    return Optional.of(listed(files));
  }

  /** Whether a server does not know the command; some say so only when it comes. */
  private static boolean isUnknown(int code) {
    return code == FTPReply.COMMAND_NOT_IMPLEMENTED || code == FTPReply.UNRECOGNIZED_COMMAND;
  }

  private static Map<String, Entry> listed(FTPFile[] files) {
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
  Optional<Long> sizeOf(String file) throws IOException, HostFailure {
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
  }

  @Override
  boolean copy(String file, OutputStream to) throws IOException, HostFailure {
    if (ftp.retrieveFile(at(file), to)) {
      return true;
    }
    if (ftp.getReplyCode() == FTPReply.FILE_UNAVAILABLE) {
      return false;
    }
    throw refused(file);
  }

  @Override
  boolean store(String file, InputStream from) throws IOException, HostFailure {
    if (!ftp.storeFile(at(file), from)) {
      throw refused(file);
    }
    return true;
  }

  @Override
  boolean move(String from, String to) throws IOException, HostFailure {
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
  }

  @Override
  boolean drop(String file) throws IOException, HostFailure {
    if (!ftp.deleteFile(at(file))) {
      HostFailure refused = refused(file);
      if (size(file).isPresent()) {
        throw refused;
      }
    }
    return true;
  }

  @Override
  boolean make(String folder) throws IOException, HostFailure {
    if (ftp.makeDirectory(at(folder))) {
      return true;
    }
    HostFailure refused = refused(folder);
    if (enter(folder) || size(folder).isPresent()) {
      return false;
    }
    throw refused;
  }

  @Override
  boolean remove(String folder) throws IOException, HostFailure {
    // No server removes the folder that we stand in.
    if (inside) {
      inside = !ftp.changeWorkingDirectory(at(""));
    }
    return ftp.removeDirectory(at(folder));
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

  @Override
  HostFailure failure(String path, IOException e) {
    broken = true;
    return FtpFailures.broken(path, e);
  }

  private HostFailure refused(String path) {
    return FtpFailures.reply(path, ftp.getReplyCode(), ftp.getReplyString());
  }

  private String at(String path) {
    return path.isEmpty() ? (root.isEmpty() ? "/" : root) : root + "/" + path;
  }
}
