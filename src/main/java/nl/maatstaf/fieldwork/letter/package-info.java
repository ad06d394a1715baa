/**
 * What the institute writes to people: letters as one PDF file, and mail to whoever agreed to it. It knows no store: what is
 * written to whom is handed over, and nothing of it is kept.
 */
@NullMarked
package nl.maatstaf.fieldwork.letter;

import org.jspecify.annotations.NullMarked;
