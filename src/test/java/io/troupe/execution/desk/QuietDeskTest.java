package io.troupe.execution.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.Seeds;
import io.troupe.execution.costs.FillQuote;
import io.troupe.execution.costs.PerShareCommission;
import io.troupe.execution.matching.Intrabar;
import io.troupe.execution.slippage.BasisPointSlippage;
import io.troupe.model.BarPoint;
import io.troupe.model.OrderId;
import io.troupe.model.orders.ExitRules;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.OrderPolicy;
import io.troupe.model.orders.OrderStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A desk keeps no orders for positions that nothing happens to. One that is asked for its orders at
 * every close has to have them: what both tell, and when, is the same to the last bit.
 */
class QuietDeskTest {
    private static final int BARS = 80;

    static LongStream seeds() {
        return Seeds.upTo(400);
    }

    /** Remembers all that it is told, in full. */
    private static final class Told extends HandDesk {
        private final List<String> all = new ArrayList<>();
        private final boolean reads;
        private final boolean isAsked;

        Told(Setup setup, OrderPolicy policy, boolean reads, boolean isAsked) {
            super(setup, policy);
            this.reads = reads;
            this.isAsked = isAsked;
        }

        void ask() {
            if (isAsked) {
                assertThat(desk().openOrders()).doesNotContainNull();
            }
        }

        /** Goes on with a copy. */
        void copy(OrderPolicy policy) {
            OrderDesk copy = fresh(policy);
            copy.copyFrom(desk());
            replace(copy);
        }

        @Override
        public boolean areRead() {
            return reads;
        }

        @Override
        public void fill(OrderId order, DeskFill fill, FillQuote quote) {
            super.fill(order, fill, quote);
            all.add(bar() + " " + order + " " + quote.fill() + " " + fill.point + " "
                    + fill.reference);
        }

        @Override
        public void event(OrderEvent event) {
            super.event(event);
            all.add(bar() + " " + event);
        }

        List<String> fills() {
            return all.stream().filter(line -> line.contains("Fill[")).toList();
        }
    }

    private static HandDesk.Setup setup(Random random) {
        double[][] bars = new double[BARS][];
        double tick = random.nextInt(3) * 0.25;
        double wild = 0.001 + 0.012 * random.nextDouble();
        int still = 2 + random.nextInt(12);
        double price = 100;
        for (int bar = 0; bar < BARS; bar++) {
            double open = price * (1 + wild * random.nextGaussian());
            double close = open * (1 + wild * random.nextGaussian());
            double high = Math.max(open, close) * (1 + wild * random.nextDouble());
            double low = Math.min(open, close) * (1 - wild * random.nextDouble());
            bars[bar] = new double[]{on(tick, open), on(tick, high), on(tick, low),
                    on(tick, close), random.nextInt(still) == 0 ? 0 : 500};
            price = close;
        }
        HandDesk.Setup setup = HandDesk.Setup.of(bars).with(Intrabar.WORST)
                .with(HandDesk.Setup.terms(1, tick, true))
                .with(new BasisPointSlippage(random.nextInt(3) * 5), new PerShareCommission(5000,
                        1_000_000));
        setup = random.nextInt(3) == 0 ? setup.with(List.of(Intrabar.values())
                .get(random.nextInt(4))) : setup;
        setup = random.nextInt(3) == 0 ? atTheClose(setup) : setup;
        setup = random.nextInt(5) == 0 ? setup.late(1) : setup;
        return random.nextInt(5) == 0 ? setup.limited(0.05) : setup;
    }

    /** On a coarse grid bars often just reach an exit. */
    private static double on(double tick, double price) {
        return tick == 0 ? price : Math.rint(price / tick) * tick;
    }

    private static HandDesk.Setup atTheClose(HandDesk.Setup setup) {
        return new HandDesk.Setup(setup.bars(), setup.matching(), BarPoint.CLOSE,
                setup.volumeShare(), setup.slippage(), setup.fees(), setup.terms(),
                setup.sessions());
    }

    private static OrderPolicy policy(Random random) {
        return new OrderPolicy(OrderStyle.MARKET, new ExitRules(some(random), some(random),
                some(random),
                random.nextInt(4) > 0 ? OptionalInt.empty() : OptionalInt.of(6),
                new ExitRules.Reentry(random.nextInt(4) - 1)));
    }

    private static OptionalDouble some(Random random) {
        return random.nextInt(3) == 0 ? OptionalDouble.empty()
                : OptionalDouble.of(0.01 + 0.03 * random.nextDouble());
    }

    private static Told live(long seed, boolean reads, boolean isAsked) {
        Random random = new Random(seed);
        HandDesk.Setup setup = setup(random);
        OrderPolicy policy = policy(random);
        Told told = new Told(setup, policy, reads, isAsked);
        int most = 1 + random.nextInt(8);
        for (int bar = 0; bar + 1 < BARS; bar++) {
            if (random.nextInt(most) == 0) {
                told.desk().want(0, 10L * (random.nextInt(5) - 2), random.nextInt(4) > 0);
            }
            if (random.nextInt(30) == 0) {
                told.desk().recount(0, steps -> 2 * steps, 1, told);
            }
            if (seed % 2 == 0) {
                told.handIn();
                told.ask();
            }
            if (random.nextInt(5) == 0) {
                told.copy(policy);
            }
            told.next();
            told.ask();
        }
        return told;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void tellsTheSameWhetherItsOrdersAreLookedAtOrNot(long seed) {
        List<String> alone = live(seed, true, false).all;
        assertThat(alone).containsExactlyElementsOf(live(seed, true, true).all);
        assertThat(live(seed, false, false).fills())
                .containsExactlyElementsOf(live(seed, true, true).fills());
    }

    /** What was compared is not nothing: positions are given up in every way. */
    @Test
    void theRandomLivesMeetEveryKindOfExit() {
        List<String> all = seeds().mapToObj(seed -> live(seed, true, false).all)
                .flatMap(List::stream).toList();
        for (String end : List.of("state=FILLED.*type=STOP,", "state=FILLED.*type=LIMIT,",
                "state=FILLED.*type=TRAILING_STOP,", "state=CANCELLED, cause=POSITION_CLOSED",
                "state=CANCELLED, cause=SIBLING", "state=WORKING, cause=TIME_STOP")) {
            assertThat(all).as(end).filteredOn(line -> line.matches(".*" + end + ".*"))
                    .hasSizeGreaterThan(100);
        }
    }
}
