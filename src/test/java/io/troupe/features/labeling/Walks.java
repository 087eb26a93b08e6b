package io.troupe.features.labeling;

import io.troupe.Seeds;
import java.util.Random;
import java.util.stream.LongStream;

/** Price series for tests: written out, or drawn from a seed. */
final class Walks {
    static final long DAY = 86_400_000L;

    private Walks() {}

    /** Closes a day apart. */
    static PriceSeries closes(double... closes) {
        return PriceSeries.ofCloses(days(closes.length), closes);
    }

    /** Bars a day apart, each {open, high, low, close}. */
    static PriceSeries bars(double[]... bars) {
        double[][] columns = new double[4][bars.length];
        for (int bar = 0; bar < bars.length; bar++) {
            for (int field = 0; field < 4; field++) {
                columns[field][bar] = bars[bar][field];
            }
        }
        return PriceSeries.ofBars(days(bars.length), columns[0], columns[1], columns[2],
                columns[3]);
    }

    /** A random walk of whole bars at uneven times, on average twelve a day. */
    static PriceSeries random(long seed, int bars) {
        Random random = Seeds.random(seed);
        long[] times = new long[bars];
        double[][] columns = new double[4][bars];
        double price = 100;
        long time = 0;
        for (int bar = 0; bar < bars; bar++) {
            time += 1 + random.nextInt((int) DAY / 6);
            times[bar] = time;
            double open = price * (1 + 0.002 * random.nextGaussian());
            price = open * (1 + 0.01 * random.nextGaussian());
            columns[0][bar] = open;
            columns[1][bar] = Math.max(open, price) * (1 + 0.005 * random.nextDouble());
            columns[2][bar] = Math.min(open, price) * (1 - 0.005 * random.nextDouble());
            columns[3][bar] = price;
        }
        return PriceSeries.ofBars(times, columns[0], columns[1], columns[2], columns[3]);
    }

    private static long[] days(int bars) {
        return LongStream.range(0, bars).map(day -> day * DAY).toArray();
    }
}
