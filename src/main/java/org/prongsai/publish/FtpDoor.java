package org.prongsai.publish;

import java.io.IOException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPConnectionClosedException;
import org.apache.commons.net.ftp.FTPReply;
import org.prongsai.model.Target;
import org.prongsai.model.Target.Security;
import org.prongsai.problem.Rule;

/** Opens an FTP or FTPS host: connects, logs in, and goes to the site's root. */
final class FtpDoor {
  private static final int BUFFER = 1 << 16;

  private final Target.Way.Ftp way;
  private final String host;
  private final CertificateJudge judge;
  private final FTPClient ftp;

  private FtpDoor(Target.Way.Ftp way) {
    this.way = way;
    this.host = way.server().host();
    this.judge = new CertificateJudge(way.certificate());
    this.ftp =
        way.security() == Security.CLEAR
            ? new FTPClient()
            : new ResumingFtpsClient(
                way.security() == Security.IMPLICIT, judge.context(), way.certificate().isEmpty());
  }

  /**
   * @param variable where the password may come from, for a message
   */
  static Host open(
      Target.Way.Ftp way, String password, String variable, Timeouts timeouts, boolean makes)
      throws HostFailure {
    FtpDoor door = new FtpDoor(way);
    boolean open = false;
    try {
      door.connect(timeouts);
      door.logIn(password, variable);
      Host opened = door.enter(makes);
      open = true;
      return opened;
    } finally {
      if (!open) {
        door.leave();
      }
    }
  }

  private void connect(Timeouts timeouts) throws HostFailure {
    int connect = (int) timeouts.connect().toMillis();
    int silence = (int) timeouts.silence().toMillis();
    ftp.setConnectTimeout(connect);
    ftp.setDefaultTimeout(silence);
    ftp.setDataTimeout(timeouts.silence());
    ftp.setControlEncoding(way.encoding().equals("UTF-8") ? "UTF-8" : "x-windows-874");
    ftp.setBufferSize(BUFFER);
    ftp.setUseEPSVwithIPv4(false);
    try {
      ftp.connect(host, way.server().port());
      ftp.setSoTimeout(silence);
    } catch (SSLException e) {
      throw tls(e);
    } catch (FTPConnectionClosedException e) {
      // It said no at once, with a reply: one connection too many, mostly.
      throw FtpFailures.login(host, ftp.getReplyCode(), ftp.getReplyString(), "");
    } catch (IOException e) {
      throw FtpFailures.unreachable(host, e);
    }
    if (!FTPReply.isPositiveCompletion(ftp.getReplyCode())) {
      throw FtpFailures.login(host, ftp.getReplyCode(), ftp.getReplyString(), "");
    }
  }

  private HostFailure tls(SSLException e) {
    String words = String.valueOf(e.getMessage());
    Optional<String> reason =
        judge
            .reason()
            .or(() -> isOfName(words) ? Optional.of("@reason/certificate-name") : Optional.empty());
    return reason.isPresent()
        ? new HostFailure(Rule.PUBLISH_CERTIFICATE, host, reason.get(), judge.seen())
        : new HostFailure(Rule.PUBLISH_NO_TLS, host, FtpFailures.line(words));
  }

  private static boolean isOfName(String words) {
    return words.contains("subject alternative") || words.contains("No name matching");
  }

  private void logIn(String password, String variable) throws HostFailure {
    try {
      if (!ftp.login(way.server().user(), password)) {
        throw FtpFailures.login(host, ftp.getReplyCode(), ftp.getReplyString(), variable);
      }
      if (ftp instanceof ResumingFtpsClient secured) {
        secured.protectData();
      }
    } catch (IOException e) {
      throw FtpFailures.broken(host, e);
    }
  }

  private Host enter(boolean makes) throws HostFailure {
    try {
      ftp.setFileType(FTP.BINARY_FILE_TYPE);
      ftp.enterLocalPassiveMode();
      boolean hasMlsd = ftp.hasFeature("MLST");
      if (way.encoding().equals("UTF-8") && ftp.hasFeature("UTF8")) {
        ftp.sendCommand("OPTS", "UTF8 ON");
      }
      String folder = way.server().folder();
      String start = folder.startsWith("/") ? "" : withoutEnd(ftp.printWorkingDirectory());
      String root =
          withoutEnd(folder.isEmpty() ? start : start + "/" + folder.replaceFirst("^/+", ""));
      if (makes) {
        makeAll(root, start);
      }
      return new FtpHost(ftp, root, hasMlsd);
    } catch (IOException e) {
      throw FtpFailures.broken(host, e);
    }
  }

  private void makeAll(String root, String start) throws IOException, HostFailure {
    if (root.isEmpty() || ftp.changeWorkingDirectory(root)) {
      return;
    }
    for (int end = root.indexOf('/', start.length() + 1); ; end = root.indexOf('/', end + 1)) {
      String part = end < 0 ? root : root.substring(0, end);
      if (!ftp.changeWorkingDirectory(part) && !ftp.makeDirectory(part)) {
        throw FtpFailures.reply(part, ftp.getReplyCode(), ftp.getReplyString());
      }
      if (end < 0) {
        return;
      }
    }
  }

  private static String withoutEnd(String path) {
    return path == null ? "" : path.replaceAll("/+$", "");
  }

  private void leave() {
    try {
      ftp.disconnect();
    } catch (IOException e) {
      // It never stood.
    }
  }
}
