package io.troupe.simulation.cohort;

import io.troupe.model.Cadence;
import io.troupe.model.CutReason;
import io.troupe.model.FailurePolicy;
import io.troupe.model.Money;
import io.troupe.model.StaffMove;
import io.troupe.model.TargetPositions;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderRequest;
import io.troupe.risk.halts.Restraint;
import io.troupe.simulation.checkpoint.Checkpoint.Leave;
import io.troupe.simulation.cohort.CohortWindow.Phase;
import io.troupe.simulation.cohort.CohortWindow.SleeveCapital;
import io.troupe.simulation.plan.RunTables;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the sleeves of a cohort do in one bar, in two steps between which the fund may move its
 * capital: holdings, fills and value; then stance, transfers, who has part in it, answers, sizes
 * and shares of cuts.
 * What happens is written to the window.
 */
final class CohortBar {
    private final SimulationPlan plan;
    private final RunTables tables;
    private final CohortState now;
    private final SleeveTargets targets;
    private final SleeveTrading trading;
    private final SleeveGuards guards;
    private final WindowBuilder window;
    private final SleeveFlows sleeveFlows;
    private final CohortQuestions questions;
    private final CohortQuestions.Listener answers = new Answers();
    private final double[] stepValues;
    /** Whether all of a sleeve's targets are sized at this bar, not only changed ones. */
    private final boolean[] sizedWhole;
    /** The sleeves whose targets are sized anew from time to time. */
    private final List<Integer> resizing = new ArrayList<>();
    /** Who begins or ceases before the first bar. */
    private final List<StaffMove> firstMoves;

    CohortBar(SimulationPlan plan, RunTables tables, CohortState now, CohortOrders orders,
            WindowBuilder window, CohortQuestions questions) {
        this.plan = plan;
        this.tables = tables;
        this.now = now;
        this.targets = orders.targets();
        this.trading = orders.trading();
        this.guards = orders.guards();
        this.window = window;
        this.questions = questions;
        this.sleeveFlows = new SleeveFlows(now, tables, trading, window);
        this.stepValues = new double[plan.data().assets()];
        this.sizedWhole = new boolean[now.bank.sleeves()];
        this.firstMoves = plan.firstDivision().moves().stream()
                .filter(move -> move.strategy() >= window.firstStrategy()
                        && move.strategy() < window.firstStrategy() + sizedWhole.length)
                .toList();
        for (int k = 0; k < sizedWhole.length; k++) {
            if (plan.strategies().get(window.firstStrategy() + k).resize() != Cadence.NEVER) {
                resizing.add(k);
            }
        }
    }

    /** Moves holdings, fills the orders of the bar before and values the sleeves at the close. */
    void value(Revision revision) {
        now.flows = sleeveFlows.apply(now.bar);
        guards.open(now.bar);
        trading.fill(now.bar, revision);
        tables.data().stepValues(now.bar, stepValues);
        guards.traded(stepValues);
        now.bank.value(stepValues);
        now.returns.value(now.bar, now.bank);
        now.sized.value(now.bar, now.bank);
        now.valued = true;
    }

    /** Has capital moved, strategies asked and orders made, at the close of a bar once valued. */
    void decide(Revision revision) {
        tables.data().stepValues(now.bar, stepValues);
        Restraint before = now.stance;
        double factor = now.exposure;
        now.stance = revision.stance().orElse(before);
        now.exposure = revision.exposure().orElse(factor);
        markWhole(now.exposure != factor);
        guards.judge(stepValues, !now.stance.equals(before), sizedWhole);
        transfer(revision);
        move(now.bar == 0 ? firstMoves : revision.moves());
        questions.ask(answers);
        resize();
        sellLeavers();
        refuseShorts();
        trading.decide(now.bar);
        guards.limit(stepValues);
        trading.cut(revision.cuts());
        tellSums();
    }

    /** Writes to the window what the sleeves hold, want and have paid together. */
    void tellSums() {
        window.sums(now, trading);
    }

    private void markWhole(boolean all) {
        targets.at(now.bar);
        Arrays.fill(sizedWhole, all);
        for (int k = 0; tables.hasSizers() && k < sizedWhole.length; k++) {
            sizedWhole[k] |= targets.isDue(k);
        }
        for (int k : resizing) {
            sizedWhole[k] |= tables.periods()
                    .begins(plan.strategies().get(window.firstStrategy() + k).resize(), now.bar);
        }
    }

    private void transfer(Revision revision) {
        long[] transfers = revision.transfers();
        for (int k = 0; k < transfers.length; k++) {
            long micros = transfers[k];
            if (micros != 0) {
                guards.moving(k, micros);
                now.bank.transfer(k, micros);
                now.returns.transferred(k, now.bank);
                now.sized.transferred(k, now.bank);
                sizedWhole[k] = true;
                window.entry(Phase.TRANSFER, k, (buffer, local) -> buffer.transfer(local, micros));
            }
        }
    }

    private void move(List<StaffMove> moves) {
        for (StaffMove move : moves) {
            int k = move.strategy() - window.firstStrategy();
            if (!now.quarantined[k]) {
                move(k, move);
                window.entry(Phase.STAFFED, k, (buffer, local) -> buffer.staffed(local, move));
            }
        }
    }

    private void move(int k, StaffMove move) {
        boolean in = move.kind().isIn();
        if (in != now.leavers.has(k)) {
            throw new IllegalStateException(plan.allocator() + " says at bar " + now.bar + " that "
                    + plan.strategies().get(move.strategy()).id() + " " + move.kind().label()
                    + ", but that is where it was");
        }
        if (in) {
            now.leavers.set(k, Optional.empty());
            sizedWhole[k] = true;
        } else {
            long[] held = new long[stepValues.length];
            Arrays.setAll(held, asset -> now.bank.position(k, asset));
            now.leavers.set(k, Optional.of(new Leave(now.bar, move.overBars(), held)));
            trading.end(k, OrderCause.LEFT, false);
        }
    }

    /** Wants of those who have no part what is not yet to be sold, whatever they answered. */
    private void sellLeavers() {
        for (int k = 0; now.leavers.any() && k < sizedWhole.length; k++) {
            if (now.leavers.has(k)) {
                Restraint restraint = guards.of(k);
                for (int asset = 0; asset < stepValues.length; asset++) {
                    if (!restraint.mayHold(asset)) {
                        now.leavers.sell(k, asset);
                    }
                    trading.want(k, asset, now.leavers.wanted(k, asset, now.bar), false);
                }
            }
        }
    }

    /** Acts on what strategies answer. */
    private final class Answers implements CohortQuestions.Listener {
        @Override
        public void take(int k, TargetPositions answer) {
            CohortBar.this.take(k, answer);
        }

        @Override
        public void request(int k, List<OrderRequest> requests) {
            trading.request(k, requests);
            if (now.leavers.has(k)) {
                trading.end(k, OrderCause.LEFT, false);
            }
            guards.requested(k);
        }

        @Override
        public void quarantined(int k) {
            trading.end(k, OrderCause.QUARANTINED, plan.onFailure() == FailurePolicy.FREEZE);
        }
    }

    private void take(int k, TargetPositions answer) {
        if (now.leavers.has(k)) {
            targets.remember(k, answer);
        } else if (guards.of(k).permitsPositions()) {
            targets.size(k, answer, sizedWhole[k], now.exposure, guards.of(k),
                    stepValues);
        } else {
            targets.remember(k, answer);
            if (sizedWhole[k]) {
                targets.wantNothing(k);
            }
        }
        sizedWhole[k] = false;
    }

    /** Sizes the old targets of sleeves that are to be sized as a whole and had no new answer. */
    private void resize() {
        for (int k = 0; k < sizedWhole.length; k++) {
            if (sizedWhole[k]) {
                take(k, targets.of(k));
            }
        }
    }

    /** Books the shorts that were refused, in the order of strategies. */
    private void refuseShorts() {
        List<SleeveTargets.RefusedShort> refused = targets.takeRefusedShorts();
        if (refused.isEmpty()) {
            return;
        }
        refused.stream().sorted(Comparator.comparingInt(SleeveTargets.RefusedShort::sleeve))
                .forEach(each -> window.entry(Phase.SHORT_CUT, each.sleeve(),
                        (buffer, local) -> buffer.cut(local, each.asset(), each.ordered(),
                                each.approved(), CutReason.NOT_SHORTABLE)));
    }

    /** What the allocator needs of the sleeves at a bar that has been valued. */
    SleeveCapital capital() {
        int n = now.bank.sleeves();
        long[] equity = new long[n];
        double[][] returns = new double[n][];
        boolean[] active = new boolean[n];
        for (int k = 0; k < n; k++) {
            equity[k] = Money.micros(now.bank.equity(k));
            returns[k] = now.returns.latest(k, now.bar);
            active[k] = !now.quarantined[k];
        }
        return new SleeveCapital(equity, returns, active);
    }
}
