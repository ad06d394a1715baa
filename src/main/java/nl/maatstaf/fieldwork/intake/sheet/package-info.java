/**
 * Files as people have them, CSV in whatever encoding or a workbook, to rows of plain text. Nothing in a file is run or
 * looked up, and nothing is unpacked that is larger than was agreed. Pure: no store, no clock.
 */
@NullMarked
package nl.maatstaf.fieldwork.intake.sheet;

import org.jspecify.annotations.NullMarked;
