package org.prongsai.publish;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.sftp.common.SftpConstants;

/**
 * Links over SFTP, of servers that have OpenSSH's extensions: those also agree on which of the two
 * names of a symbolic link comes first, which the protocol's draft and OpenSSH do not.
 */
final class SftpLinks implements Links {
  /** What a server says that it can do, by the names of PROTOCOL in OpenSSH's source. */
  static final String HARD_LINK = "hardlink@openssh.com";

  static final String RENAME = "posix-rename@openssh.com";

  private final SftpHost host;
  private final SftpRow row;

  SftpLinks(SftpHost host, SftpRow row) {
    this.host = host;
    this.row = row;
  }

  @Override
  public void symbolic(List<Pair> links) throws HostFailure {
    run(links, SftpConstants.SSH_FXP_SYMLINK, p -> SftpRow.of(p.from(), host.at(p.to())));
  }

  @Override
  public void hard(List<Pair> links) throws HostFailure {
    extended(HARD_LINK, links);
  }

  @Override
  public void rename(List<Pair> names) throws HostFailure {
    extended(RENAME, names);
  }

  private void extended(String name, List<Pair> pairs) throws HostFailure {
    run(
        pairs,
        SftpConstants.SSH_FXP_EXTENDED,
        p -> SftpRow.of(name, host.at(p.from()), host.at(p.to())));
  }

  private void run(List<Pair> pairs, int command, Function<Pair, Buffer> request)
      throws HostFailure {
    try {
      row.run(command, pairs.stream().map(request).toList(), false);
    } catch (SftpRow.Refused e) {
      throw SftpHost.refused(pairs.get(e.which).to(), e.answer);
    } catch (IOException e) {
      throw SftpHost.lost(pairs.get(0).to(), e);
    }
  }

  @Override
  public Optional<String> target(String link) throws HostFailure {
    return names(SftpConstants.SSH_FXP_READLINK, List.of(link)).get(0);
  }

  @Override
  public boolean arePlain(Collection<String> folders) throws HostFailure {
    List<String> all = List.copyOf(folders);
    String root = names(SftpConstants.SSH_FXP_REALPATH, List.of("")).get(0).orElse("");
    List<Optional<String>> real = names(SftpConstants.SSH_FXP_REALPATH, all);
    for (int i = 0; i < all.size(); i++) {
      String plain = (root.equals("/") ? "" : root) + "/" + all.get(i);
      if (real.get(i).filter(plain::equals).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private List<Optional<String>> names(int command, List<String> paths) throws HostFailure {
    try {
      return row.names(command, paths.stream().map(p -> SftpRow.of(host.at(p))).toList());
    } catch (IOException e) {
      throw SftpHost.lost(paths.get(0), e);
    }
  }
}
