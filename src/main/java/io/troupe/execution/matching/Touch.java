package io.troupe.execution.matching;

import io.troupe.model.BarPoint;

/** What one bar does to one order: a carrier that each matching sets anew. */
public final class Touch {
    private boolean fills;
    private BarPoint point = BarPoint.CLOSE;
    private double price = Double.NaN;
    private boolean leftToChance;
    private boolean triggered;
    private double level = Double.NaN;
    private double turn = Double.NaN;
    private boolean highAhead;
    private boolean lowAhead;

    /** A carrier of nothing. */
    public Touch() {}

    /** Whether it can fill. */
    public boolean fills() {
        return fills;
    }

    /** Where in the bar it fills. */
    public BarPoint point() {
        return point;
    }

    /** The price it fills at before slippage; NaN if it does not fill. */
    public double price() {
        return price;
    }

    /**
     * Whether a limit that rests was reached, so that a probability of fill applies: not where the
     * open is at the limit or beyond it.
     */
    public boolean leftToChance() {
        return leftToChance;
    }

    /** Whether its stop has been reached by the end of the bar, or was before. */
    public boolean triggered() {
        return triggered;
    }

    /**
     * Where its stop stands after the bar, or stood when it was reached; NaN if it has none. That
     * of a trailing order moves, any other is what the order said.
     */
    public double level() {
        return level;
    }

    /** The price that the course must have come to before the fill; NaN if to none. */
    double turn() {
        return turn;
    }

    /** Whether every course of the bar comes to the high after the fill. */
    boolean highAhead() {
        return highAhead;
    }

    /** Whether every course of the bar comes to the low after the fill. */
    boolean lowAhead() {
        return lowAhead;
    }

    /** The order does not fill. */
    void nothing(double newLevel, boolean isTriggered) {
        set(false, BarPoint.CLOSE, Double.NaN);
        level = newLevel;
        triggered = isTriggered;
    }

    /** The order fills, without chance and straight from where it is live. */
    Touch fill(BarPoint at, double reference) {
        return set(true, at, reference);
    }

    /** What was reached was a limit that rests. */
    Touch resting() {
        leftToChance = true;
        return this;
    }

    /** What was reached was a stop, and where it stood. */
    Touch stopped(double stop) {
        triggered = true;
        level = stop;
        return this;
    }

    /** The course must have turned at a price. */
    Touch turning(double at) {
        turn = at;
        return this;
    }

    /** Which extremes every course comes to after the fill, as a side sees them. */
    void ahead(int side, boolean best, boolean worst) {
        lowAhead = side > 0 ? best : worst;
        highAhead = side > 0 ? worst : best;
    }

    private Touch set(boolean filled, BarPoint at, double reference) {
        fills = filled;
        point = at;
        price = reference;
        leftToChance = false;
        triggered = false;
        level = Double.NaN;
        turn = Double.NaN;
        highAhead = false;
        lowAhead = false;
        return this;
    }
}
