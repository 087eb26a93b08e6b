package io.troupe.features.labeling;

/**
 * Where the barriers of an event are: target and stop as multiples of the event's target return,
 * the end in time, and how touches are read. The two multiples may differ, with a side or without.
 *
 * @param targetMultiple of the event's target to the profit side (above if there is no side), ≥ 0;
 *        0 for no such barrier
 * @param stopMultiple of the event's target to the loss side, ≥ 0; 0 for no such barrier
 * @param vertical when the event ends at the latest
 * @param leastTarget events whose target is not strictly above are passed over
 * @param touch which prices touch
 * @param tie which barrier counts when one bar touches both
 * @param entry at which price the position begins
 */
public record Barriers(double targetMultiple, double stopMultiple, VerticalBarrier vertical,
        double leastTarget, Touch touch, TieRule tie, Entry entry) {
    /** Checks the multiples and the least target. */
    public Barriers {
        check("targetMultiple", targetMultiple);
        check("stopMultiple", stopMultiple);
        check("leastTarget", leastTarget);
    }

    private static void check(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be ≥ 0 and finite, was " + value);
        }
    }

    /**
     * Barriers at two multiples, touched by closes, from the event's close on, without end in time
     * and without a least target; ties, which closes cannot have, go to the stop.
     */
    public static Barriers of(double targetMultiple, double stopMultiple) {
        return new Barriers(targetMultiple, stopMultiple, VerticalBarrier.NONE, 0, Touch.CLOSE,
                TieRule.STOP_FIRST, Entry.EVENT_CLOSE);
    }

    /** The same with another end in time. */
    public Barriers with(VerticalBarrier other) {
        return new Barriers(targetMultiple, stopMultiple, other, leastTarget, touch, tie, entry);
    }

    /** The same with another least target. */
    public Barriers withLeastTarget(double other) {
        return new Barriers(targetMultiple, stopMultiple, vertical, other, touch, tie, entry);
    }

    /** The same touched by other prices, with another rule for ties. */
    public Barriers touchedBy(Touch otherTouch, TieRule otherTie) {
        return new Barriers(targetMultiple, stopMultiple, vertical, leastTarget, otherTouch,
                otherTie, entry);
    }

    /** The same with another entry. */
    public Barriers with(Entry other) {
        return new Barriers(targetMultiple, stopMultiple, vertical, leastTarget, touch, tie,
                other);
    }
}
