package org.prongsai.problem;

import static org.prongsai.problem.Severity.ERROR;
import static org.prongsai.problem.Severity.WARNING;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Everything that can be wrong, on one page. An id, once released, keeps its meaning; its texts
 * stand in {@code words_th.properties} and {@code words_en.properties} beside this class.
 */
public enum Rule {
  // data/: content that does not say what it should.
  EMPTY_FILE("data/empty-file", ERROR),
  NOT_UTF8("data/not-utf8", ERROR),
  TAB_INDENT("data/tab-indent", ERROR),
  SYNTAX("data/syntax", ERROR),
  DUPLICATE_KEY("data/duplicate-key", ERROR),
  UNKNOWN_KEY("data/unknown-key", ERROR),
  MISSING_KEY("data/missing-key", ERROR),
  WRONG_TYPE("data/wrong-type", ERROR),
  IMPOSSIBLE_VALUE("data/impossible-value", ERROR),
  MISSING_FILE("data/missing-file", ERROR),
  UNREADABLE("data/unreadable", ERROR),
  TOO_LARGE("data/too-large", ERROR),
  TOO_DEEP("data/too-deep", ERROR),
  OUTSIDE_LINK("data/outside-link", ERROR),
  TWO_SOURCES("data/two-sources", ERROR),
  STRAY_FILE("data/stray-file", WARNING),
  FILE_NAME("data/file-name", ERROR),
  SAME_ADDRESS("data/same-address", ERROR),
  SAME_YEAR("data/same-year", ERROR),
  SEVERAL_DOCUMENTS("data/several-documents", ERROR),
  ALIAS("data/alias", ERROR),
  FRONT_MATTER("data/front-matter", ERROR),
  SCORE("data/score", ERROR),
  DATE("data/date", ERROR),
  YEAR("data/year", ERROR),
  ITEM_CODE("data/item-code", ERROR),
  ID("data/id", ERROR),
  URL("data/url", ERROR),
  PATH("data/path", ERROR),
  EVIDENCE_KIND("data/evidence-kind", ERROR),
  DUPLICATE_ID("data/duplicate-id", ERROR),
  UNKNOWN_ID("data/unknown-id", ERROR),
  INDICATOR("data/indicator", ERROR),
  RATING("data/rating", ERROR),
  LOWEST("data/lowest", ERROR),
  COLOUR_CONTRAST("data/colour-contrast", ERROR),
  LOGO("data/logo", ERROR),
  LOGO_MISSING("data/logo-missing", ERROR),
  LOGO_UNSAFE("data/logo-unsafe", ERROR),
  LOGO_HEAVY("data/logo-heavy", WARNING),
  OPEN_DATES("data/open-dates", ERROR),
  PROGRESS_OUTSIDE_YEAR("data/progress-outside-year", WARNING),
  DONE_WITHOUT_EVIDENCE("data/done-without-evidence", WARNING),
  LOWEST_WITHOUT_MEASURE("data/lowest-without-measure", ERROR),
  NO_ASSESSMENT("data/no-assessment", WARNING),
  SERVICE_INCOMPLETE("data/service-incomplete", WARNING),
  BOOK_BROKEN("data/book-broken", ERROR),
  BOOK_PASSWORD("data/book-password", ERROR),
  BOOK_OLD_KIND("data/book-old-kind", ERROR),
  BOOK_TOO_LARGE("data/book-too-large", ERROR),
  BOOK_VERSION("data/book-version", ERROR),
  BOOK_HEADING("data/book-heading", ERROR),
  BOOK_COLUMN("data/book-column", WARNING),
  BOOK_FORMULA("data/book-formula", ERROR),
  BOOK_ELSEWHERE("data/book-elsewhere", WARNING),
  BOOK_LINK_DIFFERS("data/book-link-differs", WARNING),
  BOOK_TWO_VALUES("data/book-two-values", ERROR),
  BOOK_MACROS("data/book-macros", WARNING),
  BOOK_OPEN("data/book-open", WARNING),
  CHECKLIST_SCHEMA("data/checklist-schema", ERROR),
  CHECKLIST_ID("data/checklist-id", ERROR),
  CHECKLIST_TWICE("data/checklist-twice", ERROR),
  CHECKLIST_CYCLE("data/checklist-cycle", ERROR),
  CHECKLIST_NUMBERING("data/checklist-numbering", WARNING),
  CHECKLIST_SECTOR("data/checklist-sector", WARNING),
  YEAR_IN_CE("data/year-in-ce", WARNING),
  IGNORE_RULE("data/ignore-rule", ERROR),
  IGNORE_REFUSED("data/ignore-refused", ERROR),
  IGNORE_EXPIRED("data/ignore-expired", WARNING),
  IGNORE_UNUSED("data/ignore-unused", WARNING),
  FOLDER_NOT_SEARCHED("data/folder-not-searched", ERROR),
  SAME_FOLDER_NAME("data/same-folder-name", ERROR),
  FOLDER_NAME_TAKEN("data/folder-name-taken", ERROR),
  AGENCY_NOT_BUILT("data/agency-not-built", ERROR),
  PROGRAM_FAILED("data/program-failed", ERROR),

  // page/ and file/: what the oven could not bake.
  TEMPLATE_MISSING("page/template-missing", ERROR),
  TEMPLATE_VALUE_MISSING("page/template-value-missing", ERROR),
  TEMPLATE_FAILED("page/template-failed", ERROR),
  MACRO_UNKNOWN("page/macro-unknown", ERROR),
  MACRO_PARAMETER("page/macro-parameter", ERROR),
  PLANNED_TWICE("page/planned-twice", ERROR),
  PAGE_TOO_DEEP("page/too-deep", ERROR),
  PAGE_NOT_WRITTEN("page/not-written", ERROR),
  FILE_NOT_COPIED("file/not-copied", ERROR),
  THEME_FILE_OUTSIDE("file/theme-outside", ERROR),
  THEME_NO_EFFECT("file/theme-no-effect", WARNING),
  THEME_UNREADABLE("file/theme-unreadable", ERROR),

  // oit/: completeness; what is not disclosed as the checklist asks, or may not count.
  ITEM_WITHOUT_EVIDENCE("oit/item-without-evidence", ERROR),
  ITEM_FILE_MISSING("oit/missing-file", ERROR),
  ITEM_PAGE_MISSING("oit/missing-page", ERROR),
  ITEM_CHANNEL_UNKNOWN("oit/unknown-channel", ERROR),
  ITEM_OVERDUE("oit/overdue", ERROR),
  ITEM_WITHOUT_CHANNEL("oit/no-channel", ERROR),
  CORRUPTION_CHANNEL("oit/corruption-channel", ERROR),
  CHANNEL_KIND("oit/channel-kind", WARNING),
  SHARED_CHANNEL("oit/shared-channel", WARNING),
  MONTH_MISSING("oit/month-missing", ERROR),
  MONTH_UNCONFIRMED("oit/month-unconfirmed", WARNING),
  ELEMENT_NOT_SHOWN("oit/element-not-shown", ERROR),
  ELEMENT_UNCONFIRMED("oit/element-unconfirmed", WARNING),
  ELEMENT_UNKNOWN("oit/unknown-element", WARNING),
  SAME_FILE("oit/same-file", WARNING),
  OFF_HOST("oit/off-host", WARNING),
  OTHER_YEAR("oit/other-year", WARNING),
  LINK_TEXT("oit/link-text", WARNING),
  UNKNOWN_ITEM("oit/unknown-item", ERROR),
  TITLE_OF_OTHER_ITEM("oit/title-of-other-item", WARNING),
  UNKNOWN_CHECKLIST("oit/unknown-checklist", ERROR),
  NO_CHECKLIST("oit/no-checklist", WARNING),
  ORPHAN_FILE("oit/orphan-file", WARNING),
  FOLDER_OF_NO_ITEM("oit/folder-of-no-item", WARNING),
  NOT_REACHABLE("oit/not-reachable", ERROR),
  TOO_MANY_CLICKS("oit/too-many-clicks", WARNING),

  // What an audit of somebody's site finds: oit/ of the items, live/ of the looking.
  AUDIT_NO_LIST("oit/no-list", ERROR),
  AUDIT_NOT_LISTED("oit/not-listed", ERROR),
  AUDIT_NO_LINK("oit/no-link", ERROR),
  AUDIT_EMPTY_PAGE("oit/empty-page", ERROR),
  AUDIT_SCRIPT_LINK("oit/script-link", ERROR),
  AUDIT_PERHAPS("oit/perhaps", WARNING),
  AUDIT_UNSURE("oit/unsure", WARNING),
  AUDIT_OUT_OF_ORDER("oit/out-of-order", WARNING),
  AUDIT_UNNUMBERED("oit/unnumbered", WARNING),
  AUDIT_MANY_LINKS("oit/many-links", WARNING),
  AUDIT_HOME("live/home", ERROR),
  AUDIT_ROBOTS("live/robots", WARNING),
  AUDIT_ROBOTS_LINK("live/robots-link", WARNING),
  AUDIT_STOPPED("live/stopped", WARNING),
  AUDIT_NO_TIME("live/no-time", WARNING),
  AUDIT_PAGE_NOT_READ("live/page-not-read", WARNING),

  // link/: a reference that leads nowhere.
  LINK_BROKEN("link/broken", ERROR),
  LINK_FRAGMENT_MISSING("link/fragment-missing", ERROR),
  LINK_MAP_MISSING("link/map-missing", ERROR),
  LINK_WRONG_CASE("link/wrong-case", ERROR),
  LINK_LOOK_ALIKE("link/look-alike", ERROR),
  LINK_NO_INDEX("link/no-index", ERROR),
  LINK_OUTSIDE_ROOT("link/outside-root", ERROR),
  LINK_LOCAL_FILE("link/local-file", ERROR),
  LINK_BAD_URL("link/bad-url", ERROR),
  LINK_EMPTY("link/empty", ERROR),

  // file/: a file that does not hold what its name promises, or cannot be had.
  FILE_EMPTY("file/empty", ERROR),
  FILE_NOT_WHAT_IT_SAYS("file/not-what-it-says", ERROR),
  FILE_HTML_ERROR_PAGE("file/html-error-page", ERROR),
  FILE_TRUNCATED("file/truncated", ERROR),
  FILE_NO_PAGES("file/no-pages", ERROR),
  FILE_ENCRYPTED("file/encrypted", ERROR),
  FILE_TOO_LARGE("file/too-large", WARNING),
  FILE_UNREADABLE("file/unreadable", ERROR),
  FILE_VANISHED("file/vanished", WARNING),
  FILE_NOT_A_FILE("file/not-a-file", WARNING),
  FILE_NAME_NOT_UTF8("file/name-not-utf8", WARNING),
  FILE_SYMLINK_LOOP("file/symlink-loop", WARNING),
  FILE_OUTSIDE_ROOT("file/outside-root", WARNING),

  // page/: a page that fails its readers.
  PAGE_MISSING("page/missing", ERROR),
  NO_PAGE("page/none", ERROR),
  PAGE_EVIDENCE_LINK_MISSING("page/evidence-link-missing", ERROR),
  PAGE_TOO_LARGE("page/too-large", ERROR),
  PAGE_NO_CHARSET("page/no-charset", WARNING),
  PAGE_NO_LANG("page/no-lang", ERROR),
  PAGE_NO_TITLE("page/no-title", ERROR),
  PAGE_DUPLICATE_TITLE("page/duplicate-title", WARNING),
  PAGE_NO_ALT("page/no-alt", ERROR),
  PAGE_DUPLICATE_ID("page/duplicate-id", ERROR),
  PAGE_HEADING_ORDER("page/heading-order", WARNING),
  PAGE_EMPTY_LINK("page/empty-link", WARNING),
  PAGE_MIXED_CONTENT("page/mixed-content", ERROR),
  PAGE_ORPHAN("page/orphan", WARNING),
  PAGE_ONLY_REDIRECTS("page/only-redirects", WARNING),

  // live/: what the network answers.
  LIVE_PRIVATE_ADDRESS("live/private-address", ERROR),
  LIVE_PASSWORD("live/password-in-address", WARNING),
  LIVE_MOVED("live/moved", WARNING),
  LIVE_BROKEN("live/broken", ERROR),
  LIVE_GONE("live/gone", ERROR),
  LIVE_EMPTY("live/empty", ERROR),
  LIVE_LOOP("live/loop", ERROR),
  LIVE_TOO_MANY_REDIRECTS("live/too-many-redirects", ERROR),
  LIVE_NO_LOCATION("live/no-location", ERROR),
  LIVE_BAD_REDIRECT("live/bad-redirect", ERROR),
  LIVE_RESET("live/reset", ERROR),
  LIVE_NO_HOST("live/no-such-host", ERROR),
  LIVE_REFUSED("live/refused", WARNING),
  LIVE_NO_ANSWER("live/no-answer", WARNING),
  LIVE_NO_HTTP("live/no-http", WARNING),
  LIVE_HOST_DOWN("live/host-down", WARNING),
  LIVE_UNWELL("live/unwell", WARNING),
  LIVE_NOT_VERIFIED("live/not-verified", WARNING),
  LIVE_LOGIN("live/login", WARNING),
  LIVE_BLOCKED("live/blocked", WARNING),
  LIVE_LIMITED("live/limited", WARNING),
  LIVE_SOFT_404("live/soft-404", WARNING),
  LIVE_WRONG_TYPE("live/wrong-type", WARNING),
  LIVE_FRAGMENT_MISSING("live/fragment-missing", WARNING),
  LIVE_TLS_EXPIRED("live/tls-expired", ERROR),
  LIVE_TLS_NOT_YET("live/tls-not-yet", ERROR),
  LIVE_TLS_NAME("live/tls-name", ERROR),
  LIVE_TLS_SELF_SIGNED("live/tls-self-signed", ERROR),
  LIVE_TLS_AUTHORITY("live/tls-authority", ERROR),
  LIVE_TLS_CHAIN("live/tls-chain", WARNING),
  LIVE_TLS_FAILED("live/tls-failed", WARNING),
  LIVE_OFFLINE("live/offline", WARNING),
  LIVE_CERTIFICATE_ENDS("live/certificate-ends", WARNING),
  LIVE_CERTIFICATE_LAST_DAYS("live/certificate-last-days", ERROR),
  LIVE_NO_HTTPS("live/no-https", WARNING),
  LIVE_STAYS_HTTP("live/stays-http", WARNING),
  LIVE_DOMAIN_ENDS("live/domain-ends", WARNING),
  LIVE_DOMAIN_LAST_DAYS("live/domain-last-days", ERROR),
  LIVE_NOT_THERE("live/not-there", ERROR),
  LIVE_DIFFERENT("live/different", ERROR),
  LIVE_SERVED_AS("live/served-as", ERROR),
  LIVE_HEADER_MISSING("live/header-missing", WARNING),
  LIVE_NO_WAY("live/no-way-from-home", ERROR),
  LIVE_NO_WAY_SEEN("live/no-way-seen", WARNING),

  // publish/: the site on its way to the agency's host.
  PUBLISH_SECRET_IN_FILE("publish/secret-in-file", ERROR),
  PUBLISH_KEY_OF_OTHER_KIND("publish/key-of-other-kind", ERROR),
  PUBLISH_UNSOUND("publish/unsound", ERROR),
  PUBLISH_NO_SECRET("publish/no-secret", ERROR),
  PUBLISH_OPEN_SECRET("publish/open-secret", ERROR),
  PUBLISH_NOTHING_KEPT("publish/nothing-kept", ERROR),
  PUBLISH_RESERVED_NAME("publish/reserved-name", ERROR),
  PUBLISH_SOURCE("publish/source", ERROR),
  PUBLISH_UNREACHABLE("publish/unreachable", ERROR),
  PUBLISH_LOGIN("publish/login", ERROR),
  PUBLISH_HOST_KEY("publish/host-key", ERROR),
  PUBLISH_CERTIFICATE("publish/certificate", ERROR),
  PUBLISH_NO_TLS("publish/no-tls", ERROR),
  PUBLISH_LOCKED("publish/locked", ERROR),
  PUBLISH_LOST("publish/lost", ERROR),
  PUBLISH_DATA_CONNECTION("publish/data-connection", ERROR),
  PUBLISH_TOO_MANY("publish/too-many-connections", ERROR),
  PUBLISH_DENIED("publish/denied", ERROR),
  PUBLISH_NO_SPACE("publish/no-space", ERROR),
  PUBLISH_NAME("publish/file-name", ERROR),
  PUBLISH_CASE_CLASH("publish/case-clash", ERROR),
  PUBLISH_REFUSED("publish/refused", ERROR),
  PUBLISH_READ_BACK("publish/read-back", ERROR),
  PUBLISH_OTHER_AGENCY("publish/other-agency", ERROR),
  PUBLISH_EMPTY_SITE("publish/empty-site", ERROR),
  PUBLISH_MANY_DELETIONS("publish/many-deletions", ERROR),
  PUBLISH_FOREIGN_FILE("publish/foreign-file", ERROR),
  PUBLISH_NOT_SHOWN("publish/not-shown", ERROR),
  PUBLISH_SHOWN_DIFFERENTLY("publish/shown-differently", WARNING),
  PUBLISH_NOT_VERIFIED("publish/not-verified", WARNING),
  PUBLISH_CHANGED_ON_HOST("publish/changed-on-host", WARNING),
  PUBLISH_MANIFEST("publish/manifest", WARNING),
  PUBLISH_CLEAR_TEXT("publish/clear-text", WARNING),
  PUBLISH_FIRST_HOST_KEY("publish/first-host-key", WARNING);

  private final String id;
  private final Severity severity;

  Rule(String id, Severity severity) {
    this.id = id;
    this.severity = severity;
  }

  /** {@code link/broken}: what reports and {@code prongsai-ignore.yaml} call it. */
  public String id() {
    return id;
  }

  /** The rule of this id; empty when there is none. */
  public static Optional<Rule> of(String id) {
    return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
  }

  /** How bad it usually is; a gap of a closed year is told as a warning. */
  public Severity severity() {
    return severity;
  }

  /** Whether it says that the site is broken ({@code data/ link/ file/ page/}), not incomplete. */
  public boolean isSoundness() {
    return !id.startsWith("oit/");
  }

  /**
   * A problem of this rule.
   *
   * @param args what {0}, {1} … of its texts stand for
   */
  public Problem at(Place place, String... args) {
    return new Problem(
        this,
        severity,
        place,
        List.of(args),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty());
  }
}
