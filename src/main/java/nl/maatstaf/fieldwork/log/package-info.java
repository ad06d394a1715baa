/**
 * What was tried to reach people and what came of it, chosen from lists and never in free words; finding people in the
 * frame; and telling the response side who said on the phone to take part no longer. Sees no arm and no answer.
 */
@NullMarked
package nl.maatstaf.fieldwork.log;

import org.jspecify.annotations.NullMarked;
