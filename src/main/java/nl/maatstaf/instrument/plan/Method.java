package nl.maatstaf.instrument.plan;

import java.util.List;
import nl.maatstaf.statistics.mixed.Covariance;

/** How the arms are compared on one outcome. Each names one estimator of the statistical core. */
public sealed interface Method {

    /** {@return its name in files and message bundles} */
    String code();

    /**
     * A mixed model for repeated measures with the arms held equal at the baseline wave: a difference in means.
     *
     * @param formula    the fixed effects, such as {@code life_rating ~ cohort + trede + part_time + arm*wave}
     * @param covariance how the waves of one participant hang together
     * @param fallbacks  what is tried, in this order and with robust standard errors, where the data don't bear that
     */
    record MixedModel(String formula, Covariance covariance, List<Covariance> fallbacks) implements Method {

        /** Copies the fallbacks. */
        public MixedModel {
            fallbacks = List.copyOf(fallbacks);
        }

        @Override
        public String code() {
            return "mixed-model";
        }
    }

    /**
     * Generalised estimating equations for a yes or no at every wave, with robust standard errors: a difference in
     * shares, standardised over the covariates, and an odds ratio.
     *
     * @param formula the model of the log-odds, such as {@code volunteers ~ trede + part_time + arm*wave}
     */
    record RepeatedYesNo(String formula) implements Method {

        @Override
        public String code() {
            return "repeated-yes-no";
        }
    }

    /**
     * The time until something first happens, among those to whom it had not at the baseline: Kaplan-Meier, a stratified
     * log-rank test, a hazard ratio by Cox and the difference in restricted mean time.
     *
     * @param strata the variables within whose levels the arms are compared
     */
    record TimeToEvent(List<String> strata) implements Method {

        /** Copies the strata. */
        public TimeToEvent {
            strata = List.copyOf(strata);
        }

        @Override
        public String code() {
            return "time-to-event";
        }
    }

    /**
     * Proportional odds for an ordered score at one wave: a common odds ratio.
     *
     * @param covariates the variables beside the arm
     */
    record ProportionalOdds(List<String> covariates) implements Method {

        /** Copies the covariates. */
        public ProportionalOdds {
            covariates = List.copyOf(covariates);
        }

        @Override
        public String code() {
            return "proportional-odds";
        }
    }

    /** Brunner and Munzel's test for an ordered score at one wave: the chance that the tailored arm has more. */
    record RankComparison() implements Method {

        @Override
        public String code() {
            return "rank-comparison";
        }
    }

    /** A yes or no at one wave: the difference in shares with Newcombe's interval, and Fisher's exact test. */
    record RiskDifference() implements Method {

        @Override
        public String code() {
            return "risk-difference";
        }
    }

    /**
     * Analysis of covariance at one wave, adjusted for the same score at baseline: a difference in means.
     *
     * @param covariates the variables beside the arm and the baseline
     */
    record Ancova(List<String> covariates) implements Method {

        /** Copies the covariates. */
        public Ancova {
            covariates = List.copyOf(covariates);
        }

        @Override
        public String code() {
            return "ancova";
        }
    }

    /** Welch's comparison of the means at one wave, unadjusted. */
    record WelchComparison() implements Method {

        @Override
        public String code() {
            return "welch";
        }
    }

    /**
     * Overlap weights by a propensity score from baseline variables, for arms that were not randomised: a difference in
     * means at one wave among people who could have been in either arm.
     *
     * @param covariates the variables of the propensity score, the baseline of the score among them by its name
     */
    record OverlapWeights(List<String> covariates) implements Method {

        /** Copies the covariates. */
        public OverlapWeights {
            covariates = List.copyOf(covariates);
        }

        @Override
        public String code() {
            return "overlap-weights";
        }
    }
}
