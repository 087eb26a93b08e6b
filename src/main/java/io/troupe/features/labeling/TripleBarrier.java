package io.troupe.features.labeling;

import io.troupe.math.Ties;
import java.util.ArrayList;
import java.util.List;

/**
 * The triple-barrier method: an event's outcome is which of three barriers its position meets
 * first, a profit target, a stop, or a limit in time.
 *
 * <p>With return {@code side × (price / entry − 1)}, a price touches the target if it is strictly
 * beyond {@code targetMultiple × target} and the stop if strictly beyond {@code −stopMultiple ×
 * target}; a price that is exactly there, as decimals, touches nothing ({@link Ties}). A touch in
 * the bar of the vertical barrier counts as a touch. The vertical barrier is counted from the
 * event's bar, whatever the entry. Where the data ends before any barrier, the label is open.
 *
 * <p>Looks ahead by its nature. O(n) to prepare, then O(log distance) per event, so that wide
 * barriers on long series cost no more than narrow ones. López de Prado (2018), sections 3.4 to
 * 3.6; touches by highs and lows, ties and unequal multiples without a side are added.
 */
public final class TripleBarrier {
    private final PriceSeries prices;
    private final Barriers barriers;
    private final FirstPassage up;
    private final FirstPassage down;

    /** Prepares a series for looking for barriers of one kind. */
    public TripleBarrier(PriceSeries prices, Barriers barriers) {
        this.prices = prices;
        this.barriers = barriers;
        boolean closes = barriers.touch() == Touch.CLOSE;
        up = new FirstPassage(closes ? prices.closesShared() : prices.highs(), true);
        down = new FirstPassage(closes ? prices.closesShared() : prices.lows(), false);
    }

    /**
     * The outcomes of events, in their order. Events whose target is NaN or not above the least
     * target, and those before the first price, are passed over.
     *
     * @throws IllegalArgumentException if an event is after the last bar
     */
    public List<Label> labels(List<Event> events) {
        List<Label> labels = new ArrayList<>(events.size());
        for (Event event : events) {
            if (event.bar() >= prices.bars()) {
                throw new IllegalArgumentException("event at bar " + event.bar()
                        + ", but there are " + prices.bars() + " bars");
            }
            if (Ties.isAbove(event.target(), barriers.leastTarget())
                    && !Double.isNaN(prices.close(event.bar()))) {
                labels.add(label(event));
            }
        }
        return List.copyOf(labels);
    }

    private Label label(Event event) {
        int first = event.bar() + 1;
        if (barriers.entry() == Entry.NEXT_OPEN && first >= prices.bars()) {
            return Label.open(event, Double.NaN);
        }
        double entry = barriers.entry() == Entry.NEXT_OPEN ? prices.open(first)
                : prices.close(event.bar());
        int end = barriers.vertical().end(prices, event.bar());
        int last = Math.min(end, prices.bars() - 1);
        int target = firstTouch(event, Barrier.TARGET, first, last, entry);
        int stop = firstTouch(event, Barrier.STOP, first, last, entry);
        if (target >= 0 && (stop < 0 || target < stop)) {
            return touched(event, entry, target, Barrier.TARGET);
        }
        if (stop >= 0 && (target < 0 || stop < target)) {
            return touched(event, entry, stop, Barrier.STOP);
        }
        if (target >= 0) {
            return touched(event, entry, target, firstOf(event, entry, target));
        }
        return end < prices.bars()
                ? new Label(event, entry, end, prices.close(end), Barrier.VERTICAL)
                : Label.open(event, entry);
    }

    private int firstTouch(Event event, Barrier barrier, int from, int to, double entry) {
        double bound = bound(event, barrier);
        return bound == 0 || from > to ? FirstPassage.NEVER
                : passage(event, barrier).first(from, to, entry, bound);
    }

    /** The return of the price, not of the position, at which a barrier is; 0 for none. */
    private double bound(Event event, Barrier barrier) {
        double distance = event.target() * (barrier == Barrier.TARGET ? barriers.targetMultiple()
                : barriers.stopMultiple());
        return isAbove(event, barrier) ? distance : -distance;
    }

    private FirstPassage passage(Event event, Barrier barrier) {
        return isAbove(event, barrier) ? up : down;
    }

    private static boolean isAbove(Event event, Barrier barrier) {
        return barrier == Barrier.TARGET == event.side() >= 0;
    }

    private Label touched(Event event, double entry, int bar, Barrier barrier) {
        double price = prices.close(bar);
        if (barriers.touch() == Touch.HIGH_LOW) {
            price = opensBeyond(event, barrier, bar, entry) ? prices.open(bar)
                    : entry * (1 + bound(event, barrier));
        }
        return new Label(event, entry, bar, price, barrier);
    }

    private boolean opensBeyond(Event event, Barrier barrier, int bar, double entry) {
        return passage(event, barrier).passes(prices.open(bar), entry, bound(event, barrier));
    }

    /** Which barrier counts in a bar that touches both. */
    private Barrier firstOf(Event event, double entry, int bar) {
        if (opensBeyond(event, Barrier.TARGET, bar, entry)) {
            return Barrier.TARGET;
        }
        if (opensBeyond(event, Barrier.STOP, bar, entry)) {
            return Barrier.STOP;
        }
        return switch (barriers.tie()) {
            case STOP_FIRST -> Barrier.STOP;
            case TARGET_FIRST -> Barrier.TARGET;
            case OPEN_DISTANCE -> Ties.isReturnAbove(distance(event, Barrier.STOP, bar, entry),
                    distance(event, Barrier.TARGET, bar, entry)) ? Barrier.TARGET : Barrier.STOP;
        };
    }

    /** How far the open is from a barrier, as a fraction of the entry. */
    private double distance(Event event, Barrier barrier, int bar, double entry) {
        return Math.abs(entry * (1 + bound(event, barrier)) - prices.open(bar)) / entry;
    }
}
