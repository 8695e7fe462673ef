/** What goes to Word: papers with words and numbers as people write them, put into a template. */
package org.prongsai.office.word;
