package org.prongsai.live.audit;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.prongsai.check.Progress;
import org.prongsai.check.url.Url;
import org.prongsai.live.web.Manners;
import org.prongsai.live.web.Web;
import org.prongsai.model.FiscalYear;
import org.prongsai.read.Checklists;

/** An audit in a process of its own, which a test can kill. */
final class AuditProcess {
  private AuditProcess() {}

  /**
   * @param args the address and the folder for what was seen
   */
  public static void main(String[] args) throws Exception {
    Checklists lists = Checklists.shipped("lao");
    Url home = Url.parse(args[0]).orElseThrow();
    Manners manners =
        Manners.polite("prongsai-test").allowingPrivate(true).paced(1, Duration.ofMillis(20));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (Web web = new Web(manners);
        SiteAudit audit =
            SiteAudit.begin(
                web,
                true,
                home,
                lists.apply(new FiscalYear(2566)).orElseThrow(),
                Path.of(args[1]),
                Instant.now(),
                Progress.NONE)) {
      Judged judged = audit.run(lists, Outcome.DAY, Bounds.USUAL);
      out.println(judged.problems());
      out.println(judged.year());
      audit.done();
    }
  }
}
