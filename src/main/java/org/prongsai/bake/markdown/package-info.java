/**
 * Markdown of free pages → HTML that is safe to print: CommonMark, with tables as clerks type them.
 */
package org.prongsai.bake.markdown;
