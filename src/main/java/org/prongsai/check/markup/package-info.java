/** The small languages inside pages and files: CSS, srcset, refresh, JSON-LD; knows no sites. */
package org.prongsai.check.markup;
