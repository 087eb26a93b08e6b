package io.troupe.metrics.trades;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Keeps the trips with the largest profit or loss of all it is told of. Of those that are as large,
 * the one that was told of first is before the others. Memory is that of the trips kept.
 */
public final class LargestTrips {
    private static final Comparator<Told> SMALLEST_FIRST = Comparator
            .comparingLong((Told told) -> told.size).thenComparing(
                    Comparator.comparingLong((Told told) -> told.order).reversed());

    private final int most;
    private final PriorityQueue<Told> kept = new PriorityQueue<>(SMALLEST_FIRST);
    private long told;

    /** A trip, how large its profit or loss is, and when it was told of. */
    private record Told(RoundTrip trip, long size, long order) {}

    /**
     * Nothing yet.
     *
     * @param most how many are kept, ≥ 1
     */
    public LargestTrips(int most) {
        this.most = most;
    }

    /** There is a trip. */
    public void add(RoundTrip trip) {
        long size = Math.absExact(trip.earnings().profitMicros());
        told++;
        if (kept.size() == most) {
            if (size <= kept.element().size) {
                return;
            }
            kept.remove();
        }
        kept.add(new Told(trip, size, told));
    }

    /** The largest so far, the largest first. */
    public List<RoundTrip> trips() {
        return kept.stream().sorted(SMALLEST_FIRST.reversed()).map(Told::trip).toList();
    }
}
