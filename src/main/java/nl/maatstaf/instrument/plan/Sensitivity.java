package nl.maatstaf.instrument.plan;

import java.util.List;

/** The primary analysis under another assumption. */
public sealed interface Sensitivity {

    /** {@return its name in files and message bundles} */
    String code();

    /**
     * How much worse than expected the unobserved outcomes of the tailored arm would have to be before the interval of
     * the difference touches zero.
     *
     * @param limit the largest shift looked at, in the unit of the outcome; negative is worse where higher is better
     */
    record TippingPoint(double limit) implements Sensitivity {

        @Override
        public String code() {
            return "tipping-point";
        }
    }

    /** Who dropped out of the tailored arm has the means of the regular arm from then on (J2R). */
    record JumpToReference() implements Sensitivity {

        @Override
        public String code() {
            return "jump-to-reference";
        }
    }

    /**
     * Who was observed counts for those like them who were not, by the inverse of the chance to be observed.
     *
     * @param covariates the variables of that chance beside the arm
     */
    record InverseProbabilityWeights(List<String> covariates) implements Sensitivity {

        /** Copies the covariates. */
        public InverseProbabilityWeights {
            covariates = List.copyOf(covariates);
        }

        @Override
        public String code() {
            return "inverse-probability-weights";
        }
    }

    /** Every arm has a covariance of its own. */
    record CovariancePerArm() implements Sensitivity {

        @Override
        public String code() {
            return "covariance-per-arm";
        }
    }

    /** Standard errors that hold whatever the covariance is. */
    record RobustStandardErrors() implements Sensitivity {

        @Override
        public String code() {
            return "robust-standard-errors";
        }
    }

    /** Kenward and Roger's allowance for small samples in place of Satterthwaite's. */
    record KenwardRoger() implements Sensitivity {

        @Override
        public String code() {
            return "kenward-roger";
        }
    }
}
