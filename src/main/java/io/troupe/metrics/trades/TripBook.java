package io.troupe.metrics.trades;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts what portfolios trade together to round trips. Is told every fill and flow in the order of
 * time, and hands over each trip as it ends; what it holds in memory are the open ones.
 *
 * <p>Every micro that is booked is in exactly one trip: a fill that closes one trip and opens
 * another is split in proportion to its steps, a flow among the lots that were held. So the profits
 * of the closed and open trips of a portfolio sum to what it earned, but for {@linkplain #loose
 * cash that came while nothing was held}.
 *
 * <p>What a price does to an open trip is looked at when the trip changes, over all bars since it
 * did before: a trip costs nothing while it is only held.
 */
public final class TripBook {
    private final int assets;
    private final TripMatching matching;
    private final StepPrices prices;
    private final Consumer<RoundTrip> ended;
    /** By cell, {@code portfolio·assets + asset}: the lot that was opened first. */
    private final @Nullable OpenTrip[] first;
    private final long[] loose;
    private final Portion whole = new Portion();
    private final Portion part = new Portion();
    private boolean fillsAtOpen;
    private int now;

    /**
     * A book in which nothing is held.
     *
     * @param portfolios how many there are
     * @param assets how many there are
     * @param fillsAtOpen whether fills come before a bar's highs and lows, not after them, unless
     *        it is {@linkplain #fillsAtOpen told} otherwise
     * @param ended is handed each trip that has ended, at once
     */
    public TripBook(int portfolios, int assets, TripMatching matching, boolean fillsAtOpen,
            StepPrices prices, Consumer<RoundTrip> ended) {
        this.assets = assets;
        this.matching = matching;
        this.fillsAtOpen = fillsAtOpen;
        this.prices = prices;
        this.ended = ended;
        first = new OpenTrip[Math.multiplyExact(portfolios, assets)];
        loose = new long[portfolios];
    }

    /** A bar begins. */
    public void bar(int bar) {
        now = bar;
    }

    /** Whether the fills that follow come before their bar's highs and lows. */
    public void fillsAtOpen(boolean isOpen) {
        fillsAtOpen = isOpen;
    }

    /**
     * Units changed hands. Amounts as in {@code model.Fill}.
     *
     * @param cell {@code portfolio·assets + asset}
     * @param quantity steps, signed, not 0
     * @param why why a trip ended, if the fill ends one
     */
    public void fill(int cell, long quantity, long notionalMicros, long feeMicros,
            long slippageMicros, ExitReason why) {
        whole.set(quantity, notionalMicros, feeMicros, slippageMicros);
        trade(cell, fillsAtOpen ? now - 1 : now, !fillsAtOpen, why);
    }

    private void trade(int cell, int seenBar, boolean awaitsClose, ExitReason why) {
        double pointValue = prices.pointValue(now, cell % assets);
        OpenTrip trip = first[cell];
        while (trip != null && isOpposite(trip.steps(), whole.steps())) {
            trip.look(seenBar, now, prices);
            long held = trip.steps();
            long quantity = Math.abs(whole.steps()) < Math.abs(held) ? whole.steps() : -held;
            whole.take(quantity, part);
            OpenTrip left = quantity == -held || matching == TripMatching.FLAT_TO_FLAT ? trip
                    : trip.split(-quantity);
            left.trade(part, pointValue, awaitsClose);
            if (left.steps() == 0) {
                ended.accept(left.closed(now, why));
            }
            if (trip.steps() == 0) {
                first[cell] = trip.next();
            }
            trip = first[cell];
        }
        if (whole.steps() != 0) {
            enter(cell, seenBar, awaitsClose, pointValue);
        }
    }

    private static boolean isOpposite(long held, long quantity) {
        return quantity != 0 && held > 0 != quantity > 0;
    }

    private void enter(int cell, int seenBar, boolean awaitsClose, double pointValue) {
        OpenTrip trip = first[cell];
        if (trip != null && matching == TripMatching.FLAT_TO_FLAT) {
            trip.look(seenBar, now, prices);
        } else {
            trip = new OpenTrip(cell / assets, cell % assets, now, whole.steps() > 0, seenBar);
            append(cell, trip);
        }
        trip.trade(whole, pointValue, awaitsClose);
    }

    private void append(int cell, OpenTrip trip) {
        OpenTrip last = first[cell];
        if (last == null) {
            first[cell] = trip;
            return;
        }
        for (OpenTrip later = last.next(); later != null; later = last.next()) {
            last = later;
        }
        last.setNext(trip);
    }

    /**
     * Units or cash moved without a trade, before the bar's fills. What ends a holding is its exit
     * at the cash received; what makes one, or turns one round, is a trade for the cash paid; all
     * else is shared among the lots by their steps.
     *
     * @param cell {@code portfolio·assets + asset}
     * @param steps by how much the holding changed
     * @param cashMicros cash received, or paid if negative
     * @param why why trips ended, if the flow ends them
     */
    public void flow(int cell, long steps, long cashMicros, ExitReason why) {
        long held = held(cell);
        long after = Math.addExact(held, steps);
        if (held == 0 && steps == 0) {
            int portfolio = cell / assets;
            loose[portfolio] = Math.addExact(loose[portfolio], cashMicros);
        } else if (Long.signum(held) == Long.signum(after)) {
            share(cell, held, after, cashMicros);
        } else {
            whole.set(steps, Math.negateExact(cashMicros), 0, 0);
            trade(cell, now - 1, false, why);
        }
    }

    private long held(int cell) {
        long held = 0;
        for (OpenTrip trip = first[cell]; trip != null; trip = trip.next()) {
            held = Math.addExact(held, trip.steps());
        }
        return held;
    }

    /** Each lot becomes its share of the steps, and receives its share of the cash. */
    private void share(int cell, long held, long after, long cashMicros) {
        long heldLeft = held;
        long stepsLeft = after;
        long cashLeft = cashMicros;
        for (OpenTrip trip = first[cell]; trip != null; trip = trip.next()) {
            trip.look(now - 1, now, prices);
            long before = trip.steps();
            long cash = Portion.share(cashLeft, before, heldLeft);
            long steps = Portion.share(stepsLeft, before, heldLeft);
            trip.receive(cash);
            if (steps != before) {
                trip.become(steps);
            }
            heldLeft -= before;
            cashLeft -= cash;
            stepsLeft -= steps;
        }
        if (held != after && matching == TripMatching.FIFO) {
            join(cell);
        }
    }

    /** What a joining of shares left without a step goes to the next lot that has one. */
    private void join(int cell) {
        OpenTrip kept = null;
        OpenTrip trip = first[cell];
        while (trip != null) {
            OpenTrip next = trip.next();
            if (trip.steps() == 0 && next != null) {
                next.absorb(trip);
            } else if (kept == null) {
                first[cell] = trip;
                kept = trip;
            } else {
                kept.setNext(trip);
                kept = trip;
            }
            trip = next;
        }
    }

    /**
     * Cash that flowed to a portfolio while it held nothing of the asset: that of a house whose
     * strategies are long and short of it, and settle parts of a step.
     *
     * @return micros received, less what was paid
     */
    public long loose(int portfolio) {
        return loose[portfolio];
    }

    /**
     * The trips that are open at the close of the bar under way, by portfolio, asset and age. Ends
     * the book.
     */
    public void open(Consumer<RoundTrip> each) {
        for (OpenTrip head : first) {
            for (OpenTrip trip = head; trip != null; trip = trip.next()) {
                trip.look(now, now + 1, prices);
                each.accept(trip.open(now, prices));
            }
        }
    }
}
