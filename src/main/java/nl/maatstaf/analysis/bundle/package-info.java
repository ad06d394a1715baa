/**
 * The bundle: one zip with everything that a run of a plan rests on and gives, so that somebody else can run it again, by
 * this program to the last byte or by R. With data it is for an agreement only; without, its figures are unprotected still.
 */
@NullMarked
package nl.maatstaf.analysis.bundle;

import org.jspecify.annotations.NullMarked;
