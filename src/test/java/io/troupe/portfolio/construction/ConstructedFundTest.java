package io.troupe.portfolio.construction;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.model.Cadence;
import io.troupe.model.ConstructionOutcome;
import io.troupe.portfolio.constraints.Constraint;
import io.troupe.portfolio.constraints.ConstraintParser;
import io.troupe.portfolio.constraints.FallbackPolicy;
import io.troupe.portfolio.constraints.Groups;
import io.troupe.portfolio.construction.ConstructedFund.Trading;
import io.troupe.portfolio.optimizers.Distance;
import io.troupe.portfolio.optimizers.catalog.OptimizerSpec;
import io.troupe.portfolio.optimizers.catalog.OptimizerType;
import io.troupe.portfolio.optimizers.catalog.Targets;
import io.troupe.portfolio.optimizers.lots.LotRounding;
import io.troupe.portfolio.rebalancing.Band;
import io.troupe.portfolio.rebalancing.Gate;
import io.troupe.portfolio.rebalancing.Goal;
import io.troupe.portfolio.rebalancing.RebalanceRule;
import io.troupe.portfolio.rebalancing.RebalanceTime;
import io.troupe.portfolio.riskmodels.CovarianceSpec;
import io.troupe.portfolio.riskmodels.CovarianceType;
import io.troupe.portfolio.riskmodels.MeanSpec;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Bars are days from Monday on; the fund is worth 1000, and a step of either asset 10. */
class ConstructedFundTest {
    private static final int MONDAY = 4;
    private static final double VALUE = 1_000;

    /** Prices that go up and down in their own ways; the future is refused. */
    private record Known(int now) implements PricePanel {
        @Override
        public int assets() {
            return 2;
        }

        @Override
        public double close(int bar, int asset) {
            assertThat(bar).isBetween(0, now);
            return 10 + (bar + 1) % (2 + asset);
        }

        @Override
        public boolean canTrade(int bar, int asset) {
            return true;
        }

        @Override
        public double moneyVolume(int bar, int asset) {
            return Double.NaN;
        }

        @Override
        public long epochSeconds(int bar) {
            assertThat(bar).isBetween(0, now);
            return 86_400L * (MONDAY + bar);
        }
    }

    private static RebalanceRule daily(Gate gate, int over) {
        return new RebalanceRule(new RebalanceTime.Each(Cadence.DAILY), gate, over);
    }

    private static Constructed at(int bar, RebalanceRule rule, ConstructionState state,
            long[] wanted, long... held) {
        return at(bar, rule, state, wanted, held, 1, "abs(w) <= 0.1");
    }

    private static Constructed at(int bar, RebalanceRule rule, ConstructionState state,
            long[] wanted, long[] held, double scale, String... lines) {
        OptimizerSpec optimizer = OptimizerSpec.of(OptimizerType.NEAREST).with(
                new Targets(OptionalDouble.empty(), OptionalDouble.empty(), Distance.WEIGHTS));
        ConstructSpec spec = new ConstructSpec(Uses.TARGET, 1, optimizer,
                new Estimates(CovarianceSpec.of(CovarianceType.SAMPLE), MeanSpec.of(Map.of()), 4),
                Stream.of(lines).map(line -> (Constraint) ConstraintParser.parse(line)).toList(),
                FallbackPolicy.DEFAULT, rule);
        ConstructedFund fund = new ConstructedFund(
                new PortfolioConstructor(spec, new Assets(List.of("A", "B"),
                        new Groups(Map.of()), Map.of(), 250)),
                new Known(bar),
                new Trading(LinearCosts.NONE, new double[]{1, 1}, new boolean[]{true, false}),
                scale);
        return fund.construct(new ConstructionRequest(bar, wanted, held, new double[]{10, 10},
                new long[]{1, 4}, VALUE, state));
    }

    private static long[] of(long... steps) {
        return steps;
    }

    @Test
    void sumPassesThroughUntilEnoughIsKnown() {
        Constructed found = at(3, daily(Gate.OPEN, 1), ConstructionState.NONE, of(50, 8), 0, 0);
        assertThat(found.overlayWanted()).containsExactly(0, 0);
        assertThat(found.state()).isEqualTo(ConstructionState.NONE);
        assertThat(found.note()).isEmpty();
        assertThat(at(3, daily(Gate.OPEN, 1), ConstructionState.NONE, of(50, 8), of(0, 0), 0.5,
                "abs(w) <= 0.1").overlayWanted()).containsExactly(-25, -4);
    }

    /** 50 steps of 10 are half of 1000: cut to a tenth, 10 steps; in whole lots of 4, 8. */
    @Test
    void fundHoldsTheNearestPortfolioInWholeLots() {
        Constructed found = at(4, daily(Gate.OPEN, 1), ConstructionState.NONE, of(50, 48), 0, 0);
        assertThat(found.overlayWanted()).containsExactly(-40, -40);
        assertThat(found.state()).isEqualTo(ConstructionState.of(of(10, 8), of(10, 8), 0));
        assertThat(found.note()).isPresent();
    }

    @Test
    void scaleMultipliesWhatWasConstructed() {
        assertThat(at(4, daily(Gate.OPEN, 1), ConstructionState.NONE, of(50, 0), of(0, 0), 2,
                "abs(w) <= 0.1").state().wanted()).containsExactly(20, 0);
    }

    @Test
    void whatCannotBeBorrowedIsNotSold() {
        assertThat(at(4, daily(Gate.OPEN, 1), ConstructionState.NONE, of(-50, -48), 0, 0).state()
                .wanted()).containsExactly(-10, 0);
    }

    /** Bar 5 is a Saturday: the week began on Monday, and what is wanted stays. */
    @Test
    void inBetweenTheFundWantsWhatItWanted() {
        RebalanceRule weekly = new RebalanceRule(new RebalanceTime.Each(Cadence.WEEKLY),
                Gate.OPEN, 1);
        ConstructionState state = ConstructionState.of(of(7, 8), of(7, 8), 0);
        Constructed found = at(5, weekly, state, of(50, 48), 7, 8);
        assertThat(found.overlayWanted()).containsExactly(-43, -40);
        assertThat(found.state()).isEqualTo(state);
        assertThat(found.note()).isEmpty();
        assertThat(at(7, weekly, state, of(50, 48), 7, 8).state().wanted())
                .containsExactly(10, 8);
    }

    /** 0.09 and 0.08 held, 0.1 wished each: only the second is more than 0.015 away. */
    @Test
    void assetsInsideTheBandAreLeft() {
        Gate gate = new Gate(new Band(0.015, false, Goal.CENTRE), OptionalDouble.empty(),
                OptionalInt.empty());
        ConstructionState state = ConstructionState.of(of(9, 8), of(9, 8), 0);
        Constructed found = at(5, daily(gate, 1), state, of(50, 0), 9, 8);
        assertThat(found.state().wanted()).containsExactly(9, 0);
    }

    /** From 0 to 10 in three parts: 3, 6, 10; nothing is solved in between. */
    @Test
    void tradeIsSpreadOverBars() {
        RebalanceRule rule = new RebalanceRule(new RebalanceTime.Each(Cadence.WEEKLY), Gate.OPEN,
                3);
        Constructed first = at(4, rule, ConstructionState.NONE, of(50, 0), 0, 0);
        assertThat(first.state()).isEqualTo(ConstructionState.of(of(3, 0), of(10, 0), 2));
        Constructed second = at(5, rule, first.state(), of(50, 0), 3, 0);
        assertThat(second.state()).isEqualTo(ConstructionState.of(of(6, 0), of(10, 0), 1));
        assertThat(second.overlayWanted()).containsExactly(-44, 0);
        Constructed third = at(6, rule, second.state(), of(50, 0), 6, 0);
        assertThat(third.state()).isEqualTo(ConstructionState.of(of(10, 0), of(10, 0), 0));
    }

    @Test
    void whereNoWeightsMeetTheConstraintsWhatIsHeldStays() {
        Constructed found = at(4, daily(Gate.OPEN, 3), ConstructionState.NONE, of(50, 48),
                of(21, 4), 1, "abs(w) <= 0.1", "sum(w) = 1");
        assertThat(found.state()).isEqualTo(ConstructionState.of(of(21, 4), of(21, 4), 0));
        assertThat(found.overlayWanted()).containsExactly(-29, -44);
        assertThat(found.note().orElseThrow().outcome()).isEqualTo(ConstructionOutcome.PREVIOUS);
        assertThat(found.note().orElseThrow().reason()).contains("sum(w) = 1");
    }

    /** 34 and 36 of money in lots of 10: 3 and 3 leave 10 of 70, a lot for the larger rest. */
    @Test
    void lotsSpendWhatTheWeightsComeTo() {
        long[] lots = WholeLots.of(LotRounding.GREEDY, List.of("A", "B", "C"),
                new double[]{0.034, 0.036, 0}, new double[]{10, 10, 0}, 1_000);
        assertThat(lots).containsExactly(3, 4, 0);
    }
}
