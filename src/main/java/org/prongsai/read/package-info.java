/** Content ⇄ records, both ways, checklists too; knows where every value came from. */
package org.prongsai.read;
