/**
 * A sound site to the agency's host: changed files only, all or nothing, and never what is not
 * ours.
 */
package org.prongsai.publish;
