package nl.maatstaf.store;

import java.util.Collections;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Lets something exist where nobody of the research team can sign in. */
public final class NoStaffedDoor implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata marked) {
        return Collections.disjoint(Doors.parse(context.getEnvironment().getProperty(Doors.SETTING, "")),
                Door.staffedOnes());
    }
}
