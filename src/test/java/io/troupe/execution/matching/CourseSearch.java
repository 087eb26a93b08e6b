package io.troupe.execution.matching;

import io.troupe.model.OrderType;
import io.troupe.model.orders.OrderPrices;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * Every course of a bar, price by price: from the open in steps to neighbouring prices of a grid,
 * never outside low and high, until both have been touched and the close is reached; with what an
 * entry and its exits, of which the first to fill ends the others, are worth at the close on each.
 * It knows orders by what they do when the price comes to a point, and nothing of formulas.
 */
final class CourseSearch {
    /** An order as it is asked for; a trailing stop's stop is where it stands. */
    record Asked(OrderType type, long rest, OrderPrices prices) {}

    private static final double NEAR = 1e-9;

    private final double[] grid;
    private final int start;
    private final int close;
    private final int low;
    private final int high;
    private final double closePrice;
    private final double through;
    private final @Nullable Asked entry;
    private final List<Asked> exits;
    private final boolean buysTrail;
    private final boolean sellsTrail;
    private double least = Double.POSITIVE_INFINITY;
    private double entryValue;

    /** Where a course is: grid point, extremes touched, exits triggered, best prices since. */
    private record State(int at, boolean lowSeen, boolean highSeen, boolean entered, int triggered,
            int top, int bottom) {}

    /** With extra grid points; without an entry the exits are live before the bar. */
    CourseSearch(double[] bar, double[] extra, double through, @Nullable Asked entry,
            List<Asked> exits) {
        grid = DoubleStream.concat(Arrays.stream(bar), Arrays.stream(extra))
                .filter(price -> price >= bar[2] && price <= bar[1]).sorted().distinct()
                .toArray();
        start = index(bar[0]);
        high = index(bar[1]);
        low = index(bar[2]);
        close = index(bar[3]);
        closePrice = bar[3];
        this.through = through;
        this.entry = entry;
        this.exits = exits;
        buysTrail = exits.stream().anyMatch(exit -> exit.rest() > 0 && exit.type().trails());
        sellsTrail = exits.stream().anyMatch(exit -> exit.rest() < 0 && exit.type().trails());
    }

    private int index(double price) {
        return Arrays.binarySearch(grid, price);
    }

    /** The least value at the close of all courses. */
    double least() {
        least = Double.POSITIVE_INFINITY;
        State first = arrive(new State(start, start == low, start == high, false, 0, start,
                start), true);
        Set<State> seen = new HashSet<>();
        Deque<State> open = new ArrayDeque<>();
        if (first != null) {
            open.add(first);
        }
        while (!open.isEmpty()) {
            State state = open.remove();
            for (int to = state.at() - 1; to <= state.at() + 1; to += 2) {
                State next = to < 0 || to >= grid.length ? null : arrive(moved(state, to), false);
                if (next != null && seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return least;
    }

    /** The value at the close of the course through some corners. */
    double along(double... corners) {
        least = Double.POSITIVE_INFINITY;
        State state = arrive(new State(start, false, false, false, 0, start, start), true);
        int at = start;
        for (double corner : corners) {
            int to = index(corner);
            while (at != to && state != null) {
                at += Integer.signum(to - at);
                state = arrive(moved(state, at), false);
            }
        }
        if (state != null) {
            offer(!state.entered() ? 0 : entryValue);
        }
        return least;
    }

    private State moved(State state, int to) {
        return new State(to, state.lowSeen() || to == low, state.highSeen() || to == high,
                state.entered(), state.triggered(),
                trails(-1) ? Math.max(state.top(), to) : start,
                trails(1) ? Math.min(state.bottom(), to) : start);
    }

    private boolean trails(int sign) {
        return sign > 0 ? buysTrail : sellsTrail;
    }

    private void offer(double value) {
        least = Math.min(least, value);
    }

    /** What an order that fills at a price is worth at the close. */
    private double value(Asked order, double price) {
        return order.rest() * (closePrice - price);
    }

    /** Lets the orders meet a price; null when an exit has filled. */
    private @Nullable State arrive(State moved, boolean first) {
        State state = moved;
        boolean starts = first;
        if (!state.entered()) {
            if (entry == null) {
                entryValue = 0;
            } else {
                double price = fill(entry, state, 0, first);
                if (Double.isNaN(price)) {
                    end(state, 0);
                    return state;
                }
                entryValue = value(entry, price);
                starts = true;
            }
            state = new State(state.at(), state.lowSeen(), state.highSeen(), true, 0, state.at(),
                    state.at());
        }
        for (int exit = 0; exit < exits.size(); exit++) {
            boolean triggered = (state.triggered() >> exit & 1) > 0;
            double price = fill(exits.get(exit), state, triggered ? 1 : 0, starts);
            if (!Double.isNaN(price)) {
                offer(entryValue + value(exits.get(exit), price));
                return null;
            }
            if (!triggered && triggers(exits.get(exit), state, starts)) {
                state = new State(state.at(), state.lowSeen(), state.highSeen(), true,
                        state.triggered() | 1 << exit, state.top(), state.bottom());
            }
        }
        end(state, entryValue);
        return state;
    }

    private void end(State state, double value) {
        if (state.at() == close && state.lowSeen() && state.highSeen()) {
            offer(value);
        }
    }

    /** At which price an order fills where the course is; NaN: not here. */
    private double fill(Asked order, State state, int triggered, boolean starts) {
        double price = grid[state.at()];
        int sign = order.rest() > 0 ? 1 : -1;
        double limit = order.type() == OrderType.TRAILING_STOP_LIMIT
                ? order.prices().stop() + sign * order.prices().limitOffset()
                : order.prices().limit();
        boolean within = sign * price <= sign * limit;
        double resting = sign * price <= sign * limit - through ? limit : Double.NaN;
        return switch (order.type()) {
            case LIMIT -> !starts ? resting : within ? price : Double.NaN;
            case STOP -> !triggers(order, state, starts) ? Double.NaN
                    : starts ? price : order.prices().stop();
            case STOP_LIMIT -> {
                double at = starts ? price : order.prices().stop();
                yield triggered != 0 ? resting
                        : triggers(order, state, starts) && sign * at <= sign * limit ? at
                                : Double.NaN;
            }
            case TRAILING_STOP -> !triggers(order, state, starts) ? Double.NaN
                    : starts ? price : level(order, state);
            case TRAILING_STOP_LIMIT -> {
                if (triggered != 0) {
                    yield resting;
                }
                boolean fills = triggers(order, state, starts) && (!starts || within);
                yield !fills ? Double.NaN : starts ? price : level(order, state);
            }
            default -> throw new IllegalArgumentException(order.toString());
        };
    }

    private boolean triggers(Asked order, State state, boolean starts) {
        double price = grid[state.at()];
        boolean buys = order.rest() > 0;
        double stop = switch (order.type()) {
            case STOP, STOP_LIMIT -> order.prices().stop();
            case TRAILING_STOP, TRAILING_STOP_LIMIT ->
                starts ? order.prices().stop() : level(order, state);
            default -> Double.NaN;
        };
        return buys ? price >= stop - NEAR : price <= stop + NEAR;
    }

    /** Where a trailing stop stands after all that it has seen. */
    private double level(Asked order, State state) {
        OrderPrices prices = order.prices();
        double old = prices.stop();
        if (order.rest() > 0) {
            double bottom = grid[state.bottom()];
            double behind = prices.trailsByFraction() ? bottom + bottom * prices.trail()
                    : bottom + prices.trail();
            return old < behind ? old : behind;
        }
        double top = grid[state.top()];
        double behind = prices.trailsByFraction() ? top - top * prices.trail()
                : top - prices.trail();
        return old > behind ? old : behind;
    }
}
