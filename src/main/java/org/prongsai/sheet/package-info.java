/** Tables of cells: what a workbook's file or a CSV holds, whatever it is about. */
package org.prongsai.sheet;
