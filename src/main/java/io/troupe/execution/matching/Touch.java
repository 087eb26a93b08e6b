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

    /** Where its trailing stop stands after the bar, or stood when it was reached. */
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

    void nothing(double newLevel, boolean isTriggered) {
        fills = false;
        point = BarPoint.CLOSE;
        price = Double.NaN;
        leftToChance = false;
        triggered = isTriggered;
        level = newLevel;
        turn = Double.NaN;
        highAhead = false;
        lowAhead = false;
    }

    void fill(BarPoint at, double reference, boolean isTriggered) {
        fills = true;
        point = at;
        price = reference;
        leftToChance = false;
        triggered = isTriggered;
        level = Double.NaN;
        turn = Double.NaN;
        highAhead = at == BarPoint.OPEN;
        lowAhead = at == BarPoint.OPEN;
    }
}
