package io.troupe.portfolio.riskmodels;

import io.troupe.model.Labeled;
import java.util.List;

/** Which covariance is estimated. */
public enum CovarianceType implements Labeled {
    /** The sample covariance, divisor T − 1. */
    SAMPLE("sample"),
    /** Exponentially weighted, by {@code lambda} or by {@code span}. */
    EWMA("ewma", CovarianceSpec.LAMBDA, CovarianceSpec.SPAN),
    /** Of returns below a benchmark. */
    SEMI("semi", CovarianceSpec.BENCHMARK),
    /** Drawn to a target with the intensity that is expected to err least. */
    LEDOIT_WOLF("ledoit-wolf", CovarianceSpec.TARGET),
    /** Oracle approximating shrinkage. */
    OAS("oas"),
    /** By counts of moves that agree. */
    GERBER("gerber", CovarianceSpec.THRESHOLD),
    /** Without the eigenvalues of noise. */
    DENOISED("denoised"),
    /** Without the market. */
    DETONED("detoned", CovarianceSpec.FACTORS),
    /** By principal components. */
    FACTOR("factor", CovarianceSpec.FACTORS),
    /** Drawn to a multiple of the identity with a given intensity. */
    SHRUNK("shrunk", CovarianceSpec.SHRINKAGE);

    private final String label;
    @SuppressWarnings("ImmutableEnumChecker") // copied when made
    private final List<String> keys;

    CovarianceType(String label, String... keys) {
        this.label = label;
        this.keys = List.of(keys);
    }

    @Override
    public String label() {
        return label;
    }

    /** The settings that it has beside {@code type} and {@code missing}. */
    public List<String> keys() {
        return keys;
    }
}
