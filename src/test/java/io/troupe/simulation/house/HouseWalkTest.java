package io.troupe.simulation.house;

import static io.troupe.simulation.cohort.Stretches.bar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.execution.Shortfall;
import io.troupe.execution.Sides;
import io.troupe.ledger.HouseLedger.CapitalMoves;
import io.troupe.model.BarPoint;
import io.troupe.model.CutReason;
import io.troupe.model.Fill;
import io.troupe.risk.halts.Restraint;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.Run;
import io.troupe.simulation.ScriptedStrategy;
import io.troupe.simulation.cohort.BarTotals;
import io.troupe.simulation.cohort.FlowSums;
import io.troupe.simulation.cohort.OrderSums;
import io.troupe.simulation.cohort.SleeveSums;
import io.troupe.simulation.cohort.Stretch;
import io.troupe.simulation.cohort.Stretches;
import io.troupe.simulation.cohort.WorkingSums;
import io.troupe.simulation.house.HouseKernel.Decision;
import io.troupe.simulation.house.HouseWalk.Incomplete;
import io.troupe.simulation.house.HouseWalk.Over;
import io.troupe.simulation.house.HouseWalk.Undecided;
import io.troupe.simulation.plan.AmountTooLargeException;
import io.troupe.simulation.plan.FourLimits;
import io.troupe.simulation.plan.FundRisk;
import io.troupe.simulation.plan.RunTables;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/**
 * A fund of 1000 and one asset at 10 walks through what its strategies are said to have done: to
 * buy 60 at the close of bar 1, and 10 more at that of bar 3.
 */
class HouseWalkTest {
    private static final long UNIT = 1_000_000;
    private static final long[][] BUYS = {bar(0, 0, 0, 0, 1000 * UNIT),
            bar(60, 0, 0, 0, 1000 * UNIT), bar(0, 60, 600 * UNIT, 60, 400 * UNIT),
            bar(10, 0, 0, 60, 400 * UNIT), bar(0, 10, 100 * UNIT, 70, 300 * UNIT),
            bar(0, 0, 0, 70, 300 * UNIT)};

    private static HandFund fund() {
        return HandFund.quiet(BUYS.length).strategy(ScriptedStrategy.hold(0));
    }

    private static FundRisk limits(OptionalDouble perAsset, OptionalDouble drawdown) {
        return FourLimits.of(OptionalDouble.empty(), perAsset, drawdown, OptionalInt.empty());
    }

    private static HouseWalk walk(SimulationPlan plan, Stretch stretch) {
        return new Kernels(plan).walk(stretch);
    }

    /** A house and its guard, for more than one walk. */
    private record Kernels(SimulationPlan plan, HouseKernel house, RiskKernel guard) {
        Kernels(SimulationPlan plan) {
            this(plan, new HouseKernel(plan, RunTables.of(plan, Run.options(1)), null),
                    new RiskKernel(plan, RunTables.of(plan, Run.options(1)), null));
        }

        HouseWalk walk(Stretch stretch) {
            return new HouseWalk(house, guard, stretch,
                    new BarTotals(plan.data().assets(), false), plan.data());
        }
    }

    private static List<HouseBar> closed(HouseWalk.Stop stop) {
        assertThat(stop).isInstanceOf(Over.class);
        return ((Over) stop).closed();
    }

    private static Shortfall bought(long wanted, long done, CutReason why) {
        return new Shortfall(BarPoint.CLOSE, 0, wanted, 0, done, why);
    }

    @Test
    void goesThroughAllBarsInWhichNothingHappens() {
        List<HouseBar> closed = closed(walk(fund().plan(), Stretches.of(0, BUYS)).go());
        assertThat(closed).extracting(HouseBar::bar).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(closed).flatExtracting(each -> each.traded().fills()).containsExactly(
                new Fill(2, 0, 60, 600 * UNIT, 0, 0), new Fill(4, 0, 10, 100 * UNIT, 0, 0));
    }

    /** A twentieth of 1000 units may be traded at bar 2, and all later bars give everything. */
    @Test
    void standsStillAtTheBarThatDoesNotGiveAll() {
        SimulationPlan plan = fund().volumes(0.05, 1000, 1000, 1000, 9000, 9000, 9000).plan();
        HouseWalk walk = walk(plan, Stretches.of(0, BUYS));
        assertThat(walk.go()).isEqualTo(new Incomplete(2,
                new Unmet.InPart(List.of(bought(60, 50, CutReason.VOLUME)))));
        List<HouseBar> closed = closed(walk.share(new SleeveSums(2,
                new OrderSums(new Sides(new long[]{10}, new long[1]), WorkingSums.NONE),
                new Sides(new long[]{50}, new long[1]), new long[]{500 * UNIT}, List.of(),
                new long[]{50}, 500 * UNIT, FlowSums.NONE, false)));
        assertThat(closed).extracting(HouseBar::bar).as("what follows is void")
                .containsExactly(0, 1, 2);
        assertThat(closed.getLast().traded().cuts())
                .containsExactly(new HouseBar.Cut(0, 60, 50, CutReason.VOLUME));
    }

    /** 65 % of 1000 may be held of the asset: the second order is 5 too many. */
    @Test
    void endsWithTheBarWhoseOrdersAreCut() {
        SimulationPlan plan = fund().limits(limits(OptionalDouble.of(0.65),
                OptionalDouble.empty())).plan();
        List<HouseBar> closed = closed(walk(plan, Stretches.of(0, BUYS)).go());
        assertThat(closed).extracting(HouseBar::bar).containsExactly(0, 1, 2, 3);
        assertThat(closed).extracting(each -> each.decided().cuts()).containsExactly(List.of(),
                List.of(), List.of(), List.of(bought(10, 5, CutReason.ASSET_LIMIT)));
    }

    /** From 10 to 8 the 60 that are held lose 120 of 1000, and a tenth may be lost. */
    @Test
    void standsStillAtTheBarWhereTheStanceChanges() {
        SimulationPlan plan = new HandFund(new double[]{10}, new double[]{10}, new double[]{10},
                new double[]{8}, new double[]{8}, new double[]{8})
                .strategy(ScriptedStrategy.hold(0))
                .limits(limits(OptionalDouble.empty(), OptionalDouble.of(0.1))).plan();
        Kernels kernels = new Kernels(plan);
        HouseWalk walk = kernels.walk(Stretches.of(0, BUYS));
        HouseWalk.Stop stop = walk.go();
        assertThat(stop).isInstanceOf(Undecided.class);
        Undecided bar = (Undecided) stop;
        assertThat(bar.bar()).isEqualTo(3);
        assertThat(bar.judged().stance()).contains(Restraint.FLAT);
        assertThat(bar.held().value()).isEqualTo(880);
        SleeveSums selling = new SleeveSums(3,
                new OrderSums(new Sides(new long[1], new long[]{60}), WorkingSums.NONE),
                new Sides(new long[1], new long[1]), new long[1], List.of(), new long[]{60},
                400 * UNIT, FlowSums.NONE, false);
        Decision decision = kernels.guard().approve(selling, bar.held(), CapitalMoves.NONE,
                OptionalDouble.empty());
        List<HouseBar> closed = walk.decide(3, decision).closed();
        assertThat(closed).extracting(HouseBar::bar).containsExactly(0, 1, 2, 3);
        assertThat(closed.getLast().decided().flat()).contains(true);
        assertThat(closed(kernels.walk(Stretches.of(4, bar(0, -60, -480 * UNIT, 0, 880 * UNIT)))
                .go())).flatExtracting(each -> each.traded().fills())
                .containsExactly(new Fill(4, 0, -60, -480 * UNIT, 0, 0));
        assertThat(bar.held().steps()).as("handed over").containsExactly(60);
    }

    /** Of asset 0 as much is bought as sold, of asset 1 two more: the fund does those outside. */
    @Test
    void theFundPaysForWhatIsLeftOfEachAsset() {
        SimulationPlan plan = new HandFund(new double[]{10, 20}, new double[]{10, 20})
                .costs(100, 0).strategy(ScriptedStrategy.hold(0)).plan();
        Kernels kernels = new Kernels(plan);
        HouseKernel house = kernels.house();
        assertThat(closed(kernels.walk(Stretches.of(0, 2, new long[]{5, 3, 5, 1, 0, 0, 0, 0, 0, 0,
                0, 0, 1000 * UNIT})).go())).hasSize(1);
        long paid0 = 50_500_000 - 49_500_000;
        long paid1 = 60_600_000 - 19_800_000;
        List<HouseBar> closed = closed(kernels.walk(Stretches.of(1, 2, new long[]{0, 0, 0, 0, 5, 3,
                5, 1, paid0, paid1, 0, 2, 1000 * UNIT - paid0 - paid1})).go());
        assertThat(closed).flatExtracting(each -> each.traded().fills())
                .containsExactly(new Fill(1, 1, 2, 40_400_000, 0, 400_000));
        assertThat(closed).flatExtracting(each -> each.traded().crossed()).containsExactly(
                new HouseBar.Crossed(0, BarPoint.CLOSE, 1_000_000, 0),
                new HouseBar.Crossed(1, BarPoint.CLOSE, 400_000, 0));
        assertThat(house.holdings(1).value()).isEqualTo(1000 - 0.4);
    }

    @Test
    void doesNotDecideABarThatCohortsWaitAt() {
        HouseWalk walk = walk(fund().plan(), Stretches.undecided(0, BUYS[0]));
        assertThat(walk.go()).isInstanceOfSatisfying(Undecided.class, bar -> {
            assertThat(bar.bar()).isZero();
            assertThat(bar.judged().stance()).isEmpty();
            assertThat(bar.held().value()).isEqualTo(1000);
        });
    }

    /** The planted faults: a micro that is nowhere, in the middle of a stretch. */
    @Test
    void assertsTheLawOfTheLedgersAtEveryBar() {
        for (int at = 0; at < BUYS.length; at++) {
            long[][] bars = BUYS.clone();
            bars[at] = BUYS[at].clone();
            bars[at][BUYS[at].length - 1]--;
            assertThatThrownBy(() -> walk(fund().plan(), Stretches.of(0, bars)).go())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("ledgers disagree at bar " + at + ":");
        }
    }

    @Test
    void namesTheBarThatHasAnAmountTooLarge() {
        long[][] bars = BUYS.clone();
        bars[4] = bar(0, 10, Long.MIN_VALUE, 70, 300 * UNIT);
        assertThatThrownBy(() -> walk(fund().plan(), Stretches.of(0, bars)).go())
                .isInstanceOf(AmountTooLargeException.class)
                .hasMessageStartingWith("bar 4 (2024-01-05)");
    }
}
