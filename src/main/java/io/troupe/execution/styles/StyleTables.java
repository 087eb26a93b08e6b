package io.troupe.execution.styles;

import io.troupe.execution.MarketBars;
import java.util.Map;

/**
 * What styles look up about the market, the same for all sleeves of a run. Columns are time-major
 * ({@code bar·assets + asset}); those that no style of the run needs are empty.
 *
 * @param bars the prices that orders meet
 * @param lotSteps quantity steps in a lot, by asset
 * @param ticks the grid of prices, by asset; 0 where there is none
 * @param sessionEnds the index of the last bar of the session that a bar belongs to
 * @param ranges average true ranges by the number of bars they are averaged over, in the prices
 *        that trade; NaN where not known yet ({@link AverageRanges})
 * @param liquidity how much is traded, and how much prices move
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of columns, never compared
public record StyleTables(MarketBars bars, long[] lotSteps, double[] ticks, int[] sessionEnds,
        Map<Integer, double[]> ranges, Liquidity liquidity) {
    /**
     * How much is traded, and how much prices move.
     *
     * @param volumes units traded, in units that splits do not change; NaN is none
     * @param meanVolumes mean volume of a bar as known at it, in units; NaN where not known
     * @param volatilities standard deviation of returns as known at it, per bar; NaN likewise
     */
    public record Liquidity(double[] volumes, double[] meanVolumes, double[] volatilities) {
        /** Nothing is known. */
        public static final Liquidity NONE = new Liquidity(new double[0], new double[0],
                new double[0]);
    }

    /** The last bar of the session that the bar after this one belongs to. */
    int nextSessionEnd(int bar, int asset) {
        int assets = bars.assets();
        int next = Math.min((bar + 1) * assets, sessionEnds.length - assets);
        return sessionEnds[next + asset];
    }
}
