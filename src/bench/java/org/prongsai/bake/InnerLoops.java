package org.prongsai.bake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.MapConfiguration;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.prongsai.bake.markdown.Markdown;
import org.prongsai.check.CheckOptions;
import org.prongsai.check.SiteFacts;
import org.prongsai.ita.Assessor;
import org.prongsai.ita.Verdicts;
import org.prongsai.plan.Page;
import org.prongsai.plan.Planner;
import org.prongsai.plan.SitePlan;
import org.prongsai.read.ChecklistReader;
import org.prongsai.read.Checklists;
import org.prongsai.read.Content;
import org.prongsai.read.ContentReader;

/**
 * What a build does most often, by itself, with the flags of the launcher: {@code src/bench/jmh.sh}
 * compiles and starts it. The site is the one of 60 pages that {@code MakeContent} writes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
public class InnerLoops {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

  private Path folder;
  private Content content;
  private Checklists checklists;
  private Verdicts verdicts;
  private PortalTemplateEngine engine;
  private Page item;
  private Page.Free free;
  private String html;

  @Setup
  public void site() throws IOException, RenderingException {
    folder = Path.of(System.getProperty("site"));
    content = ContentReader.read(folder);
    checklists = ChecklistReader.read(folder, content.portal().agency().sector()).value();
    verdicts = Assessor.judge(content.portal(), checklists, AS_OF, content.sources());
    SitePlan plan = plan();
    item = first(plan, Page.Item.class);
    free = first(plan, Page.Free.class);
    CompositeConfiguration all = new CompositeConfiguration();
    all.addConfiguration(
        new MapConfiguration(Map.<String, Object>of(PortalTemplateEngine.THEME, Theme.of(folder))));
    DefaultJBakeConfiguration config = new DefaultJBakeConfiguration(all);
    engine = new PortalTemplateEngine(config, new PlannedStore());
    html = renderAnItem();
  }

  private static <P extends Page> P first(SitePlan plan, Class<P> type) {
    return plan.pages().stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
  }

  @Benchmark
  public Content readTheContent() throws IOException {
    return ContentReader.read(folder);
  }

  @Benchmark
  public SitePlan plan() {
    return Planner.plan(
        content.portal(), verdicts, checklists, AS_OF, (year, file) -> Optional.empty());
  }

  @Benchmark
  public String renderAnItem() throws RenderingException {
    return render(item, "item");
  }

  @Benchmark
  public String makeSafeHtmlOfMarkdown() {
    return Markdown.toHtml(free.markdown().toString()).toString();
  }

  @Benchmark
  public String makeSafeHtmlOfMarkdownWithHtmlInIt() {
    return Markdown.toHtml(free.markdown() + "\n<b>คำ</b>\n").toString();
  }

  @Benchmark
  public SiteFacts factsOfAnItem() {
    var facts = SiteFacts.collector(CheckOptions.of(Optional.empty()));
    facts.accept("index.html", html);
    return facts.finish();
  }

  private String render(Page page, String type) throws RenderingException {
    DocumentModel document = new DocumentModel();
    document.put(PortalTemplateEngine.PAGE, page);
    TemplateModel model = new TemplateModel();
    model.setContent(document);
    PageText text = new PageText();
    engine.renderDocument(model, type + PortalOven.TEMPLATE_ENDING, text);
    return text.toString();
  }
}
