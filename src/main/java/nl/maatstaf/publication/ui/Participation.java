package nl.maatstaf.publication.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Map;
import java.util.Optional;
import nl.maatstaf.instrument.cube.ReleaseCube;
import nl.maatstaf.publication.Release;
import nl.maatstaf.publication.opendata.Cell;
import nl.maatstaf.publication.opendata.Measures;
import nl.maatstaf.publication.wording.Words;
import nl.maatstaf.shell.ArmLabel;
import nl.maatstaf.study.Arm;

/** Of how many the figures of a quarter are: how many were allocated, and how many of all of them answered. */
final class Participation extends Section {

    Participation(Words words, Release release) {
        var counts = new DescriptionList();
        counts.addClassName("counts");
        for (Arm arm : Arm.values()) {
            add(counts, new DescriptionList.Term(new ArmLabel(arm)), words,
                    release.find(Measures.FRAME, Map.of(ReleaseCube.ARM, arm.code())));
        }
        add(counts, new DescriptionList.Term(words.say("dashboard.answered", words.quarter(release.quarter()))), words,
                release.find(Measures.RESPONSE, Map.of()));
        add(new H2(words.say("dashboard.frame")), counts);
    }

    private static void add(DescriptionList counts, DescriptionList.Term term, Words words, Optional<Cell> cell) {
        cell.ifPresent(shown -> counts.getElement().appendChild(new Div(term,
                new DescriptionList.Description(words.figure(shown.measure(), shown))).getElement()));
    }
}
