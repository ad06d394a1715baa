package nl.maatstaf.shell.chart;

import java.util.List;

/**
 * Shares over continuous time as step functions with their bands: Kaplan–Meier curves, which start at 1, or cumulative
 * incidences, which start at 0.
 *
 * @param description one sentence that says what the chart shows
 * @param share       what the share is of
 * @param time        what the time is, and in which unit
 * @param start       the share at time 0
 * @param times       the times, in order, at which the numbers at risk and the shares are told
 * @param courses     one course a series
 */
public record Steps(String description, Measure share, Measure time, double start, List<Double> times, List<Course> courses)
        implements Chart {

    /**
     * One series.
     *
     * @param series   whose course it is
     * @param steps    the steps, in order of time
     * @param censored the times at which somebody was last seen without the event
     * @param atRisk   how many were still followed and had no event, just before each of the chart's times
     * @param until    where the line ends: the last time at which anybody was seen
     */
    public record Course(Series series, List<Step> steps, List<Double> censored, List<Long> atRisk, double until) {

        /**
         * Copies the lists.
         *
         * @throws IllegalArgumentException when the steps are not in order
         */
        public Course {
            steps = List.copyOf(steps);
            censored = List.copyOf(censored);
            atRisk = List.copyOf(atRisk);
            for (int i = 1; i < steps.size(); i++) {
                Require.that(steps.get(i - 1).time() < steps.get(i).time(), "Steps are in order of time.");
            }
        }

        /** The share at a time; before the first step it is that at the start, of which nothing is uncertain. */
        Figure at(double time, double start) {
            Figure now = new Figure.Value(start);
            for (Step step : steps) {
                now = step.time() <= time ? step.share() : now;
            }
            return now;
        }
    }

    /**
     * A step: from this time on, until the next.
     *
     * @param time  when
     * @param share the share and its 95% interval, in shares of 1
     */
    public record Step(double time, Figure.Estimate share) {}

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException when a course has not one number at risk for each time
     */
    public Steps {
        times = List.copyOf(times);
        courses = List.copyOf(courses);
        int told = times.size();
        Require.that(courses.stream().allMatch(course -> course.atRisk().size() == told),
                "Each series has one number at risk for each time.");
    }
}
