package org.prongsai.live.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.prongsai.check.url.Percent;
import org.prongsai.check.url.Url;
import org.prongsai.model.ThaiText;

/** How likely a link leads towards the items of one fiscal year; best are asked first. */
final class Relevance {
  /** Below it, a link leads away: other years, calendars, logins. */
  static final int AWAY = -5;

  private static final Pattern ITA =
      Pattern.compile(
          "(?i)(?<![a-z])(ita|oit)(?![a-z])|การประเมินคุณธรรม|เปิดเผยข้อมูล|คุณธรรมและความโปร่งใส"
              + "|ตัวชี้วัด|integrity");
  private static final Pattern AWAY_WORDS =
      Pattern.compile(
          "(?i)calendar|ปฏิทิน|login|log-?in|logout|signin|wp-admin|wp-json|/feed/?$|/cart|register"
              + "|[?&](date|month|day|replytocom|print|sort|lang|tmpl|share)=|javascript:|xmlrpc"
              + "|action=(edit|reply)|/tag/|/author/");
  private static final Pattern SECTION =
      Pattern.compile("(?<![0-9])(9|10)\\s*\\.\\s*[1-5](?![0-9])");
  private static final Pattern FILE =
      Pattern.compile(
          "(?i)\\.(pdf|docx?|xlsx?|pptx?|csv|zip|rar|7z|jpe?g|png|gif|webp|svg|mp[34]|avi|mov|css|js"
              + "|ico|xml|json|txt|exe|apk|odt|ods|rtf|tiff?)$");

  private final int year;
  private final Titles titles;

  Relevance(int year, Titles titles) {
    this.year = year;
    this.titles = titles;
  }

  /** Whether an address is by its name no page. */
  static boolean isFile(Url url) {
    return FILE.matcher(url.path()).find()
        || url.query().filter(q -> FILE.matcher(q).find()).isPresent();
  }

  /** Whether its path itself ends like a file. */
  static boolean isPlainFile(Url url) {
    return FILE.matcher(url.path()).find();
  }

  int of(Link link, Url to, Optional<Integer> parentYear, boolean parentLists) {
    String address = Percent.lenient(to.path() + to.query().map(q -> "?" + q).orElse(""));
    String text = ThaiText.normal(ThaiText.arabicDigits(link.text()));
    String both = text + " " + address;
    Set<Integer> years = new TreeSet<>(YearWords.in(text));
    YearWords.of(to).ifPresent(years::add);
    int score = 0;
    if (ITA.matcher(both).find()) {
      score += 6;
    }
    if (years.contains(year)) {
      score += 5;
    } else if (!years.isEmpty()) {
      score -= 12;
    }
    boolean ours = parentYear.filter(y -> y == year).isPresent();
    if (parentYear.isPresent() && !ours && !years.contains(year)) {
      score -= 12;
    }
    if (ours) {
      score += 2;
      if (SECTION.matcher(text).find()) {
        score += 5;
      }
      if (Numbering.of(text).filter(Numbering::explicit).isPresent()
          || parentLists && text.length() > 5 && titles.nearest(text) >= EntryReading.TITLE) {
        score += 4;
      }
      if (text.length() <= 4 && text.matches("[0-9]+|>|»|›")
          || address.matches(".*page[/=][0-9]+.*")) {
        score += 3;
      }
    }
    if (AWAY_WORDS.matcher(address.toLowerCase(Locale.ROOT)).find()) {
      score -= 10;
    }
    return score;
  }
}
