package nl.maatstaf.shell;

import com.vaadin.flow.component.html.Span;
import nl.maatstaf.study.Arm;

/** The name of an arm with the mark and colour it has everywhere. */
public final class ArmLabel extends Span {

    /** Makes the label of an arm. */
    public ArmLabel(Arm arm) {
        addClassNames("arm", "arm-" + arm.code());
        setText(getTranslation(key(arm)));
    }

    /** {@return the key of the arm's name in the message bundles} */
    public static String key(Arm arm) {
        return "arm." + arm.code();
    }
}
