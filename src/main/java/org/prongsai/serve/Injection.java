package org.prongsai.serve;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the preview's panel and script into a page on its way out; the file in {@code target/site}
 * never has them. What is put in is ASCII, so that the page may be in any charset.
 *
 * @param build the id of the build that the page is shown after
 * @param looks stands for the files that pages are dressed in and draw; see {@link
 *     org.prongsai.SiteBuilder#sum}
 */
record Injection(String build, String looks, Policy policy) {
  static final String OWN = "_prongsai";
  private static final Pattern BODY_END = Pattern.compile("</body\\s*>", Pattern.CASE_INSENSITIVE);

  /**
   * @param panel markup for a tree of its own
   */
  byte[] into(byte[] page, String panel) {
    // One character a byte, and back: what is not ours stays as it is.
    String html = new String(page, StandardCharsets.ISO_8859_1);
    if (html.startsWith("\u00FE\u00FF") || html.startsWith("\u00FF\u00FE")) {
      return page; // UTF-16
    }
    int end = html.length();
    Matcher body = BODY_END.matcher(html);
    while (body.find()) {
      end = body.start();
    }
    String whole = policy.in(html.substring(0, end)) + ascii(ours(panel)) + html.substring(end);
    return whole.getBytes(StandardCharsets.ISO_8859_1);
  }

  private String ours(String panel) {
    String nonce = " nonce=\"" + policy.nonce() + "\"";
    return "<prongsai-panel><template shadowrootmode=\"open\"><link rel=\"stylesheet\""
        + nonce
        + " href=\"/_prongsai/panel.css\">"
        + panel
        + "</template></prongsai-panel>\n"
        + "<script"
        + nonce
        + " src=\"/_prongsai/preview.js\" data-build=\""
        + build
        + "\" data-looks=\""
        + looks
        + "\"></script>\n";
  }

  private static String ascii(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c < 0x80) {
                out.append((char) c);
              } else {
                out.append("&#").append(c).append(';');
              }
            });
    return out.toString();
  }
}
