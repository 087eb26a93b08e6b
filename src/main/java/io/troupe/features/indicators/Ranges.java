package io.troupe.features.indicators;

/** True ranges under way; the first one, without a close before, is high less low. */
final class Ranges {
    private double closeBefore = Double.NaN;

    /** Whether there is no close before yet. */
    boolean isFirst() {
        return Double.isNaN(closeBefore);
    }

    double next(double high, double low, double close) {
        double range = isFirst() ? high - low
                : Math.max(high, closeBefore) - Math.min(low, closeBefore);
        closeBefore = close;
        return range;
    }
}
