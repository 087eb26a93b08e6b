package io.troupe.features;

import io.troupe.data.ActionSchedule;
import io.troupe.data.Field;
import io.troupe.data.MarketData;
import io.troupe.data.MarketData.Columns;
import io.troupe.data.MarketData.Extras;
import io.troupe.model.CorporateAction.Delisting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** Markets in which an asset ends, or is suspended. */
public final class Lives {
    private Lives() {}

    /** The same market in which an asset is delisted before the trading of a bar. */
    public static MarketData delisted(MarketData data, int asset, int bar) {
        MarketData without = suspended(data, asset, bar, data.bars());
        List<ActionSchedule.Entry> actions = new ArrayList<>(data.actions().entries());
        actions.add(new ActionSchedule.Entry(bar, asset,
                new Delisting("A" + asset, LocalDate.EPOCH, OptionalDouble.empty())));
        return new MarketData(data.interval(), data.instruments(), times(data), columns(without),
                new Extras(null, new double[0], ActionSchedule.of(actions), new double[0]))
                .with(data.barsPerYear());
    }

    /** The same market in which an asset does not trade from a bar on until another. */
    public static MarketData suspended(MarketData data, int asset, int from, int end) {
        Columns columns = columns(data);
        for (double[] column : List.of(columns.open(), columns.high(), columns.low(),
                columns.close(), columns.volume())) {
            for (int bar = from; bar < end && column.length > 0; bar++) {
                column[bar * data.assets() + asset] = Double.NaN;
            }
        }
        return new MarketData(data.interval(), data.instruments(), times(data), columns,
                new Extras(null, new double[0], data.actions(), new double[0]))
                .with(data.barsPerYear());
    }

    private static long[] times(MarketData data) {
        long[] times = new long[data.bars()];
        Arrays.setAll(times, data::epochSeconds);
        return times;
    }

    private static Columns columns(MarketData data) {
        return new Columns(column(data, Field.OPEN), column(data, Field.HIGH),
                column(data, Field.LOW), column(data, Field.CLOSE), column(data, Field.VOLUME));
    }

    private static double[] column(MarketData data, Field field) {
        double[] own = new double[data.bars()];
        double[] column = new double[data.has(field) ? data.bars() * data.assets() : 0];
        for (int asset = 0; asset < data.assets() && column.length > 0; asset++) {
            data.copy(field, asset, own);
            for (int bar = 0; bar < own.length; bar++) {
                column[bar * data.assets() + asset] = own[bar];
            }
        }
        return column;
    }
}
