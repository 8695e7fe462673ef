package org.prongsai.bake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.prongsai.plan.Link;
import org.prongsai.plan.Page;
import org.prongsai.sheet.CsvLines;

/** The list of agencies for spreadsheets ({@link Csv}) and programs (JSON). */
final class AgencyFiles {
  private static final List<String> HEADINGS =
      List.of(
          "หน่วยงาน",
          "จังหวัด",
          "ประเภท",
          "ปีของผลการประเมิน",
          "คะแนน",
          "ระดับ",
          "ปีของการเปิดเผย",
          "ข้อทั้งหมด",
          "เผยแพร่แล้ว",
          "ยังไม่ครบ",
          "รอเผยแพร่",
          "ยังไม่เผยแพร่",
          "ไม่เกี่ยวข้อง",
          "สถานะเว็บไซต์",
          "ที่อยู่");

  private AgencyFiles() {}

  static String csv(Page.Agencies page) {
    return CsvLines.of(
        Stream.concat(Stream.of(HEADINGS), page.rows().stream().map(AgencyFiles::cells)).toList());
  }

  private static List<String> cells(Page.AgencyRow row) {
    Optional<Page.DisclosedCount> count = row.disclosed();
    return List.of(
        row.name(),
        row.province(),
        row.kind(),
        row.resultYear().orElse(""),
        row.score().orElse(""),
        row.rating().orElse(""),
        row.disclosedYear().orElse(""),
        number(count.map(Page.DisclosedCount::required)),
        number(count.map(Page.DisclosedCount::published)),
        number(count.map(Page.DisclosedCount::incomplete)),
        number(count.map(Page.DisclosedCount::pending)),
        number(count.map(Page.DisclosedCount::missing)),
        number(count.map(Page.DisclosedCount::notApplicable)),
        row.state().map(Page.Tag::text).orElse("ใช้ได้"),
        row.link().map(Link::href).orElse(""));
  }

  private static String number(Optional<Integer> n) {
    return n.map(i -> Integer.toString(i)).orElse("");
  }

  /** What does not apply is absent. */
  static String json(Page.Agencies page) {
    StringWriter text = new StringWriter();
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
      json.writeStartObject();
      json.writeNumberField("schema", 1);
      json.writeStringField("asOf", page.frame().asOfIso());
      json.writeArrayFieldStart("agencies");
      for (Page.AgencyRow row : page.rows()) {
        write(row, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  private static void write(Page.AgencyRow row, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("folder", row.site());
    json.writeStringField("name", row.name());
    text("province", Optional.of(row.province()), json);
    text("kind", Optional.of(row.kind()), json);
    if (row.sample()) {
      json.writeBooleanField("sample", true);
    }
    text("url", row.link().map(Link::href), json);
    json.writeBooleanField("current", row.state().isEmpty());
    if (row.resultYear().isPresent()) {
      json.writeObjectFieldStart("result");
      json.writeNumberField("year", Integer.parseInt(row.resultYear().get()));
      if (row.score().isPresent()) {
        json.writeFieldName("score");
        json.writeNumber(row.score().get()); // as its digits stand
      }
      text("rating", row.rating(), json);
      json.writeEndObject();
    }
    if (row.disclosed().isPresent()) {
      Page.DisclosedCount count = row.disclosed().get();
      json.writeObjectFieldStart("completeness");
      json.writeNumberField("year", Integer.parseInt(row.disclosedYear().orElseThrow()));
      json.writeBooleanField("closed", count.closed());
      json.writeNumberField("required", count.required());
      json.writeNumberField("published", count.published());
      json.writeNumberField("incomplete", count.incomplete());
      json.writeNumberField("pending", count.pending());
      json.writeNumberField("missing", count.missing());
      json.writeNumberField("notApplicable", count.notApplicable());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void text(String field, Optional<String> text, JsonGenerator json)
      throws IOException {
    if (!text.orElse("").isEmpty()) {
      json.writeStringField(field, text.get());
    }
  }
}
