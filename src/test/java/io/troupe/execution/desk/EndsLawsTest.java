package io.troupe.execution.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.Seeds;
import io.troupe.execution.desk.HandDesk.Setup;
import io.troupe.execution.desk.Trial.Ends;
import io.troupe.execution.matching.Intrabar;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.model.orders.ExitRules;
import io.troupe.model.orders.OrderPolicy;
import io.troupe.model.orders.OrderStyle;
import io.troupe.model.orders.OrderStyle.Offset;
import io.troupe.model.orders.OrderStyle.Schedule;
import io.troupe.model.orders.OrderStyle.Session;
import io.troupe.model.orders.OrderStyle.Then;
import io.troupe.model.orders.OrderStyle.Unit;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whichever of a desk's orders the next bar fills, its position lies between the ends that were
 * told at the close: random desks meet bars that reach some or all of their prices, and every
 * subset of up to eight fills happens.
 */
class EndsLawsTest {
    private static final int LAST = 12;
    private static final int MOST_FILLS = 8;

    static LongStream seeds() {
        return Seeds.upTo(80);
    }

    private static Setup setup(Random random, int latencyBars) {
        double[][] bars = new double[LAST + 2][];
        double price = 100;
        for (int bar = 0; bar < bars.length; bar++) {
            double open = price * (1 + 0.01 * random.nextGaussian());
            double close = open * (1 + 0.01 * random.nextGaussian());
            bars[bar] = new double[]{open, Math.max(open, close) * 1.004,
                    Math.min(open, close) * 0.996, close,
                    random.nextInt(6) == 0 ? 0 : 20 + random.nextInt(300)};
            price = close;
        }
        bars[LAST + 1][4] = 1e9;
        return Setup.of(bars).limited(0.1).with(new MatchingRules(MatchingRules.Book.TROUPE,
                List.of(Intrabar.values()).get(random.nextInt(4)), false, 1, latencyBars));
    }

    /** The same with a last bar that goes so far from the close before. */
    private static DeskRules lastBar(Setup setup, double open, double high, double low) {
        double[][] bars = setup.bars().clone();
        double close = bars[LAST][3];
        bars[LAST + 1] = new double[]{close * open, close * high, close * low, close * open, 1e9};
        return new Setup(bars, setup.matching(), setup.point(), setup.volumeShare(),
                setup.slippage(), setup.fees(), setup.terms(), setup.sessions()).rules();
    }

    /** Bars that reach all prices, those on one side, some, and none. */
    private static List<DeskRules> lastBars(Setup setup) {
        return List.of(lastBar(setup, 1, 50, 0.02), lastBar(setup, 1, 50, 1),
                lastBar(setup, 1, 1, 0.02), lastBar(setup, 1.03, 1.04, 0.98),
                lastBar(setup, 0.97, 1.02, 0.96), lastBar(setup, 1, 1, 1),
                lastBar(setup, 20, 50, 0.02), lastBar(setup, 0.05, 50, 0.02));
    }

    private static OrderStyle style(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new OrderStyle.Sliced(Schedule.TWAP, 3, 0);
            case 1 -> new OrderStyle.Sliced(Schedule.POV, 3, 0.1);
            case 2, 3 -> new OrderStyle.Limit(new Offset(-30, Unit.BPS, 0), random.nextInt(3),
                    List.of(Then.values()).get(random.nextInt(3)));
            case 4 -> new OrderStyle.Market(Session.CLOSE);
            default -> OrderStyle.MARKET;
        };
    }

    private static ExitRules exits(Random random) {
        return random.nextInt(3) == 0 ? ExitRules.NONE
                : new ExitRules(some(random, 0.02), some(random, 0.03), some(random, 0.02),
                        random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(3),
                        new ExitRules.Reentry(random.nextInt(4) - 1));
    }

    private static OptionalDouble some(Random random, double fraction) {
        return random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(fraction);
    }

    /** A desk at the close before the last bar, and bars that may come. */
    private static final class Life {
        final Random random;
        final OrderPolicy policy;
        final LawfulDesk hand;
        final DeskRules rules;
        final List<DeskRules> lasts;
        final boolean isCertain;

        Life(long seed, boolean orders) {
            random = Seeds.random(seed);
            int latencyBars = Math.max(0, random.nextInt(5) - 2);
            Setup setup = setup(random, latencyBars);
            policy = new OrderPolicy(style(random), exits(random));
            hand = new LawfulDesk(setup, policy, seed);
            hand.endow((long) random.nextInt(61) - 30, 0);
            rules = setup.rules();
            lasts = lastBars(setup);
            isCertain = !orders && latencyBars == 0
                    && policy.style().equals(OrderStyle.MARKET);
            for (int bar = 0; bar < LAST; bar++) {
                ask(orders);
                hand.next();
            }
            ask(orders);
            hand.handIn();
        }

        private void ask(boolean orders) {
            if (orders) {
                hand.order();
            } else {
                hand.target();
            }
        }

        /** Whether nothing is underway that is set off against what is ordered. */
        boolean isExact(boolean orders) {
            return orders || hand.setup().matching().latencyBars() == 0;
        }

        long held() {
            return hand.position();
        }

        Trial trial(DeskRules of, OrderDesk desk) {
            return new Trial(of, policy, desk, held());
        }

        /** Lets all that can happen in the next bar happen to a desk. */
        void eachOutcome(OrderDesk desk, BiConsumer<Long, String> check) {
            for (int last = 0; last < lasts.size(); last++) {
                int met = 0;
                for (int mask = 0; mask < 1 << met || mask == 0; mask++) {
                    // all of what is certain, else all fills but those of the mask
                    Trial trial = trial(lasts.get(last), desk);
                    long position = trial.match(LAST + 1, ~(long) mask);
                    met = isCertain ? 0 : Math.min(MOST_FILLS, Math.max(met, trial.offers()));
                    check.accept(position, "bar " + last + ", without " + mask + trial.told);
                }
            }
        }

        void staysWithin(OrderDesk desk, Ends ends) {
            eachOutcome(desk, (position, as) -> assertThat(position).as(as)
                    .isBetween(ends.low(held()), ends.high(held())));
        }
    }

    private static void holds(long seed, boolean orders) {
        Life life = new Life(seed, orders);
        Ends ends = Ends.of(life.hand.desk(), life.hand);
        life.staysWithin(life.hand.desk(), ends);
        assertThat(ends.mayBuy() | ends.maySell() | ends.exitBuys() | ends.exitSells())
                .isNotNegative();
        // looked at or not, by itself or among all
        Trial awake = life.trial(life.rules, life.hand.desk());
        assertThat(awake.ends()).isEqualTo(ends);
        assertThat(awake.desk.openOrders()).doesNotContainNull();
        assertThat(awake.ends()).isEqualTo(ends);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyOfTheOrdersLeavesThePositionWithinTheEnds(long seed) {
        holds(seed, true);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyPartOfWhatIsWantedLeavesThePositionWithinTheEnds(long seed) {
        holds(seed, false);
    }

    private static void isReduced(long seed, boolean orders) {
        Life life = new Life(seed, orders);
        Ends before = Ends.of(life.hand.desk(), life.hand);
        for (boolean buys : new boolean[]{true, false}) {
            Trial less = life.trial(life.rules, life.hand.desk());
            less.reduce(buys, before.may(buys));
            assertThat(less.ends()).as("all of it may pass").isEqualTo(before);
            assertThat(less.told).isEmpty();
            long approved = before.may(buys) / (2 + life.random.nextInt(2));
            less.reduce(buys, approved);
            Ends after = less.ends();
            assertThat(after.may(buys)).isBetween(life.isExact(orders) ? approved : 0, approved);
            assertThat(after.may(!buys)).isLessThanOrEqualTo(before.may(!buys));
            assertThat(after.certain()).isEqualTo(before.certain());
            assertThat(after.exitBuys()).isEqualTo(before.exitBuys());
            assertThat(after.exitSells()).isEqualTo(before.exitSells());
            life.staysWithin(less.desk, after);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ordersComeToWhatWasApproved(long seed) {
        isReduced(seed, true);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsWantedComesToWhatWasApproved(long seed) {
        isReduced(seed, false);
    }

    private static void onlyReduces(long seed, boolean orders) {
        Life life = new Life(seed, orders);
        Trial only = life.trial(life.rules, life.hand.desk());
        only.onlyReduce();
        long held = life.held();
        life.eachOutcome(only.desk, (position, as) -> assertThat(position).as(as)
                .isBetween(Math.min(0, held), Math.max(0, held)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ordersKeptToReducingOnlyReduce(long seed) {
        onlyReduces(seed, true);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsWantedIsKeptToReducing(long seed) {
        onlyReduces(seed, false);
    }
}
