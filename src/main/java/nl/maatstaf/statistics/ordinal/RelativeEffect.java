package nl.maatstaf.statistics.ordinal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.Interval;
import nl.maatstaf.statistics.Result;

/**
 * What {@link BrunnerMunzel} finds.
 *
 * @param n             the participants in both arms
 * @param estimate      P(other &gt; reference) + P(equal)/2
 * @param standardError its standard error
 * @param statistic     (estimate − ½) / standard error
 * @param df            the degrees of freedom of Student's t
 * @param p             two-sided p-value against ½
 * @param interval      95% confidence interval of the estimate
 * @param caveats       small samples
 */
public record RelativeEffect(long n, double estimate, double standardError, double statistic, double df, double p,
        Interval interval, List<Caveat> caveats) implements Result {
    public RelativeEffect {
        caveats = List.copyOf(caveats);
    }

    @Override
    public List<Finding> findings() {
        return List.of(
                new Finding("probabilistic-index", n, OptionalDouble.of(estimate), OptionalDouble.of(standardError),
                        OptionalDouble.of(df), Optional.of(interval), OptionalDouble.of(p), Optional.empty()),
                Finding.test("brunner-munzel", n, statistic, df, p));
    }
}
