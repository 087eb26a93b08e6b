package io.troupe.report.trades;

import io.troupe.data.Field;
import io.troupe.data.MarketData;
import io.troupe.metrics.trades.StepPrices;
import io.troupe.model.Instrument;
import java.util.Arrays;

/** What a step of each asset of the data is worth. Transient is what follows from the data. */
final class MarketSteps implements StepPrices {
    private final MarketData data;
    private final double[] multiples;
    /** Time-major, empty for 1. */
    private final transient double[] rates;
    private final transient RangePeaks highs;
    private final transient RangePeaks lows;

    MarketSteps(MarketData data) {
        this.data = data;
        multiples = data.instruments().stream().mapToDouble(Instrument::stepMultiple).toArray();
        rates = data.rates();
        highs = new RangePeaks(data.bars(), data.assets(), new Extremes(Field.HIGH, 1));
        lows = new RangePeaks(data.bars(), data.assets(), new Extremes(Field.LOW, -1));
    }

    /** Whether there are highs and lows at all. */
    boolean hasHighsAndLows() {
        return data.has(Field.HIGH) && data.has(Field.LOW);
    }

    @Override
    public double pointValue(int bar, int asset) {
        return rates.length == 0 ? multiples[asset]
                : Math.max(0, multiples[asset] * rates[bar * multiples.length + asset]);
    }

    @Override
    public double close(int bar, int asset) {
        return data.stepValue(bar, asset);
    }

    @Override
    public double lowest(int asset, int firstBar, int lastBar) {
        return -lows.highest(asset, firstBar, lastBar);
    }

    @Override
    public double highest(int asset, int firstBar, int lastBar) {
        return highs.highest(asset, firstBar, lastBar);
    }

    /** Values at a price of each bar, or at the last known close where it has none. */
    private final class Extremes implements RangePeaks.Values {
        private final Field field;
        /** Lows are the highest of what has the other sign. */
        private final int sign;

        Extremes(Field field, int sign) {
            this.field = field;
            this.sign = sign;
        }

        @Override
        public double at(int bar, int asset) {
            return value(bar, asset,
                    field == Field.HIGH ? data.high(bar, asset) : data.low(bar, asset));
        }

        @Override
        public void copy(int asset, double[] into) {
            if (data.has(field)) {
                data.copy(field, asset, into);
            } else {
                Arrays.fill(into, Double.NaN);
            }
            for (int bar = 0; bar < into.length; bar++) {
                into[bar] = value(bar, asset, into[bar]);
            }
        }

        private double value(int bar, int asset, double price) {
            return sign * (price > 0 ? price * pointValue(bar, asset) : close(bar, asset));
        }
    }
}
