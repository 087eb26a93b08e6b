package io.troupe.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.Seeds;
import io.troupe.model.BarsPerYear;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MoneyWeightedReturnTest {
    private static final double TIGHT = 1e-12;

    /** An account of capital, what came after which bar's close, and what is left. */
    private static final class Money {
        private final long capitalMicros;
        private final DatedTransfers.Builder transfers = new DatedTransfers.Builder();
        private BigDecimal rest = BigDecimal.ZERO;

        Money(double capital) {
            capitalMicros = Math.round(capital * 1e6);
        }

        Money at(int bar, double amount) {
            transfers.add(bar, Math.round(amount * 1e6));
            return this;
        }

        Money left(String amount) {
            rest = new BigDecimal(amount);
            return this;
        }

        /** The rate a bar: a year has one. */
        OptionalDouble over(int bars) {
            return over(bars, 1);
        }

        OptionalDouble over(int bars, double barsPerYear) {
            return MoneyWeightedReturn.of(
                    new TrackRecord.Account(capitalMicros, rest, 0, 0, 0, 1, 0,
                            transfers.transfers()),
                    bars, BarsPerYear.set(barsPerYear));
        }
    }

    /** 1000·g² + 900·g = 1900 at g = 1: nothing was earned though 10 % were, and −5 % after. */
    @Test
    void whatCameBeforeALossWeighsMore() {
        assertThat(new Money(1000).at(1, 900).left("1900").over(3)).hasValue(0);
        // With 2200 left: 1000·1.21 + 900·1.1 = 1210 + 990.
        assertThat(new Money(1000).at(1, 900).left("2200").over(3).orElseThrow())
                .isCloseTo(0.1, within(TIGHT));
        // 1000·0.25 + 900·0.5 = 250 + 450.
        assertThat(new Money(1000).at(1, 900).left("700").over(3).orElseThrow())
                .isCloseTo(-0.5, within(TIGHT));
    }

    /** The same 10 % a bar, with four bars a year: 1.1⁴ − 1 = 0.4641. */
    @Test
    void theRateOfABarIsCompoundedToAYear() {
        assertThat(new Money(1000).at(1, 900).left("2200").over(3, 4).orElseThrow())
                .isCloseTo(0.4641, within(1e-11));
    }

    /** 100 grow to 120, 60 leave, and 60 grow to 72: 120·1.2 = 144 = 60·1.2 + 72. */
    @Test
    void whatLeftGrowsNoMore() {
        assertThat(new Money(100).at(1, -60).left("72").over(3).orElseThrow())
                .isCloseTo(0.2, within(TIGHT));
    }

    /** Before the first return 50 come, and 300 after the last: 150·1.1² = 181.5. */
    @Test
    void transfersCountFromTheirBarOnAndThoseAfterTheLastCloseNotAtAll() {
        assertThat(new Money(100).at(0, 20).at(0, 30).at(2, 300).left("181.5").over(3)
                .orElseThrow()).isCloseTo(0.1, within(TIGHT));
    }

    /** Nothing at first, 100 after bar 3, 121 after two bars more. */
    @Test
    void timeBeginsWhenCapitalComes() {
        assertThat(new Money(0).at(3, 100).left("121").over(6).orElseThrow())
                .isCloseTo(0.1, within(TIGHT));
    }

    /**
     * Everything is taken away after five of a hundred thousand bars, at 90 for 100: g⁵ = 0.9. With
     * 5 brought and taken back at once, too, there are more than two flows.
     */
    @Test
    void aShortLifeInALongRunHasARate() {
        double expected = StrictMath.pow(0.9, 0.2) - 1;
        assertThat(new Money(100).at(5, -90).over(100_001).orElseThrow())
                .isCloseTo(expected, within(TIGHT));
        assertThat(new Money(100).at(2, 5).at(2, -5).at(5, -45).at(5, -45).over(100_001)
                .orElseThrow()).isCloseTo(expected, within(TIGHT));
        // 100·g⁵ + 10·g³ = 82 · … at g = 0.9: 59.049 + 7.29 = 66.339.
        assertThat(new Money(100).at(2, 10).at(5, -66.339).over(100_001).orElseThrow())
                .isCloseTo(-0.1, within(TIGHT));
        // The same growing: 161.051 + 13.31 = 174.361 at g = 1.1.
        assertThat(new Money(100).at(2, 10).at(5, -174.361).over(100_001).orElseThrow())
                .isCloseTo(0.1, within(TIGHT));
    }

    /** 100·g² − 230·g + 132 is 0 at 1.1 and at 1.2. */
    @Test
    void ofTwoRatesTheOneNearerToNoneIsTaken() {
        assertThat(new Money(100).at(1, -230).at(2, 132).over(5).orElseThrow())
                .isCloseTo(0.1, within(TIGHT));
        // 100·g² − 170·g + 72 at 0.8 and at 0.9; 100·g² − 230·g + 126 at 0.9 and at 1.4.
        assertThat(new Money(100).at(1, -170).at(2, 72).over(5).orElseThrow())
                .isCloseTo(-0.1, within(TIGHT));
        assertThat(new Money(100).at(1, -230).at(2, 126).over(5).orElseThrow())
                .isCloseTo(-0.1, within(TIGHT));
    }

    /** 100·g² − 200·g + 99 is 0 at 0.9 and at 1.1; 199 were put in, 200 taken out. */
    @Test
    void ofTwoRatesAsNearTheOneOfTheProfitsSideIsTaken() {
        assertThat(new Money(100).at(1, -200).at(2, 99).over(5).orElseThrow())
                .isCloseTo(0.1, within(TIGHT));
    }

    /** Two bars at the start of ten thousand and two at their end: 1.1^10000 is no number. */
    @Test
    void noPowerIsBeyondTheRangeOfNumbers() {
        assertThat(new Money(100).at(2, -121).at(9_998, 1).left("1.21").over(10_001)
                .orElseThrow()).isCloseTo(0.1, within(TIGHT));
        assertThat(new Money(1).at(2, -0.81).at(9_998, 100).left("81").over(10_001)
                .orElseThrow()).isCloseTo(-0.1, within(TIGHT));
    }

    @Test
    void whoLostAllHadMinusOne() {
        assertThat(new Money(100).left("0").over(3)).hasValue(-1);
        assertThat(new Money(100).at(1, 50).left("0").over(3)).hasValue(-1);
    }

    @Test
    void isUndefinedWithoutTimeCapitalOrARate() {
        assertThat(new Money(100).left("110").over(1)).isEmpty();
        assertThat(new Money(0).left("0").over(3)).isEmpty();
        assertThat(new Money(0).left("5").over(3)).isEmpty();
        assertThat(new Money(0).at(1, -5).left("-6").over(3)).isEmpty();
        assertThat(new Money(100).left("-5").over(3)).isEmpty();
        assertThat(new Money(100).at(1, 5).left("-5").over(3)).isEmpty();
        // 100·g² − 200·g + 101 is 1 at its lowest.
        assertThat(new Money(100).at(1, -200).at(2, 101).over(4)).isEmpty();
    }

    /** 1 % a bar, 98 280 of them a year: e^978. */
    @Test
    void isUndefinedBeyondTheRangeOfNumbers() {
        assertThat(new Money(100).left("101").over(2, 98_280)).isEmpty();
        assertThat(new Money(100).at(1, 100).left("203.01").over(3, 98_280)).isEmpty();
    }

    /** Given and taken, and nothing earned: the last bit of a sum makes no rate. */
    @Test
    void nothingEarnedIsExactlyNothing() {
        assertThat(new Money(0.1).at(1, 0.2).at(2, 0.4).at(3, -0.3).left("0.4").over(6, 252))
                .hasValue(0);
    }

    static LongStream seeds() {
        return Seeds.all();
    }

    /** A random walk of equities to which nothing comes. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void withoutTransfersItIsTheTimeWeightedReturn(long seed) {
        Random random = Seeds.random(seed);
        int bars = 2 + random.nextInt(300);
        double equity = 1000;
        TrackRecorder recorder = new TrackRecorder(1_000_000_000,
                TestBasis.of(BarsPerYear.set(1 + random.nextInt(bars))));
        recorder.endBar(0, equity, 0);
        for (int bar = 1; bar < bars; bar++) {
            equity *= 0.95 + 0.1 * random.nextDouble();
            recorder.endBar(bar, equity, 0);
        }
        TrackRecord record = recorder.record(BigDecimal.valueOf(equity), 0,
                bar -> "day " + bar);
        double timeWeighted = AnnualizedReturn.METRIC.of(record).number().orElseThrow();
        assertThat(MoneyWeightedReturn.METRIC.of(record).number().orElseThrow())
                .isCloseTo(timeWeighted, within(1e-9 * (1 + timeWeighted)));
    }

    /** Whatever comes and goes while each bar grows by the same, that is the rate of both. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ofOneGrowthInAllBarsItIsThatGrowth(long seed) {
        Random random = Seeds.random(seed);
        int bars = 3 + random.nextInt(300);
        double growth = 1 + 0.005 * random.nextGaussian();
        double equity = 1e6;
        TrackRecorder recorder = new TrackRecorder(1_000_000_000_000L,
                TestBasis.of(BarsPerYear.set(1)));
        recorder.endBar(0, equity, 0);
        for (int bar = 1; bar < bars; bar++) {
            equity *= growth;
            long micros = random.nextInt(5) != 0 ? 0
                    : Math.round(0.4 * (random.nextDouble() - 0.5) * equity * 1e6);
            recorder.transfer(micros);
            recorder.endBar(bar, equity, micros / 1e6);
            equity += bar == bars - 1 ? 0 : micros / 1e6;
        }
        TrackRecord record = recorder.record(
                BigDecimal.valueOf(equity).setScale(6, RoundingMode.HALF_EVEN), 0,
                bar -> "day " + bar);
        assertThat(AnnualizedReturn.METRIC.of(record).number().orElseThrow())
                .isCloseTo(growth - 1, within(1e-10));
        assertThat(MoneyWeightedReturn.METRIC.of(record).number().orElseThrow())
                .isCloseTo(growth - 1, within(1e-10));
    }

    /**
     * The rate is the same bits, whether the signs of what flows are worth were told by powers that
     * are multiplied up, or, as here, by each power for itself. Every other account is left with
     * what makes the rate a step at which it is looked for.
     */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void signsAreThoseOfExactPowers(long seed) {
        Random random = new Random(seed);
        int flows = 1 + random.nextInt(60);
        int[] bars = new int[flows + 2];
        double[] amounts = new double[flows + 2];
        amounts[0] = 1_000_000_000;
        for (int i = 1; i <= flows; i++) {
            bars[i] = bars[i - 1] + 1 + random.nextInt(random.nextBoolean() ? 25 : 200);
            amounts[i] = 1_000_000 * (1 + random.nextInt(2_000)) - 500_000_000.0;
        }
        int last = bars[flows] + 30;
        bars[flows + 1] = last;
        double far = (random.nextBoolean() ? 1 : -1) * Math.scalb(1.0, random.nextInt(6) - 6)
                / last;
        double rest = 0;
        for (int i = 0; i <= flows; i++) {
            rest += amounts[i] * Math.exp((seed % 2 == 0 ? far : far * random.nextDouble())
                    * (last - bars[i]));
        }
        amounts[flows + 1] = -Math.rint(rest);
        Money money = new Money(amounts[0] / 1e6);
        for (int i = 1; i <= flows; i++) {
            money.at(bars[i], amounts[i] / 1e6);
        }
        money.left(BigDecimal.valueOf(-amounts[flows + 1]).movePointLeft(6).toPlainString());
        OptionalDouble expected = plainRate(bars, amounts);
        assertThat(money.over(last + 1)).isEqualTo(expected);
    }

    /** As {@link CashFlows#logGrowth} describes it. */
    private static OptionalDouble plainRate(int[] bars, double[] amounts) {
        double net = DoubleStream.of(amounts).sum();
        int span = bars[bars.length - 1];
        DoubleUnaryOperator worth = growth -> {
            int when = growth > 0 ? 0 : span;
            double sum = net;
            for (int i = 0; i < bars.length; i++) {
                sum += amounts[i] * FastMath.expm1(growth * (when - bars[i]));
            }
            return sum;
        };
        double side = net > 0 ? -1 : 1;
        double near = 0;
        for (double far = 1.0 / 64 / span; near < 32; far *= 2) {
            for (double sign : new double[]{side, -side}) {
                if (worth.applyAsDouble(sign * far) > 0 != net > 0) {
                    double growth = new BracketingNthOrderBrentSolver(1e-14, 1e-14 / span, 1e-17,
                            5).solve(1_000, worth::applyAsDouble,
                                    Math.min(sign * near, sign * far),
                                    Math.max(sign * near, sign * far));
                    return OptionalDouble.of(FastMath.expm1(growth));
                }
            }
            near = far;
        }
        return OptionalDouble.empty();
    }
}
