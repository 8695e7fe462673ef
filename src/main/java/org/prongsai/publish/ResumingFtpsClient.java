package org.prongsai.publish;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.apache.commons.net.DefaultSocketFactory;
import org.apache.commons.net.ftp.FTPSClient;

/**
 * FTPS whose data connections resume the TLS session of the control connection, as ProFTPD asks for
 * by default (else 425). Java finds a session by host and by what the plain socket below says is
 * its port, so a data socket is made to report the control connection's; TLS 1.2, whose sessions
 * may be used more than once.
 */
final class ResumingFtpsClient extends FTPSClient {
  private static final String[] PROTOCOLS = {"TLSv1.2"};

  private final SSLContext context;
  private final boolean checksName;

  ResumingFtpsClient(boolean implicit, SSLContext context, boolean checksName) {
    super(implicit, context);
    this.context = context;
    this.checksName = checksName;
    setEndpointCheckingEnabled(checksName);
    setEnabledProtocols(PROTOCOLS);
  }

  /** After the login: data travels encrypted too. */
  void protectData() throws IOException {
    execPBSZ(0);
    execPROT("P");
    // Plain sockets, which are secured below: the library would give them the data port.
    setSocketFactory(new Reporting(_socket_.getPort()));
  }

  /** Makes plain sockets that say they lead to the control connection's port. */
  private static final class Reporting extends DefaultSocketFactory {
    private final int port;

    Reporting(int port) {
      this.port = port;
    }

    @Override
    public Socket createSocket() {
      return new Socket() {
        @Override
        public int getPort() {
          return port;
        }
      };
    }
  }

  @Override
  protected Socket _openDataConnection_(String command, String arg) throws IOException {
    Socket plain = super._openDataConnection_(command, arg);
    if (plain == null || plain instanceof SSLSocket) {
      return plain;
    }
    SSLSocket secured =
        (SSLSocket)
            context.getSocketFactory().createSocket(plain, _hostname_, _socket_.getPort(), true);
    secured.setUseClientMode(true);
    secured.setEnabledProtocols(PROTOCOLS);
    if (checksName) {
      // A session is found again only by a socket that checks the same.
      SSLParameters parameters = secured.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      secured.setSSLParameters(parameters);
    }
    secured.startHandshake();
    return secured;
  }
}
