package io.troupe.execution.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.Seeds;
import io.troupe.execution.matching.CourseSearch.Asked;
import io.troupe.execution.matching.MatchingRules.Book;
import io.troupe.model.BarPoint;
import io.troupe.model.OrderType;
import io.troupe.model.orders.OrderPrices;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The formulas against every course there is, on random bars of half points around 50: what the
 * worst one is worth, and what the three named ones are.
 */
class WorstCourseTest {
    private static final double STEP = 0.5;
    private static final double NEAR = 1e-9;
    private static final int TRAILING_BARS = 4000;
    private static final int BRACKET_BARS = 1500;

    private static final List<Intrabar> NAMED = List.of(Intrabar.ADAPTIVE, Intrabar.HIGH_FIRST,
            Intrabar.LOW_FIRST);

    /** One bar and what is asked of it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Case(double[] bar, double tick, @Nullable Asked entry, List<Asked> exits) {
        static Case of(double[] bar, @Nullable Asked entry, Asked... exits) {
            return new Case(bar, 0, entry, List.of(exits));
        }

        /** The value at the close by a rule. */
        double value(Intrabar intrabar) {
            BarPrices prices = new BarPrices().set(bar[0], bar[1], bar[2], bar[3], tick);
            OrderMatcher matcher = new OrderMatcher(
                    new MatchingRules(Book.TROUPE, intrabar, tick > 0, 1, 0), BarPoint.OPEN);
            LiveOrder[] orders = exits.stream().map(Case::live).toArray(LiveOrder[]::new);
            Touch[] touches = exits.stream().map(exit -> new Touch()).toArray(Touch[]::new);
            double value = 0;
            if (entry != null) {
                Touch entered = new Touch();
                matcher.match(live(entry), prices, entered);
                if (!entered.fills()) {
                    return 0;
                }
                value = check(entry, entered);
                Arrays.stream(orders).forEach(order -> order.liveFrom(entered));
            }
            for (int exit = 0; exit < orders.length; exit++) {
                matcher.match(orders[exit], prices, touches[exit]);
            }
            int first = matcher.first(orders, touches, orders.length, prices);
            return first < 0 ? value : value + check(exits.get(first), touches[first]);
        }

        private static LiveOrder live(Asked asked) {
            return new LiveOrder().set(asked.type(), asked.prices(), asked.rest());
        }

        /** The value of a fill, which lies in the bar and within its limit. */
        private double check(Asked asked, Touch touch) {
            assertThat(touch.price()).as(this::toString).isBetween(bar[2], bar[1]);
            if (asked.type() == OrderType.LIMIT || asked.type() == OrderType.STOP_LIMIT) {
                assertThat(Long.signum(asked.rest()) * (touch.price() - asked.prices().limit()))
                        .as(this::toString).isLessThanOrEqualTo(0);
            }
            if (touch.point() == BarPoint.OPEN) {
                assertThat(touch.price()).isEqualTo(bar[0]);
            }
            return asked.rest() * (bar[3] - touch.price());
        }

        /** Half points, where fractions of them are, and what brings a trailing stop to the end. */
        private double[] grid() {
            double[] even = IntStream.rangeClosed(0, (int) ((bar[1] - bar[2]) / STEP))
                    .mapToDouble(point -> bar[2] + point * STEP).toArray();
            DoubleStream grid = Arrays.stream(even);
            for (Asked exit : exits) {
                if (exit.prices().trailsByFraction()) {
                    double factor = 1 + Long.signum(exit.rest()) * exit.prices().trail();
                    grid = DoubleStream.concat(grid, DoubleStream.concat(
                            DoubleStream.of((exit.rest() < 0 ? bar[2] : bar[1]) / factor),
                            Arrays.stream(even).map(price -> price * factor)));
                }
            }
            return grid.toArray();
        }

        void holds() {
            CourseSearch search = new CourseSearch(bar, grid(), tick, entry, exits);
            double least = search.least();
            assertThat(value(Intrabar.WORST)).as(this::toString).isCloseTo(least, within(NEAR));
            for (Intrabar named : NAMED) {
                boolean highFirst = named == Intrabar.ADAPTIVE
                        ? bar[1] - bar[0] < bar[0] - bar[2]
                        : named == Intrabar.HIGH_FIRST;
                double along = search.along(highFirst ? bar[1] : bar[2],
                        highFirst ? bar[2] : bar[1], bar[3]);
                assertThat(value(named)).as(() -> named + " " + this)
                        .isCloseTo(along, within(NEAR)).isGreaterThanOrEqualTo(least - NEAR);
            }
        }

        @Override
        public String toString() {
            return Arrays.toString(bar) + " tick " + tick + " entry " + entry + " exits " + exits;
        }
    }

    private static double half(Random random, int least, int most) {
        return STEP * random.nextInt((int) (least / STEP), (int) (most / STEP) + 1);
    }

    private static double[] bar(Random random) {
        double first = half(random, 46, 54);
        double second = half(random, 46, 54);
        double low = Math.min(first, second);
        double high = Math.max(first, second);
        int steps = (int) ((high - low) / STEP) + 1;
        return new double[]{low + STEP * random.nextInt(steps), high, low,
                low + STEP * random.nextInt(steps)};
    }

    private static double price(Random random) {
        return half(random, 45, 55);
    }

    private static long quantity(Random random, long side) {
        return side * random.nextLong(1, 4);
    }

    private static OrderPrices trail(Random random, double stop, double offset) {
        boolean fraction = random.nextBoolean();
        double trail = fraction ? 1.0 / (1 << random.nextInt(3, 7)) : half(random, 1, 5);
        return new OrderPrices(Double.NaN, stop, trail, fraction, offset);
    }

    private static Asked trailing(Random random, long side) {
        double stop = random.nextInt(3) == 0 ? Double.NaN
                : 50 + side * half(random, -1, 5);
        return random.nextBoolean()
                ? new Asked(OrderType.TRAILING_STOP, quantity(random, side),
                        trail(random, stop, Double.NaN))
                : new Asked(OrderType.TRAILING_STOP_LIMIT, quantity(random, side),
                        trail(random, stop, half(random, 0, 2)));
    }

    private static Asked limit(Random random, long side) {
        return new Asked(OrderType.LIMIT, quantity(random, side),
                OrderPrices.limit(price(random)));
    }

    private static Asked stop(Random random, long side) {
        return new Asked(OrderType.STOP, quantity(random, side), OrderPrices.stop(price(random)));
    }

    private static Asked stopLimit(Random random, long side) {
        return new Asked(OrderType.STOP_LIMIT, quantity(random, side),
                OrderPrices.stopLimit(price(random), price(random)));
    }

    private static long side(Random random) {
        return random.nextBoolean() ? 1 : -1;
    }

    /** A stop and a target for what an entry of a side leaves, on the sides where they belong. */
    private static Asked[] bracket(Random random, double around, long side) {
        long quantity = -quantity(random, side);
        return new Asked[]{
                new Asked(OrderType.STOP, quantity,
                        OrderPrices.stop(around - side * half(random, 0, 4))),
                new Asked(OrderType.LIMIT, quantity,
                        OrderPrices.limit(around + side * half(random, 0, 4)))};
    }

    @Test
    void trailingStops() {
        Random random = Seeds.random(1);
        for (int bar = 0; bar < TRAILING_BARS; bar++) {
            Case.of(bar(random), null, trailing(random, side(random))).holds();
        }
    }

    @Test
    void limitsStopsAndStopLimits() {
        Random random = Seeds.random(2);
        for (int bar = 0; bar < BRACKET_BARS; bar++) {
            double tick = random.nextBoolean() ? 0 : STEP;
            new Case(bar(random), tick, null, List.of(limit(random, side(random)))).holds();
            new Case(bar(random), tick, null, List.of(stop(random, side(random)))).holds();
            new Case(bar(random), tick, null, List.of(stopLimit(random, side(random)))).holds();
        }
    }

    @Test
    void bracketsAfterAnEntryBeforeTheBarOrAtItsOpen() {
        Random random = Seeds.random(3);
        for (int bar = 0; bar < BRACKET_BARS; bar++) {
            double[] prices = bar(random);
            Case.of(prices, null, bracket(random, prices[0], side(random))).holds();
        }
    }

    @Test
    void bracketsAfterAnEntryByLimit() {
        Random random = Seeds.random(4);
        for (int bar = 0; bar < BRACKET_BARS; bar++) {
            long side = side(random);
            Asked entry = limit(random, side);
            Case.of(bar(random), entry, bracket(random, entry.prices().limit(), side)).holds();
        }
    }

    @Test
    void bracketsAfterAnEntryByStop() {
        Random random = Seeds.random(5);
        for (int bar = 0; bar < BRACKET_BARS; bar++) {
            long side = side(random);
            Asked entry = stop(random, side);
            Case.of(bar(random), entry, bracket(random, entry.prices().stop(), side)).holds();
        }
    }

    @Test
    void anyExitAfterAnyEntry() {
        Random random = Seeds.random(6);
        for (int bar = 0; bar < BRACKET_BARS; bar++) {
            Asked entry = random.nextBoolean() ? limit(random, side(random))
                    : stop(random, side(random));
            Case.of(bar(random), entry, any(random, side(random))).holds();
        }
    }

    @Test
    void stopTargetAndTrailingStopOfOneGroup() {
        Random random = Seeds.random(7);
        for (int bar = 0; bar < BRACKET_BARS; bar++) {
            long side = side(random);
            double[] prices = bar(random);
            Asked[] bracket = bracket(random, prices[0], side);
            Case.of(prices, null, bracket[0], bracket[1],
                    of(bracket[0].rest(), trailing(random, -side))).holds();
        }
    }

    @Test
    void stopTargetAndTrailingStopAfterAnEntryWithinTheBar() {
        Random random = Seeds.random(9);
        for (int bar = 0; bar < BRACKET_BARS; bar++) {
            long side = side(random);
            boolean byLimit = random.nextBoolean();
            Asked entry = byLimit ? limit(random, side) : stop(random, side);
            double around = byLimit ? entry.prices().limit() : entry.prices().stop();
            Asked[] bracket = bracket(random, around, side);
            Asked trailing = of(bracket[0].rest(), trailing(random, -side));
            Case.of(bar(random), entry, bracket[0], trailing, bracket[1]).holds();
        }
    }

    @Test
    void anyGroupOfTwoOrThreeOfOneSideAndQuantity() {
        Random random = Seeds.random(8);
        for (int bar = 0; bar < BRACKET_BARS; bar++) {
            long side = side(random);
            Asked[] group = new Asked[2 + random.nextInt(2)];
            long quantity = quantity(random, side);
            Arrays.setAll(group, order -> of(quantity, inOrder(any(random, side))));
            Case.of(bar(random), null, group).holds();
        }
    }

    private static Asked of(long quantity, Asked asked) {
        return new Asked(asked.type(), quantity, asked.prices());
    }

    /** A stop-limit whose limit is not on the near side of its stop; any other order as it is. */
    private static Asked inOrder(Asked asked) {
        OrderPrices prices = asked.prices();
        if (asked.type() != OrderType.STOP_LIMIT) {
            return asked;
        }
        double nearer = Math.min(prices.limit(), prices.stop());
        double farther = Math.max(prices.limit(), prices.stop());
        return new Asked(asked.type(), asked.rest(), asked.rest() > 0
                ? OrderPrices.stopLimit(nearer, farther)
                : OrderPrices.stopLimit(farther, nearer));
    }

    private static Asked any(Random random, long side) {
        return switch (random.nextInt(4)) {
            case 0 -> limit(random, side);
            case 1 -> stop(random, side);
            case 2 -> stopLimit(random, side);
            default -> trailing(random, side);
        };
    }
}
