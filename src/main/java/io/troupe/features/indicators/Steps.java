package io.troupe.features.indicators;

import java.util.Arrays;

/** The computations that many indicators are made of. */
final class Steps {
    private Steps() {}

    /** The sum of the last values. */
    static Step sum(int bars) {
        Window w = new Window(bars);
        return value -> { w.add(value); return w.full() ? w.sum() : Double.NaN; };
    }

    /** The mean of the last values. */
    static Step mean(int bars) {
        Window w = new Window(bars);
        return value -> { w.add(value); return w.full() ? w.sum() / bars : Double.NaN; };
    }

    static Step weighted(int bars) {
        Window w = new Window(bars);
        return value -> { w.add(value); if (!w.full()) { return Double.NaN; }
            double s = 0; for (int i = 0; i < bars; i++) { s += w.ago(i) * (bars - i); }
            return s / (bars * (bars + 1) / 2.0); };
    }

    static Step exponential(int bars) {
        return smoothed(2.0 / (bars + 1), bars);
    }

    static Step wilder(int bars) {
        return smoothed(1.0 / bars, bars);
    }

    static Step smoothed(double share, int seed) {
        return new Step() {
            private double sum; private int n; private double v;
            @Override public double next(double x) {
                if (n < seed) { sum += x; n++; v = sum / n; return n < seed ? Double.NaN : v; }
                v += share * (x - v); return v; } };
    }

    static Step highest(int bars) {
        Window w = new Window(bars);
        return value -> { w.add(value); if (!w.full()) { return Double.NaN; }
            double s = value; for (int i = 0; i < bars; i++) { s = Math.max(s, w.ago(i)); }
            return s; };
    }

    static Step lowest(int bars) {
        Step h = highest(bars);
        return v -> -h.next(-v);
    }

    static Step deviation(int bars) {
        Window w = new Window(bars);
        return value -> { w.add(value); if (!w.full()) { return Double.NaN; }
            double m = w.sum() / bars; double s = 0;
            for (int i = 0; i < bars; i++) { s += (w.ago(i) - m) * (w.ago(i) - m); }
            return Math.sqrt(s / bars); };
    }

    static Step lag(int bars) {
        if (bars == 0) { return v -> v; }
        Window w = new Window(bars);
        return value -> { double old = w.full() ? w.ago(bars - 1) : Double.NaN; w.add(value);
            return old; };
    }

    static final class Window {
        private final double[] v; private int n;
        Window(int bars) { v = new double[bars]; Arrays.fill(v, Double.NaN); }
        void add(double x) { v[n % v.length] = x; n++; }
        boolean full() { return n >= v.length; }
        double ago(int i) { return v[(n - 1 - i) % v.length]; }
        double sum() { double s = 0; for (double x : v) { s += x; } return s; }
    }
}
