package io.troupe.simulation.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.model.RiskEvent;
import io.troupe.risk.halts.HaltAction;
import io.troupe.risk.halts.HaltAction.Kind;
import io.troupe.risk.halts.HaltFigure;
import io.troupe.risk.halts.HaltRule;
import io.troupe.risk.halts.HaltScope;
import io.troupe.risk.halts.HaltTrigger;
import io.troupe.risk.halts.Reentry;
import io.troupe.risk.limits.LimitRules;
import io.troupe.risk.limits.OrderLimits;
import io.troupe.risk.limits.PositionLimits;
import io.troupe.risk.limits.SumLimits;
import io.troupe.risk.overlay.OverlayRules;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.Run;
import io.troupe.simulation.ScriptedStrategy;
import io.troupe.simulation.Simulator;
import io.troupe.simulation.plan.FundRisk;
import io.troupe.simulation.plan.SleeveRisk;
import io.troupe.simulation.plan.VarRules;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Limits, halts and the overlay on paper: a thousand for each strategy, market orders filled at the
 * next close, no costs. −1 is the house, −3 the overlay.
 */
class RiskByHandTest {
    private static final OptionalDouble NONE = OptionalDouble.empty();

    private static HandFund closes(double... prices) {
        return new HandFund(Arrays.stream(prices).mapToObj(price -> new double[]{price})
                .toArray(double[][]::new));
    }

    private static FundRisk fund(LimitRules limits, HaltRule... halts) {
        return new FundRisk(limits, List.of(halts), Optional.empty(), VarRules.DEFAULT);
    }

    private static LimitRules perAsset(double most) {
        return new LimitRules(OrderLimits.NONE,
                new PositionLimits(OptionalDouble.of(most), List.of(), OptionalInt.empty()),
                SumLimits.NONE);
    }

    private static LimitRules sums(OptionalDouble maxGross, OptionalDouble maxTurnover) {
        return new LimitRules(OrderLimits.NONE, PositionLimits.NONE, new SumLimits(NONE, NONE,
                Optional.empty(), maxGross, maxTurnover, OptionalInt.empty()));
    }

    private static Reentry after(int bars) {
        return new Reentry(OptionalInt.of(bars), NONE, false);
    }

    /** The lines of a portfolio in which rules tell something, that alone. */
    private static List<String> told(Run run, int portfolio) {
        List<String> kinds = Stream.of(RiskEvent.Kind.values()).map(RiskEvent.Kind::label)
                .toList();
        return run.of(portfolio).stream()
                .filter(line -> kinds.stream().anyMatch(line::contains))
                .map(line -> line.replaceAll("(fill|constructed|cut) [^,\\]]*(, )?", "")).toList();
    }

    /**
     * 50 of A at 10 and 20 of B at 10; A falls to 8, which takes 100 from 1000. At that close
     * 225 / 8 = 28 and 540 / 10 = 54 are wanted: 22 of A are sold, but no B is bought until 2 bars
     * later, when 34 are.
     */
    @ParameterizedTest
    @EnumSource
    void aBarsLossLetsAFundOnlyReduceForTwoBars(Simulator simulator) {
        double[][] prices = {{10, 10}, {10, 10}, {8, 10}, {8, 10}, {8, 10}, {8, 10}};
        HaltRule halt = HaltRule.of(new HaltScope.Fund(), HaltTrigger.of(HaltFigure.LOSS, 0.05, 1),
                new HaltAction(Kind.REDUCE_ONLY, NONE), after(2));
        Run run = simulator.run(new HandFund(prices).limits(fund(LimitRules.NONE, halt))
                .strategy(ScriptedStrategy.weights(Map.of(0, new double[]{0.5, 0.2}, 2,
                        new double[]{0.25, 0.6}))));
        assertThat(run.of(0)).containsExactly(
                "1 [fill 0 50 500000000 0 0, fill 1 20 200000000 0 0]",
                "2 [own cut 1 34 0 REDUCE_ONLY]", "3 [fill 0 -22 -176000000 0 0]",
                "5 [fill 1 34 340000000 0 0]");
        assertThat(told(run, -1)).containsExactly("2 [halted loss of the fund: reduce-only -1 "
                + (1 - 900.0 / 1000) + " 0.05]",
                "4 [re-entered loss of the fund: reduce-only -1 0.0 0.05]");
    }

    /**
     * 80 at 10; at 7 there are 760 left of 1000, and half of .8 is 304 / 7 = 43. At 10 there are
     * 889, at 11 there are 932, which is less than a tenth below 1000: 745.6 / 11 = 67. The other
     * strategy has no rules, and holds 50 throughout.
     */
    @ParameterizedTest
    @EnumSource
    void aStrategyIsHalvedByItsDrawdownUntilItHasRecovered(Simulator simulator) {
        HaltRule halt = HaltRule.of(new HaltScope.Strategy(),
                HaltTrigger.of(HaltFigure.DRAWDOWN, 0.2, 0),
                new HaltAction(Kind.SCALE, OptionalDouble.of(0.5)),
                new Reentry(OptionalInt.empty(), OptionalDouble.of(0.1), false));
        Run run = simulator.run(closes(10, 10, 7, 7, 10, 11, 11)
                .restrained(new SleeveRisk(LimitRules.NONE, List.of(halt)),
                        () -> new ScriptedStrategy(ScriptedStrategy.hold(0.8)))
                .strategy(ScriptedStrategy.hold(0.5)));
        assertThat(run.of(0)).containsExactly("1 [fill 0 80 800000000 0 0]",
                "2 [halted drawdown of the strategy: scale -1 " + (1 - 760.0 / 1000) + " 0.2]",
                "3 [fill 0 -37 -259000000 0 0]",
                "5 [re-entered drawdown of the strategy: scale -1 " + (1 - 932.0 / 1000)
                        + " 0.2]",
                "6 [fill 0 24 264000000 0 0]");
        assertThat(run.of(1)).containsExactly("1 [fill 0 50 500000000 0 0]");
        assertThat(told(run, -1)).isEmpty();
    }

    /**
     * 100 and 60 at 10 are 1600 of 2000, twice what they may be: the overlay is short of 80, and
     * has lost 80 at 11. Then they are 1760 of 2080, and the factor would be .47: within .1 of .5.
     */
    @ParameterizedTest
    @EnumSource
    void theOverlayHoldsWhatTheFundIsToHoldLess(Simulator simulator) {
        double none = Double.POSITIVE_INFINITY;
        FundRisk halving = new FundRisk(LimitRules.NONE, List.of(),
                Optional.of(new OverlayRules(1, none, none, none, 0.4, 0.1)), VarRules.DEFAULT);
        Run run = simulator.run(twoLong().limits(halving));
        Run without = simulator.run(twoLong());
        assertThat(run.of(0)).isEqualTo(without.of(0))
                .containsExactly("1 [fill 0 100 1000000000 0 0]");
        assertThat(run.of(1)).isEqualTo(without.of(1))
                .containsExactly("1 [fill 0 60 600000000 0 0]");
        assertThat(run.of(-3)).containsExactly("1 [fill 0 -80 -800000000 0 0]");
        assertThat(told(run, -1)).containsExactly(
                "0 [overlay overlay: leverage -1 0.5 NaN, not-available overlay -1 NaN NaN]");
        assertThat(run.result().houseEquity()).containsExactly(2000, 2000, 2080, 2080);
        assertThat(run.result().accounts().overlayPositions()).containsExactly(-80);
        assertThat(run.result().accounts().overlayCashMicros()).isEqualTo(800_000_000);
        assertThat(run.result().sleeveEquity()).containsExactly(1100, 1060);
        assertThat(without.result().sleeveEquity()).containsExactly(1100, 1060);
    }

    private static HandFund twoLong() {
        return closes(10, 10, 11, 11).strategy(ScriptedStrategy.hold(1))
                .strategy(ScriptedStrategy.hold(0.6));
    }

    /** Half of 1000 leaves 50 of 100; then 80 of 110 may be, 50·80/110 = 36.4 and 43.6. */
    @ParameterizedTest
    @EnumSource
    void aStrategysOwnCutComesBeforeTheFunds(Simulator simulator) {
        Run run = simulator.run(closes(10, 10, 10)
                .limits(fund(sums(OptionalDouble.of(0.4), NONE)))
                .restrained(new SleeveRisk(perAsset(0.5), List.of()),
                        () -> new ScriptedStrategy(ScriptedStrategy.hold(1)))
                .strategy(ScriptedStrategy.hold(0.6)));
        assertThat(run.of(0)).containsExactly(
                "0 [own cut 0 100 50 ASSET_LIMIT, cut 0 50 36 GROSS_LIMIT]",
                "1 [fill 0 36 360000000 0 0]");
        assertThat(run.of(1)).containsExactly("0 [cut 0 60 44 GROSS_LIMIT]",
                "1 [fill 0 44 440000000 0 0]");
        assertThat(run.of(-1)).containsExactly("0 [cut 0 110 80 GROSS_LIMIT]",
                "1 [fill 0 80 800000000 0 0]");
    }

    /**
     * Half of 1000 a day: of 80 at 10 the first 50. They are traded on the next day, so that then
     * no more than they are; on the third day 45 more are 450.
     */
    @ParameterizedTest
    @EnumSource
    void aDaysTurnoverIsWhatWasTradedAndWhatIsOrdered(Simulator simulator) {
        Run run = simulator.run(closes(10, 10, 10, 10)
                .limits(fund(sums(NONE, OptionalDouble.of(0.5))))
                .strategy(ScriptedStrategy.weights(Map.of(0, new double[]{0.8}, 1,
                        new double[]{0.9}, 2, new double[]{0.95}))));
        assertThat(run.of(0)).containsExactly("0 [cut 0 80 50 TURNOVER_LIMIT]",
                "1 [fill 0 50 500000000 0 0, cut 0 40 0 TURNOVER_LIMIT]",
                "3 [fill 0 45 450000000 0 0]");
    }

    /**
     * Three bars a day: 300 and 100 are traded on the first, which leaves 100 of the 200 that are
     * wanted at its end. These are the first 100 of the second day, and 350 more may be.
     */
    @ParameterizedTest
    @EnumSource
    void turnoverIsCountedOverTheBarsOfADay(Simulator simulator) {
        Run run = simulator.run(closes(10, 10, 10, 10, 10).everyHours(8)
                .limits(fund(sums(NONE, OptionalDouble.of(0.5))))
                .strategy(ScriptedStrategy.weights(Map.of(0, new double[]{0.3}, 1,
                        new double[]{0.4}, 2, new double[]{0.6}, 3, new double[]{0.85}))));
        assertThat(run.of(0)).containsExactly("1 [fill 0 30 300000000 0 0]",
                "2 [fill 0 10 100000000 0 0, cut 0 20 10 TURNOVER_LIMIT]",
                "3 [fill 0 10 100000000 0 0]", "4 [fill 0 35 350000000 0 0]");
    }

    /** The same of a strategy's own. */
    @ParameterizedTest
    @EnumSource
    void ownTurnoverIsCountedOverTheBarsOfADay(Simulator simulator) {
        Run run = simulator.run(closes(10, 10, 10, 10, 10).everyHours(8)
                .restrained(new SleeveRisk(sums(NONE, OptionalDouble.of(0.5)), List.of()),
                        () -> new ScriptedStrategy(ScriptedStrategy.weights(Map.of(0,
                                new double[]{0.3}, 1, new double[]{0.4}, 2, new double[]{0.6}, 3,
                                new double[]{0.85})))));
        assertThat(run.of(0)).containsExactly("1 [fill 0 30 300000000 0 0]",
                "2 [fill 0 10 100000000 0 0, own cut 0 20 10 TURNOVER_LIMIT]",
                "3 [fill 0 10 100000000 0 0]", "4 [fill 0 35 350000000 0 0]");
    }
}
