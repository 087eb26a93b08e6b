package io.troupe.data.storage;

import io.troupe.data.schema.RawPanel;
import io.troupe.model.Interval;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Panels whose symbols and numbers are as odd as they may be; each seed gives the same one. */
final class RandomPanels {
    /** Symbols that look like numbers, words of other formats, statements and paths. */
    static final List<String> SYMBOLS = List.of("NO", "BRK.B", "A,B", "say \"x\"", "ÖL", "1234",
            "x'; DROP TABLE bars; --", ".up", "=a+b", "%2e%2e", "null", "日経", "a b=c", "0005",
            "no");

    private static final List<Double> ODD = List.of(Math.nextUp(1.0), 0.1 + 0.2, 2e-8, 1e12,
            4.9e-7, 123456789.98765434, 2.2250738585072015e-7, 1.0 / 3, 100.0);

    private RandomPanels() {}

    /** Of the given interval; which columns it has depends on the seed. */
    static RawPanel of(int seed, Interval interval, boolean mayAdjust) {
        var random = new SplittableRandom(seed);
        int bars = random.nextInt(1, 40);
        int assets = random.nextInt(1, SYMBOLS.size() + 1);
        long[] times = times(random, interval, bars);
        double[] close = prices(random, bars * assets);
        for (int cell = 0; cell < close.length; cell++) {
            boolean mustTrade = cell % bars == 0 || cell < bars;
            close[cell] = !mustTrade && random.nextInt(4) == 0 ? Double.NaN : close[cell];
        }
        List<String> symbols = SYMBOLS.subList(0, assets);
        if (random.nextInt(3) == 0) {
            return RawPanel.closeOnly(interval, symbols, times, close);
        }
        return new RawPanel(interval, symbols, times, close, scaled(close, 1.5),
                scaled(close, 0.5), close, random.nextBoolean() ? holes(random, close)
                        : new double[0],
                mayAdjust && random.nextBoolean() ? scaled(close, 0.1) : new double[0]);
    }

    private static long[] times(SplittableRandom random, Interval interval, int bars) {
        long[] times = new long[bars];
        LocalDate date = LocalDate.of(1969, 12, 1);
        long second = date.toEpochSecond(LocalTime.of(13, 30), ZoneOffset.UTC);
        for (int bar = 0; bar < bars; bar++) {
            int steps = random.nextInt(1, 5);
            date = switch (interval) {
                case WEEK -> date.plusWeeks(steps);
                case MONTH -> date.plusMonths(steps);
                default -> date.plusDays(steps);
            };
            second += steps * interval.seconds();
            times[bar] = interval.isIntraday() ? second
                    : date.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
        }
        return times;
    }

    private static double[] prices(SplittableRandom random, int count) {
        double[] prices = new double[count];
        Arrays.setAll(prices, cell -> switch (random.nextInt(3)) {
            case 0 -> ODD.get(random.nextInt(ODD.size()));
            case 1 -> random.nextDouble(1e-6, 1e6);
            default -> random.nextInt(1, 100_000) / 100.0;
        });
        return prices;
    }

    /** Volumes, some of which are zero and some of which are not there. */
    private static double[] holes(SplittableRandom random, double[] close) {
        double[] volumes = new double[close.length];
        Arrays.setAll(volumes, cell -> Double.isNaN(close[cell]) || random.nextInt(5) == 0
                ? Double.NaN
                : random.nextInt(4) * 1000.5);
        return volumes;
    }

    private static double[] scaled(double[] values, double factor) {
        double[] scaled = new double[values.length];
        Arrays.setAll(scaled, cell -> Math.min(values[cell] * factor, 1e12));
        return scaled;
    }
}
