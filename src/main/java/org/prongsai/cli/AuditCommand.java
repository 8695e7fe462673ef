package org.prongsai.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.prongsai.Audit;
import org.prongsai.AuditImport;
import org.prongsai.AuditList;
import org.prongsai.Refusal;
import org.prongsai.check.url.Url;
import org.prongsai.live.web.Manners;
import org.prongsai.live.web.Web;
import org.prongsai.model.FiscalYear;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code prongsai audit URL}: the same verdict on a live website, whoever made it. */
@Command(name = "audit", mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
  @Parameters(index = "0", arity = "0..1", paramLabel = "URL")
  private String address;

  @Option(names = "--list", paramLabel = "CSV")
  private Path list;

  @Option(names = "--out", paramLabel = "FILE")
  private Path results;

  @Option(names = "--year", paramLabel = "YEAR", required = true, converter = YearOption.class)
  private FiscalYear year;

  @Option(names = "--sector", paramLabel = "SECTOR")
  private String sector = "lao";

  @Option(names = "--import", paramLabel = "DIR")
  private Path folder;

  @Option(names = "--state", paramLabel = "DIR")
  private Path state = Path.of("target", "audit");

  @Option(names = "--allow-private")
  private boolean allowPrivate;

  @Option(names = "--contact", paramLabel = "ADDRESS")
  private String contact = "";

  @Option(names = "--as-of", paramLabel = "DATE", converter = DateOption.class)
  private LocalDate asOf = DateOption.today();

  @Mixin private Output output;

  private final Console console;

  AuditCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    if ((address == null) == (list == null)) {
      throw new Refusal("refusal.url-or-list");
    }
    Audit audit = Audit.of(year, sector, asOf, state, allowPrivate);
    try (Web web = new Web(manners())) {
      return list == null ? one(audit, web) : many(audit, web);
    }
  }

  /** One page after another, no faster than a person who reads quickly. */
  private Manners manners() {
    return Manners.polite(Manners.agent(ProngsaiCommand.VERSION, contact))
        .allowingPrivate(allowPrivate)
        .paced(1, Duration.ofMillis(500));
  }

  private int one(Audit audit, Web web) throws Exception {
    Url home = Audit.address(address);
    if (folder != null) {
      AuditImport.check(folder, audit);
    }
    return console.watchAudit(
        line ->
            audit.run(
                home,
                web,
                line.pages(),
                done -> {
                  line.close();
                  int code = output.tell(done.report(), console);
                  if (folder != null && done.judged().year().isPresent()) {
                    Path file = AuditImport.write(folder, audit, done);
                    console.err().println(console.words().text("cli.imported", file.toString()));
                  }
                  return code;
                }));
  }

  private int many(Audit audit, Web web) throws Exception {
    if (folder != null) {
      throw new Refusal("refusal.list-and-import");
    }
    Path file = results == null ? AuditList.resultsOf(list, year) : results;
    boolean fine =
        console.watchAudit(
            line ->
                AuditList.run(
                    list,
                    file,
                    audit,
                    web,
                    line.pages(),
                    told -> console.out().println(told),
                    output.isStrict()));
    console.err().println(console.words().text("cli.audited", file.toString()));
    return fine ? Main.FINE : Main.PROBLEMS;
  }
}
