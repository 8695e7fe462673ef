/** The site of the repository's own content, built by the launcher and read by a browser. */
package org.prongsai.site;
