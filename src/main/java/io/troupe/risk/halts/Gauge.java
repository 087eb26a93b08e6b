package io.troupe.risk.halts;

import io.troupe.math.Ties;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The figure of a halt that looks back over a window, from what it remembers. Mutable. */
final class Gauge {
    private final HaltTrigger trigger;
    private final double rootOfYear;
    private final Ring recent;

    /** Of a figure with a window. */
    Gauge(HaltTrigger trigger, double barsPerYear) {
        this.trigger = trigger;
        this.rootOfYear = Math.sqrt(barsPerYear);
        // A loss over w bars lies between w + 1 closes.
        this.recent = new Ring(trigger.windowBars() + (trigger.on() == HaltFigure.LOSS ? 1 : 0));
    }

    /** Forgets everything; what it looks at stands at an index. */
    void begin(double index) {
        recent.clear();
        if (looksAtLevels()) {
            recent.add(index);
        }
    }

    /** Takes a bar. */
    void observe(Course course, int stops) {
        if (looksAtLevels()) {
            recent.add(course.index());
        } else if (trigger.on() == HaltFigure.STOPS) {
            recent.add(stops);
        } else if (!Double.isNaN(course.change())) {
            recent.add(course.change());
        }
    }

    /** A halt has ended: what led to it led to it once. A volatility has nothing to forget. */
    void reenter(double index) {
        if (trigger.on() != HaltFigure.VOLATILITY) {
            begin(index);
        }
    }

    private boolean looksAtLevels() {
        return trigger.on() == HaltFigure.DRAWDOWN || trigger.on() == HaltFigure.LOSS;
    }

    /** The figure, NaN if there is none yet. */
    double figure() {
        return switch (trigger.on()) {
            case DRAWDOWN, LOSS -> 1 - last() / reference();
            case STOPS -> recent.sum();
            default -> recent.isComplete() ? deviation() * rootOfYear : Double.NaN;
        };
    }

    /** Whether the figure, a drawdown or a loss, is above a fraction. */
    boolean isFallAbove(double fraction) {
        return Ties.isBelow(last(), reference() * (1 - fraction));
    }

    /** Whether the figure, a drawdown or a loss, is below a fraction. */
    boolean isFallBelow(double fraction) {
        return Ties.isAbove(last(), reference() * (1 - fraction));
    }

    private double last() {
        return recent.get(recent.size() - 1);
    }

    /** What a fall is measured from: the high of the window, or its first close. */
    private double reference() {
        return trigger.on() == HaltFigure.DRAWDOWN ? recent.highest() : recent.get(0);
    }

    /** The sample standard deviation, in two passes. */
    private double deviation() {
        double mean = recent.sum() / recent.size();
        return Math.sqrt(recent.squaresAbout(mean) / (recent.size() - 1));
    }

    void copyTo(Gauge other) {
        recent.copyTo(other.recent);
    }

    void write(DataOutput out) throws IOException {
        recent.write(out);
    }

    void read(DataInput in) throws IOException {
        recent.read(in);
    }
}
