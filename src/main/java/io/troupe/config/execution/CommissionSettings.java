package io.troupe.config.execution;

import io.troupe.execution.costs.CommissionPreset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a broker charges, in the long form; empty where the short form counts.
 *
 * @param preset as somebody published it
 * @param type by what it grows
 * @param rates how much
 * @param bounds between which it stays
 * @param extras what comes on top
 */
public record CommissionSettings(Optional<CommissionPreset> preset,
        Optional<CommissionType> type, Rates rates, Bounds bounds, Extras extras) {
    /** Nothing is said in the long form. */
    public static final CommissionSettings NONE = new CommissionSettings(Optional.empty(),
            Optional.empty(), Rates.NONE, Bounds.NONE, Extras.NONE);

    /** Whether the long form counts. */
    public boolean isSaid() {
        return preset.isPresent() || type.isPresent();
    }

    /**
     * How much is charged; only that of the type counts.
     *
     * @param perShare for each unit, in the fund's currency
     * @param perTrade for each order that fills, in the fund's currency
     * @param perValue a fraction of what is traded
     * @param tiers pairs of units in the calendar month and the rate from there on
     */
    public record Rates(OptionalDouble perShare, OptionalDouble perTrade, OptionalDouble perValue,
            List<List<Double>> tiers) {
        /** None. */
        public static final Rates NONE = new Rates(OptionalDouble.empty(),
                OptionalDouble.empty(), OptionalDouble.empty(), List.of());

        /** Copies the list. */
        public Rates {
            tiers = List.copyOf(tiers);
        }
    }

    /**
     * Between which it stays, for each order.
     *
     * @param min in the fund's currency
     * @param max in the fund's currency
     * @param maxFraction of what is traded; wins over the least
     */
    public record Bounds(double min, OptionalDouble max, OptionalDouble maxFraction) {
        /** None. */
        public static final Bounds NONE = new Bounds(0, OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    /**
     * What comes on top.
     *
     * @param exchangeFee for each order that fills, in the fund's currency
     * @param stampDutyBuy a fraction of what is bought
     * @param stampDutySell a fraction of what is sold
     */
    public record Extras(double exchangeFee, double stampDutyBuy, double stampDutySell) {
        /** None. */
        public static final Extras NONE = new Extras(0, 0, 0);
    }
}
