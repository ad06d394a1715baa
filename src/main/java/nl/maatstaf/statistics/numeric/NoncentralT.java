package nl.maatstaf.statistics.numeric;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.special.Gamma;

/**
 * The noncentral t distribution: that of (Z + δ)/U, with Z standard normal and U² a chi-squared variable divided by
 * its degrees of freedom. Its cumulative probability is P(T &lt;= t) = ∫ Φ(tu − δ) f(u) du, with f the density of U,
 * integrated by the rule of Gauss and Legendre on panels that are narrow where the integrand turns; unlike sums of
 * Poisson weights this bears any δ.
 */
public final class NoncentralT {
    private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(16);
    private static final int PANELS = 8;
    /** How many standard deviations of Z matter. */
    private static final double REACH = 9;
    /** What the logarithm of the density of U falls by from its mode to where the integral stops. */
    private static final double FALL = 50;
    private static final double ACCURACY = 1e-14;
    /** Where four terms of Stirling's series give all digits. */
    private static final double STIRLING = 20;
    private static final int MOST_EVALUATIONS = 500;

    private final double df;
    private final double logConstant;
    private final double from;
    private final double to;

    /**
     * The distribution with these degrees of freedom.
     *
     * @param df at least 1
     */
    public NoncentralT(double df) {
        if (!(df >= 1)) {
            throw new IllegalArgumentException("A noncentral t distribution takes at least one degree of freedom.");
        }
        this.df = df;
        logConstant = StrictMath.log(df) + logRatio(df / 2);
        double mode = StrictMath.sqrt((df - 1) / df);
        double least = logDensity(mode) - FALL;
        double step = 1 / StrictMath.sqrt(df);
        double upper = mode + step;
        while (logDensity(upper) > least) {
            upper += step;
        }
        double lower = mode - step;
        while (lower > 0 && logDensity(lower) > least) {
            lower -= step;
        }
        to = upper;
        from = StrictMath.max(0, lower);
    }

    /** The logarithm of (a/e)^a / Γ(a + 1), by Stirling's series where large terms would cancel. */
    private static double logRatio(double a) {
        if (a < STIRLING) {
            return a * StrictMath.log(a) - a - Gamma.logGamma(a + 1);
        }
        double square = a * a;
        double correction = (1 / 12.0 - (1 / 360.0 - (1 / 1260.0 - 1 / (1680.0 * square)) / square) / square) / a;
        return -StrictMath.log(2 * StrictMath.PI * a) / 2 - correction;
    }

    /** log f(u) = log[2 (df/2)^(df/2) / Γ(df/2)] + (df − 1) log u − df u²/2, in terms that don't cancel. */
    private double logDensity(double u) {
        if (u == 0) {
            return df == 1 ? logConstant + df / 2 : Double.NEGATIVE_INFINITY;
        }
        return logConstant - StrictMath.log(u) + df * (StrictMath.log(u) - (u - 1) * (u + 1) / 2);
    }

    /** P(T &lt;= t) at a noncentrality. */
    public double cumulative(double t, double noncentrality) {
        if (t < 0) {
            return 1 - cumulative(-t, -noncentrality);
        }
        if (t == 0) {
            return Normal.cumulative(-noncentrality);
        }
        // Φ turns about u = δ/t, over a width of 1/t, and is nothing before that and one after.
        double start = StrictMath.clamp((noncentrality - REACH) / t, from, to);
        double end = StrictMath.clamp((noncentrality + REACH) / t, from, to);
        UnivariateFunction density = u -> StrictMath.exp(logDensity(u));
        return integral(u -> Normal.cumulative(t * u - noncentrality) * density.value(u), start, end)
                + integral(density, end, to);
    }

    private double integral(UnivariateFunction function, double start, double end) {
        double middle = StrictMath.clamp(1, start, end);
        double sum = 0;
        for (double[] part : new double[][] {{start, middle}, {middle, end}}) {
            double width = (part[1] - part[0]) / PANELS;
            if (width > 0) {
                for (int panel = 0; panel < PANELS; panel++) {
                    sum += panel(function, part[0] + panel * width, width);
                }
            }
        }
        return sum;
    }

    private static double panel(UnivariateFunction function, double start, double width) {
        return width / 2 * RULE.integrate(x -> function.value(start + width * (x + 1) / 2));
    }

    /**
     * The noncentrality at which T stays below t with this probability: a bound of the confidence interval of the
     * noncentrality that gave t.
     *
     * @param probability between 0 and 1
     */
    public double noncentrality(double t, double probability) {
        double spread = StrictMath.sqrt(1 + t * t / (2 * df));
        double guess = t - spread * Normal.quantile(probability);
        double lower = guess - spread / 2;
        while (cumulative(t, lower) < probability) {
            lower -= spread;
        }
        double upper = guess + spread / 2;
        while (cumulative(t, upper) > probability) {
            upper += spread;
        }
        return new BrentSolver(ACCURACY, ACCURACY * spread, ACCURACY / 10)
                .solve(MOST_EVALUATIONS, delta -> cumulative(t, delta) - probability, lower, upper);
    }
}
