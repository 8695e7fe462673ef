/** Addresses as the URL standard reads them; knows nothing of sites. */
package org.prongsai.check.url;
