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
    public record Bounds(double min, OptionalDouble max, OptionalDouble maxFraction) {}

    /**
     * What comes on top.
     *
     * @param exchangeFee for each order that fills, in the fund's currency
     * @param stampDutyBuy a fraction of what is bought
     * @param stampDutySell a fraction of what is sold
     */
    public record Extras(double exchangeFee, double stampDutyBuy, double stampDutySell) {}
}
