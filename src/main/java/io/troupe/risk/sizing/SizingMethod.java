package io.troupe.risk.sizing;

/**
 * By what rule a strategy's weights become quantities. E is the sleeve's equity at the close, less
 * what is held back, and v the value of a step of an asset at that close.
 */
public sealed interface SizingMethod {
    /** Whether all quantities depend on all weights, so that they are always sized together. */
    default boolean isJoint() {
        return false;
    }

    /** A weight is a fraction of the equity: {@code w·E/v} steps. */
    record Weights() implements SizingMethod {}

    /**
     * All weights times {@code min(max, target/σ)}: σ is the annualized volatility (divisor n − 1)
     * of the returns that these weights would have had over the last bars, the prices being those
     * that strategies see. An asset without all of these returns has no known risk: nothing of it
     * is wanted until it has, and σ is that of the others. Weights whose returns do not differ
     * (σ = 0) are times {@code max}.
     *
     * @param targetAnnual the volatility per year, &gt; 0
     * @param lookbackBars how many returns, ≥ 2
     * @param max the largest factor, &gt; 0
     */
    record VolatilityTarget(double targetAnnual, int lookbackBars, double max)
            implements SizingMethod {
        /** Checks the components. */
        public VolatilityTarget {
            requirePositive("targetAnnual", targetAnnual);
            requirePositive("max", max);
            requireAtLeast(2, "lookbackBars", lookbackBars);
        }

        @Override
        public boolean isJoint() {
            return true;
        }
    }

    /**
     * A move of {@code multiple} average true ranges (Wilder 1978) against a position costs {@code
     * riskPerTrade} of the equity: {@code riskPerTrade·E/(multiple·ATR)} units, on the side of the
     * weight, whatever its size. Nothing where the range is not known yet, or but rounding of the
     * price.
     *
     * @param riskPerTrade a fraction of the equity, &gt; 0
     * @param multiple how many ranges, &gt; 0
     * @param bars length of the average, ≥ 1
     */
    record AverageRange(double riskPerTrade, double multiple, int bars) implements SizingMethod {
        /** Checks the components. */
        public AverageRange {
            requirePositive("riskPerTrade", riskPerTrade);
            requirePositive("multiple", multiple);
            requireAtLeast(1, "bars", bars);
        }
    }

    /**
     * All weights times the factor at which the sleeve would grow fastest if its past were its
     * future; {@link KellyFactor} has the formula.
     *
     * @param fraction of the growth-optimal factor, &gt; 0
     * @param lookbackBars how many of the sleeve's own returns, ≥ 2
     * @param min the factor until there are so many, where their mean is not above 0 and at the
     *        least: who holds nothing learns nothing; in (0, max]
     * @param max the largest factor
     */
    record Kelly(double fraction, int lookbackBars, double min, double max)
            implements SizingMethod {
        /** Checks the components. */
        public Kelly {
            requirePositive("fraction", fraction);
            requirePositive("min", min);
            requirePositive("max", max);
            requireAtLeast(2, "lookbackBars", lookbackBars);
            if (min > max) {
                throw new IllegalArgumentException(
                        "min must not be above max, were " + min + " and " + max);
            }
        }

        @Override
        public boolean isJoint() {
            return true;
        }
    }

    /**
     * A weight of 1 is so many units, or units of so much value, whatever the equity.
     *
     * @param amount units, or money
     * @param isMoney which of them
     */
    record Fixed(double amount, boolean isMoney) implements SizingMethod {
        /** Checks the components. */
        public Fixed {
            requirePositive("amount", amount);
        }
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be a number > 0, was " + value);
        }
    }

    private static void requireAtLeast(int least, String name, int value) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be ≥ " + least + ", was " + value);
        }
    }
}
