package nl.maatstaf.store;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Lets something exist where one of the doors that it stands behind is open. */
final class OpenDoor implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata marked) {
        Map<String, Object> mark = marked.getAnnotationAttributes(Behind.class.getName());
        return mark != null && mark.get("value") instanceof Door[] behind
                && !Collections.disjoint(Doors.parse(context.getEnvironment().getProperty(Doors.SETTING, "")), List.of(behind));
    }
}
