package io.troupe.bench;

import io.troupe.data.MarketData;
import io.troupe.strategies.builtin.MovingAverageTrend.Parameters;
import java.util.Arrays;
import java.util.List;

/**
 * What a plain loop, or one thread's part of it, is to do.
 *
 * @param data the prices as strategies see them
 * @param market the same as the loops read them
 * @param grid the strategies
 * @param cashMicros what each begins with: the allocator's even split, a micro more or less
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
record PlainWork(MarketData data, PlainMarket market, List<Parameters> grid, long[] cashMicros) {
    static PlainWork of(MarketData data, List<Parameters> grid) {
        return new PlainWork(data, new PlainMarket(data), grid,
                SmaGrid.plan(data, grid).initialCashMicros());
    }

    /** The {@code part}-th of {@code parts} even parts. */
    PlainWork part(int part, int parts) {
        int first = grid.size() * part / parts;
        int end = grid.size() * (part + 1) / parts;
        return new PlainWork(data, market, grid.subList(first, end),
                Arrays.copyOfRange(cashMicros, first, end));
    }
}
