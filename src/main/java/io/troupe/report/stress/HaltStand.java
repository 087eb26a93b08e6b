package io.troupe.report.stress;

import io.troupe.math.Ties;

/**
 * How a rule stands that halts a fund on drawdown, and whether a path comes to it. Not for several
 * threads at once.
 */
final class HaltStand {
    private final DrawdownHalt rule;
    private final boolean halted;
    private final double[] recent;
    private double[] levels = {};
    private int[] highs = {};

    /**
     * How it stands.
     *
     * @param halted whether it halts the fund already
     * @param recent what it counts falls from, in multiples of the present value, at least one:
     *        with a window its last closes, the oldest first and the present one last; else the
     *        high
     */
    HaltStand(DrawdownHalt rule, boolean halted, double... recent) {
        this.rule = rule;
        this.halted = halted;
        this.recent = recent.clone();
    }

    DrawdownHalt rule() {
        return rule;
    }

    boolean halted() {
        return halted;
    }

    /** Whether a path falls beyond the limit: by bar, what a unit of value has become. */
    boolean isHitBy(double[] path) {
        return rule.windowBars() == 0 ? isBelowHigh(path) : isBelowWindow(path);
    }

    private boolean isBelow(double level, double high) {
        double floor = high * (1 - rule.limit());
        return level < floor && Ties.isBelow(level, floor);
    }

    private boolean isBelowHigh(double[] path) {
        double high = recent[0];
        for (double level : path) {
            if (level > high) {
                high = level;
            } else if (isBelow(level, high)) {
                return true;
            }
        }
        return false;
    }

    /** The highest of a window is the first of those that no later one has passed. */
    private boolean isBelowWindow(double[] path) {
        if (levels.length != recent.length + path.length) {
            levels = new double[recent.length + path.length];
            highs = new int[levels.length];
        }
        System.arraycopy(recent, 0, levels, 0, recent.length);
        System.arraycopy(path, 0, levels, recent.length, path.length);
        int first = 0;
        int end = 0;
        for (int t = 0; t < levels.length; t++) {
            while (end > first && levels[highs[end - 1]] <= levels[t]) {
                end--;
            }
            highs[end++] = t;
            if (highs[first] <= t - rule.windowBars()) {
                first++;
            }
            if (t >= recent.length && isBelow(levels[t], levels[highs[first]])) {
                return true;
            }
        }
        return false;
    }
}
