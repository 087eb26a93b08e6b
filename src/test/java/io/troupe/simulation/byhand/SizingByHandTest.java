package io.troupe.simulation.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.model.Cadence;
import io.troupe.model.Instrument.Terms;
import io.troupe.risk.sizing.LeastOrder;
import io.troupe.risk.sizing.Rounding;
import io.troupe.risk.sizing.Sizing;
import io.troupe.risk.sizing.SizingMethod.AverageRange;
import io.troupe.risk.sizing.SizingMethod.Fixed;
import io.troupe.risk.sizing.SizingMethod.Kelly;
import io.troupe.risk.sizing.SizingMethod.VolatilityTarget;
import io.troupe.risk.sizing.SizingMethod.Weights;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.Run;
import io.troupe.simulation.ScriptedAllocator;
import io.troupe.simulation.ScriptedStrategy;
import io.troupe.simulation.Simulator;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Strategies with a sizing of their own, on paper. */
class SizingByHandTest {
    private static final double[] TEN = {10};

    private static HandFund closes(double... prices) {
        double[][] rows = new double[prices.length][];
        for (int bar = 0; bar < rows.length; bar++) {
            rows[bar] = new double[]{prices[bar]};
        }
        return new HandFund(rows);
    }

    /** What a deviation per bar is a year, in a fund of as many bars. */
    private static double annual(double perBar, HandFund like) {
        return perBar * Math.sqrt(like.strategy(ScriptedStrategy.hold(0)).plan().data()
                .barsPerYear().number());
    }

    /**
     * Returns of 10 and −10 % have a variance of .02 a bar, known at bar 2: half of its root is the
     * target, so half of 1000 is 50 at 9.90. Nothing is sized at bar 3, where no weight changes. At
     * bar 4 returns of .6 are 6 and 0 %, half of whose squares is .6² of the target's: the factor
     * is 1/.6, and 1000/10.89 = 91.8.
     */
    @ParameterizedTest
    @EnumSource
    void weightsAreScaledToAVolatility(Simulator simulator) {
        double[] prices = {10, 11, 9.9, 10.89, 10.89, 10.89};
        double target = annual(Math.sqrt(0.02) / 2, closes(prices));
        Run run = simulator.run(closes(prices).sized(
                Sizing.of(new VolatilityTarget(target, 2, 9)), Cadence.NEVER, ScriptedStrategy
                        .weights(Map.of(0, new double[]{1}, 4, new double[]{0.6}))));
        assertThat(run.of(0)).containsExactly("3 [fill 0 50 544500000 0 0]",
                "5 [fill 0 41 446490000 0 0]");
    }

    /**
     * One weight changes at bar 3, and both are sized: of A and B alike, with returns of 10, −10
     * and 10 %, half each has 10, −10 % and A alone half of it, so that the factor is .5 and 1.
     */
    @ParameterizedTest
    @EnumSource
    void allWeightsAreSizedTogether(Simulator simulator) {
        double[][] prices = {{10, 20}, {11, 22}, {9.9, 19.8}, {10.89, 21.78}, {10.89, 21.78}};
        double target = annual(Math.sqrt(0.02) / 2, new HandFund(prices));
        Run run = simulator.run(new HandFund(prices).sized(
                Sizing.of(new VolatilityTarget(target, 2, 9)), Cadence.NEVER,
                ScriptedStrategy.weights(Map.of(0, new double[]{0.5, 0.5}, 3,
                        new double[]{0.5, 0}))));
        // .5·.5·1000/9.9 = 25.25, and half of it of B; then .5·1·1000/10.89 = 45.9
        assertThat(run.of(0)).containsExactly(
                "3 [fill 0 25 272250000 0 0, fill 1 12 261360000 0 0]",
                "4 [fill 0 20 217800000 0 0, fill 1 -12 -261360000 0 0]");
    }

    /**
     * Ranges of 2 and 2 average 2, known at bar 2: a hundredth of 1000 over twice that is 2.5. At
     * bar 3 a range of 1 leaves 1.5, and the other side is wanted: −3.3.
     */
    @ParameterizedTest
    @EnumSource
    void averageRangesSayHowMuch(Simulator simulator) {
        Run run = simulator.run(closes(10, 12, 10, 11, 11)
                .sized(Sizing.of(new AverageRange(0.01, 2, 2)), Cadence.NEVER, ScriptedStrategy
                        .weights(Map.of(0, new double[]{0.001}, 3, new double[]{-9}))));
        assertThat(run.of(0)).containsExactly("3 [fill 0 2 22000000 0 0]",
                "4 [fill 0 -5 -55000000 0 0]");
    }

    /** Of contracts of 5 a point, at 2 a unit, a range of 2 points is 20: 1000·.1/20 = 5. */
    @ParameterizedTest
    @EnumSource
    void rangesAreMoney(Simulator simulator) {
        Run run = simulator.run(closes(10, 12, 10, 10).rates(2, 2, 2, 2)
                .instrument(0, 1, new Terms(1, 0, 5, true, 0, ""))
                .sized(Sizing.of(new AverageRange(0.1, 1, 2)), Cadence.NEVER,
                        ScriptedStrategy.hold(1)));
        assertThat(run.of(0)).containsExactly("3 [fill 0 5 500000000 0 0]");
    }

    /**
     * Half of 1000 at 10 until there are two returns. At 12 the sleeve has gained .1, .2 a unit of
     * weight: with 0 before a mean of .1 and a variance of .02, whose quotient of 5 is halved for
     * 2·.01/(.02 + 2·.01): 2.5·1100/12 = 229. At 12.60 it has gained 137.40 or .1249, .04996 a unit
     * of weight: 1/(2·.02498)/2 = 10 is above 3, and 3·1237.40/12.60 = 294. At 11.34 it has lost:
     * the mean is below 0, and .5·948.86/11.34 = 41.
     */
    @ParameterizedTest
    @EnumSource
    void whoGainedIsSizedByIt(Simulator simulator) {
        Run run = simulator.run(closes(10, 10, 12, 12, 12.6, 11.34, 11.34).sized(
                Sizing.of(new Kelly(1, 2, 0.5, 3)), Cadence.DAILY, ScriptedStrategy.hold(1)));
        assertThat(run.of(0)).containsExactly("1 [fill 0 50 500000000 0 0]",
                "3 [fill 0 179 2148000000 0 0]", "5 [fill 0 65 737100000 0 0]",
                "6 [fill 0 -253 -2869020000 0 0]");
    }

    /**
     * Twice the exposure is no gain of the weights: at bar 2, .2 of 1000 earned with half of twice
     * the weight is a return of .2 a unit, and the factor 2.5 as without it.
     */
    @ParameterizedTest
    @EnumSource
    void anExposureIsNoGainOfTheWeights(Simulator simulator) {
        Run run = simulator.run(closes(10, 10, 12, 12).maxExposure(2)
                .divided(Cadence.NEVER, ScriptedAllocator.until(9, new double[]{2}, 2))
                .sized(Sizing.of(new Kelly(1, 2, 0.5, 3)), Cadence.DAILY,
                        ScriptedStrategy.hold(1)));
        // .5·2·1000/10 = 100; at 12: 2.5·2·1200/12 = 500
        assertThat(run.of(0)).containsExactly("1 [fill 0 100 1000000000 0 0]",
                "3 [fill 0 400 4800000000 0 0]");
    }

    /**
     * A dollar a share: of 997.50 are 99 shares, with 99 off 89, which fit. Of the 911 left,
     * 908.72, another one fits; then less than a thousandth is missing.
     */
    @ParameterizedTest
    @EnumSource
    void leansPresetLeavesRoomForTheFee(Simulator simulator) {
        Run run = simulator.run(HandFund.quiet(5).costs(0, 1_000_000).sized(Sizing.LEAN,
                Cadence.DAILY, ScriptedStrategy.hold(1)));
        assertThat(run.of(0)).containsExactly("1 [fill 0 89 890000000 89000000 0]",
                "2 [fill 0 1 10000000 1000000 0]");
    }

    /**
     * Tens: 52 of fixed units are 50, 58 are 60 to the nearest, and the fund buys their sum. A
     * change from 60 to 58 is none; to 40, of 200, is less than 250 and left; to 0 it is closed.
     */
    @ParameterizedTest
    @EnumSource
    void whatTheFundOrdersIsTheSumOfWholeLots(Simulator simulator) {
        Sizing nearest = new Sizing(new Fixed(1, false), 0, Rounding.NEAREST,
                new LeastOrder(250, false), false);
        Run run = simulator.run(new HandFund(TEN, TEN, TEN, TEN, TEN)
                .instrument(0, 1, new Terms(10, 0, 1, true, 0, ""))
                .sized(Sizing.of(new Fixed(520, true)), Cadence.NEVER, ScriptedStrategy.hold(1))
                .sized(nearest, Cadence.NEVER, ScriptedStrategy.weights(Map.of(0,
                        new double[]{58}, 1, new double[]{40}, 3, new double[]{0})))
                .sized(new Sizing(new Weights(), 0, Rounding.NEAREST, LeastOrder.NONE, false),
                        Cadence.NEVER, ScriptedStrategy.hold(-0.26)));
        assertThat(run.bookings()).contains("1 -1 [fill 0 80 800000000 0 0]",
                "1 0 [fill 0 50 500000000 0 0]", "1 1 [fill 0 60 600000000 0 0]",
                "1 2 [fill 0 -30 -300000000 0 0]", "4 1 [fill 0 -60 -600000000 0 0]");
        assertThat(run.of(1)).hasSize(2);
    }

    /** What was not to be sold short is refused in whole lots: −.3·1000/10. */
    @ParameterizedTest
    @EnumSource
    void aShortIsRefusedWhateverTheSizing(Simulator simulator) {
        Run run = simulator.run(HandFund.quiet(3)
                .instrument(0, 1, new Terms(1, 0, 1, false, 0, ""))
                .sized(Sizing.LEAN, Cadence.NEVER, ScriptedStrategy.hold(-0.3)));
        assertThat(run.bookings()).containsExactly("0 0 [cut 0 -29 0 NOT_SHORTABLE]");
    }
}
