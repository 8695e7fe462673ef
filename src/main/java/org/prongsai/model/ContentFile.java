package org.prongsai.model;

import java.util.Optional;

/**
 * A file of a year, published as it is.
 *
 * @param path relative to {@code content/<year>/files/}, with {@code /}, as the disk spells it
 * @param bytes its size
 */
public record ContentFile(String path, long bytes) {

  /** The item whose folder it lies in ({@code O42/…}); empty outside such folders. */
  public Optional<ItemCode> item() {
    int slash = path.indexOf('/');
    String folder = slash < 0 ? "" : path.substring(0, slash);
    boolean item =
        folder.length() > 1
            && (folder.charAt(0) == 'O' || folder.charAt(0) == 'o')
            && folder.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
    return item ? ItemCode.parse(folder) : Optional.empty();
  }
}
