package io.troupe.execution.styles;

import io.troupe.execution.MarketBars;
import io.troupe.execution.slippage.Liquidity;
import io.troupe.model.orders.OrderStyle;
import java.util.Map;
import java.util.Objects;

/**
 * What styles look up about the market, the same for all sleeves of a run. Columns are time-major
 * ({@code bar·assets + asset}); those that no style of the run needs are empty.
 *
 * @param bars the prices that orders meet
 * @param lotSteps quantity steps in a lot, by asset
 * @param ticks the grid of prices, by asset; 0 where there is none
 * @param sessionEnds the index of the last bar of the session that a bar belongs to
 * @param latencyBars how many bars later than the next an order takes effect, ≥ 0
 * @param ranges average true ranges ({@link AverageRanges}) in the prices that trade, by the number
 *        of bars they are averaged over; NaN where not known yet
 * @param volumes units traded, in units that splits do not change; NaN is none
 * @param liquidity how much is traded, and how much prices move
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of columns, never compared
public record StyleTables(MarketBars bars, long[] lotSteps, double[] ticks, int[] sessionEnds,
        int latencyBars, Map<Integer, double[]> ranges, double[] volumes, Liquidity liquidity) {
    private static final double PER_BP = 1e-4;

    /** Tables of styles that look at prices and sessions alone. */
    public static StyleTables plain(MarketBars bars, long[] lotSteps, double[] ticks,
            int[] sessionEnds, int latencyBars) {
        return new StyleTables(bars, lotSteps, ticks, sessionEnds, latencyBars, Map.of(),
                new double[0], Liquidity.BLANK);
    }

    /** The last bar of the session that a bar belongs to; the data's last if there is none. */
    int sessionEnd(int bar, int asset) {
        int cell = bar * bars.assets() + asset;
        return cell < sessionEnds.length ? sessionEnds[cell]
                : sessionEnds.length / bars.assets() - 1;
    }

    /**
     * How far a limit is from a bar's close, in the instrument's prices; NaN where that is not
     * known yet.
     */
    double distance(OrderStyle.Offset offset, int bar, int asset) {
        int cell = bar * bars.assets() + asset;
        return offset.amount() * switch (offset.unit()) {
            case BPS -> bars.closes()[cell] * PER_BP;
            case TICKS -> ticks[asset];
            case ATR -> Objects.requireNonNull(ranges.get(offset.bars()),
                    "no ranges over these bars")[cell];
        };
    }
}
