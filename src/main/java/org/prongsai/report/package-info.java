/** A verdict in every format, and the working page. */
package org.prongsai.report;
