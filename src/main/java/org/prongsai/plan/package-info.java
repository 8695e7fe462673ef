/** Portal and verdicts → pages; pure, touches no files. */
package org.prongsai.plan;
