package nl.maatstaf.store;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Stands behind every door at which people sign in. A test holds this list to {@link Door#staffedOnes}. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Behind({Door.FIELDWORK, Door.INTAKE, Door.EVALUATION, Door.ADMINISTRATION})
public @interface BehindStaffedDoors {}
