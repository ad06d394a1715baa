/**
 * What the municipality hands in: the frame of a cohort, and each quarter the register of the whole frame. One way in:
 * who hands in is told what is wrong with their own file and how many people were in it, and nothing about anybody,
 * neither then nor later. The rules of a file are pure ({@link nl.maatstaf.fieldwork.intake.FrameCheck},
 * {@link nl.maatstaf.fieldwork.intake.RegisterCheck}); the store is reached through a role that puts in and reads no person.
 *
 * <p>What this does not hold against: the register's outcomes stand in both stores, so whoever operates both can look for
 * people by what the register says about them, as can the municipality if it ever got the response store.
 */
@NullMarked
package nl.maatstaf.fieldwork.intake;

import org.jspecify.annotations.NullMarked;
