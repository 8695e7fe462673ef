/** Planned pages → HTML files; the only room that sees JBake and FreeMarker. */
package org.prongsai.bake;
