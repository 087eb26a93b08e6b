package io.troupe.simulation.plan;

import io.troupe.data.Field;
import io.troupe.data.MarketData;
import io.troupe.execution.MarketBars;
import io.troupe.execution.desk.DeskTerms;
import io.troupe.execution.slippage.Liquidity;
import io.troupe.execution.styles.AverageRanges;
import io.troupe.execution.styles.StyleTables;
import io.troupe.model.orders.OrderStyle;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Makes what styles look up of a market: ranges and volumes that splits leave no jump in. */
public final class MarketStyles {
    private static final double[] NONE = {};

    private MarketStyles() {}

    /**
     * What some styles look up.
     *
     * @param bars the prices that orders meet
     * @param sessionEnds the last bar of each bar's session, time-major
     * @param latencyBars how many bars later than the next an order takes effect, ≥ 0
     */
    public static StyleTables tables(MarketData data, MarketBars bars,
            Collection<? extends OrderStyle> styles, int[] sessionEnds, int latencyBars,
            Liquidity liquidity) {
        Map<Integer, double[]> ranges = new TreeMap<>();
        boolean needsVolumes = false;
        for (OrderStyle style : styles) {
            if (style instanceof OrderStyle.Limit limit
                    && limit.offset().unit() == OrderStyle.Unit.ATR) {
                ranges.computeIfAbsent(limit.offset().bars(), window -> ranges(data, window));
            }
            needsVolumes |= style instanceof OrderStyle.Sliced sliced
                    && sliced.schedule() == OrderStyle.Schedule.VWAP;
        }
        DeskTerms terms = DeskTerms.of(data.instruments());
        double[] volumes = needsVolumes && data.hasVolume()
                ? data.seen().byBar(Field.VOLUME)
                : NONE;
        return new StyleTables(bars, terms.lotSteps(), terms.ticks(), sessionEnds, latencyBars,
                ranges, volumes, liquidity);
    }

    /** Ranges of the prices that strategies see, in those that trade. */
    static double[] ranges(MarketData data, int bars) {
        MarketBars seen = MarketDesks.bars(data.seen());
        double[] ranges = AverageRanges.of(seen, bars);
        if (data.seen() != data) {
            for (int cell = 0; cell < ranges.length; cell++) {
                ranges[cell] *= data.seenScale(cell / data.assets(), cell % data.assets());
            }
        }
        return ranges;
    }
}
