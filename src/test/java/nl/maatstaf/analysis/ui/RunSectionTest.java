package nl.maatstaf.analysis.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.maatstaf.analysis.Evaluation;
import nl.maatstaf.analysis.EvaluationRun;
import nl.maatstaf.analysis.PlanLock;
import nl.maatstaf.analysis.Snapshot;
import nl.maatstaf.shell.work.UnderWay;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Answers.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

/** What is said of the latest run, above what it gave. */
class RunSectionTest {

    private static final String STUDY = "a-study";
    private static final int LATEST = 4;

    private final Evaluation evaluation = mock();
    private final PlanLock.Status plan = mock();
    private final List<Optional<EvaluationRun>> shown = new ArrayList<>();

    @Test
    void withoutASnapshotThereIsNothingToRun() {
        when(evaluation.snapshot(STUDY)).thenReturn(Optional.empty());
        assertThat(words(section())).containsExactly("!{run.no-snapshot}!");
    }

    @Test
    void aRunThatFollowsThePlanOnTheLatestSnapshotIsTheLatest() {
        run(true, LATEST);
        assertThat(words(section())).containsExactly("!{run.latest}!", "!{run.again}!");
    }

    @Test
    void aRunOnAnEarlierSnapshotIsBehind() {
        run(true, LATEST - 1);
        assertThat(words(section())).containsExactly("!{run.behind}!", "!{run.again}!");
    }

    @Test
    void aRunThatFollowedAnotherTextOfThePlanIsSaidToAndCanBeRunAgain() {
        for (int snapshot : new int[] {LATEST, LATEST - 1}) {
            run(false, snapshot);
            RunSection section = section();
            assertThat(words(section)).containsExactly("!{run.other-text}!", "!{run.again}!");
            assertThat(button(section)).as("it is what to do now").contains("main-button");
        }
    }

    @Test
    void whoeverShowsWhatItGaveHearsOfIt() {
        run(true, LATEST);
        section();
        assertThat(shown).singleElement().satisfies(run -> assertThat(run).isPresent());
    }

    private RunSection section() {
        return new RunSection(evaluation, STUDY, plan, mock(UnderWay.class), shown::add);
    }

    private void run(boolean obeys, int snapshot) {
        when(evaluation.snapshot(STUDY)).thenReturn(
                Optional.of(new Snapshot(LATEST, "ab", new TreeMap<>(), LocalDate.of(2026, 11, 16))));
        EvaluationRun run = mock(RETURNS_DEEP_STUBS);
        when(run.by()).thenReturn("anna");
        when(run.on()).thenReturn(LocalDate.of(2026, 11, 16));
        when(run.obeys(plan)).thenReturn(obeys);
        when(run.results().provenance().snapshot()).thenReturn(snapshot);
        when(evaluation.latest(STUDY)).thenReturn(Optional.of(run));
    }

    private static List<String> words(RunSection section) {
        return offer(section).map(Element::getText).toList();
    }

    private static String button(RunSection section) {
        return offer(section).map(element -> element.getComponent().orElseThrow())
                .filter(NativeButton.class::isInstance).findFirst().orElseThrow().getElement().getAttribute("class");
    }

    private static Stream<Element> offer(RunSection section) {
        return section.getElement().getChild(0).getChild(0).getChildren();
    }
}
