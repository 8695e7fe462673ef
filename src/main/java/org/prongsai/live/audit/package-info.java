/** Reads anybody's ITA page and gives the verdict that a build gives of its own. */
package org.prongsai.live.audit;
