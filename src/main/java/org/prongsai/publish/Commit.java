package org.prongsai.publish;

import java.util.List;

/**
 * The short last part of a publish, written to the host before it begins: whoever comes after a
 * kill can finish it without the site.
 *
 * @param folders to make, outer ones first
 * @param keeps files of others to put aside before a file of ours takes their name
 * @param moves waiting files to put in place, in this order
 * @param deletes files of ours that the site has no more, in this order
 * @param drops folders of ours to remove if they are empty, inner ones first
 * @param replaced the paths of {@code moves} at which a file of ours is
 * @param atOnce whether it is all to be seen at one moment
 */
record Commit(
    List<String> folders,
    List<Move> keeps,
    List<Move> moves,
    List<SiteFile> deletes,
    List<String> drops,
    List<String> replaced,
    boolean atOnce) {
  Commit {
    folders = List.copyOf(folders);
    keeps = List.copyOf(keeps);
    moves = List.copyOf(moves);
    deletes = List.copyOf(deletes);
    drops = List.copyOf(drops);
    replaced = List.copyOf(replaced);
  }

  record Move(String from, String to) {}
}
