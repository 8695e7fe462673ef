/**
 * The assessment's own rules: points, ratings, the verdict of an item from what is declared; pure.
 */
package org.prongsai.ita;
