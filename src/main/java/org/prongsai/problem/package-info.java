/** What can be wrong, where, and how we say it in two languages. */
package org.prongsai.problem;
