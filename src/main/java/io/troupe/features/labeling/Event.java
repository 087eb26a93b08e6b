package io.troupe.features.labeling;

import java.util.ArrayList;
import java.util.List;

/**
 * A bar from which an outcome is looked for.
 *
 * @param bar its number, ≥ 0
 * @param target the unit of barriers as a simple return, such as a daily volatility; NaN or
 *        not above the least target: the event is passed over
 * @param side 1 for a long position, −1 for a short one, 0 if that is what is to be learnt: the
 *        barrier above is then the target and the one below the stop
 */
public record Event(int bar, double target, int side) {
    /** Checks the bar and the side. */
    public Event {
        if (bar < 0) {
            throw new IllegalArgumentException("bar must be ≥ 0, was " + bar);
        }
        if (side < -1 || side > 1) {
            throw new IllegalArgumentException("side must be −1, 0 or 1, was " + side);
        }
    }

    /**
     * Events of one side.
     *
     * @param bars numbers of bars, such as those of {@link CusumFilter}
     * @param targets one per bar of the series, such as {@link DailyVolatility}
     * @throws IllegalArgumentException if there is no target for a bar
     */
    public static List<Event> at(int[] bars, double[] targets, int side) {
        List<Event> events = new ArrayList<>(bars.length);
        for (int bar : bars) {
            if (bar < 0 || bar >= targets.length) {
                throw new IllegalArgumentException("event at bar " + bar + ", but there are "
                        + targets.length + " targets, one per bar");
            }
            events.add(new Event(bar, targets[bar], side));
        }
        return List.copyOf(events);
    }
}
