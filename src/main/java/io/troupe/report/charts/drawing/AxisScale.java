package io.troupe.report.charts.drawing;

import io.troupe.report.charts.BarTimes;
import java.util.function.IntToDoubleFunction;

/** Where the positions and numbers of an axis lie, in pixels. */
final class AxisScale {
    private final double from;
    private final double to;
    private final double low;
    private final double high;
    private final boolean isLogarithmic;
    private final IntToDoubleFunction positions;
    private final double slot;

    private AxisScale(double[] pixels, double[] range, boolean isLogarithmic,
            IntToDoubleFunction positions, double slot) {
        from = pixels[0];
        to = pixels[1];
        low = range[0];
        high = range[1];
        this.isLogarithmic = isLogarithmic;
        this.positions = positions;
        this.slot = slot;
    }

    /** Of bars, by their times; one bar alone stands in the middle. */
    static AxisScale times(BarTimes bars, double from, double to) {
        int last = bars.count() - 1;
        double first = last < 0 ? 0 : bars.epochSecond(0);
        double end = last < 0 ? 0 : bars.epochSecond(last);
        double margin = end > first ? 0 : 1;
        return new AxisScale(new double[]{from, to}, new double[]{first - margin, end + margin},
                false, bars::epochSecond, (to - from) / Math.max(1, last + 1));
    }

    /** Of things at equal distances, each in the middle of its slot. */
    static AxisScale categories(int count, double from, double to) {
        return new AxisScale(new double[]{from, to}, new double[]{0, Math.max(1, count)}, false,
                position -> position + 0.5, Math.abs(to - from) / Math.max(1, count));
    }

    /** Of numbers by size. */
    static AxisScale numbers(double[] range, boolean isLogarithmic, double from, double to) {
        return new AxisScale(new double[]{from, to}, range, isLogarithmic, position -> position,
                0);
    }

    /** Where a number lies; NaN of what the axis cannot have. */
    double at(double value) {
        if (isLogarithmic) {
            double logLow = StrictMath.log(low);
            return value > 0 ? placed((StrictMath.log(value) - logLow)
                    / (StrictMath.log(high) - logLow)) : Double.NaN;
        }
        // Halves, because the difference of the greatest numbers is infinite.
        return placed((value / 2 - low / 2) / (high / 2 - low / 2));
    }

    private double placed(double part) {
        return from + Math.clamp(part, -1, 2) * (to - from);
    }

    /** Where a bar or a thing lies. */
    double position(int index) {
        return at(positions.applyAsDouble(index));
    }

    /** How much room a bar or a thing has. */
    double slot() {
        return slot;
    }

    /** Where bars and areas begin: at zero, or at the nearer end. */
    double base() {
        return isLogarithmic ? from : at(Math.clamp(0, low, high));
    }

    double low() {
        return low;
    }

    double high() {
        return high;
    }
}
