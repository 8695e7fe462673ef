package org.prongsai.publish;

/** Told as a publish goes on, for a person who waits. */
public interface Progress {
  /** Nobody waits. */
  Progress NONE = new Progress() {};

  /** So many files and bytes of those to be sent are there. */
  default void sent(int files, int ofFiles, long bytes, long ofBytes) {}

  /** So many files of those that wait on the host are in place. */
  default void placing(int files, int ofFiles) {}

  /** So many of the files and pages are read back or asked for. */
  default void proving(int done, int of) {}

  /** The line broke; it is tried again after so many seconds. */
  default void again(int seconds) {}
}
