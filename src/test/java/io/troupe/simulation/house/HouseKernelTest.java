package io.troupe.simulation.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.execution.Shortfall;
import io.troupe.execution.Sides;
import io.troupe.journal.Durable;
import io.troupe.journal.Hash;
import io.troupe.journal.JournalHead;
import io.troupe.ledger.HouseLedger.Accounts;
import io.troupe.ledger.HouseLedger.CapitalMoves;
import io.troupe.model.ApprovedOrders;
import io.troupe.model.BarPoint;
import io.troupe.model.Cadence;
import io.troupe.model.ConstructionNote;
import io.troupe.model.ConstructionOutcome;
import io.troupe.model.CutReason;
import io.troupe.model.Fill;
import io.troupe.model.HouseOrders;
import io.troupe.portfolio.allocators.AllocatorState;
import io.troupe.portfolio.allocators.Allotment;
import io.troupe.portfolio.construction.Constructed;
import io.troupe.portfolio.construction.ConstructionState;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.Run;
import io.troupe.simulation.ScriptedAllocator;
import io.troupe.simulation.ScriptedStrategy;
import io.troupe.simulation.checkpoint.Checkpoint;
import io.troupe.simulation.checkpoint.Checkpoint.HouseState;
import io.troupe.simulation.cohort.FlowSums;
import io.troupe.simulation.cohort.OrderSums;
import io.troupe.simulation.cohort.SleeveSums;
import io.troupe.simulation.cohort.WorkingSums;
import io.troupe.simulation.house.CapitalMove.Undivided;
import io.troupe.simulation.house.FundGuard.Judged;
import io.troupe.simulation.house.HouseBar.Crossed;
import io.troupe.simulation.house.HouseBar.Cut;
import io.troupe.simulation.house.HouseKernel.Decision;
import io.troupe.simulation.house.HouseOrdering.Ordered;
import io.troupe.simulation.plan.RunTables;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.StandingAllotment;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/**
 * A fund of twice what two strategies want, 1000 each, at 10 and 1 %; what they do is told by hand.
 * 50 bought and 20 sold pay 505 − 198.
 */
class HouseKernelTest {
    private static final long UNIT = 1_000_000;

    private static HandFund fund() {
        return new HandFund(new double[]{10}, new double[]{10}, new double[]{12},
                new double[]{12}).costs(100, 0).scale(2).strategy(ScriptedStrategy.hold(0))
                .strategy(ScriptedStrategy.hold(0));
    }

    private static HouseKernel kernel(SimulationPlan plan, Optional<Checkpoint> from) {
        return new HouseKernel(plan, RunTables.of(plan, Run.options(1)), from.orElse(null));
    }

    private static HouseKernel kernel(HandFund fund) {
        return kernel(fund.plan(), Optional.empty());
    }

    /** What strategies buy and sell in a bar, and what that leaves them. */
    private static SleeveSums sums(int bar, long bought, long sold, long position, long cash) {
        return new SleeveSums(bar,
                new OrderSums(new Sides(new long[1], new long[1]), WorkingSums.NONE),
                new Sides(new long[]{bought}, new long[]{sold}),
                new long[]{bought * 10_100_000 - sold * 9_900_000}, List.of(), new long[]{position},
                cash, FlowSums.NONE, false);
    }

    private static Decision decision(int bar, long approved, long overlayWanted) {
        return decision(bar, approved, overlayWanted, CapitalMoves.NONE, OptionalDouble.empty());
    }

    private static Decision decision(int bar, long approved, long overlayWanted,
            CapitalMoves moves, OptionalDouble exposure) {
        return decision(bar, approved, new Constructed(new long[]{overlayWanted},
                ConstructionState.NONE, Optional.empty()), moves, exposure);
    }

    private static Decision decision(int bar, long approved, Constructed constructed,
            CapitalMoves moves, OptionalDouble exposure) {
        return new Decision(Judged.NOTHING, moves, exposure,
                new Ordered(new ApprovedOrders(new HouseOrders(bar, approved)), List.of(),
                        constructed, List.of()),
                List.of());
    }

    /** What a construction remembers comes back with the next bar, and after a checkpoint. */
    @Test
    void keepsWhatAConstructionRemembers() {
        ConstructionState state = ConstructionState.of(new long[]{5}, new long[]{6}, 7);
        ConstructionNote note = new ConstructionNote(ConstructionOutcome.SOLVED, List.of("a"), "qp",
                2, 0.5, "");
        HouseKernel kernel = afterBarOne();
        assertThat(kernel.holdings(1).remembered()).isEqualTo(ConstructionState.NONE);
        HouseBar bar = kernel.decide(1, decision(1, 0,
                new Constructed(new long[]{30}, state, Optional.of(note)), CapitalMoves.NONE,
                OptionalDouble.empty()));
        assertThat(bar.decided().note()).hasValue(note);
        assertThat(kernel.holdings(1).remembered()).isEqualTo(state);
        assertThat(kernel.state().remembered()).isEqualTo(state);
        HouseKernel again = kernel(fund().plan(), Optional.of(checkpoint(kernel.state(), 1)));
        assertThat(again.state().remembered()).isEqualTo(state);
        trade(again, sums(2, 0, 0, 30, 1693 * UNIT));
        assertThat(again.decide(2, decision(2, 0, 30)).decided().note()).isEmpty();
        assertThat(again.state().remembered()).isEqualTo(ConstructionState.NONE);
    }

    /** Bar 0, in which nothing happens but orders. */
    private static HouseBar first(HouseKernel kernel, Decision decision) {
        SleeveSums idle = sums(0, 0, 0, 0, kernel.state().accounts().cashMicros()
                - kernel.state().accounts().reserveMicros());
        assertThat(kernel.open(idle)).isEqualTo(Unmet.NOTHING);
        kernel.trade(idle);
        return kernel.decide(0, decision);
    }

    private static void trade(HouseKernel kernel, SleeveSums sums) {
        assertThat(kernel.open(sums)).isEqualTo(Unmet.NOTHING);
        kernel.trade(sums);
    }

    private static HouseKernel afterBarOne() {
        HouseKernel kernel = kernel(fund());
        first(kernel, decision(0, 60, 30));
        trade(kernel, sums(1, 50, 20, 30, 2000 * UNIT - 307 * UNIT));
        return kernel;
    }

    /** 80 bought and 20 sold: 8 and 2 of slippage, the 60 outside have 6. */
    @Test
    void theOverlayMeetsTheStrategiesAndTheRestGoesOutside() {
        HouseKernel kernel = afterBarOne();
        HouseBar.Traded traded = kernel.decide(1, decision(1, 0, 30)).traded();
        assertThat(traded.fills()).containsExactly(new Fill(1, 0, 60, 606 * UNIT, 0, 6 * UNIT));
        assertThat(traded.overlay().fills())
                .containsExactly(new Fill(1, 0, 30, 303 * UNIT, 0, 3 * UNIT));
        assertThat(traded.crossed())
                .containsExactly(new Crossed(0, BarPoint.CLOSE, 4 * UNIT, 0));
        assertThat(traded.cuts()).isEmpty();
        assertThat(traded.overlay().cuts()).isEmpty();
    }

    /** 2000 − 606 and 60 at 10; the overlay's 300 − 303; what was saved. */
    @Test
    void tellsWhatTheFundHasAtTheClose() {
        HouseKernel kernel = afterBarOne();
        assertThat(kernel.holdings(1).steps()).containsExactly(60);
        assertThat(kernel.holdings(1).overlaySteps()).containsExactly(30);
        assertThat(kernel.holdings(1).value()).isEqualTo(1994);
        assertThat(kernel.undivided()).isEqualTo(new Undivided(0, -3 * UNIT, 4 * UNIT));
    }

    /** A bar gives 45 to one alone and to all: of 45 and 25 the overlay, the last, has 16. */
    @Test
    void theOverlayHasTheLastShareOfWhatABarGives() {
        HouseKernel kernel = kernel(fund().volumes(0.1, 450, 450, 450, 450));
        first(kernel, decision(0, 75, 25));
        Shortfall shortfall = new Shortfall(BarPoint.CLOSE, 0, 70, 0, 45, CutReason.VOLUME);
        assertThat(kernel.open(sums(1, 45, 0, 45, 0)))
                .isEqualTo(new Unmet.InPart(List.of(shortfall)));
        kernel.trade(sums(1, 29, 0, 29, 2000 * UNIT - 29 * 10_100_000));
        HouseBar.Traded traded = kernel.decide(1, decision(1, 0, 0)).traded();
        assertThat(traded.fills()).extracting(Fill::quantity).containsExactly(45L);
        assertThat(traded.overlay().fills()).extracting(Fill::quantity).containsExactly(16L);
        assertThat(traded.overlay().cuts())
                .containsExactly(new Cut(0, 25, 16, CutReason.VOLUME));
        assertThat(traded.cuts()).containsExactly(new Cut(0, 70, 45, CutReason.VOLUME));
    }

    /** Shares of 1.2 and .4 are an exposure of 1.6, booked with the first bar; then it is 1. */
    @Test
    void theFirstExposureIsToldOnce() {
        HouseKernel kernel = kernel(fund().maxExposure(2).divided(Cadence.NEVER,
                ScriptedAllocator.always(1.2, 0.4)));
        assertThat(kernel.end().exposure()).isEqualTo(1.6);
        assertThat(first(kernel, decision(0, 0, 0)).decided().exposure()).hasValue(1.6);
        trade(kernel, sums(1, 0, 0, 0, 2000 * UNIT));
        assertThat(kernel.decide(1, decision(1, 0, 0)).decided().exposure()).isEmpty();
        trade(kernel, sums(2, 0, 0, 0, 2000 * UNIT));
        assertThat(kernel.decide(2, decision(2, 0, 0, CapitalMoves.NONE, OptionalDouble.of(1)))
                .decided().exposure()).hasValue(1);
        assertThat(kernel.end().exposure()).isOne();
    }

    @Test
    void anExposureOfOneIsNotTold() {
        assertThat(first(kernel(fund()), decision(0, 0, 0)).decided().exposure()).isEmpty();
    }

    /** A quarter of 2000 is nobody's; 100 come, of which 40 are. */
    @Test
    void whatIsNobodysLiesInTheReserve() {
        HouseKernel kernel = kernel(fund().divided(Cadence.NEVER,
                ScriptedAllocator.always(0.5, 0.25)));
        assertThat(kernel.undivided()).isEqualTo(new Undivided(500 * UNIT, 0, 0));
        CapitalMoves moves = new CapitalMoves(100 * UNIT, 40 * UNIT, 0, 0);
        assertThat(first(kernel, decision(0, 0, 0, moves, OptionalDouble.empty())).decided()
                .moves()).isEqualTo(moves);
        assertThat(kernel.undivided().reserveMicros()).isEqualTo(540 * UNIT);
        trade(kernel, sums(1, 0, 0, 0, 1560 * UNIT));
        assertThat(kernel.holdings(1).value()).isEqualTo(2100);
    }

    private static Checkpoint checkpoint(HouseState house, double exposure) {
        Durable durable = new Durable(1, 1, Hash.of(new byte[32]));
        return new Checkpoint(1, new JournalHead(durable, List.of(), List.of()), house,
                new byte[0], new StandingAllotment(
                        Allotment.restored(new double[]{0.5, 0.5}, true, exposure),
                        AllocatorState.NONE),
                List.of());
    }

    /** 35 more are wanted in bar 2 than the overlay has: at 12.12. */
    @Test
    void goesOnFromACheckpoint() {
        HouseKernel kernel = afterBarOne();
        kernel.decide(1, decision(1, 35, 65));
        HouseState state = kernel.state();
        assertThat(state.orders()).containsExactly(35);
        assertThat(state.overlayWanted()).containsExactly(65);
        assertThat(state.accounts()).usingRecursiveComparison().isEqualTo(
                new Accounts(new long[]{60}, 1394 * UNIT, 0, new long[]{30}, -303 * UNIT,
                        4 * UNIT, 0, 0));
        HouseKernel again = kernel(fund().plan(), Optional.of(checkpoint(state, 1.5)));
        assertThat(again.end().exposure()).isEqualTo(1.5);
        trade(again, sums(2, 0, 0, 30, 1693 * UNIT));
        HouseBar bar = again.decide(2, decision(2, 0, 65));
        assertThat(bar.decided().exposure()).isEmpty();
        assertThat(bar.traded().overlay().fills()).containsExactly(
                new Fill(2, 0, 35, 35 * 12_120_000, 0, 35 * 120_000));
        assertThat(bar.traded().fills()).extracting(Fill::quantity).containsExactly(35L);
        // 1394 − 424.20 and 95 at 12
        assertThat(again.end().equity()).containsExactly(Double.NaN, Double.NaN, 2109.8, 0);
        assertThat(again.state().overlayWanted()).containsExactly(65);
    }
}
