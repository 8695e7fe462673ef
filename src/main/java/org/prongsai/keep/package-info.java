/** What a build leaves to the next one, and what of it is still true; see decision 0005. */
package org.prongsai.keep;
