package io.troupe.data.restated;

import io.troupe.data.Field;
import io.troupe.data.MarketData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The prices of a panel and nothing else, to be kept beside a run and read again to the last bit:
 * about two bytes for a price of few decimals, at most ten for any other. Immutable.
 */
public final class PricePanel {
    private final List<String> symbols;
    private final long[] times;
    /** The columns there are, asset-major, in the order of fields. */
    private final EnumMap<Field, double[]> columns;

    PricePanel(List<String> symbols, long[] times, Map<Field, double[]> columns) {
        this.symbols = List.copyOf(symbols);
        this.times = times;
        this.columns = new EnumMap<>(columns);
    }

    /** The prices at which a panel's orders fill. */
    public static PricePanel of(MarketData data) {
        EnumMap<Field, double[]> columns = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            if (data.has(field)) {
                columns.put(field, column(data, field));
            }
        }
        long[] times = new long[data.bars()];
        for (int bar = 0; bar < times.length; bar++) {
            times[bar] = data.epochSeconds(bar);
        }
        return new PricePanel(
                data.instruments().stream().map(instrument -> instrument.symbol()).toList(), times,
                columns);
    }

    private static double[] column(MarketData data, Field field) {
        int bars = data.bars();
        double[] all = new double[Math.multiplyExact(bars, data.assets())];
        double[] one = new double[bars];
        for (int asset = 0; asset < data.assets(); asset++) {
            data.copy(field, asset, one);
            System.arraycopy(one, 0, all, asset * bars, bars);
        }
        return all;
    }

    /**
     * Writes it: all of it, or nothing and the old file stays.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(Path file) throws IOException {
        PanelFile.write(this, file);
    }

    /**
     * Reads what was written before.
     *
     * @throws IOException if there is none, or it is damaged; the message names file and remedy
     */
    public static PricePanel read(Path file) throws IOException {
        return PanelFile.read(file);
    }

    /** How many bars there are. */
    public int bars() {
        return times.length;
    }

    /** How many assets there are. */
    public int assets() {
        return symbols.size();
    }

    List<String> symbols() {
        return symbols;
    }

    long[] times() {
        return times;
    }

    Map<Field, double[]> columns() {
        return columns;
    }

    /** The closing price, NaN where the asset did not trade. */
    public double close(int bar, int asset) {
        return column(Field.CLOSE)[asset * bars() + bar];
    }

    /** The last bar at or before another in which an asset traded, or −1. */
    int lastTraded(int bar, int asset) {
        int last = bar;
        while (last >= 0 && Double.isNaN(close(last, asset))) {
            last--;
        }
        return last;
    }

    double[] column(Field field) {
        double[] column = columns.get(field);
        return column == null ? new double[0] : column;
    }

    /** The first bars alone. */
    public PricePanel first(int bars) {
        EnumMap<Field, double[]> cut = new EnumMap<>(Field.class);
        for (Map.Entry<Field, double[]> each : columns.entrySet()) {
            double[] some = new double[bars * assets()];
            for (int asset = 0; asset < assets(); asset++) {
                System.arraycopy(each.getValue(), asset * bars(), some, asset * bars, bars);
            }
            cut.put(each.getKey(), some);
        }
        return new PricePanel(symbols, Arrays.copyOf(times, bars), cut);
    }

    /**
     * Whether it has the assets, the columns and the first times of a market.
     *
     * @param bars how many of the times, at most its own number
     */
    public boolean hasAxesOf(MarketData data, int bars) {
        boolean same = bars <= data.bars() && bars <= bars()
                && symbols.equals(data.instruments().stream().map(i -> i.symbol()).toList());
        for (Field field : Field.values()) {
            same &= data.has(field) == columns.containsKey(field);
        }
        for (int bar = 0; same && bar < bars; bar++) {
            same = times[bar] == data.epochSeconds(bar);
        }
        return same;
    }
}
