/**
 * Asks the web politely and safely: what an address answers, or why it does not. Judges nothing.
 */
package org.prongsai.live.web;
