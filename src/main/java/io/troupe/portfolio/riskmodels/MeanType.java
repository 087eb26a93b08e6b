package io.troupe.portfolio.riskmodels;

import io.troupe.model.Labeled;
import java.util.List;

/** Which expected returns are estimated. */
public enum MeanType implements Labeled {
    /** The mean of past returns. */
    MEAN("mean", MeanSpec.COMPOUNDING),
    /** The exponentially weighted mean of past returns. */
    EWMA("ewma", MeanSpec.SPAN),
    /** By the capital asset pricing model. */
    CAPM("capm", MeanSpec.MARKET, MeanSpec.COMPOUNDING),
    /** Past means drawn to that of the portfolio of least variance. */
    SHRUNK("shrunk"),
    /** What a market's weights imply, blended with views. */
    BLACK_LITTERMAN("black-litterman", MeanSpec.TAU, MeanSpec.VIEWS, MeanSpec.MARKET_WEIGHTS,
            MeanSpec.MARKET, MeanSpec.RISK_AVERSION);

    private final String label;
    @SuppressWarnings("ImmutableEnumChecker") // copied when made
    private final List<String> keys;

    MeanType(String label, String... keys) {
        this.label = label;
        this.keys = List.of(keys);
    }

    @Override
    public String label() {
        return label;
    }

    /** The settings that it has beside {@code type}. */
    public List<String> keys() {
        return keys;
    }
}
