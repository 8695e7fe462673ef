package org.prongsai.problem;

import java.io.FileNotFoundException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;

/** Why the machine refused, as an argument of a problem: a text of {@code words_*.properties}. */
public final class Reasons {
  private Reasons() {}

  public static String of(Exception failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && !(cause instanceof FileSystemException)) {
      cause = cause.getCause();
    }
    String message = String.valueOf(cause.getMessage());
    if (cause instanceof AccessDeniedException || message.contains("Permission denied")) {
      return "@reason/denied";
    }
    if (cause instanceof ReadOnlyFileSystemException || message.contains("Read-only file system")) {
      return "@reason/read-only";
    }
    if (cause instanceof NoSuchFileException || cause instanceof FileNotFoundException) {
      return "@reason/not-there";
    }
    if (cause instanceof FileAlreadyExistsException) {
      return "@reason/in-the-way";
    }
    if (cause instanceof CharacterCodingException) {
      return "@reason/not-utf8";
    }
    if (cause instanceof InvalidPathException) {
      return "@reason/name";
    }
    // The system's own words; POSIX and Windows.
    if (message.contains("No space left") || message.contains("not enough space")) {
      return "@reason/disk-full";
    }
    if (cause instanceof FileSystemException refused && refused.getReason() != null) {
      return refused.getReason();
    }
    return cause.getClass().getSimpleName() + ": " + message;
  }
}
