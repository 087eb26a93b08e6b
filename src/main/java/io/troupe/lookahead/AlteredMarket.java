package io.troupe.lookahead;

import io.troupe.data.Field;
import io.troupe.data.MarketData;
import io.troupe.data.MarketData.Columns;
import io.troupe.data.MarketData.Extras;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Markets that agree with a given one up to a bar, or from a bar on. */
final class AlteredMarket {
    /** Prices become at least a tenth more or less, so that no fill can be mistaken for its own. */
    private static final double LEAST_CHANGE = 0.1;
    private static final double MOST_CHANGE = 0.5;

    private AlteredMarket() {}

    /**
     * The same market in which every price from a bar on is another, drawn from the seed: each bar
     * of each asset is moved as a whole by 10 to 50 per cent. Volumes change from the bar after.
     */
    static MarketData perturbed(MarketData data, int fromBar, long seed) {
        double[] factors = new double[data.bars() * data.assets()];
        Arrays.fill(factors, 1);
        SplittableRandom random = new SplittableRandom(seed);
        for (int cell = fromBar * data.assets(); cell < factors.length; cell++) {
            double change = random.nextDouble(LEAST_CHANGE, MOST_CHANGE);
            factors[cell] = random.nextBoolean() ? 1 + change : 1 - change;
        }
        MarketData seen = isSeenApart(data) ? multiplied(data.seen(), factors, fromBar, null)
                : null;
        return multiplied(data, factors, fromBar, seen);
    }

    private static boolean isSeenApart(MarketData data) {
        MarketData seen = data.seen();
        return !seen.equals(data);
    }

    private static MarketData multiplied(MarketData data, double[] factors, int fromBar,
            @Nullable MarketData seen) {
        int firstVolume = (fromBar + 1) * data.assets();
        Columns columns = new Columns(column(data, Field.OPEN, factors, 0),
                column(data, Field.HIGH, factors, 0), column(data, Field.LOW, factors, 0),
                column(data, Field.CLOSE, factors, 0),
                column(data, Field.VOLUME, factors, firstVolume));
        return new MarketData(data.interval(), data.instruments(), times(data, 0), columns,
                new Extras(seen, seenScale(data), data.actions(), data.rates()))
                .tradedAs(data, 0).with(data.barsPerYear()).with(data.days());
    }

    private static double[] seenScale(MarketData data) {
        double[] scale = new double[data.bars() * data.assets()];
        Arrays.setAll(scale, i -> data.seenScale(i / data.assets(), i % data.assets()));
        return scale;
    }

    /** A column in the order of time, multiplied from a cell on; empty if there is none. */
    private static double[] column(MarketData data, Field field, double[] factors,
            int firstCell) {
        if (!data.has(field)) {
            return new double[0];
        }
        double[] values = data.byBar(field);
        for (int cell = firstCell; cell < values.length; cell++) {
            values[cell] *= factors[cell];
        }
        return values;
    }

    /**
     * What strategies see from a bar on, as a market that begins there. A listed asset that does
     * not trade in that bar begins with its last close, since it is listed all the same.
     */
    static MarketData beginningAt(MarketData data, int firstBar) {
        MarketData seen = data.seen();
        int assets = seen.assets();
        double[] unchanged = new double[seen.bars() * assets];
        Arrays.fill(unchanged, 1);
        double[][] columns = Arrays.stream(Field.values()).map(field -> {
            double[] all = column(seen, field, unchanged, 0);
            return all.length == 0 ? all
                    : begun(data, field, firstBar,
                            Arrays.copyOfRange(all, firstBar * assets, all.length));
        }).toArray(double[][]::new);
        return new MarketData(seen.interval(), seen.instruments(), times(seen, firstBar),
                new Columns(columns[0], columns[1], columns[2], columns[3], columns[4]))
                .tradedAs(data, firstBar).with(data.barsPerYear()).with(data.days());
    }

    private static double[] begun(MarketData data, Field field, int firstBar, double[] column) {
        MarketData seen = data.seen();
        for (int asset = 0; asset < seen.assets(); asset++) {
            if (data.isListed(firstBar, asset) && !seen.isPresent(firstBar, asset)) {
                column[asset] = field == Field.VOLUME ? 0 : seen.mark(firstBar, asset);
            }
        }
        return column;
    }

    private static long[] times(MarketData data, int firstBar) {
        long[] times = new long[data.bars() - firstBar];
        Arrays.setAll(times, i -> data.epochSeconds(firstBar + i));
        return times;
    }
}
