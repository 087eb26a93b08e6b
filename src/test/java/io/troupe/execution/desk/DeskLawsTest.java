package io.troupe.execution.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.Seeds;
import io.troupe.execution.costs.PerShareCommission;
import io.troupe.execution.desk.HandDesk.Setup;
import io.troupe.execution.matching.Intrabar;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.execution.slippage.BasisPointSlippage;
import io.troupe.model.BarPoint;
import io.troupe.model.orders.ExitRules;
import io.troupe.model.orders.OrderPolicy;
import io.troupe.model.orders.OrderStyle;
import io.troupe.model.orders.OrderStyle.Offset;
import io.troupe.model.orders.OrderStyle.Schedule;
import io.troupe.model.orders.OrderStyle.Session;
import io.troupe.model.orders.OrderStyle.Then;
import io.troupe.model.orders.OrderStyle.Unit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of random orders, targets, styles and exits in random bars. */
class DeskLawsTest {
    private static final int BARS = 60;

    static LongStream seeds() {
        return Seeds.upTo(60);
    }

    private static Setup setup(Random random) {
        double[][] bars = new double[BARS][];
        double price = 100;
        for (int bar = 0; bar < BARS; bar++) {
            double open = price * (1 + 0.01 * random.nextGaussian());
            double close = open * (1 + 0.02 * random.nextGaussian());
            double high = Math.max(open, close) * (1 + 0.01 * random.nextDouble());
            double low = Math.min(open, close) * (1 - 0.01 * random.nextDouble());
            bars[bar] = new double[]{cents(open), cents(high), cents(low), cents(close),
                    random.nextInt(8) == 0 ? 0 : random.nextInt(200)};
            price = close;
        }
        Setup setup = Setup.of(bars).with(new MatchingRules(MatchingRules.Book.TROUPE,
                List.of(Intrabar.values()).get(random.nextInt(4)), random.nextBoolean(),
                random.nextBoolean() ? 1 : 0.5, Math.max(0, random.nextInt(5) - 2)))
                .with(Setup.terms(1, random.nextBoolean() ? 0.01 : 0, random.nextInt(4) > 0))
                .with(new BasisPointSlippage(random.nextInt(3) * 5), new PerShareCommission(5000,
                        1_000_000));
        return random.nextBoolean() ? setup.limited(0.1) : setup;
    }

    private static double cents(double price) {
        return Math.rint(price * 100) / 100;
    }

    private static OrderPolicy policy(Random random) {
        OrderStyle style = switch (random.nextInt(5)) {
            case 0 -> new OrderStyle.Sliced(Schedule.TWAP, 3, 0);
            case 1 -> new OrderStyle.Sliced(Schedule.POV, 3, 0.1);
            case 2 -> new OrderStyle.Limit(new Offset(-30, Unit.BPS, 0), random.nextInt(3),
                    List.of(Then.values()).get(random.nextInt(3)));
            case 3 -> new OrderStyle.Market(Session.CLOSE);
            default -> OrderStyle.MARKET;
        };
        ExitRules exits = new ExitRules(some(random, 0.03), some(random, 0.04),
                some(random, 0.02), random.nextBoolean() ? OptionalInt.empty()
                        : OptionalInt.of(5),
                new ExitRules.Reentry(random.nextInt(4) - 1));
        return new OrderPolicy(style, random.nextInt(4) == 0 ? ExitRules.NONE : exits);
    }

    private static OptionalDouble some(Random random, double fraction) {
        return random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(fraction);
    }

    /** All that is told in a run, whose desk is replaced by another like it before some bars. */
    private static List<String> run(long seed, boolean orders, int replacedEvery) {
        Random random = Seeds.random(seed);
        Setup setup = setup(random);
        OrderPolicy policy = policy(random);
        LawfulDesk hand = new LawfulDesk(setup, policy, seed);
        Random rationing = Seeds.random(seed + 1);
        boolean rations = random.nextInt(3) == 0;
        hand.ration((asset, point, reference, quantity, allOrNothing) -> !rations ? quantity
                : allOrNothing ? (rationing.nextBoolean() ? quantity : 0)
                        : quantity / (1 + rationing.nextInt(3)));
        List<String> told = new ArrayList<>();
        for (int bar = 0; bar < BARS - 1; bar++) {
            if (orders) {
                hand.order();
            } else {
                hand.target();
            }
            hand.handIn();
            if (bar % 7 == 3) {
                long ordered = hand.desk().ordered(0, hand);
                hand.desk().reduce(0, ordered / 2, hand, hand);
                assertThat(hand.desk().ordered(0, hand)).isEqualTo(ordered / 2);
            }
            if (replacedEvery > 0 && bar % replacedEvery == 0) {
                replace(hand, policy, bar % 2 == 0);
            }
            hand.next();
            told.addAll(hand.told());
            told.add(hand.bar() + ": " + hand.position() + ", " + hand.cashMicros() + ", "
                    + hand.desk().stops(0) + " stops, " + Trial.Ends.of(hand.desk(), hand));
            hand.desk().openOrders().forEach(view -> told.add(view.toString()));
        }
        return told;
    }

    private static void replace(HandDesk hand, OrderPolicy policy, boolean copies) {
        OrderDesk other = hand.fresh(policy);
        if (copies) {
            other.copyFrom(hand.desk());
        } else {
            try {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                hand.desk().save(new DataOutputStream(bytes));
                DataInputStream in = new DataInputStream(
                        new ByteArrayInputStream(bytes.toByteArray()));
                other.load(in);
                assertThat(in.available()).isZero();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        hand.replace(other);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsTradedByOrdersIsLawfulAndSurvivesCopies(long seed) {
        List<String> told = run(seed, true, 0);
        assertThat(told).hasSizeGreaterThan(BARS);
        assertThat(run(seed, true, 1)).isEqualTo(told);
        assertThat(run(seed, true, 3)).isEqualTo(told);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsTradedByTargetsIsLawfulAndSurvivesCopies(long seed) {
        List<String> told = run(seed, false, 0);
        assertThat(run(seed, false, 1)).isEqualTo(told);
        assertThat(run(seed, false, 3)).isEqualTo(told);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void marketTargetsEqualTheirLongForm(long seed) {
        Random random = Seeds.random(seed);
        Setup setup = setup(random).with(MatchingRules.DEFAULT);
        HandDesk plain = new HandDesk(setup, OrderPolicy.PLAIN);
        ExitRules never = new ExitRules(OptionalDouble.empty(), OptionalDouble.empty(),
                OptionalDouble.empty(), OptionalInt.of(10_000), ExitRules.Reentry.ON_CHANGE);
        HandDesk worked = new HandDesk(setup, new OrderPolicy(OrderStyle.MARKET, never));
        boolean shorts = setup.terms().shortable()[0];
        for (int bar = 0; bar < BARS - 1; bar++) {
            if (random.nextInt(3) == 0) {
                long steps = (long) random.nextInt(41) - (shorts ? 20 : 0);
                plain.want(steps);
                worked.want(steps);
            }
            plain.next();
            worked.next();
            assertThat(worked.position()).isEqualTo(plain.position());
            assertThat(worked.cashMicros()).isEqualTo(plain.cashMicros());
            assertThat(worked.told()).containsAll(plain.told());
        }
        assertThat(setup.point()).isEqualTo(BarPoint.OPEN);
    }
}
