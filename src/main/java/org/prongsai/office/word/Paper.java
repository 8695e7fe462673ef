package org.prongsai.office.word;

/**
 * What a Word document says, all of it in words: sorted, counted, in Thai digits. Its components
 * are the fields of its template; a text of several lines has a line break between them.
 */
public sealed interface Paper permits ReportPaper, FollowUpPaper {

  /** The agency's name, for the head of the first page. */
  String agency();

  /** The paper's first heading. */
  String title();
}
