package nl.maatstaf.publication.wording;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.maatstaf.instrument.plan.PlannedOutcome;
import nl.maatstaf.publication.Course;
import nl.maatstaf.publication.opendata.Cell;
import nl.maatstaf.shell.chart.ChartWords;
import nl.maatstaf.shell.chart.Figure;
import nl.maatstaf.shell.chart.Measure;
import nl.maatstaf.shell.chart.Track;
import nl.maatstaf.shell.chart.Trajectories;
import nl.maatstaf.study.Arm;

/**
 * What a course says: in a sentence, as a picture and as a table. Never more than its intervals say, each of one quarter
 * looked at by itself.
 *
 * @param words  what things are called
 * @param course what was released
 */
public record CourseWords(Words words, Course course) {

    private static final double PERCENT = 100;

    /** The mark for one's own life has a sentence of its own. */
    private static final String MARK = "life_rating";

    /** {@return what the course is of} */
    public String name() {
        return words.score(course.question().column());
    }

    /** {@return the last quarter in which both arms are shown, whether their difference can be chance, and which way is better} */
    public String sentence() {
        return course.last().isEmpty() ? words.say(course.isEmpty() ? "dashboard.sentence.nothing" : "dashboard.sentence.one-arm")
                : Stream.of(Optional.of(figures(course.last().getAsInt())), chance(), direction()).flatMap(Optional::stream)
                        .reduce((one, next) -> one + " " + next).orElseThrow();
    }

    private String figures(int quarter) {
        return words.say(isMark() ? "dashboard.sentence.first" : course.isMean() ? "dashboard.sentence" : "dashboard.sentence.share",
                words.quarter(course.quarters().get(quarter)), plain(Arm.REGULAR, quarter), plain(Arm.TAILORED, quarter));
    }

    private boolean isMark() {
        return course.question().column().equals(MARK);
    }

    private Optional<String> chance() {
        return course.differences().get(course.last().orElseThrow()).flatMap(Cell::bounds).map(bounds ->
                words.say(isBeyond(bounds) ? "dashboard.sentence.more-than-chance" : "dashboard.sentence.chance"));
    }

    /** Which way is better goes without saying for a mark. */
    private Optional<String> direction() {
        return isMark() ? Optional.empty() : higherIsBetter().map(higher -> words.say(higher ? "dashboard.higher" : "dashboard.lower"));
    }

    private Optional<Boolean> higherIsBetter() {
        return words.protocol().plan().outcomes().stream().filter(outcome -> outcome.score().equals(course.question().column()))
                .map(PlannedOutcome::higherIsBetter).findFirst();
    }

    private String plain(Arm arm, int quarter) {
        return course.figure(arm, quarter).map(words::plain).orElseGet(() -> words.say("dashboard.hidden"));
    }

    /** What to make of the difference in a quarter, in a few words. */
    private String verdict(int quarter) {
        return course.differences().get(quarter).flatMap(Cell::bounds).map(bounds -> words.say(!isBeyond(bounds) ? "dashboard.verdict.chance"
                : bounds.lower().signum() > 0 ? "dashboard.verdict.tailored-higher" : "dashboard.verdict.tailored-lower"))
                .orElseGet(() -> words.say("dashboard.hidden"));
    }

    private static boolean isBeyond(Cell.Bounds bounds) {
        return bounds.lower().signum() > 0 || bounds.upper().signum() < 0;
    }

    /** {@return the course of both arms as a picture} */
    public Trajectories chart(ChartWords charts) {
        return new Trajectories(words.say("dashboard.chart", name()), measure(), words.say("dashboard.quarter"),
                course.quarters().stream().map(words::shortQuarter).toList(), Stream.of(Arm.values()).map(arm -> new Track(
                        charts.arm(arm), IntStream.range(0, course.quarters().size())
                                .mapToObj(place -> figure(course.figure(arm, place))).toList())).toList(), Optional.empty());
    }

    private Measure measure() {
        return course.isMean() ? Measure.number(words.say("dashboard.scale", name(), whole(course.question().lowest()),
                whole(course.question().highest())), 1) : Measure.share(name());
    }

    private static String whole(double end) {
        return BigDecimal.valueOf(end).stripTrailingZeros().toPlainString();
    }

    private Figure figure(Optional<Cell> cell) {
        double unit = course.isMean() ? 1 : PERCENT;
        return cell.<Figure>map(shown -> shown.bounds().<Figure>map(bounds -> new Figure.Estimate(shown.value().doubleValue() / unit,
                        bounds.lower().doubleValue() / unit, bounds.upper().doubleValue() / unit))
                .orElseGet(() -> new Figure.Value(shown.value().doubleValue() / unit)))
                .orElseGet(() -> new Figure.Absent(words.say("dashboard.hidden")));
    }

    /** {@return the same figures as a table, with the difference of both arms} */
    public Table table() {
        return new Table(words.say("dashboard.table", name()), List.of(words.say("dashboard.quarter"), words.say("arm.regular"),
                words.say("arm.tailored"), words.say("dashboard.difference")),
                IntStream.range(0, course.quarters().size()).mapToObj(place -> List.of(words.shortQuarter(course.quarters().get(place)),
                        cell(course.figure(Arm.REGULAR, place)), cell(course.figure(Arm.TAILORED, place)),
                        cell(course.differences().get(place)))).toList());
    }

    private String cell(Optional<Cell> cell) {
        return cell.map(shown -> words.figure(shown.measure(), shown)).orElseGet(() -> words.say("dashboard.hidden"));
    }

    /** {@return everything at a glance: each course in the newest quarter, and what to make of it} */
    public static Table glance(Words words, List<Course> courses) {
        int newest = courses.getFirst().quarters().size() - 1;
        return new Table(words.say("dashboard.glance", words.quarter(courses.getFirst().quarters().getLast())),
                List.of(words.say("dashboard.question"), words.say("arm.regular"), words.say("arm.tailored"), words.say("dashboard.make-of-it")),
                courses.stream().map(course -> new CourseWords(words, course)).map(said -> List.of(said.nameAndWay(),
                        said.plain(Arm.REGULAR, newest), said.plain(Arm.TAILORED, newest), said.verdict(newest))).toList());
    }

    /** Which way is better has to be said only where it is the other way. */
    private String nameAndWay() {
        return higherIsBetter().orElse(true) ? name() : words.say("dashboard.lower.of", name());
    }
}
