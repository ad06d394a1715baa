package nl.maatstaf.store;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Lets something exist that goes through every door, as the demo does to put its study in place. */
public final class EveryDoorOpen implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata marked) {
        return Doors.parse(context.getEnvironment().getProperty(Doors.SETTING, "")).size()
                == Door.values().length;
    }
}
