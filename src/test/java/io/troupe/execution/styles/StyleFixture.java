package io.troupe.execution.styles;

import io.troupe.execution.MarketBars;
import io.troupe.execution.slippage.Liquidity;
import java.util.Arrays;
import java.util.Map;

/** Tables of one instrument with lots of 1 and ticks of 0.5, each bar a session of its own. */
@SuppressWarnings("ArrayRecordComponent") // columns, never compared
record StyleFixture(double[] closes, double[] volumes, int[] sessionEnds, int latencyBars,
        Liquidity liquidity) {
    static StyleFixture closes(double... closes) {
        int[] ends = new int[closes.length];
        Arrays.setAll(ends, bar -> bar);
        return new StyleFixture(closes, new double[0], ends, 0, Liquidity.BLANK);
    }

    static StyleFixture still(int bars) {
        double[] closes = new double[bars];
        Arrays.fill(closes, 100);
        return closes(closes);
    }

    StyleFixture sessions(int... lastBars) {
        return new StyleFixture(closes, volumes, lastBars, latencyBars, liquidity);
    }

    StyleFixture volumes(double... others) {
        return new StyleFixture(closes, others, sessionEnds, latencyBars, liquidity);
    }

    StyleFixture latency(int bars) {
        return new StyleFixture(closes, volumes, sessionEnds, bars, liquidity);
    }

    StyleFixture liquidity(Liquidity other) {
        return new StyleFixture(closes, volumes, sessionEnds, latencyBars, other);
    }

    StyleTables tables() {
        return tables(Map.of());
    }

    StyleTables tables(Map<Integer, double[]> ranges) {
        double[] none = {};
        return new StyleTables(new MarketBars(1, none, none, none, closes, none), new long[]{1},
                new double[]{0.5}, sessionEnds, latencyBars, ranges, volumes, liquidity);
    }
}
