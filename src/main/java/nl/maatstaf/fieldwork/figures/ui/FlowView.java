package nl.maatstaf.fieldwork.figures.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.InputStreamDownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.maatstaf.fieldwork.figures.ConsortDrawing;
import nl.maatstaf.fieldwork.figures.ConsortDrawing.Box;
import nl.maatstaf.fieldwork.figures.ConsortFlow;
import nl.maatstaf.fieldwork.figures.Flow;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.shell.FigureTable;
import nl.maatstaf.shell.StaffFrame;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;

/** Where everybody went, drawn and in a table. */
@Behind(Door.FIELDWORK)
@Route(value = "veldwerk/stroom", layout = StaffFrame.class)
@RolesAllowed(Role.IS_FIELDWORK)
class FlowView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private final Surveys surveys;
    private final Flow flow;

    FlowView(Surveys surveys, Flow flow) {
        this.surveys = surveys;
        this.flow = flow;
        addClassNames("workspace", "flow");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("flow.title");
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        removeAll();
        add(new H1(getTranslation("flow.title")), new Paragraph(getTranslation("flow.what")));
        surveys.protocols().values().forEach(this::show);
    }

    private void show(Protocol protocol) {
        ConsortFlow people = flow.of(protocol.study().name());
        String title = protocol.title().in(getLocale().getLanguage());
        var section = new Section(new H2(title));
        if (people.frame() == 0) {
            var nothing = new Paragraph(getTranslation("flow.nothing"));
            nothing.addClassName("notice");
            section.add(nothing);
        } else {
            List<ConsortDrawing.Stage> stages = new FlowWords(this::getTranslation).stages(people);
            String svg = ConsortDrawing.of(getTranslation("flow.drawing", title), stages);
            section.add(drawing(svg), new Anchor(file(svg), AttachmentType.DOWNLOAD, getTranslation("flow.download")),
                    table(stages));
        }
        add(section);
    }

    private Div drawing(String svg) {
        var image = new Image(file(svg).inline(), getTranslation("flow.alt"));
        var scroll = new Div(image);
        scroll.addClassName("drawing");
        scroll.getElement().setAttribute("tabindex", "0").setAttribute("role", "region")
                .setAttribute("aria-label", getTranslation("flow.title"));
        return scroll;
    }

    private FigureTable table(List<ConsortDrawing.Stage> stages) {
        var table = new FigureTable(getTranslation("flow.caption"),
                List.of(getTranslation("flow.step"), getTranslation("flow.made-of")));
        stages.forEach(stage -> {
            stage.across().forEach(box -> row(table, box));
            stage.aside().ifPresent(box -> row(table, box));
        });
        return table;
    }

    private static void row(FigureTable table, Box box) {
        table.row(box.title(), List.of(String.join(" · ", box.lines())));
    }

    private static InputStreamDownloadHandler file(String svg) {
        byte[] bytes = svg.getBytes(StandardCharsets.UTF_8);
        return DownloadHandler.fromInputStream(asked -> new DownloadResponse(new ByteArrayInputStream(bytes),
                "stroom.svg", "image/svg+xml", bytes.length));
    }
}
