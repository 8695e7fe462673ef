package org.prongsai.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.prongsai.Refusal;
import org.prongsai.check.Progress;
import org.prongsai.keep.Note;
import org.prongsai.problem.Language;
import org.prongsai.report.Report;

/**
 * One site, shown to browsers of this machine while somebody edits it. Built in the background from
 * the beginning until it is closed.
 */
public final class Preview implements AutoCloseable {
  private static final int PORTS_TRIED = 20;
  private static final Duration GLANCE = Duration.ofSeconds(2);
  private static final Duration BEAT = Duration.ofSeconds(4);

  static {
    // Else small answers wait 40 ms for the browser's acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    // Who connects and says nothing is not waited for.
    System.setProperty("sun.net.httpserver.maxReqTime", "30");
  }

  private final List<HttpServer> servers = new ArrayList<>();
  private final ExecutorService threads;
  private final SiteFiles site;
  private final Pages pages;
  private final Events events;
  private final FolderWatch watch;
  private final Rounds rounds;

  /**
   * What a preview is to be like.
   *
   * @param port the first to try; 0 for any that is free
   * @param workPage the working page of a report, leading to the site at {@code ../}
   */
  public record Wish(
      Path folder,
      int port,
      Language language,
      Supplier<LocalDate> today,
      Function<Report, String> workPage) {}

  /**
   * Who hears what happens.
   *
   * @param outcome in the thread that builds
   */
  public record Listener(Consumer<Outcome> outcome, Consumer<Note> note, Progress progress) {}

  /**
   * @throws Refusal when there is no content, or no port is free
   */
  public Preview(Wish wish, Listener listener) throws Refusal, IOException {
    if (!Files.isDirectory(wish.folder().resolve("content"))) {
      throw new Refusal("refusal.no-content", wish.folder().resolve("content").toString());
    }
    servers.add(bound(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), wish.port()));
    threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "prongsai-serve");
              thread.setDaemon(true);
              return thread;
            });
    pages =
        new Pages(
            wish.language(),
            Long.toString(System.currentTimeMillis(), Character.MAX_RADIX),
            wish.workPage());
    events = new Events(pages.id(), BEAT);
    site = new SiteFiles(wish.folder().resolve("target").resolve("site"));
    Changes changes = new Changes();
    watch = new FolderWatch(wish.folder(), changes, GLANCE, true);
    rounds =
        new Rounds(
            wish.folder(),
            changes,
            wish.today(),
            outcome -> {
              if (!(outcome instanceof Outcome.Locked)) {
                pages.take(outcome);
                events.tell(pages.id());
              }
              listener.outcome().accept(outcome);
            },
            listener.note(),
            listener.progress());
    open(servers.get(0));
    rounds.start();
  }

  private void open(HttpServer server) {
    server.setExecutor(threads);
    server.createContext("/", new Door(Gate.of(server.getAddress()), site, pages, events));
    server.start();
  }

  private static HttpServer bound(InetAddress address, int port) throws Refusal, IOException {
    int last = port == 0 ? 0 : Math.min(65_535, port + PORTS_TRIED - 1);
    String why = "";
    for (int p = port; p <= last; p++) {
      try {
        return HttpServer.create(new InetSocketAddress(address, p), 0);
      } catch (BindException e) {
        why = e.getMessage();
      }
    }
    throw new Refusal("refusal.no-port", Integer.toString(port), Integer.toString(last), why);
  }

  /** The port that browsers of this machine find it at. */
  public int port() {
    return servers.get(0).getAddress().getPort();
  }

  /** Where browsers of this machine find it. */
  public String address() {
    return address(servers.get(0));
  }

  private static String address(HttpServer server) {
    InetSocketAddress at = server.getAddress();
    return "http://" + at.getAddress().getHostAddress() + ":" + at.getPort() + "/";
  }

  /** Lets machines of the same network in, too; where they find it, when there is a network. */
  public Optional<String> openToNetwork() throws Refusal, IOException {
    Optional<InetAddress> network = LocalNetwork.address();
    return network.isPresent() ? Optional.of(openAt(network.get())) : Optional.empty();
  }

  String openAt(InetAddress address) throws Refusal, IOException {
    HttpServer server = bound(address, port());
    servers.add(server);
    open(server);
    return address(server);
  }

  /** Ends everything; what is known is left to the next build. */
  @Override
  public void close() {
    events.close();
    watch.close();
    servers.forEach(s -> s.stop(0));
    threads.shutdownNow();
    rounds.close();
  }
}
