package org.prongsai.publish;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.prongsai.model.Target;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;

/** Opens the host of a target; the libraries of the other kinds are not even loaded. */
final class Hosts {
  private Hosts() {}

  /**
   * @param notes what somebody should know of the connection
   */
  record Opened(Host host, List<Problem> notes) {}

  /**
   * @param folder where {@code publish.yaml} lies
   * @param makes whether the site's root is made there when it is missing
   */
  static Opened open(Target target, Path folder, Secrets secrets, Timeouts timeouts, boolean makes)
      throws HostFailure {
    Target.Way way = target.way();
    if (way instanceof Target.Way.Folder local) {
      return new Opened(FolderHost.at(Secrets.path(folder, local.folder()), makes), List.of());
    }
    if (way instanceof Target.Way.Ftp ftp) {
      String password = secrets.password(target, ftp.server().passwordFile(), folder);
      Host host = FtpDoor.open(ftp, password, target.secretVariable(), timeouts, makes);
      boolean clear = ftp.security() == Target.Security.CLEAR;
      return new Opened(
          host, clear ? List.of(Rule.PUBLISH_CLEAR_TEXT.at(Place.of(target.name()))) : List.of());
    }
    if (way instanceof Target.Way.Sftp sftp) {
      return sftp(target, sftp, folder, secrets, timeouts, makes);
    }
    throw new IllegalArgumentException("no host: " + way);
  }

  private static Opened sftp(
      Target target,
      Target.Way.Sftp sftp,
      Path folder,
      Secrets secrets,
      Timeouts timeouts,
      boolean makes)
      throws HostFailure {
    Optional<String> file = sftp.server().passwordFile();
    Optional<Path> key = Optional.empty();
    String secret;
    if (sftp.key().isPresent()) {
      key = Optional.of(Secrets.closed(Secrets.path(folder, sftp.key().get())));
      secret = secrets.passphrase(target, file, folder);
    } else {
      secret = secrets.password(target, file, folder);
    }
    SftpDoor.Opened opened =
        SftpDoor.open(
            sftp, key, secret, target.secretVariable(), new KnownHosts(folder), timeouts, makes);
    String address = sftp.server().host() + ":" + sftp.server().port();
    return new Opened(
        opened.host(),
        opened.pinned().stream()
            .map(
                k ->
                    Rule.PUBLISH_FIRST_HOST_KEY.at(
                        Place.of(target.name()), "", address, k, KnownHosts.FILE))
            .toList());
  }
}
