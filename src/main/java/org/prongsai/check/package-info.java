/** Facts about a site → problems. */
package org.prongsai.check;
