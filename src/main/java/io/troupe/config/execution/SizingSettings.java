package io.troupe.config.execution;

import io.troupe.config.values.BandWidth;
import io.troupe.risk.sizing.LeastOrder;
import io.troupe.risk.sizing.Rounding;
import io.troupe.risk.sizing.Sizing;
import io.troupe.risk.sizing.SizingMethod;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How what a strategy asks for becomes quantities, as written.
 *
 * @param preset what counts where the terms are not said
 * @param type which rule
 * @param factor of a rule that multiplies all weights
 * @param range of a rule that goes by average true ranges
 * @param amount of fixed amounts
 * @param terms of all rules, as said or as the preset has them
 */
public record SizingSettings(SizingPreset preset, SizingType type, Factor factor, Range range,
        Amount amount, Terms terms) {
    /** How many returns a volatility is measured in where nothing is said. */
    private static final int VOLATILITY_BARS = 63;
    /** The same of a Kelly factor. */
    private static final int KELLY_BARS = 250;

    /** Weights, and nothing else. */
    public static final SizingSettings WEIGHTS = new SizingSettings(SizingPreset.NONE,
            SizingType.WEIGHTS, Factor.USUAL, Range.USUAL,
            new Amount(OptionalDouble.empty(), OptionalDouble.empty()),
            SizingPreset.NONE.terms());

    /**
     * Of a rule that multiplies all weights.
     *
     * @param target the volatility per year
     * @param lookbackBars how many returns are looked at
     * @param fraction of the growth-optimal factor
     * @param min the smallest factor
     * @param max the largest
     */
    public record Factor(double target, OptionalInt lookbackBars, double fraction, double min,
            double max) {
        /** Where nothing is said. */
        public static final Factor USUAL = new Factor(0.1, OptionalInt.empty(), 0.5, 0.1, 2);
    }

    /**
     * Of a rule that goes by average true ranges.
     *
     * @param riskPerTrade the fraction of the equity that a move may cost
     * @param multiple how many ranges the move is
     * @param bars over how many bars ranges are averaged
     */
    public record Range(double riskPerTrade, double multiple, int bars) {
        /** Where nothing is said. */
        public static final Range USUAL = new Range(0.01, 2, 14);
    }

    /**
     * What a weight of 1 comes to; one of the two.
     *
     * @param units of the asset
     * @param money value of them
     */
    public record Amount(OptionalDouble units, OptionalDouble money) {}

    /**
     * Of all rules.
     *
     * @param cashBuffer the fraction of the equity that is held back
     * @param round how quantities become whole lots
     * @param minOrder the value of a change from which on it is ordered: money, or a fraction of
     *        the equity
     * @param feeAware whether an order's fee is taken off the equity
     */
    public record Terms(double cashBuffer, Rounding round, BandWidth minOrder,
            boolean feeAware) {}

    /** The sizing, once nothing is wrong with what was written. */
    public Sizing sizing() {
        return new Sizing(method(), terms.cashBuffer(), terms.round(),
                new LeastOrder(terms.minOrder().width(), terms.minOrder().isRelative()),
                terms.feeAware());
    }

    /** After how many bars the first size is known by all that it asks for; 0: at once. */
    public int historyBars() {
        return switch (method()) {
            case SizingMethod.VolatilityTarget rule -> rule.lookbackBars();
            case SizingMethod.AverageRange rule -> rule.bars();
            case SizingMethod.Kelly rule -> rule.lookbackBars();
            case SizingMethod.Weights _,SizingMethod.Fixed _ -> 0;
        };
    }

    private SizingMethod method() {
        return switch (type) {
            case WEIGHTS -> new SizingMethod.Weights();
            case VOLATILITY_TARGET -> new SizingMethod.VolatilityTarget(factor.target(),
                    factor.lookbackBars().orElse(VOLATILITY_BARS), factor.max());
            case ATR -> new SizingMethod.AverageRange(range.riskPerTrade(), range.multiple(),
                    range.bars());
            case KELLY -> new SizingMethod.Kelly(factor.fraction(),
                    factor.lookbackBars().orElse(KELLY_BARS), factor.min(), factor.max());
            case FIXED -> amount.units().isPresent()
                    ? new SizingMethod.Fixed(amount.units().getAsDouble(), false)
                    : new SizingMethod.Fixed(amount.money().orElseThrow(), true);
        };
    }
}
