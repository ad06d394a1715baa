package nl.maatstaf.statistics.mixed;

import java.util.Locale;

/** How the outcomes of one participant vary together over the waves. */
public enum Covariance {
    /** Every wave its own variance, every pair of waves its own covariance. */
    UNSTRUCTURED,
    /** Every wave its own variance; the correlation depends on how many waves lie between. */
    HETEROGENEOUS_TOEPLITZ,
    /** Every wave its own variance; the correlation is a power of the number of waves between. */
    HETEROGENEOUS_AUTOREGRESSIVE,
    /** One variance for all waves, and one correlation for all pairs. */
    COMPOUND_SYMMETRY;

    /** The name that plans use: {@code heterogeneous-toeplitz}. */
    public String planName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a wave without variance leaves a variance at zero, where the likelihood has no bound. */
    boolean hasVariancePerWave() {
        return this != COMPOUND_SYMMETRY;
    }

    CovarianceStructure structure(int waves) {
        return switch (this) {
            case UNSTRUCTURED -> new UnstructuredCovariance(waves);
            case HETEROGENEOUS_TOEPLITZ -> new LaggedCovariance(waves, new ToeplitzCorrelation(waves));
            case HETEROGENEOUS_AUTOREGRESSIVE -> new LaggedCovariance(waves, new AutoregressiveCorrelation());
            case COMPOUND_SYMMETRY -> new CompoundSymmetry(waves);
        };
    }
}
