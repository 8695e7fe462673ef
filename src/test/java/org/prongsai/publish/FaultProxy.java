package org.prongsai.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.prongsai.model.Target;

/** Stands between a client and a server, and fails as lines do. */
public final class FaultProxy implements AutoCloseable {
  /** What happens to a connection when its bytes are used up. */
  public enum Fault {
    CUT,
    RESET,
    STALL
  }

  private final ServerSocket front;
  private final int behind;
  private final Fault fault;
  private final long bytes;
  private final AtomicInteger faulty;
  private final List<Socket> open = new CopyOnWriteArrayList<>();

  /** How many connections were made. */
  final AtomicInteger connections = new AtomicInteger();

  /**
   * @param behind the server's port on this machine
   * @param bytes that the client may send on a connection before the fault
   * @param faulty how many connections fail; later ones do not
   */
  public FaultProxy(int behind, Fault fault, long bytes, int faulty) throws IOException {
    this.front = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.behind = behind;
    this.fault = fault;
    this.bytes = bytes;
    this.faulty = new AtomicInteger(faulty);
    daemon(this::accept);
  }

  public int port() {
    return front.getLocalPort();
  }

  /** The same target, by way of this. */
  public Target before(Target target) {
    Target.Way way;
    if (target.way() instanceof Target.Way.Ftp ftp) {
      way = new Target.Way.Ftp(at(ftp.server()), ftp.security(), ftp.certificate(), ftp.encoding());
    } else {
      Target.Way.Sftp sftp = (Target.Way.Sftp) target.way();
      way = new Target.Way.Sftp(at(sftp.server()), sftp.key(), sftp.hostKey());
    }
    return new Target(target.name(), way, target.url(), target.readAll());
  }

  private Target.Server at(Target.Server server) {
    return new Target.Server(
        server.host(), port(), server.user(), server.folder(), server.passwordFile());
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = front.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), behind);
        open.add(client);
        open.add(server);
        connections.incrementAndGet();
        boolean fails = faulty.getAndDecrement() > 0;
        daemon(() -> pump(client, server, fails ? bytes : Long.MAX_VALUE));
        daemon(() -> pump(server, client, Long.MAX_VALUE));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void pump(Socket from, Socket to, long most) {
    byte[] buffer = new byte[4096];
    long left = most;
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        out.write(buffer, 0, (int) Math.min(n, left));
        left -= n;
        if (left <= 0) {
          fail(from, to);
          return;
        }
      }
      to.shutdownOutput();
    } catch (IOException broken) {
      close(from);
      close(to);
    }
  }

  private void fail(Socket client, Socket server) throws IOException {
    if (fault == Fault.STALL) {
      return; // nothing is read or written any more, and nothing is closed
    }
    if (fault == Fault.RESET) {
      client.setSoLinger(true, 0);
      server.setSoLinger(true, 0);
    }
    close(client);
    close(server);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // Closed enough.
    }
  }

  @Override
  public void close() throws IOException {
    front.close();
    open.forEach(FaultProxy::close);
  }
}
