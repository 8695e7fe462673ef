package org.prongsai.publish;

/** The names at a target's root that are ours to keep things in; all begin alike. */
final class Reserved {
  static final String PREFIX = ".prongsai";

  /** What a publish of ours put there. */
  static final String MANIFEST = PREFIX + "-manifest.json";

  /** The same of a publish that is being put in place, with what is left to do. */
  static final String NEXT = PREFIX + "-next.json";

  /** Files that wait to be put in place. */
  static final String NEW = PREFIX + "-new";

  /** What the files were that are being replaced at one moment. */
  static final String OLD = PREFIX + "-old";

  /** Leads to {@link #OLD}, and from that moment to {@link #NEW}. */
  static final String NOW = PREFIX + "-now";

  static final String LOCK = PREFIX + "-lock";

  /** Files of others that were in the way, as they were. */
  static final String KEPT = PREFIX + "-kept";

  private Reserved() {}
}
