/**
 * A preview that rebuilds and reloads: the built site over HTTP, with its problems on its pages.
 */
package org.prongsai.serve;
