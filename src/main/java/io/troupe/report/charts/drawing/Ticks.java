package io.troupe.report.charts.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Round numbers along an axis: multiples of 1, 2 or 5 times a power of ten; along a logarithmic
 * axis over more than a few of them powers of ten, and their double and fivefold where there is
 * room.
 */
final class Ticks {
    private static final double[] ROUND = {1, 2, 5, 10};
    private static final double[] PARTS = {1, 2, 5};
    private static final double MOST_LINEAR_RATIO = 8;
    private static final int MOST_DECADES = 3;
    /** Below the greatest numbers there are, so that differences stay finite. */
    private static final double LIMIT = 1e300;

    private Ticks() {}

    /** The range of an axis that shows numbers from one to another: from a tick to a tick. */
    static double[] range(double least, double greatest, int most) {
        double low = Math.clamp(least, -LIMIT, LIMIT);
        double high = Math.clamp(greatest, -LIMIT, LIMIT);
        if (!(high > low) || high - low < Math.ulp(Math.max(Math.abs(low), Math.abs(high))) * 16) {
            double margin = Math.max(Math.abs(low) / 10, low == 0 ? 1 : 0);
            low -= margin;
            high += margin;
        }
        double step = step(low, high, most);
        return new double[]{Math.floor(low / step) * step, Math.ceil(high / step) * step, step};
    }

    /** The round distance that makes at most so many parts of a range. */
    static double step(double low, double high, int most) {
        double rough = (high - low) / Math.max(1, most);
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(rough)));
        for (double round : ROUND) {
            if (round * power >= rough * (1 - 1e-9)) {
                return round * power;
            }
        }
        return ROUND[ROUND.length - 1] * power;
    }

    /** Ticks from one to another at a distance. */
    static double[] linear(double low, double high, double step) {
        long first = (long) Math.ceil(low / step - 1e-6);
        long last = (long) Math.floor(high / step + 1e-6);
        return DoubleStream.iterate((double) first, at -> at <= last, at -> at + 1)
                .map(at -> at * step).toArray();
    }

    /** Ticks of a logarithmic axis between two positive numbers. */
    static double[] logarithmic(double low, double high, int most) {
        if (high / low < MOST_LINEAR_RATIO) {
            double[] ticks = linear(low, high, step(low, high, most));
            return DoubleStream.of(ticks).filter(tick -> tick > 0).toArray();
        }
        int first = (int) Math.floor(StrictMath.log10(low));
        int last = (int) Math.ceil(StrictMath.log10(high));
        double decades = StrictMath.log10(high / low);
        boolean isDivided = decades <= MOST_DECADES && PARTS.length * decades <= 1.5 * most;
        int every = Math.max(1, (last - first + most - 1) / Math.max(1, most));
        List<Double> ticks = new ArrayList<>();
        for (int power = first; power <= last; power += every) {
            double decade = StrictMath.pow(10, power);
            for (double part : isDivided ? PARTS : new double[]{1}) {
                double tick = decade * part;
                if (tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9)) {
                    ticks.add(tick);
                }
            }
        }
        return ticks.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
