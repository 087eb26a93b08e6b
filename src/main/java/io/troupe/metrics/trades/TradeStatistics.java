package io.troupe.metrics.trades;

import io.troupe.metrics.Figure;
import io.troupe.metrics.Undefinedness;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Statistics of the closed round trips of one portfolio. Immutable.
 *
 * @param all every trip
 * @param longs trips that were bought first
 * @param shorts trips that were sold first
 * @param byExit trips by why they ended: only reasons that there were, in their order
 * @param streaks trips that won or lost one after another
 * @param winners excursions of trips with a profit above 0
 * @param losers excursions of trips with a profit below 0
 */
public record TradeStatistics(Outcomes all, Outcomes longs, Outcomes shorts,
        Map<ExitReason, Outcomes> byExit, Streaks streaks, Excursions winners,
        Excursions losers) {
    /** Copies the map. */
    public TradeStatistics {
        Map<ExitReason, Outcomes> copy = new EnumMap<>(ExitReason.class);
        copy.putAll(byExit);
        byExit = Collections.unmodifiableMap(copy);
    }

    /**
     * The longest rows of trips that ended alike, in the order in which they ended; one that came
     * to 0 ends a row.
     *
     * @param wins winners one after another
     * @param losses losers one after another
     */
    public record Streaks(long wins, long losses) {}

    /**
     * How far trips went for and against, as fractions of what their holdings had cost.
     *
     * @param count how many trips have such fractions
     * @param adverseSum sum of {@link RoundTrip#adverseFraction}, ≤ 0
     * @param favourableSum sum of {@link RoundTrip#favourableFraction}, ≥ 0
     * @param worstAdverse the least of the former; 0 without a trip
     * @param bestFavourable the largest of the latter; 0 without a trip
     */
    public record Excursions(long count, double adverseSum, double favourableSum,
            double worstAdverse, double bestFavourable) {
        /** Mean maximum adverse excursion, ≤ 0; undefined without a trip. */
        public Figure meanAdverse() {
            return mean(adverseSum);
        }

        /** Mean maximum favourable excursion, ≥ 0; undefined without a trip. */
        public Figure meanFavourable() {
            return mean(favourableSum);
        }

        private Figure mean(double sum) {
            return count == 0 ? new Figure.Undefined(Undefinedness.NO_TRADES)
                    : new Figure.Measure(sum / count);
        }
    }
}
