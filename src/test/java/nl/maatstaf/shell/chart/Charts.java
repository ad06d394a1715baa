package nl.maatstaf.shell.chart;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.maatstaf.shell.chart.Figure.Absent;
import nl.maatstaf.shell.chart.Figure.Estimate;
import nl.maatstaf.shell.chart.Figure.Value;
import nl.maatstaf.study.Arm;

/** A chart of every kind, with made-up figures. */
public final class Charts {

    static final Locale DUTCH = Locale.of("nl");
    public static final ChartWords WORDS = ChartWords.of(new DefaultI18NProvider(List.of(DUTCH, Locale.ENGLISH)), DUTCH);
    static final Series REGULAR = WORDS.arm(Arm.REGULAR);
    static final Series TAILORED = WORDS.arm(Arm.TAILORED);
    private static final Measure MARK = Measure.number("Rapportcijfer voor het leven", 2);

    private Charts() {}

    /** All of them by a name for their pictures. */
    public static Map<String, Chart> all() {
        var all = new LinkedHashMap<String, Chart>();
        all.put("trajectories", trajectories());
        all.put("forest", forest());
        all.put("forest-ratio", ratios());
        all.put("survival", survival());
        all.put("incidence", incidence());
        all.put("sankey", sankey());
        all.put("tipping", tipping());
        all.put("power", power());
        all.put("bars", bars());
        all.put("bars-strata", strata());
        return all;
    }

    static Trajectories trajectories() {
        double[] regular = {5.61, 5.72, 5.78, 5.74, 5.83, 5.86, 5.90, 5.88, 5.91};
        double[] tailored = {5.61, 5.80, 5.95, 6.04, 6.12, 6.18, 6.27, 6.31, 6.33};
        return new Trajectories("Gemiddeld rapportcijfer per meting voor beide groepen, met 95%-interval.", MARK,
                "Kwartalen sinds de indeling", IntStream.range(0, 9).mapToObj(Integer::toString).toList(),
                List.of(track(REGULAR, regular, 7), track(TAILORED, tailored, -1)),
                Optional.of(new Trajectories.Window(5, 8, "vooraf gekozen")));
    }

    private static Track track(Series series, double[] means, int missing) {
        var figures = new ArrayList<Figure>();
        var counts = new ArrayList<Long>();
        for (int i = 0; i < means.length; i++) {
            double half = .22 + .02 * i;
            figures.add(i == missing ? new Absent("niet te schatten")
                    : new Estimate(means[i], means[i] - half, means[i] + half));
            counts.add(i == missing ? 0L : 160L - 6 * i);
        }
        return new Track(series, figures, counts);
    }

    static Forest forest() {
        return new Forest("Verschil tussen de groepen per uitkomst en per deelgroep, met 95%-interval.",
                Measure.number("Verschil in gemiddelde (maatwerk min gewone aanpak)", 2), Forest.Scale.DIFFERENCE,
                "gewone aanpak hoger", "maatwerk hoger", OptionalDouble.of(.3), List.of(
                        new Forest.Group(Optional.empty(), List.of(
                                row("Rapportcijfer, kwartaal 5 tot en met 8", .40, .12, .68, "312", true))),
                        new Forest.Group(Optional.of("Andere uitkomsten"), List.of(
                                row("Eigen regie", .18, -.02, .38, "305", false),
                                row("Vertrouwen bij het zoeken naar werk", -.11, -.42, .20, "141", false),
                                new Forest.Row("Angst voor een korting of een boete", new Absent("te weinig mensen in een groep"),
                                        "19", false))),
                        new Forest.Group(Optional.of("Rapportcijfer per trede"), List.of(
                                row("Trede 2", .55, .05, 1.05, "102", false),
                                row("Trede 3", .36, -.08, .80, "118", false),
                                row("Trede 4", .21, -.31, .73, "92", false)))));
    }

    private static Forest.Row row(String label, double value, double lower, double upper, String n, boolean primary) {
        return new Forest.Row(label, new Estimate(value, lower, upper), n, primary);
    }

    static Forest ratios() {
        return new Forest("Kansverhouding van betaald werk, met 95%-interval.", Measure.number("Kansverhouding", 2),
                Forest.Scale.RATIO, "minder met maatwerk", "meer met maatwerk", OptionalDouble.of(1.5), List.of(
                        new Forest.Group(Optional.empty(), List.of(
                                row("Betaald werk van 12 uur of meer", 1.42, .91, 2.22, "312", true),
                                row("Werkervaringsplaats", 2.61, 1.70, 4.01, "312", false),
                                row("Gesprek met een werkgever", .88, .61, 1.27, "309", false)))));
    }

    static Steps survival() {
        return steps("Aandeel zonder betaald werk sinds de indeling, met 95%-band.", "Zonder betaald werk", 1);
    }

    static Steps incidence() {
        return steps("Aandeel dat betaald werk vond sinds de indeling, met 95%-band.", "Betaald werk gevonden", 0);
    }

    private static Steps steps(String description, String share, double start) {
        return new Steps(description, Measure.share(share), Measure.number("Maanden sinds de indeling", 0), start,
                List.of(0.0, 6.0, 12.0, 18.0, 24.0), List.of(course(REGULAR, start, .010, 160), course(TAILORED, start, .017, 158)));
    }

    private static Steps.Course course(Series series, double start, double hazard, long n) {
        var steps = new ArrayList<Steps.Step>();
        for (int month = 2; month <= 23; month += 2) {
            double event = 1 - StrictMath.exp(-hazard * month);
            double half = .06 * StrictMath.sqrt(event * 4);
            double share = start == 1 ? 1 - event : event;
            steps.add(new Steps.Step(month, new Estimate(share, Math.max(0, share - half), Math.min(1, share + half))));
        }
        return new Steps.Course(series, steps, List.of(5.0, 9.5, 13.0, 16.5, 19.0, 21.0),
                List.of(n, n - 14, n - 37, n - 61, n - 102), 24);
    }

    static Sankey sankey() {
        List<Sankey.Flow> regular = new ArrayList<>();
        List<Sankey.Flow> tailored = new ArrayList<>();
        long[][] first = {{30, 8, 2, 0}, {5, 28, 9, 1}, {1, 4, 30, 6}, {0, 0, 0, 0}};
        long[][] second = {{24, 9, 3, 0}, {4, 25, 8, 3}, {0, 5, 28, 8}, {0, 0, 1, 6}};
        for (int from = 0; from < 4; from++) {
            for (int to = 0; to < 4; to++) {
                regular.add(new Sankey.Flow(0, from, to, first[from][to]));
                regular.add(new Sankey.Flow(1, from, to, second[from][to]));
                tailored.add(new Sankey.Flow(0, from, to, first[from][3 - to] / 2 + first[from][to] / 2));
                tailored.add(new Sankey.Flow(1, from, to, second[from][to]));
            }
        }
        return new Sankey("Van welke trede mensen naar welke trede gingen, per groep. Dit beschrijft en bewijst niets.",
                List.of("bij de indeling", "na een jaar", "na twee jaar"), List.of("Trede 2", "Trede 3", "Trede 4", "Trede 5"),
                List.of(new Sankey.Panel(REGULAR, regular), new Sankey.Panel(TAILORED, tailored)));
    }

    static Curve tipping() {
        List<Curve.Point> points = IntStream.rangeClosed(0, 20).mapToObj(i -> {
            double delta = -i * .1;
            double value = .40 + delta * .27;
            return new Curve.Point(delta, new Estimate(value, value - .28, value + .28));
        }).toList();
        return new Curve("Het verschil als wie stopte met maatwerk slechter af was dan gedacht, met 95%-band.",
                Measure.number("Hoeveel slechter, in punten van het rapportcijfer", 1), Measure.number("Verschil", 2),
                List.of(new Curve.Line(Series.plain("Verschil"), points)), Optional.of(new Curve.Level(0, "geen verschil")),
                Optional.of(new Curve.Crossing(-.44, .28, "vanaf hier telt nul mee")));
    }

    static Curve power() {
        List<Curve.Line> lines = Stream.of(150, 300).map(n -> new Curve.Line(Series.plain(n + " deelnemers"),
                IntStream.rangeClosed(0, 20).mapToObj(i -> new Curve.Point(i * .05,
                        new Value(1 - .95 * StrictMath.exp(-StrictMath.pow(i * .05 * n / 100.0, 2))))).toList())).toList();
        return new Curve("Hoe groot de kans is dat dit onderzoek een verschil ziet.", Measure.number("Werkelijk verschil", 2),
                Measure.share("Kans om het te zien"), lines, Optional.of(new Curve.Level(.8, "80%")), Optional.empty());
    }

    static Bars bars() {
        return new Bars("Wat mensen kregen, per groep, met 95%-interval.", "Wat", Measure.share("Aandeel van de mensen"),
                List.of("Training", "Werkervaringsplaats", "Proefplaatsing", "Ontmoeting met een werkgever",
                        "Geld voor een cursus of gereedschap"),
                List.of(shares(REGULAR, .42, .18, .05, .11, -1), shares(TAILORED, .51, .39, .09, .34, .22)));
    }

    private static Track shares(Series series, double... shares) {
        return new Track(series, IntStream.range(0, shares.length).mapToObj(i -> shares[i] < 0 ? new Absent("niet bijgehouden")
                : (Figure) new Estimate(shares[i], Math.max(0, shares[i] - .05), shares[i] + .06)).toList(),
                IntStream.range(0, shares.length).mapToObj(_ -> 156L).toList());
    }

    static Bars strata() {
        return new Bars("Aandeel dat meting 5 invulde, per trede en werk in deeltijd.", "Trede en werk",
                Measure.share("Aandeel van wie werd uitgenodigd"), List.of("Trede 2, geen werk", "Trede 2, deeltijd",
                        "Trede 3, geen werk", "Trede 3, deeltijd"),
                List.of(new Track(Series.plain("Ingevuld"), List.of(new Value(.61), new Value(.72), new Value(.58),
                        new Value(.66)), List.of(98L, 31L, 88L, 40L))));
    }
}
