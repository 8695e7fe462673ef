package org.prongsai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.prongsai.Publishing;
import org.prongsai.Refusal;
import org.prongsai.bake.QrText;
import org.prongsai.problem.Words;
import org.prongsai.report.WorkPage;
import org.prongsai.serve.OpenBrowser;
import org.prongsai.serve.Preview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code prongsai serve [DIR]}: the site in the browser while somebody edits it. */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private static final int MOST_PORTS = 65_535;

  @Parameters(index = "0", arity = "0..1", paramLabel = "DIR")
  private Path folder = Path.of(".");

  @Option(names = "--port", paramLabel = "N")
  private int port = 8080;

  @Option(names = "--open")
  private boolean open;

  @Option(names = "--phone")
  private boolean phone;

  private final Console console;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    if (port < 0 || port > MOST_PORTS) {
      throw new Refusal("refusal.bad-port", Integer.toString(port));
    }
    ServeLine line = new ServeLine(console, folder);
    Preview.Wish wish =
        new Preview.Wish(
            folder,
            port,
            console.language(),
            DateOption::today,
            report ->
                WorkPage.of(
                    report,
                    ProngsaiCommand.TOOL,
                    console.language(),
                    Publishing.lastProof(folder),
                    "../"));
    try (Preview preview = new Preview(wish, line.listener())) {
      Thread end = new Thread(() -> line.stop(preview), "prongsai-stopped");
      Runtime.getRuntime().addShutdownHook(end);
      greet(preview);
      try {
        new CountDownLatch(1).await(); // until Ctrl-C; tests interrupt
      } catch (InterruptedException e) {
        Runtime.getRuntime().removeShutdownHook(end);
      }
    }
    return Main.FINE;
  }

  private void greet(Preview preview) throws Refusal, IOException {
    if (port != 0 && preview.port() != port) {
      say("serve.port-taken", Integer.toString(port), Integer.toString(preview.port()));
    }
    say("serve.at", preview.address());
    say("serve.how");
    if (phone) {
      say("serve.phone-warning");
      Optional<String> address = preview.openToNetwork();
      say(address.isPresent() ? "serve.phone-at" : "serve.no-network", address.orElse(""));
      address.ifPresent(a -> console.out().print(QrText.of(a, console.colour())));
    }
    console.out().flush();
    if (open && !OpenBrowser.at(preview.address())) {
      say("serve.no-browser");
    }
  }

  private void say(String key, String... args) {
    Words words = console.words();
    console.out().println(words.text(key, args));
  }
}
