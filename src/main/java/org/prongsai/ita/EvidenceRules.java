package org.prongsai.ita;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.prongsai.ita.Declared.Piece;
import org.prongsai.model.Checklist;
import org.prongsai.model.Evidence;
import org.prongsai.model.ItemCode;
import org.prongsai.model.Requirement;
import org.prongsai.model.ThaiText;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;

/** Evidence that is there and may still cost the points: each a warning. */
final class EvidenceRules {
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "คลิก",
          "คลิ๊ก",
          "คลิกที่นี่",
          "คลิกเลย",
          "คลิกดู",
          "คลิกอ่าน",
          "คลิกดาวน์โหลด",
          "กดที่นี่",
          "ที่นี่",
          "ดาวน์โหลด",
          "ดาวโหลด",
          "ดาวน์โหลดไฟล์",
          "ดาวน์โหลดเอกสาร",
          "เปิดไฟล์",
          "ดูไฟล์",
          "ไฟล์",
          "ไฟล์แนบ",
          "เอกสาร",
          "เอกสารแนบ",
          "ดูเพิ่มเติม",
          "เพิ่มเติม",
          "อ่านต่อ",
          "อ่านเพิ่มเติม",
          "รายละเอียด",
          "ดูรายละเอียด",
          "ลิงก์",
          "ลิงค์",
          "click",
          "clickhere",
          "here",
          "download",
          "link",
          "more",
          "readmore",
          "view",
          "file",
          "pdf",
          "open");

  private static final int LONGEST = EMPTY_WORDS.stream().mapToInt(String::length).max().getAsInt();

  private final Declared declared;
  private final Hosts hosts;
  private final Map<String, ItemCode> usedBy = new HashMap<>();

  EvidenceRules(Declared declared) {
    this.declared = declared;
    this.hosts = new Hosts(declared.agency());
  }

  /** To be called in checklist order: a file is reported at the second item that uses it. */
  List<Problem> check(ItemCode code, Optional<Checklist.Item> asked, List<Piece> pieces) {
    List<Problem> found = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.counts()) {
        sameFile(code, piece).ifPresent(found::add);
        offHost(code, asked, piece).ifPresent(found::add);
        otherYear(code, asked, piece).ifPresent(found::add);
        linkText(code, piece).ifPresent(found::add);
      }
    }
    return found.stream().map(p -> p.about(declared.year().be(), code.toString())).toList();
  }

  private Optional<Problem> sameFile(ItemCode code, Piece piece) {
    Optional<String> key =
        piece.evidence() instanceof Evidence.Outside outside
            ? WebAddress.fileName(outside.url()).map(name -> outside.url())
            : piece.file().map(f -> "file " + f.path());
    ItemCode first = key.map(k -> usedBy.putIfAbsent(k, code)).orElse(null);
    return first == null || first.equals(code)
        ? Optional.empty()
        : Optional.of(
            Rule.SAME_FILE.at(piece.place(), code.toString(), text(piece), first.toString()));
  }

  private Optional<Problem> offHost(ItemCode code, Optional<Checklist.Item> asked, Piece piece) {
    boolean social = asked.filter(a -> a.requires().kind() == Requirement.Kind.SOCIAL).isPresent();
    if (social || !(piece.evidence() instanceof Evidence.Outside outside)) {
      return Optional.empty();
    }
    return WebAddress.host(outside.url())
        .flatMap(
            host ->
                hosts
                    .foreign(host)
                    .map(
                        kind ->
                            Rule.OFF_HOST
                                .at(piece.place(), code.toString(), host, "@" + kind)
                                .target(outside.url())));
  }

  private Optional<Problem> otherYear(ItemCode code, Optional<Checklist.Item> asked, Piece piece) {
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    Requirement requires = asked.get().requires();
    for (String text : texts(piece)) {
      Optional<Integer> wrong = NamedYears.in(text).wrongFor(declared.year(), requires);
      if (wrong.isPresent()) {
        String expected =
            NamedYears.expected(declared.year(), requires).stream()
                .sorted()
                .map(y -> Integer.toString(y))
                .collect(Collectors.joining(", "));
        return Optional.of(
            Rule.OTHER_YEAR.at(
                piece.place(), code.toString(), text, Integer.toString(wrong.get()), expected));
      }
    }
    return Optional.empty();
  }

  private Optional<Problem> linkText(ItemCode code, Piece piece) {
    Optional<String> title = piece.evidence().label().title();
    if (title.isEmpty() && piece.evidence() instanceof Evidence.Outside outside) {
      return Optional.of(
          Rule.LINK_TEXT.at(piece.place(), code.toString(), outside.url()).target(outside.url()));
    }
    return title
        .filter(EvidenceRules::saysNothing)
        .map(t -> Rule.LINK_TEXT.at(piece.place(), code.toString(), t));
  }

  static boolean saysNothing(String text) {
    String words = ThaiText.normal(text).toLowerCase(Locale.ROOT).strip();
    return words.startsWith("http://")
        || words.startsWith("https://")
        || words.startsWith("www.")
        || EMPTY_WORDS.contains(letters(words));
  }

  /**
   * Without spaces and signs; Thai vowels and tones are no letters to Java, and stay. Of a long
   * text no more than shows that it is long: it is asked for every piece of evidence.
   */
  private static String letters(String words) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < words.length() && out.length() <= LONGEST; ) {
      int c = words.codePointAt(i);
      if (Character.isLetterOrDigit(c) || (c >= 0x0E00 && c <= 0x0E7F)) {
        out.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }

  /** What a reader sees of it: the file's name, the title. */
  private static List<String> texts(Piece piece) {
    List<String> texts = new ArrayList<>();
    if (piece.evidence() instanceof Evidence.Document document) {
      texts.add(document.file().substring(document.file().lastIndexOf('/') + 1));
    } else if (piece.evidence() instanceof Evidence.Outside outside) {
      WebAddress.fileName(outside.url()).map(MentionedFiles::decoded).ifPresent(texts::add);
    }
    piece.evidence().label().title().ifPresent(texts::add);
    return texts;
  }

  private static String text(Piece piece) {
    return piece.evidence() instanceof Evidence.Outside outside
        ? outside.url()
        : ((Evidence.Document) piece.evidence()).file();
  }
}
