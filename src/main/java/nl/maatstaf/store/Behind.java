package nl.maatstaf.store;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/**
 * Stands behind these doors: a service or a page with this mark exists only in a process that opens one of them.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OpenDoor.class)
public @interface Behind {

    /** {@return the doors} */
    Door[] value();
}
