package io.troupe.metrics;

import io.troupe.model.BarsPerYear;
import java.util.Arrays;

/** What capital earns without risk, subtracted from each bar's return once. Immutable. */
public sealed interface RiskFree {
    /** Nothing. */
    static RiskFree none() {
        return new Yearly(0);
    }

    /**
     * The same in every year.
     *
     * @param rate a fraction per year, &gt; −1, compounded
     */
    record Yearly(double rate) implements RiskFree {}

    /**
     * Of every bar its own.
     *
     * @param rates by bar, fractions earned in it, finite
     */
    @SuppressWarnings("ArrayRecordComponent") // copied in, never handed out
    record ByBar(double[] rates) implements RiskFree {
        /** Copies the rates. */
        public ByBar {
            rates = rates.clone();
        }
    }

    /** Whether nothing is earned, so that there is nothing to subtract. */
    default boolean isNone() {
        return this instanceof Yearly(double rate) && rate == 0;
    }

    /** The same of a series that begins at a later bar. */
    default RiskFree from(int bar) {
        return this instanceof ByBar(double[] rates)
                ? new ByBar(Arrays.copyOfRange(rates, bar, rates.length))
                : this;
    }

    /**
     * What is earned in one bar: of a yearly rate {@code (1 + rate)^(1/P) − 1}.
     *
     * @param bar its index
     * @param year how many bars P a year has
     */
    default double at(int bar, BarsPerYear year) {
        return switch (this) {
            case Yearly(double rate) -> rate == 0 ? 0
                    : StrictMath.expm1(
                            StrictMath.log1p(rate) / year.number());
            case ByBar(double[] rates) -> rates[bar];
        };
    }
}
