package io.troupe.features.labeling;

import io.troupe.math.Ties;

/**
 * What came of an event.
 *
 * @param event from which it was looked for
 * @param entryPrice at which the position began; NaN if the data ended before
 * @param endBar the bar that ended it; −1 if none did
 * @param endPrice at which the position ended; NaN if it did not
 * @param barrier what ended it
 */
public record Label(Event event, double entryPrice, int endBar, double endPrice,
        Barrier barrier) {
    /** The {@link #endBar} of a label without an end. */
    public static final int OPEN = -1;

    static Label open(Event event, double entryPrice) {
        return new Label(event, entryPrice, OPEN, Double.NaN, Barrier.NONE);
    }

    /** Whether there is an outcome. */
    public boolean isClosed() {
        return barrier != Barrier.NONE;
    }

    /** 1 for a position without a side, which is counted upwards. */
    private int direction() {
        return event.side() == 0 ? 1 : event.side();
    }

    /** What the position earned, {@code side × (end / entry − 1)}; NaN if open. */
    public double simpleReturn() {
        return direction() * (endPrice / entryPrice - 1);
    }

    /** {@code side × ln(end / entry)}; NaN if open. */
    public double logReturn() {
        return direction() * (StrictMath.log(endPrice) - StrictMath.log(entryPrice));
    }

    /** 1 if the target ended it, −1 if the stop did, 0 if time did or it is open. */
    public int outcome() {
        return switch (barrier) {
            case TARGET -> 1;
            case STOP -> -1;
            case VERTICAL, NONE -> 0;
        };
    }

    /**
     * Whether acting on the event's side paid: 1 if the target ended it, else 0. This is what a
     * second model learns that decides whether to follow the first (López de Prado 2018, section
     * 3.6).
     */
    public int metaLabel() {
        return barrier == Barrier.TARGET ? 1 : 0;
    }

    /**
     * Another reading of the outcome, by the size of the log return whatever ended the event: 1 if
     * it is positive and strictly beyond {@code targetMultiple × target}, −1 if it is negative and
     * strictly beyond {@code stopMultiple × target}, else 0. A close just beyond a target, which is
     * a simple return, can be 0 here. With a multiple of 0 any return to that side counts.
     */
    public int outcomeByLogReturn(double targetMultiple, double stopMultiple) {
        double value = logReturn();
        if (Ties.isReturnAbove(value, 0)
                && Ties.isReturnAbove(value, targetMultiple * event.target())) {
            return 1;
        }
        return Ties.isReturnAbove(0, value)
                && Ties.isReturnAbove(-stopMultiple * event.target(), value) ? -1 : 0;
    }
}
