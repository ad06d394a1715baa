package nl.maatstaf.fieldwork.draw.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.maatstaf.fieldwork.draw.CohortDraw;
import nl.maatstaf.fieldwork.draw.EarlyReason;
import nl.maatstaf.shell.Confirmation;
import nl.maatstaf.shell.Days;
import nl.maatstaf.shell.FigureTable;
import nl.maatstaf.study.SampleDesign;

/** One cohort as five steps: each says how it stands, and offers what can be done now. */
final class CohortSection extends Section {

    private static final int DIGITS_SHOWN = 16;

    private final CohortDraw cohort;
    private final Actions actions;

    /** What can be done to a cohort. */
    interface Actions {
        void allocate();

        void allocateByList(String file);

        void verify();

        void draw(SampleDesign design);

        void release();

        void releaseEarly(EarlyReason reason);

        void deleteNeverSampled();
    }

    CohortSection(CohortDraw cohort, String study, Optional<Paragraph> said, Actions actions) {
        this.cohort = cohort;
        this.actions = actions;
        var heading = new H2(getTranslation("draw.cohort", cohort.cohort()));
        var title = new Span(study);
        title.addClassName("field-help");
        var steps = new OrderedList();
        steps.addClassName("draw-steps");
        add(heading, title);
        said.ifPresent(this::add);
        add(steps);
        steps.add(step("draw.frame", cohort.people() == 0 ? getTranslation("draw.frame.none")
                : getTranslation(cohort.thinned() ? "draw.frame.left" : "draw.frame.people", cohort.people())));
        if (cohort.people() == 0) {
            return;
        }
        steps.add(allocation(), sample(), armList(), rest());
    }

    private ListItem step(String key, String state) {
        var name = new Span(getTranslation(key));
        name.addClassName("draw-step");
        return new ListItem(name, new Paragraph(state));
    }

    private ListItem allocation() {
        if (cohort.allocated().filter(CohortDraw.Allocated::done).isEmpty()) {
            ListItem step = step("draw.allocation", getTranslation(
                    cohort.allocated().isPresent() ? "draw.allocation.waits" : "draw.allocation.none"));
            cohort.allocated().flatMap(CohortDraw.Allocated::commitment).ifPresent(hash -> step.add(commitment(hash)));
            step.add(ask("draw.allocate", "main-button", actions::allocate));
            if (cohort.allocated().isEmpty()) {
                step.add(new NativeDetails(getTranslation("draw.by-list"), new ArmUpload(actions::allocateByList)));
            }
            return step;
        }
        CohortDraw.Allocated done = cohort.allocated().get();
        ListItem step = step("draw.allocation", getTranslation("draw.allocation." + done.method().code()));
        done.commitment().ifPresent(hash -> step.add(commitment(hash),
                button(getTranslation("draw.verify"), "quiet-button", actions::verify)));
        return step;
    }

    private Paragraph commitment(String hash) {
        var shown = new Span(hash.substring(0, DIGITS_SHOWN));
        shown.addClassName("code");
        shown.setTitle(hash);
        return new Paragraph(new Span(getTranslation("draw.commitment") + " "), shown);
    }

    private ListItem sample() {
        ListItem step = step("draw.sample", cohort.draws().isEmpty() ? getTranslation("draw.sample.none")
                : getTranslation("draw.sample.drawn", cohort.draws().stream().mapToInt(CohortDraw.Drawn::size).sum(),
                        cohort.draws().size()));
        if (!cohort.strata().isEmpty()) {
            var table = new FigureTable(getTranslation("draw.strata"), Stream.of("draw.stratum", "draw.in-frame",
                    "draw.in-sample").map(key -> getTranslation(key)).toList());
            cohort.strata().forEach(layer -> table.row(DrawForm.name(this, layer.stratum()),
                    List.of(Integer.toString(layer.frame()), Integer.toString(layer.drawn()))));
            step.add(table);
        }
        if (!cohort.thinned()) {
            step.add(new NativeDetails(
                    getTranslation(cohort.draws().isEmpty() ? "draw.sample.do" : "draw.sample.more"),
                    new DrawForm(design -> new Confirmation(getTranslation("draw.sample.sure", design.size()),
                            getTranslation("draw.sample.sure.what"), getTranslation("draw.sample.yes"),
                            () -> actions.draw(design)).open())));
        }
        return step;
    }

    private ListItem armList() {
        if (cohort.released().isPresent()) {
            CohortDraw.Released released = cohort.released().get();
            ListItem step = step("draw.arm-list",
                    getTranslation(released.fetched() ? "draw.arm-list.fetched" : "draw.arm-list.ready"));
            released.early().ifPresent(reason -> step.add(new Paragraph(getTranslation("draw.arm-list.was-early",
                    getTranslation("draw.early." + reason.code())))));
            return step;
        }
        boolean allocated = cohort.allocated().filter(CohortDraw.Allocated::done).isPresent();
        ListItem step = step("draw.arm-list", getTranslation(!allocated ? "draw.arm-list.no-arms"
                : cohort.baselineClosed() ? "draw.arm-list.may" : "draw.arm-list.closed"));
        if (allocated && cohort.baselineClosed()) {
            step.add(ask("draw.release", "main-button", actions::release));
        } else if (allocated) {
            step.add(new NativeDetails(getTranslation("draw.early"), new EarlyForm(actions::releaseEarly)));
        }
        return step;
    }

    private ListItem rest() {
        if (cohort.thinned()) {
            return step("draw.rest", getTranslation("draw.rest.gone"));
        }
        ListItem step = step("draw.rest", getTranslation("draw.rest.what", Days.written(cohort.replaceUntil(), getLocale())));
        if (cohort.released().filter(CohortDraw.Released::fetched).isPresent()) {
            step.add(ask("draw.delete", "plain-button", actions::deleteNeverSampled));
        }
        return step;
    }

    private Div ask(String key, String style, Runnable action) {
        return new Div(button(getTranslation(key), style, () -> new Confirmation(
                getTranslation(key + ".sure", cohort.cohort()), getTranslation(key + ".sure.what"),
                getTranslation(key), action).open()));
    }

    static NativeButton button(String text, String style, Runnable action) {
        var button = new NativeButton(text, click -> action.run());
        button.addClassName(style);
        button.getElement().setAttribute("type", "button");
        return button;
    }
}
