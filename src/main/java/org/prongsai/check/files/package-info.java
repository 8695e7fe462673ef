/** Whether a file holds what its name promises, by a cheap look; knows no sites. */
package org.prongsai.check.files;
