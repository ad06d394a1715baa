package nl.maatstaf.staff.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.maatstaf.staff.Role;

/** Which roles somebody is to have, each with what it may do. */
final class RoleChoice extends Div {

    private final Map<Role, Checkbox> boxes = new EnumMap<>(Role.class);

    RoleChoice(Set<Role> chosen) {
        addClassName("role-choice");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("accounts.roles"));
        for (Role role : Role.values()) {
            var box = new Checkbox(getTranslation(role.key()), chosen.contains(role));
            boxes.put(role, box);
            add(box);
        }
    }

    Set<Role> chosen() {
        return boxes.entrySet().stream().filter(entry -> entry.getValue().getValue()).map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
