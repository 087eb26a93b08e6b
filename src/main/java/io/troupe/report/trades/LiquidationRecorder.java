package io.troupe.report.trades;

import io.troupe.data.MarketData;
import io.troupe.metrics.Figure;
import io.troupe.metrics.Undefinedness;
import io.troupe.model.Instrument;
import io.troupe.report.books.FundLedger;

/** Makes the {@link Liquidation} of all portfolios, looking at them once a month. */
final class LiquidationRecorder {
    private static final Figure UNSELLABLE = new Figure.Undefined(Undefinedness.NO_VOLUME);
    private static final Figure NO_BARS = new Figure.Undefined(Undefinedness.NO_BARS);

    private final MarketData data;
    private final FundLedger ledger;
    private final int month;
    private final double[] stepUnits;
    /** Steps that can be sold in a bar, by asset, at the close that is looked at. */
    private final double[] sellable;
    private final long[] looks;
    private final double[] sums;
    private final double[] largest;
    private final double[] last;
    private final long[] unsellable;
    private int lookedAt = -1;

    LiquidationRecorder(MarketData data, FundLedger ledger, int rows) {
        this.data = data;
        this.ledger = ledger;
        month = data.barsPerYear().months(1);
        stepUnits = data.instruments().stream().mapToDouble(Instrument::quantityStep).toArray();
        sellable = new double[data.assets()];
        looks = new long[rows];
        sums = new double[rows];
        largest = new double[rows];
        last = new double[rows];
        unsellable = new long[rows];
    }

    /** A bar is complete. */
    void endBar(int bar) {
        if ((bar + 1) % month == 0) {
            look(bar);
        }
    }

    /** The last bar was complete. */
    void end(int bar) {
        if (bar >= 0 && lookedAt != bar) {
            look(bar);
        }
    }

    private void look(int bar) {
        lookedAt = bar;
        if (!data.hasVolume()) {
            return;
        }
        for (int asset = 0; asset < sellable.length; asset++) {
            sellable[asset] = Liquidation.SHARE * meanVolume(bar, asset) / stepUnits[asset];
        }
        for (int row = 0; row < looks.length; row++) {
            measure(row);
        }
    }

    /** Units that traded in a bar, of those of the month up to one. */
    private double meanVolume(int bar, int asset) {
        int first = Math.max(0, bar - month + 1);
        double sum = 0;
        for (int each = first; each <= bar; each++) {
            double volume = data.volume(each, asset);
            sum += volume > 0 ? volume : 0;
        }
        return sum / (bar - first + 1);
    }

    private void measure(int row) {
        double bars = 0;
        int first = row * sellable.length;
        for (int asset = 0; asset < sellable.length; asset++) {
            long held = ledger.position(first + asset);
            if (held != 0) {
                bars = Math.max(bars, Math.abs((double) held) / sellable[asset]);
            }
        }
        last[row] = bars;
        if (Double.isInfinite(bars)) {
            unsellable[row]++;
        } else {
            looks[row]++;
            sums[row] += bars;
            largest[row] = Math.max(largest[row], bars);
        }
    }

    Liquidation liquidation(int row) {
        if (looks[row] == 0) {
            Figure none = lookedAt < 0 ? NO_BARS : UNSELLABLE;
            return new Liquidation(none, none, none, unsellable[row]);
        }
        return new Liquidation(new Figure.Measure(sums[row] / looks[row]),
                new Figure.Measure(largest[row]),
                Double.isInfinite(last[row]) ? UNSELLABLE
                        : new Figure.Measure(last[row]),
                unsellable[row]);
    }
}
