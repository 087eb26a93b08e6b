package io.troupe.features;

import io.troupe.data.Field;
import io.troupe.data.MarketData;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The bars of one asset at a time with their gaps filled, as {@link SeriesFeature} says. */
final class AssetBars {
    private final MarketData data;
    private final Set<Field> needs;
    /** Of the fields that are not shown as the close. */
    private final Map<Field, double[]> columns = new EnumMap<>(Field.class);
    private final double[] close;
    private int firstBar;
    private int endBar;

    /**
     * Bars of a panel.
     *
     * @param needs the columns that will be read; prices that are not needed show the
     *        close, volumes 0
     */
    AssetBars(MarketData data, Set<Field> needs) {
        this.data = data;
        this.needs = Set.copyOf(needs);
        close = new double[data.bars()];
        for (Field field : Field.values()) {
            boolean own = needs.contains(field) && data.has(field);
            if (field != Field.CLOSE && (own || field == Field.VOLUME)) {
                columns.put(field, new double[data.bars()]);
            }
        }
    }

    /** Takes the bars of another asset. */
    void take(int asset) {
        data.copy(Field.CLOSE, asset, close);
        boolean[] traded = new boolean[close.length];
        for (int bar = 0; bar < close.length; bar++) {
            traded[bar] = !Double.isNaN(close[bar]);
            if (!traded[bar] && bar > 0) {
                close[bar] = close[bar - 1];
            }
        }
        endBar = data.end(asset);
        firstBar = 0;
        while (firstBar < endBar && !traded[firstBar]) {
            firstBar++;
        }
        columns.forEach((field, column) -> {
            if (needs.contains(field) && data.has(field)) {
                data.copy(field, asset, column);
                fill(column, field == Field.VOLUME, traded);
            }
        });
    }

    private void fill(double[] column, boolean isVolume, boolean[] traded) {
        for (int bar = 0; bar < column.length; bar++) {
            if (!traded[bar] || Double.isNaN(column[bar])) {
                column[bar] = isVolume ? 0 : close[bar];
            }
        }
    }

    /** Runs a series over the bars in which the asset is listed. */
    void run(SeriesStream series, double[] values) {
        double[] open = column(Field.OPEN);
        double[] high = column(Field.HIGH);
        double[] low = column(Field.LOW);
        double[] volume = column(Field.VOLUME);
        Arrays.fill(values, 0, firstBar, Double.NaN);
        for (int bar = firstBar; bar < endBar; bar++) {
            values[bar] = series.next(open[bar], high[bar], low[bar], close[bar], volume[bar]);
        }
        Arrays.fill(values, endBar, values.length, Double.NaN);
    }

    private double[] column(Field field) {
        return columns.getOrDefault(field, close);
    }
}
