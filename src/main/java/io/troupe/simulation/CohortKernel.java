package io.troupe.simulation;

import io.troupe.ledger.SleeveBank;
import io.troupe.model.Cadence;
import io.troupe.model.CutReason;
import io.troupe.model.FailurePolicy;
import io.troupe.model.Money;
import io.troupe.model.TargetPositions;
import io.troupe.simulation.Checkpoint.SleeveState;
import io.troupe.simulation.CohortWindow.Phase;
import io.troupe.simulation.CohortWindow.SleeveCapital;
import io.troupe.strategies.MarketCursor;
import io.troupe.strategies.SleeveView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs consecutive strategies and their sleeves from bar to bar, ahead of the fund: it assumes that
 * every order fills as modelled. Told otherwise by a {@link Revision}, it returns to the bar and
 * goes on from there. Pure of actors; used by one thread at a time.
 */
final class CohortKernel {
    private final SimulationPlan plan;
    private final RunTables tables;
    private final HostedStrategies strategies;
    private final StateProof proof;
    private final WindowBuilder window;
    private final SleeveFlows sleeveFlows;
    private final SleeveFills sleeveFills;
    private final MarketCursor cursor;
    private final SleeveView[] sleeveViews;
    private final CohortState now;
    private final CohortState kept;
    private final DecisionLog log = new DecisionLog();
    private final double[] stepValues;
    private final boolean[] sizedWhole;
    private final int firstStrategy;
    private final AskedMarker asked;
    private final boolean runsAhead;
    /** Whether the fund can ever cut an order, so that there must be a state to return to. */
    private final boolean revisable;
    /** Revisions of the bars since the kept state. */
    private final Map<Integer, Revision> revisions = new HashMap<>();
    /** The sleeves whose targets are sized anew from time to time. */
    private final List<Integer> resizing = new ArrayList<>();
    /** Strategies that failed at the current bar. */
    private final List<Failure> failed = new ArrayList<>();
    private int lastBar = -1;
    private Pause pause = Pause.NONE;

    /** Where a window stops. */
    enum Pause {
        /** When its last bar is complete. */
        NONE,
        /** When its last bar is valued, before strategies are asked. */
        VALUED,
        /** The same, and what the allocator needs is told. */
        DIVIDING
    }

    CohortKernel(SimulationPlan plan, RunTables tables, Seat seat, HostedStrategies strategies,
            AskedMarker asked, boolean recording) {
        this.plan = plan;
        this.tables = tables;
        this.strategies = strategies;
        this.proof = new StateProof(strategies);
        this.asked = asked;
        this.firstStrategy = seat.firstStrategy();
        this.runsAhead = !strategies.needsEveryBar();
        this.revisable = plan.canRevise();
        int assets = plan.data().assets();
        this.window = new WindowBuilder(seat, assets, recording);
        this.cursor = strategies.cursor();
        long[] cash = Arrays.copyOfRange(plan.initialCashMicros(), firstStrategy,
                seat.endStrategy());
        this.now = new CohortState(plan, cash, tables.largestWindow());
        this.kept = new CohortState(plan, cash, tables.largestWindow());
        this.sleeveFlows = new SleeveFlows(now.bank, now.orders, window);
        this.sleeveFills = new SleeveFills(plan.fills(), now.bank, now.orders, window);
        this.stepValues = new double[assets];
        this.sizedWhole = new boolean[cash.length];
        this.sleeveViews = new SleeveView[cash.length];
        for (int k = 0; k < cash.length; k++) {
            sleeveViews[k] = new BankSleeve(now.bank, k);
            if (plan.strategies().get(firstStrategy + k).resize() != Cadence.NEVER) {
                resizing.add(k);
            }
        }
    }

    /** Whether the cohort can run ahead: not if a strategy that sees its sleeve cannot go back. */
    boolean runsAhead() {
        return runsAhead;
    }

    SleeveBank bank() {
        return now.bank;
    }

    /**
     * Runs on to a bar.
     *
     * @param toBar the last bar of the window
     * @param pause where in that bar to stop
     * @param start what is known of the window's first bar beyond the usual
     */
    CohortWindow advance(int toBar, Pause pause, Revision start) {
        log.clear(now.bar);
        window.follow();
        keep();
        revisions.clear();
        revisions.put(now.bar, start);
        this.lastBar = toBar;
        this.pause = pause;
        return run(now.bar);
    }

    /** Returns to a bar of the current window, and runs on to its end. */
    CohortWindow revise(Revision revision) {
        revisions.merge(revision.bar(), revision, Revision::and);
        giveBack();
        return run(revision.bar());
    }

    /** The state of all strategies after the last complete bar, none of which was a pause. */
    List<SleeveState> save() {
        List<SleeveState> states = new ArrayList<>();
        for (int k = 0; k < strategies.size(); k++) {
            long[] positions = new long[stepValues.length];
            long[] wanted = new long[stepValues.length];
            double[] weights = new double[stepValues.length];
            for (int i = 0; i < positions.length; i++) {
                positions[i] = now.bank.position(k, i);
                wanted[i] = now.orders.wanted(k, i);
                weights[i] = now.orders.targets(k).weight(i);
            }
            states.add(new SleeveState(positions, wanted, weights, now.bank.cashMicros(k),
                    now.bank.fills(k), now.quarantined[k], now.returns.base(k),
                    now.returns.latest(k, now.bar - 1), now.quarantined[k]
                            ? StrategyMemory.NONE
                            : proof.save(k, now.bar - 1)));
        }
        return states;
    }

    /** Takes the place of a cohort that had come to the end of a checkpoint's bar. */
    void restore(Checkpoint checkpoint) {
        for (int k = 0; k < strategies.size(); k++) {
            SleeveState state = checkpoint.sleeves().get(firstStrategy + k);
            now.bank.load(k, state.positions(), state.cashMicros(), state.fills());
            now.orders.load(k, state.wanted(), TargetPositions.of(state.weights()));
            now.returns.load(k, checkpoint.bar(), state.returns(), state.returnBase());
            now.quarantined[k] = state.quarantined();
            if (!state.quarantined()) {
                restore(k, state.memory(), checkpoint.bar());
            }
        }
        asked.done();
        now.stance = Stance.of(checkpoint.drawdown());
        now.bar = checkpoint.bar() + 1;
    }

    private void restore(int k, StrategyMemory memory, int bar) {
        byte[] saved = memory.state();
        if (saved == null || !proof.load(k, bar, saved)) {
            strategies.askAgain(k, cursor, bar, asked);
        }
        proof.restore(k, memory, bar);
    }

    /** What was found, since this was last asked, of strategies that save too little. */
    List<Distrust> takeDistrusts() {
        return proof.takeNews();
    }

    /** What there is to tell of the checkpoint's bar: its sums. */
    CohortWindow restored() {
        int bar = now.bar - 1;
        window.start(bar, bar, false);
        window.open(bar);
        window.sums(now.bank, now.orders, 0, FlowSums.NONE);
        return window.build(bar, false, null);
    }

    private void keep() {
        if (!revisable) {
            return;
        }
        now.save(kept);
        for (int k = 0; runsAhead && k < strategies.size(); k++) {
            kept.strategyStates[k] = strategies.readsSleeve(k) && !now.quarantined[k]
                    ? proof.keep(k, Math.max(0, now.bar - 1))
                    : null;
        }
    }

    private void giveBack() {
        if (!revisable) {
            throw new IllegalStateException("a fund without limits had an order cut");
        }
        kept.save(now);
        for (int k = 0; k < strategies.size(); k++) {
            byte[] state = kept.strategyStates[k];
            if (state != null) {
                proof.giveBack(k, Math.max(0, now.bar - 1), state);
            }
        }
    }

    /** Runs to the window's end; what happens before {@code tellFrom} has been told already. */
    private CohortWindow run(int tellFrom) {
        try {
            return runOn(tellFrom);
        } catch (ArithmeticException e) {
            throw AmountTooLargeException.at(plan.data(), Math.min(now.bar, lastBar), e);
        } catch (OutOfMemoryError e) {
            throw MemoryExhaustedException.at(plan.data(), Math.min(now.bar, lastBar), e);
        }
    }

    private CohortWindow runOn(int tellFrom) {
        window.start(tellFrom, lastBar, now.valued && now.bar == tellFrom);
        boolean pausing = pause != Pause.NONE;
        while (now.bar < lastBar || (now.bar == lastBar && !pausing)) {
            if (now.bar == tellFrom && !now.valued && kept.bar < tellFrom) {
                keep();
            }
            Revision revision = revision(now.bar);
            window.open(now.bar);
            if (!now.valued) {
                fillAndValue(revision);
            }
            finish(revision);
            now.bar++;
            now.valued = false;
        }
        if (pausing) {
            window.open(lastBar);
            fillAndValue(revision(lastBar));
            window.sums(now.bank, now.orders, now.paidMicros, now.flows);
        }
        return window.build(lastBar, pausing, pause == Pause.DIVIDING ? capital() : null);
    }

    private Revision revision(int bar) {
        Revision known = revisions.get(bar);
        return known == null ? Revision.NONE : known;
    }

    private void fillAndValue(Revision revision) {
        now.flows = sleeveFlows.apply(now.bar, tables.flows().at(now.bar));
        now.paidMicros = sleeveFills.fill(now.bar, revision.partials());
        tables.data().stepValues(now.bar, stepValues);
        now.bank.value(stepValues);
        now.returns.value(now.bar, now.bank);
        now.valued = true;
    }

    private void finish(Revision revision) {
        tables.data().stepValues(now.bar, stepValues);
        Stance before = now.stance;
        now.stance = revision.stance().orElse(before);
        markWhole(!now.stance.equals(before));
        transfer(revision);
        ask();
        size();
        refuseShorts();
        for (int place = 0; place < revision.cuts().size(); place++) {
            sleeveFills.cut(revision.cuts().get(place), place);
        }
        window.sums(now.bank, now.orders, now.paidMicros, now.flows);
    }

    /** Marks the sleeves of which all targets are sized at this bar, not only changed ones. */
    private void markWhole(boolean all) {
        Arrays.fill(sizedWhole, all);
        for (int k : resizing) {
            sizedWhole[k] |= tables.periods()
                    .begins(plan.strategies().get(firstStrategy + k).resize(), now.bar);
        }
    }

    private void transfer(Revision revision) {
        long[] transfers = revision.transfers();
        for (int k = 0; k < transfers.length; k++) {
            long micros = transfers[k];
            if (micros != 0) {
                now.bank.transfer(k, micros);
                now.returns.transferred(k, now.bank);
                sizedWhole[k] = true;
                window.entry(Phase.TRANSFER, k, (buffer, local) -> buffer.transfer(local, micros));
            }
        }
    }

    private void ask() {
        boolean answered = log.contains(now.bar);
        cursor.moveTo(now.bar);
        if (!answered) {
            log.begin();
        }
        failed.clear();
        for (int k = 0; k < strategies.size(); k++) {
            boolean again = runsAhead && strategies.readsSleeve(k);
            if ((again || !answered) && !now.quarantined[k]) {
                ask(k, again);
            }
        }
        asked.done();
        if (answered) {
            failed.addAll(log.failures(now.bar));
            failed.sort(Comparator.comparingInt(Failure::strategy));
        }
        failed.forEach(this::quarantine);
    }

    private void ask(int k, boolean again) {
        asked.asking(now.bar, firstStrategy + k);
        Optional<Failure> failure = strategies.ask(k, cursor, sleeveViews[k]);
        TargetPositions answer = strategies.answer();
        if (proof.isAsking(k)) {
            proof.ask(k, cursor, sleeveViews[k], failure.isPresent() ? null : answer);
        }
        if (failure.isPresent()) {
            answer = plan.onFailure() == FailurePolicy.FLATTEN
                    ? TargetPositions.flat(plan.data().assets())
                    : TargetPositions.unchanged();
            failed.add(failure.get());
            if (!again) {
                log.add(failure.get());
            }
        }
        if (!answer.isUnchanged()) {
            if (again) {
                take(k, answer);
            } else {
                log.add(k, answer);
            }
        }
    }

    private void quarantine(Failure failure) {
        int k = failure.strategy() - firstStrategy;
        now.quarantined[k] = true;
        window.fail(failure);
        window.entry(Phase.QUARANTINE, k, (buffer, local) -> buffer.quarantine(local,
                failure.reason(), failure.detail()));
    }

    private void size() {
        for (int entry = log.begin(now.bar); entry < log.end(now.bar); entry++) {
            take(log.strategy(entry), log.targets(entry));
        }
        for (int k = 0; k < sizedWhole.length; k++) {
            if (sizedWhole[k]) {
                take(k, now.orders.targets(k));
            }
        }
    }

    /** Books the shorts that were refused, in the order of strategies. */
    private void refuseShorts() {
        now.orders.takeRefusedShorts().stream()
                .sorted(Comparator.comparingInt(SleeveOrders.RefusedShort::sleeve))
                .forEach(each -> window.entry(Phase.SHORT_CUT, each.sleeve(),
                        (buffer, local) -> buffer.cut(local, each.asset(), each.ordered(),
                                each.approved(), CutReason.NOT_SHORTABLE)));
    }

    private void take(int k, TargetPositions targets) {
        if (now.stance.permitsPositions()) {
            now.orders.size(k, targets, sizedWhole[k], stepValues);
        } else {
            now.orders.remember(k, targets);
            if (sizedWhole[k]) {
                now.orders.wantNothing(k);
            }
        }
        sizedWhole[k] = false;
    }

    private SleeveCapital capital() {
        int n = strategies.size();
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
