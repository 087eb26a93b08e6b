package io.troupe.config.execution;

import io.troupe.config.values.Shortest;
import io.troupe.execution.margin.BuyingPower;
import io.troupe.execution.margin.CallOrder;
import io.troupe.execution.margin.Unaffordable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What is required for positions, and what happens when it is not there.
 *
 * @param buyingPower what orders are bounded by
 * @param onUnaffordable what becomes of those that pass it
 * @param rates of all instruments
 * @param buffer how much more than what is required a call restores, a fraction ≥ 0
 * @param liquidate which positions a call sells
 * @param instrumentsWritten other rates by symbol, as written
 */
public record MarginSettings(BuyingPower buyingPower, Unaffordable onUnaffordable, Rates rates,
        double buffer, CallOrder liquidate, Map<String, Object> instrumentsWritten) {
    /** What a call restores beyond what is required, where nothing is said. */
    public static final double USUAL_BUFFER = 0.1;
    /** Nothing is required. */
    public static final MarginSettings NONE = new MarginSettings(BuyingPower.NONE,
            Unaffordable.CUT, Rates.USUAL, USUAL_BUFFER, CallOrder.PRO_RATA, Map.of());

    /** Copies the map. */
    public MarginSettings {
        instrumentsWritten = Collections.unmodifiableMap(new LinkedHashMap<>(instrumentsWritten));
    }

    /** What instruments with rates of their own require, by symbol. */
    public Map<String, Rates> instruments() {
        return MarginInstruments.read(instrumentsWritten, rates, problem -> {
            throw new IllegalStateException(problem.message());
        });
    }

    /**
     * What positions require, as fractions of their value in (0, 1].
     *
     * @param initial to open longs, and shorts if there is no other for them
     * @param maintenance to keep longs, and shorts if there is no other for them
     * @param initialShort to open shorts
     * @param maintenanceShort to keep shorts
     */
    public record Rates(double initial, double maintenance, OptionalDouble initialShort,
            OptionalDouble maintenanceShort) {
        /** Half to open and a quarter to keep, as United States rules have it for longs. */
        public static final Rates USUAL = new Rates(0.5, 0.25, OptionalDouble.empty(),
                OptionalDouble.empty());

        /** What it needs to open shorts. */
        public double shortInitial() {
            return initialShort.orElse(initial);
        }

        /** What it needs to keep shorts. */
        public double shortMaintenance() {
            return maintenanceShort.orElse(maintenance);
        }

        /** How keeping positions needs more than opening them, for a message; empty if not. */
        public String contradiction() {
            if (maintenance > initial) {
                return "it needs more to keep a position, " + Shortest.of(maintenance)
                        + ", than to open it, " + Shortest.of(initial);
            }
            return shortMaintenance() <= shortInitial() ? ""
                    : "it needs more to keep a short position, "
                            + Shortest.of(shortMaintenance()) + ", than to open it, "
                            + Shortest.of(shortInitial());
        }
    }
}
