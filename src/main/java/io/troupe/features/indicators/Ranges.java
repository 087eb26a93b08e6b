package io.troupe.features.indicators;

/** True ranges under way; the first one, without a close before, is high less low. */
public final class Ranges {
    private double closeBefore = Double.NaN;

    /** Whether there is no close before yet. */
    public boolean isFirst() {
        return Double.isNaN(closeBefore);
    }

    /** The true range of the next bar. */
    public double next(double high, double low, double close) {
        double range = isFirst() ? high - low
                : Math.max(high, closeBefore) - Math.min(low, closeBefore);
        closeBefore = close;
        return range;
    }
}
