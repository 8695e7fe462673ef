/** What an agency publishes and what a checklist asks; records only. */
package org.prongsai.model;
