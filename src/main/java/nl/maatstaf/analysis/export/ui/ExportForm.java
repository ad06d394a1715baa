package nl.maatstaf.analysis.export.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.maatstaf.analysis.Terms;
import nl.maatstaf.analysis.export.ExportRequest;
import nl.maatstaf.analysis.pseudonymous.SmallCells;

/** What an export is for, under which agreement, and how strict it is. */
final class ExportForm extends Div {

    private static final List<Integer> STRICTNESS = List.of(SmallCells.FEWEST, 25, 50);

    private final Input purpose = input(Terms.LONGEST_PURPOSE);
    private final Input agreement = input(Terms.LONGEST_AGREEMENT);
    private final Select<Boolean> withArm = new Select<>();
    private final Select<Integer> fewest = new Select<>();

    ExportForm(String study, boolean locked, Consumer<ExportRequest> make) {
        addClassName("invite-form");
        choose(withArm, "export.arm", locked ? List.of(true, false) : List.of(false), locked);
        withArm.setItemLabelGenerator(arm -> getTranslation(arm ? "export.arm.with" : "export.arm.blinded"));
        choose(fewest, "export.fewest", STRICTNESS, SmallCells.FEWEST);
        fewest.setItemLabelGenerator(people -> getTranslation("export.fewest.people", people));
        fewest.setHelperText(getTranslation("export.fewest.help"));
        withArm.setHelperText(getTranslation(locked ? "export.arm.help" : "export.arm.locked"));
        var button = new NativeButton(getTranslation("export.make"), _ -> make.accept(new ExportRequest(study,
                withArm.getValue(), fewest.getValue(), new Terms(purpose.getValue(), agreement.getValue()))));
        button.addClassName("main-button");
        add(field("export.purpose", purpose), field("export.agreement", agreement), withArm, fewest, button);
    }

    private <T> void choose(Select<T> choice, String label, List<T> items, T chosen) {
        choice.setLabel(getTranslation(label));
        choice.setItems(items);
        choice.setValue(chosen);
        choice.addClassName("wide");
    }

    private Div field(String key, Input input) {
        var label = new NativeLabel(getTranslation(key));
        label.setFor(input);
        var help = new Paragraph(getTranslation(key + ".help"));
        help.addClassName("field-help");
        help.setId(input.getId().orElseThrow() + "-help");
        input.getElement().setAttribute("aria-describedby", help.getId().orElseThrow());
        var field = new Div(label, input, help);
        field.addClassNames("field", "wide");
        return field;
    }

    private static Input input(int longest) {
        var input = new Input();
        input.setId("export-" + UUID.randomUUID());
        input.getElement().setAttribute("maxlength", Integer.toString(longest)).setAttribute("autocomplete", "off");
        return input;
    }
}
