/** The verbs a person types; parses, calls, prints, returns an exit code. */
package org.prongsai.cli;
