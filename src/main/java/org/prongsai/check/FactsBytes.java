package org.prongsai.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prongsai.binary.BytesIn;
import org.prongsai.binary.BytesIn.Malformed;
import org.prongsai.binary.BytesOut;
import org.prongsai.binary.TextsOut;
import org.prongsai.check.PageFacts.Finding;
import org.prongsai.check.PageFacts.Form;
import org.prongsai.problem.Rule;

/** {@link PageFacts} as bytes, about seven a link; texts by their numbers. */
final class FactsBytes {
  private static final Map<String, Rule> RULES = new HashMap<>();

  static {
    for (Rule rule : Rule.values()) {
      RULES.put(rule.id(), rule);
    }
  }

  private FactsBytes() {}

  static void write(PageFacts facts, TextsOut texts, BytesOut out) {
    out.number(texts.number(facts.file));
    out.octet(facts.form.ordinal());
    write(facts.base, texts, out);
    out.number(texts.number(facts.title));
    write(facts.ids, texts, out);
    write(facts.maps, texts, out);
    write(facts.written, texts, out);
    for (int i = 0; i < facts.written.length; i++) {
      out.octet(facts.kinds[i]);
      out.number(facts.lines[i]);
      out.number(facts.columns[i]);
    }
    out.number(facts.findings.size());
    for (Finding finding : facts.findings) {
      out.number(texts.number(finding.rule().id()));
      out.number(finding.line());
      out.number(finding.column());
      write(finding.args().toArray(String[]::new), texts, out);
      write(finding.target(), texts, out);
    }
  }

  private static void write(String[] many, TextsOut texts, BytesOut out) {
    out.number(many.length);
    for (String one : many) {
      out.number(texts.number(one));
    }
  }

  private static void write(Optional<String> maybe, TextsOut texts, BytesOut out) {
    out.number(maybe.isPresent() ? texts.number(maybe.get()) + 1 : 0);
  }

  static PageFacts read(BytesIn in, String[] texts) throws Malformed {
    String file = text(in, texts);
    Form form = Form.values()[within(in.octet(), Form.values().length)];
    Optional<String> base = maybe(in, texts);
    String title = text(in, texts);
    String[] ids = many(in, texts);
    String[] maps = many(in, texts);
    String[] written = many(in, texts);
    byte[] kinds = new byte[written.length];
    int[] lines = new int[written.length];
    int[] columns = new int[written.length];
    for (int i = 0; i < written.length; i++) {
      kinds[i] = (byte) within(in.octet(), LinkKind.values().length);
      lines[i] = in.small();
      columns[i] = in.small();
    }
    List<Finding> findings = new ArrayList<>();
    for (int n = in.count(); n > 0; n--) {
      Rule rule = rule(in, texts);
      int line = in.small();
      int column = in.small();
      findings.add(new Finding(rule, line, column, List.of(many(in, texts)), maybe(in, texts)));
    }
    return new PageFacts(
        file, form, base, title, findings, ids, maps, written, kinds, lines, columns);
  }

  private static Rule rule(BytesIn in, String[] texts) throws Malformed {
    Rule rule = RULES.get(text(in, texts));
    if (rule == null) {
      throw new Malformed("no such rule");
    }
    return rule;
  }

  private static String text(BytesIn in, String[] texts) throws Malformed {
    return texts[within(in.small(), texts.length)];
  }

  private static Optional<String> maybe(BytesIn in, String[] texts) throws Malformed {
    int number = within(in.small(), texts.length + 1);
    return number == 0 ? Optional.empty() : Optional.of(texts[number - 1]);
  }

  private static String[] many(BytesIn in, String[] texts) throws Malformed {
    String[] many = new String[in.count()];
    for (int i = 0; i < many.length; i++) {
      many[i] = text(in, texts);
    }
    return many;
  }

  private static int within(int number, int limit) throws Malformed {
    if (number < 0 || number >= limit) {
      throw new Malformed("no such number: " + number);
    }
    return number;
  }
}
