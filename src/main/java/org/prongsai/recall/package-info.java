/** What one round of the same work leaves to the next in one JVM; see decision 0008. */
package org.prongsai.recall;
