package org.prongsai.check;

/** What one page defines and uses. */
record PageFacts(String file) {}
