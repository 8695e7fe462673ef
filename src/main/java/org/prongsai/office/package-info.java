/** What goes to Excel: the sheet of the entry form as a workbook or as CSV. */
package org.prongsai.office;
