package io.troupe.risk.halts;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.Seeds;
import io.troupe.math.Ties;
import io.troupe.model.RiskEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HaltBookPropertiesTest {
    private static final int ASSETS = 4;
    private static final int BARS = 120;

    /** What happens to an account at a bar: the same for every book that is told of it. */
    private static final class Market {
        final Random random;
        final GivenClose close = new GivenClose(ASSETS);
        double flow;

        Market(long seed) {
            random = Seeds.random(seed);
        }

        void next() {
            close.value = close.value + flow;
            close.value += Math.abs(close.value) * 0.04 * random.nextGaussian()
                    - (random.nextInt(40) == 0 ? 200 : 0);
            flow = random.nextInt(4) == 0 ? Math.rint(60 * random.nextDouble() - 20) : 0;
            for (int i = 0; i < ASSETS; i++) {
                close.returns[i] = random.nextInt(10) == 0 ? Double.NaN
                        : 0.05 * random.nextGaussian();
                close.stops[i] = random.nextInt(6) == 0 ? 1 : 0;
            }
            close.forecast = random.nextInt(5) == 0 ? OptionalDouble.empty()
                    : OptionalDouble.of(0.05 * random.nextDouble());
        }
    }

    /** The fund's first rule, as it was written before there were others. */
    private record Fall(double peak, boolean halted, int since) {
        Fall after(int bar, double value, double most, OptionalInt cooldown) {
            if (halted) {
                return cooldown.isPresent() && bar - since >= cooldown.getAsInt()
                        ? new Fall(value, false, bar)
                        : this;
            }
            if (value >= peak) {
                return new Fall(value, false, since);
            }
            return Ties.isBelow(value, peak * (1 - most)) ? new Fall(peak, true, bar) : this;
        }

        Fall moved(double value, double amount) {
            return new Fall(value > 0 ? peak * ((value + amount) / value)
                    : Math.max(0, value + amount), halted, since);
        }
    }

    /** Also over values below 0, flows while halted, and many halts. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.troupe.Seeds#all")
    void aDrawdownWithoutWindowIsThatOfTheFund(long seed) {
        Market market = new Market(seed);
        double most = (1 + market.random.nextInt(30)) / 100.0;
        OptionalInt cooldown = market.random.nextInt(8) == 0 ? OptionalInt.empty()
                : OptionalInt.of(1 + market.random.nextInt(6));
        HaltBook book = new HaltBook(List.of(HaltRule.of(new HaltScope.Fund(),
                HaltTrigger.of(HaltFigure.DRAWDOWN, most, 0), HaltAction.FLATTEN,
                new Reentry(cooldown, OptionalDouble.empty(), false))), ASSETS, 252);
        Fall state = new Fall(0, false, 0);
        for (int bar = 0; bar < BARS; bar++) {
            market.next();
            boolean before = state.halted();
            state = state.after(bar, market.close.value, most, cooldown);
            List<RiskEvent> events = book.judge(bar, market.close);
            assertThat(book.restraint().permitsPositions()).as("bar %s", bar)
                    .isEqualTo(!state.halted());
            assertThat(events).hasSize(before == state.halted() ? 0 : 1);
            if (market.flow != 0) {
                state = state.moved(market.close.value, market.flow);
                book.moved(market.close.value, market.flow);
            }
            assertThat(savedPeak(book)).isEqualTo(state.peak());
        }
    }

    /** Of a book of one rule about an account, what stands after its number, course and bar. */
    private static double savedPeak(HaltBook book) {
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes(book)));
            in.skipNBytes(Integer.BYTES + 2 * Double.BYTES + 1 + Integer.BYTES);
            return in.readDouble();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(HaltBook book) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            book.write(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private static HaltBook read(List<HaltRule> rules, byte[] bytes) {
        HaltBook book = new HaltBook(rules, ASSETS, 252);
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            book.read(in);
            assertThat(in.read()).as("what is left").isEqualTo(-1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return book;
    }

    /** Books that were written and read, or copied, at any bar go on as if nothing had been. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.troupe.Seeds#all")
    void goesOnAsTheOneThatWasWrittenOrCopied(long seed) {
        Market market = new Market(seed);
        List<HaltRule> rules = rules(market.random);
        HaltBook one = new HaltBook(rules, ASSETS, 252);
        HaltBook read = new HaltBook(rules, ASSETS, 252);
        HaltBook copied = new HaltBook(rules, ASSETS, 252);
        for (int bar = 0; bar < BARS; bar++) {
            market.next();
            if (market.random.nextInt(3) == 0) {
                read = read(rules, bytes(read));
            }
            if (market.random.nextInt(3) == 0) {
                one.copyTo(copied);
            }
            List<RiskEvent> events = one.judge(bar, market.close);
            assertThat(read.judge(bar, market.close)).isEqualTo(events);
            assertThat(copied.judge(bar, market.close)).isEqualTo(events);
            assertThat(read.restraint()).isEqualTo(one.restraint());
            assertThat(copied.restraint()).isEqualTo(one.restraint());
            if (market.flow != 0) {
                for (HaltBook each : List.of(one, read, copied)) {
                    each.moved(market.close.value, market.flow);
                }
            }
            assertThat(bytes(read)).isEqualTo(bytes(one));
            assertThat(bytes(copied)).isEqualTo(bytes(one));
        }
    }

    /** A copy is apart: what happens to one after it is not seen by the other. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.troupe.Seeds#all")
    void aCopyIsApart(long seed) {
        Market market = new Market(seed);
        List<HaltRule> rules = rules(market.random);
        HaltBook one = new HaltBook(rules, ASSETS, 252);
        HaltBook kept = new HaltBook(rules, ASSETS, 252);
        int bar = 0;
        for (; bar < BARS / 2; bar++) {
            market.next();
            one.judge(bar, market.close);
        }
        one.copyTo(kept);
        Restraint restraint = one.restraint();
        assertThat(kept.restraint()).isEqualTo(restraint);
        byte[] then = bytes(one);
        for (; bar < BARS; bar++) {
            market.next();
            one.judge(bar, market.close);
            one.moved(market.close.value, 1);
        }
        assertThat(bytes(kept)).isEqualTo(then);
        assertThat(kept.restraint()).isEqualTo(restraint);
        assertThat(bytes(one)).isNotEqualTo(then);
    }

    /** Each alone says what it says in company, and the restraint is the strictest of them. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.troupe.Seeds#all")
    void rulesDoNotSeeEachOther(long seed) {
        Market market = new Market(seed);
        List<HaltRule> rules = rules(market.random);
        HaltBook together = new HaltBook(rules, ASSETS, 252);
        List<HaltBook> alone = new ArrayList<>();
        rules.forEach(rule -> alone.add(new HaltBook(List.of(rule), ASSETS, 252)));
        for (int bar = 0; bar < BARS; bar++) {
            market.next();
            List<RiskEvent> events = new ArrayList<>();
            Restraint strictest = Restraint.NONE;
            for (HaltBook each : alone) {
                events.addAll(each.judge(bar, market.close));
                strictest = strictest.strictest(each.restraint());
                each.moved(market.close.value, market.flow);
            }
            assertThat(together.judge(bar, market.close)).isEqualTo(events);
            assertThat(together.restraint()).isEqualTo(strictest);
            together.moved(market.close.value, market.flow);
        }
    }

    private static List<HaltRule> rules(Random random) {
        List<HaltRule> rules = new ArrayList<>();
        while (rules.size() < 6) {
            try {
                rules.add(HaltRule.of(scope(random), trigger(random), action(random),
                        new Reentry(
                                random.nextBoolean() ? OptionalInt.empty()
                                        : OptionalInt.of(1 + random.nextInt(9)),
                                random.nextInt(3) > 0 ? OptionalDouble.empty()
                                        : OptionalDouble.of(0.02 + 0.1 * random.nextDouble()),
                                random.nextInt(3) == 0)));
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageStartingWith("halt '");
            }
        }
        return rules;
    }

    private static HaltScope scope(Random random) {
        BitSet some = new BitSet();
        some.set(random.nextInt(ASSETS));
        some.set(random.nextInt(ASSETS));
        return switch (random.nextInt(5)) {
            case 0 -> new HaltScope.Group("some", some);
            case 1 -> new HaltScope.EachAsset(Optional.of(some));
            case 2 -> new HaltScope.EachAsset(Optional.empty());
            case 3 -> new HaltScope.Strategy();
            default -> new HaltScope.Fund();
        };
    }

    private static HaltTrigger trigger(Random random) {
        int window = 2 + random.nextInt(8);
        return switch (random.nextInt(7)) {
            case 0 -> HaltTrigger.of(HaltFigure.DRAWDOWN, 0.12, 0);
            case 1 -> HaltTrigger.of(HaltFigure.DRAWDOWN, 0.1, window);
            case 2 -> HaltTrigger.of(HaltFigure.LOSS, 0.08, window);
            case 3 -> HaltTrigger.of(HaltFigure.VOLATILITY, 0.8, window);
            case 4 -> HaltTrigger.of(HaltFigure.STOPS, 2, window);
            case 5 -> GivenHalts.forecast(HaltFigure.VAR, 0.99, 0.04);
            default -> GivenHalts.forecast(HaltFigure.ES, 0.975, 0.045);
        };
    }

    private static HaltAction action(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> HaltAction.FLATTEN;
            case 1 -> GivenHalts.REDUCE_ONLY;
            case 2 -> GivenHalts.PAUSE;
            case 3 -> GivenHalts.scaleToBudget();
            default -> GivenHalts.scaleTo(random.nextDouble());
        };
    }
}
