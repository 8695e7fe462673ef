/** A page on paper: printed to PDF by a browser that is installed anyway. */
package org.prongsai.office.print;
