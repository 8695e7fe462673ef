/** The pipeline, in order. */
package org.prongsai;
