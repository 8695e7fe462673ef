/** Numbers and texts as bytes, and back: for what one build leaves to the next. */
package org.prongsai.binary;
