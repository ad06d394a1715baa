/** Finding somebody, and what was tried to reach them. Used by fieldwork and by interviewers. */
@NullMarked
package nl.maatstaf.fieldwork.log.ui;

import org.jspecify.annotations.NullMarked;
