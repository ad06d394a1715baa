package nl.maatstaf.analysis.quality.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.maatstaf.analysis.quality.Quality;
import nl.maatstaf.analysis.quality.Turnout;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.shell.FigureTable;
import nl.maatstaf.study.Stratum;

/** Who answered: everybody by wave, then each cohort by stratum. Whose wave has yet to come stands apart. */
final class TurnoutSection extends QualitySection {

    private final Quality quality;
    private final List<Integer> waves;

    /** What is shown of a turnout. */
    private interface Shown {
        String of(Turnout turnout);
    }

    TurnoutSection(Quality quality, Protocol protocol) {
        super("quality.turnout");
        this.quality = quality;
        this.waves = IntStream.rangeClosed(0, protocol.study().lastWave()).boxed().toList();
        headline(quality.closedWaves());
        add(byWave());
        cohorts().forEach(cohort -> add(
                byStratum(getTranslation("quality.response-in", cohort), cohort,
                        turnout -> share(turnout.response(), turnout.due())),
                byStratum(getTranslation("quality.retention-in", cohort), cohort,
                        turnout -> share(turnout.retention(), turnout.began()))));
        explain("quality.turnout.how");
    }

    private void headline(List<Integer> closed) {
        if (closed.isEmpty()) {
            say(getTranslation("quality.turnout.nobody"));
            return;
        }
        int last = closed.getLast();
        Turnout now = all(cell -> cell.wave() == last);
        Stream<String> sentences = Stream.of(
                getTranslation("quality.turnout.said", Integer.toString(last), percent(now.response()), now.answered(), now.due()),
                now.began() == 0 || last == 0 ? "" : getTranslation("quality.turnout.stayed", percent(now.retention()),
                        now.stayed(), now.began()),
                now.notYetDue() == 0 ? "" : getTranslation("quality.turnout.not-yet", now.notYetDue()));
        say(String.join(" ", sentences.filter(sentence -> !sentence.isEmpty()).toList()));
    }

    private FigureTable byWave() {
        FigureTable table = table(getTranslation("quality.turnout.by-wave"), say("quality.wave", "quality.invited",
                "quality.not-yet-due", "quality.due", "quality.answered", "quality.response", "quality.began",
                "quality.stayed", "quality.retention"));
        waves.forEach(wave -> {
            Turnout of = all(cell -> cell.wave() == wave);
            table.row(Integer.toString(wave), of.due() == 0
                    ? List.of(count(of.invited()), count(of.notYetDue()), count(0), none(), none(), none(), none(), none())
                    : List.of(count(of.invited()), count(of.notYetDue()), count(of.due()), count(of.answered()),
                            percent(of.response()), count(of.began()), count(of.stayed()), percent(of.retention())));
        });
        return table;
    }

    private Component byStratum(String caption, String cohort, Shown shown) {
        FigureTable table = table(caption, wavesAfter("monitor.stratum", waves));
        strata(cohort).forEach(stratum -> table.row(getTranslation(
                stratum.partTime() ? "stratum.part-time" : "stratum.no-work", stratum.trede()),
                cells(cell -> cell.cohort().equals(cohort) && cell.stratum().equals(stratum), shown)));
        table.row(getTranslation("monitor.all"), cells(cell -> cell.cohort().equals(cohort), shown));
        table.addClassName("with-total");
        return new Div(table);
    }

    private List<String> cells(Predicate<Turnout.Of> which, Shown shown) {
        List<String> cells = new ArrayList<>();
        waves.forEach(wave -> {
            Turnout of = all(which.and(cell -> cell.wave() == wave));
            cells.add(of.due() == 0 ? getTranslation("quality.not-yet") : shown.of(of));
        });
        return cells;
    }

    private Turnout all(Predicate<Turnout.Of> which) {
        return Turnout.sum(quality.turnout().stream().filter(which).toList());
    }

    private List<String> cohorts() {
        return quality.turnout().stream().map(Turnout.Of::cohort).distinct().sorted().toList();
    }

    private List<Stratum> strata(String cohort) {
        return quality.turnout().stream().filter(cell -> cell.cohort().equals(cohort)).map(Turnout.Of::stratum)
                .distinct().sorted().toList();
    }
}
