package org.prongsai.publish;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.prongsai.model.Target;

/** An FTP server as old and cheap hosts have them: what it cannot do, a test says. */
final class QuirkyFtp implements AutoCloseable {
  /** What is odd about a server. */
  enum Quirk {
    /** Knows neither FEAT nor MLSD nor SIZE: only LIST, without names that begin with a dot. */
    OLD,
    /** Says that it knows MLSD, and does not. */
    NO_MLSD_AFTER_ALL,
    /** Speaks windows-874. */
    THAI_WINDOWS,
    NO_RENAME_OVER,
    IGNORES_CASE,
    /** Answers a second connection with 421 or 530. */
    ONE_CONNECTION,
    ONE_LOGIN,
    /** Behind a NAT: names an address that nobody outside can reach. */
    PRIVATE_ADDRESS,
    /** A firewall lets no data connection through. */
    BLOCKED_PORTS,
    /** Says 552 when a file has travelled. */
    QUOTA,
    /** Says a wrong size. */
    WRONG_SIZE,
    /** Stops in the middle of the first file. */
    STALLS_ONCE,
    /** Counts a connection that went until another one was refused. */
    LETS_GO_LATE
  }

  private final ServerSocket front;
  private final MemoryHost host;
  private final Set<Quirk> quirks;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final AtomicInteger logged = new AtomicInteger();

  /** The commands that came, with their arguments. */
  final List<String> commands = new CopyOnWriteArrayList<>();

  QuirkyFtp(MemoryHost.Disk disk, Quirk... quirks) throws IOException {
    this.quirks = EnumSet.noneOf(Quirk.class);
    this.quirks.addAll(List.of(quirks));
    this.host = new MemoryHost(disk, d -> {});
    host.ignoresCase = is(Quirk.IGNORES_CASE);
    this.front = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    daemon(this::accept);
  }

  private synchronized boolean is(Quirk quirk) {
    return quirks.contains(quirk);
  }

  /** From now on it is like others in that. */
  synchronized void mend(Quirk quirk) {
    quirks.remove(quirk);
  }

  Target target(String encoding) {
    return new Target(
        "web",
        new Target.Way.Ftp(
            new Target.Server("127.0.0.1", front.getLocalPort(), "u", "/", Optional.empty()),
            Target.Security.CLEAR,
            Optional.empty(),
            encoding),
        Optional.empty(),
        false);
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "quirky-ftp");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = front.accept();
        open.add(socket);
        daemon(() -> new Session(socket).run());
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  @Override
  public void close() throws IOException {
    front.close();
    for (Socket socket : open) {
      socket.close();
    }
  }

  private final class Session implements Runnable {
    private final Socket socket;
    private ServerSocket passive;
    private String renamed = "";
    private boolean in;

    Session(Socket socket) {
      this.socket = socket;
    }

    @Override
    public void run() {
      Charset charset =
          is(Quirk.THAI_WINDOWS) ? Charset.forName("x-windows-874") : StandardCharsets.UTF_8;
      try (socket;
          OutputStream out = socket.getOutputStream();
          BufferedReader lines =
              new BufferedReader(new InputStreamReader(socket.getInputStream(), charset))) {
        boolean full = is(Quirk.ONE_CONNECTION) && logged.get() > 0;
        if (full) {
          commands.add("(full)");
          if (is(Quirk.LETS_GO_LATE)) {
            logged.set(0);
          }
        }
        answer(out, charset, full ? "421 Too many connections" : "220 ready");
        for (String line = full ? null : lines.readLine(); line != null; line = lines.readLine()) {
          commands.add(line);
          String verb = line.split(" ")[0].toUpperCase(Locale.ROOT);
          String arg = line.substring(Math.min(line.length(), verb.length() + 1));
          String reply = reply(verb, arg.replaceAll("^/+", ""), out, charset);
          answer(out, charset, reply);
          if (verb.equals("QUIT")) {
            break;
          }
        }
      } catch (IOException | HostFailure gone) {
        // The client went.
      } finally {
        logOut();
      }
    }

    private void answer(OutputStream out, Charset charset, String text) throws IOException {
      out.write((text + "\r\n").getBytes(charset));
      out.flush();
    }

    private String reply(String verb, String path, OutputStream out, Charset charset)
        throws IOException, HostFailure {
      synchronized (host) {
        return switch (verb) {
          case "USER" -> "331 password";
          case "PASS" -> logIn();
          case "QUIT" -> logOut();
          case "TYPE", "OPTS" -> "200 ok";
          case "SYST" -> "215 UNIX Type: L8";
          case "PWD" -> "257 \"/\"";
          case "FEAT" -> features();
          case "CWD" -> host.list(path).isPresent() ? "250 ok" : "550 no such folder";
          case "MKD" -> made(path);
          case "RMD" -> removed(path);
          case "DELE" -> deleted(path);
          case "SIZE" -> is(Quirk.OLD) ? "500 unknown" : size(path);
          case "RNFR" -> {
            renamed = path;
            yield "350 go on";
          }
          case "RNTO" -> renameTo(path);
          case "PASV" -> passive();
          case "LIST", "MLSD", "STOR", "RETR" -> transfer(verb, path, out, charset);
          default -> "500 unknown command";
        };
      }
    }

    private String logIn() {
      in = logged.incrementAndGet() > 0;
      return is(Quirk.ONE_LOGIN) && logged.get() > 1
          ? "530 Sorry, the maximum number of clients (1) for this user is reached"
          : "230 welcome";
    }

    /** Before the client is told so: it may come again at once. */
    private String logOut() {
      if (in && !is(Quirk.LETS_GO_LATE)) {
        logged.decrementAndGet();
      }
      in = false;
      return "221 bye";
    }

    private String features() {
      if (is(Quirk.OLD)) {
        return "500 unknown command";
      }
      String utf8 = is(Quirk.THAI_WINDOWS) ? "" : " UTF8\r\n";
      return "211-Features\r\n MLST size*;type*;\r\n" + utf8 + "211 End";
    }

    private String made(String path) {
      try {
        return host.makeFolder(path) ? "257 made" : "550 is there";
      } catch (HostFailure e) {
        return "550 " + e.getMessage();
      }
    }

    private String removed(String path) throws HostFailure {
      host.removeFolder(path);
      return host.list(path).isPresent() ? "550 not empty" : "250 gone";
    }

    private String deleted(String path) throws HostFailure {
      boolean there = host.size(path).isPresent();
      host.delete(path);
      return there ? "250 gone" : "550 no such file";
    }

    private String size(String path) throws HostFailure {
      return host.size(path).map(s -> "213 " + s).orElse("550 no such file");
    }

    private String renameTo(String path) {
      try {
        if (is(Quirk.NO_RENAME_OVER) && host.size(path).isPresent()) {
          return "553 there is such a file";
        }
        host.rename(renamed, path);
        return "250 renamed";
      } catch (HostFailure e) {
        return "550 " + e.getMessage();
      }
    }

    private String passive() throws IOException {
      passive = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      int port = passive.getLocalPort();
      if (is(Quirk.BLOCKED_PORTS)) {
        passive.close();
      }
      String address = is(Quirk.PRIVATE_ADDRESS) ? "10,9,8,7" : "127,0,0,1";
      return "227 (" + address + "," + port / 256 + "," + port % 256 + ")";
    }

    private String transfer(String verb, String path, OutputStream out, Charset charset)
        throws IOException, HostFailure {
      boolean list = verb.equals("LIST") || verb.equals("MLSD");
      if (verb.equals("MLSD") && (is(Quirk.OLD) || is(Quirk.NO_MLSD_AFTER_ALL))) {
        return "500 unknown command";
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      Optional<Map<String, Host.Entry>> entries = host.list(folder(path));
      if (verb.equals("RETR") ? !host.read(path, bytes) : list && entries.isEmpty()) {
        return "550 nothing there";
      }
      answer(out, charset, "150 here it comes");
      try (Socket data = passive.accept()) {
        open.add(data);
        if (verb.equals("STOR")) {
          return store(path, data);
        }
        if (list) {
          entries.get().forEach((name, e) -> line(verb, name, e, bytes, charset));
        }
        data.getOutputStream().write(bytes.toByteArray());
      }
      return "226 done";
    }

    /** LIST is asked from inside a folder: the last one that was gone to. */
    private String folder(String path) {
      if (!path.isEmpty()) {
        return path;
      }
      return commands.stream()
          .filter(c -> c.startsWith("CWD "))
          .reduce((a, b) -> b)
          .map(c -> c.substring(4).replaceAll("^/+", ""))
          .orElse("");
    }

    private String store(String path, Socket data) throws IOException, HostFailure {
      if (is(Quirk.STALLS_ONCE) && path.startsWith(Reserved.NEW)) {
        mend(Quirk.STALLS_ONCE);
        host.write(path, new ByteArrayInputStream(data.getInputStream().readNBytes(3)));
        open.remove(data);
        commands.add("(stalls)");
        sleepUntilGone();
        return "426 too late";
      }
      byte[] all = data.getInputStream().readAllBytes();
      if (is(Quirk.QUOTA) && path.startsWith(Reserved.NEW)) {
        host.write(path, new ByteArrayInputStream(all, 0, all.length / 2));
        return "552 Disk quota exceeded";
      }
      host.write(path, new ByteArrayInputStream(all));
      return "226 stored";
    }

    private void sleepUntilGone() throws IOException {
      // Nothing is answered until the client gives up and closes.
      socket.getInputStream().read();
    }

    private void line(
        String verb, String name, Host.Entry e, ByteArrayOutputStream to, Charset charset) {
      long size = e.size() + (is(Quirk.WRONG_SIZE) && !e.isFolder() ? 1 : 0);
      String text =
          verb.equals("MLSD")
              ? "type=" + (e.isFolder() ? "dir" : "file") + ";size=" + size + "; " + name
              : (e.isFolder() ? "d" : "-") + "rw-r--r-- 1 u g " + size + " Nov 22 08:00 " + name;
      to.writeBytes((text + "\r\n").getBytes(charset));
    }
  }
}
