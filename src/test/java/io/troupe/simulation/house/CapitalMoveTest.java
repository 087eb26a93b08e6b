package io.troupe.simulation.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.ledger.HouseLedger.CapitalMoves;
import io.troupe.model.Cadence;
import io.troupe.model.StaffMove;
import io.troupe.model.Sweep;
import io.troupe.portfolio.allocators.Allocator;
import io.troupe.portfolio.allocators.AllocatorState;
import io.troupe.portfolio.allocators.Division;
import io.troupe.portfolio.allocators.DivisionRequest;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.ScriptedAllocator;
import io.troupe.simulation.ScriptedStrategy;
import io.troupe.simulation.cohort.CohortWindow.SleeveCapital;
import io.troupe.simulation.house.CapitalMove.Undivided;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.StandingAllotment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Three sleeves of 100, 200 and 300 micros, 400 in reserve, an overlay of 50, 7 in crossings. */
class CapitalMoveTest {
    private static final Undivided UNDIVIDED = new Undivided(400, 50, 7);

    private static HandFund fund(Allocator allocator) {
        HandFund fund = HandFund.quiet(4);
        for (int k = 0; k < 3; k++) {
            fund.strategy(ScriptedStrategy.hold(0));
        }
        return fund.divided(Cadence.DAILY, allocator);
    }

    private static SleeveCapital sleeves(boolean... active) {
        return new SleeveCapital(new long[]{100, 200, 300},
                new double[][]{{0.01}, {0.02, 0.03}, {}}, active);
    }

    private static SleeveCapital everybody() {
        return sleeves(true, true, true);
    }

    private static CapitalMove divided(SimulationPlan plan, SleeveCapital sleeves,
            long subscribed) {
        CapitalMove move = CapitalMove.divided(plan, 2, StandingAllotment.first(plan), sleeves,
                UNDIVIDED, subscribed);
        requireBalanced(move);
        return move;
    }

    private static CapitalMove flowed(SimulationPlan plan, SleeveCapital sleeves,
            long subscribed) {
        CapitalMove move = CapitalMove.flowed(StandingAllotment.first(plan), sleeves, subscribed);
        requireBalanced(move);
        return move;
    }

    /** What comes is what sleeves and accounts receive. */
    private static void requireBalanced(CapitalMove move) {
        CapitalMoves moves = move.moves();
        assertThat(Arrays.stream(move.transfers()).sum() + moves.reserve() + moves.overlay()
                + moves.crossings()).isEqualTo(moves.subscribed());
    }

    /** They are for the cohorts to follow; what comes between two decisions has none. */
    @Test
    void whoBeginsAndCeasesComesWithTheDivision() {
        StaffMove move = new StaffMove(1, StaffMove.Kind.LEFT, 3, "over");
        SimulationPlan plan = fund(ScriptedAllocator.always(0.3, 0.2, 0.1).moving(2, move)).plan();
        assertThat(divided(plan, everybody(), 0).staff()).containsExactly(move);
        assertThat(flowed(plan, everybody(), 40).staff()).isEmpty();
        SimulationPlan unknown = fund(ScriptedAllocator.always(0.3, 0.2, 0.1).moving(2,
                new StaffMove(3, StaffMove.Kind.LEFT, 3, ""))).plan();
        assertThatThrownBy(() -> divided(unknown, everybody(), 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("moves strategy 3 of 3");
    }

    /** Of 600, 400 and 40 that come: 312, 208, 104, and 416 are left. */
    @Test
    void whatIsNobodysIsDividedWithWhatTheyHave() {
        CapitalMove move = divided(fund(ScriptedAllocator.always(0.3, 0.2, 0.1)).plan(),
                everybody(), 40);
        assertThat(move.transfers()).containsExactly(212, 8, -196);
        assertThat(move.moves()).isEqualTo(new CapitalMoves(40, 16, 0, 0));
        assertThat(move.exposure()).isEmpty();
    }

    /** With the 50 and the 7, and 43 that come, 1100: 330, 220, 110, and 440 are left. */
    @Test
    void whereItIsSweptAllOfItIs() {
        CapitalMove move = divided(fund(ScriptedAllocator.always(0.3, 0.2, 0.1))
                .sweep(Sweep.DECISIONS).plan(), everybody(), 43);
        assertThat(move.transfers()).containsExactly(230, 20, -190);
        assertThat(move.moves()).isEqualTo(new CapitalMoves(43, 40, -50, -7));
    }

    /** The overlay owes 50 and crossings has 10: of 560 280, 140 and 140. */
    @Test
    void aLossIsSweptToo() {
        SimulationPlan plan = fund(ScriptedAllocator.always(0.5, 0.25, 0.25))
                .sweep(Sweep.DECISIONS).plan();
        CapitalMove move = CapitalMove.divided(plan, 2, StandingAllotment.first(plan), everybody(),
                new Undivided(0, -50, 10), 0);
        assertThat(move.transfers()).containsExactly(280 - 100, 140 - 200, 140 - 300);
        assertThat(move.moves()).isEqualTo(new CapitalMoves(0, 0, 50, -10));
    }

    /** The first and third have 400 and the reserve's 400: 240 and 80 of it. */
    @Test
    void whoIsOutKeepsWhatHeHas() {
        CapitalMove move = divided(fund(ScriptedAllocator.always(0.3, 0.2, 0.1)).plan(),
                sleeves(true, false, true), 0);
        assertThat(move.transfers()).containsExactly(140, 0, -220);
        assertThat(move.moves()).isEqualTo(new CapitalMoves(0, 80, 0, 0));
        assertThat(move.standing().allotment().shares()).containsExactly(0.3, 0, 0.1);
    }

    /** Nothing is divided or swept, no allocator asked; what comes is reserve. */
    @Test
    void whereEverybodyIsOutNothingIsDivided() {
        SimulationPlan plan = fund(ScriptedAllocator.until(2, new double[]{1, 0, 0}, 0, 1, 1))
                .sweep(Sweep.DECISIONS).maxExposure(2).plan();
        CapitalMove move = divided(plan, sleeves(false, false, false), 43);
        assertThat(move.transfers()).containsExactly(0, 0, 0);
        assertThat(move.moves()).isEqualTo(new CapitalMoves(43, 43, 0, 0));
        assertThat(move.exposure()).isEmpty();
        assertThat(move.standing()).isEqualTo(StandingAllotment.first(plan));
    }

    /** 1, .5 and .5 are a half and two quarters of 1000, levered twice. */
    @Test
    void anExposureIsToldWhereItChanges() {
        SimulationPlan plan = fund(ScriptedAllocator.until(2, new double[]{0.5, 0.25, 0.25}, 1,
                0.5, 0.5)).maxExposure(3).plan();
        CapitalMove raised = divided(plan, everybody(), 0);
        assertThat(raised.exposure()).hasValue(2);
        assertThat(raised.transfers()).containsExactly(400, 50, -50);
        assertThat(raised.moves()).isEqualTo(new CapitalMoves(0, -400, 0, 0));
        CapitalMove kept = CapitalMove.divided(plan, 3, raised.standing(), everybody(), UNDIVIDED,
                0);
        assertThat(kept.exposure()).isEmpty();
        assertThat(kept.standing().allotment().exposure()).isEqualTo(2);
        CapitalMove lowered = CapitalMove.divided(plan, 1, raised.standing(), everybody(),
                UNDIVIDED, 0);
        assertThat(lowered.exposure()).hasValue(1);
    }

    /** 100 in parts of .3, .2 and .1; without the second the others have .6 as 3 to 1. */
    @Test
    void whatComesBetweenDecisionsIsDividedByTheSharesInForce() {
        SimulationPlan plan = fund(ScriptedAllocator.always(0.3, 0.2, 0.1))
                .sweep(Sweep.DECISIONS).plan();
        CapitalMove came = flowed(plan, everybody(), 100);
        assertThat(came.transfers()).containsExactly(30, 20, 10);
        assertThat(came.moves()).isEqualTo(new CapitalMoves(100, 40, 0, 0));
        assertThat(came.standing()).isEqualTo(StandingAllotment.first(plan));
        assertThat(came.exposure()).isEmpty();
        CapitalMove went = flowed(plan, sleeves(true, false, true), -100);
        assertThat(went.transfers()).containsExactly(-45, 0, -15);
        assertThat(went.moves()).isEqualTo(new CapitalMoves(-100, -40, 0, 0));
    }

    /** Remembers how often it was asked, and what it was asked. */
    private record Noting(List<DivisionRequest> requests) implements Allocator {
        @Override
        public int lookbackBars() {
            return 2;
        }

        @Override
        public AllocatorState initialState() {
            return AllocatorState.of(1, new byte[]{0});
        }

        @Override
        public Division divide(DivisionRequest request) {
            requests.add(request);
            double[] shares = new double[request.active().length];
            Arrays.fill(shares, 1.0 / shares.length);
            return new Division(shares, AllocatorState.of(1,
                    new byte[]{(byte) (request.state().bytes()[0] + 1)}));
        }
    }

    @Test
    void anAllocatorIsAskedAboutWhoIsActiveAndGoesOnFromWhatItRemembered() {
        List<DivisionRequest> requests = new ArrayList<>();
        SimulationPlan plan = fund(new Noting(requests)).plan();
        StandingAllotment first = StandingAllotment.first(plan);
        assertThat(first.state().bytes()).containsExactly(1);
        requests.clear();
        CapitalMove move = CapitalMove.divided(plan, 2, first, sleeves(false, true, true),
                UNDIVIDED, 0);
        DivisionRequest asked = requests.getFirst();
        assertThat(requests).hasSize(1);
        assertThat(asked.bar()).isEqualTo(2);
        assertThat(asked.active()).containsExactly(1, 2);
        assertThat(asked.equityMicros()).containsExactly(200, 300);
        assertThat(asked.returns()).isDeepEqualTo(new double[][]{{0.02, 0.03}, {}});
        assertThat(asked.state().bytes()).containsExactly(1);
        assertThat(move.standing().state().bytes()).containsExactly(2);
        // 500 and the reserve's 400, in halves
        assertThat(move.transfers()).containsExactly(0, 250, 150);
    }
}
