package nl.maatstaf.statistics.mixed;

import java.util.Arrays;
import nl.maatstaf.statistics.formula.Term;

/** A column of the design: the product of a participant's constant and a function of the wave. */
final class Column {
    private final String name;
    private final Term term;
    private final Constant constant;
    private final double[] wave;

    Column(String name, Term term, Constant constant, double[] wave) {
        this.name = name;
        this.term = term;
        this.constant = constant;
        this.wave = wave;
    }

    /** The name of the coefficient, as R spells it. */
    String name() {
        return name;
    }

    Term term() {
        return term;
    }

    Constant constant() {
        return constant;
    }

    /** The value of the function at a wave. */
    double atWave(int index) {
        return wave[index];
    }

    double[] waveFunction() {
        return wave.clone();
    }

    Column anchored() {
        return new Column(name, term, new Constant(constant.conditions(), constant.covariate(), true), wave);
    }

    /** Whether the other is this column without its covariate. */
    boolean isCovariateTimes(Column other) {
        return constant.hasCovariate()
                && !other.constant.hasCovariate()
                && constant.conditions().equals(other.constant.conditions())
                && Arrays.equals(wave, other.wave);
    }
}
