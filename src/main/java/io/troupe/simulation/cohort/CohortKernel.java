package io.troupe.simulation.cohort;

import io.troupe.ledger.SleeveBank;
import io.troupe.simulation.checkpoint.Checkpoint;
import io.troupe.simulation.checkpoint.Checkpoint.SleeveState;
import io.troupe.simulation.hosting.AskedMarker;
import io.troupe.simulation.hosting.Distrust;
import io.troupe.simulation.hosting.HostedStrategies;
import io.troupe.simulation.hosting.Seat;
import io.troupe.simulation.hosting.StateProof;
import io.troupe.simulation.plan.AmountTooLargeException;
import io.troupe.simulation.plan.MemoryExhaustedException;
import io.troupe.simulation.plan.RunTables;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.Arrays;
import java.util.List;

/**
 * Runs consecutive strategies and their sleeves from bar to bar, ahead of the fund: it assumes that
 * every order fills as modelled. Told otherwise by a {@link Revision}, it returns to the bar and
 * goes on from there. What the cohort is at a bar is its {@link CohortState}, what it does there
 * its {@link CohortBar}, how it goes back its {@link WayBack}. Pure of actors; used by one thread
 * at a time.
 */
public final class CohortKernel {
    private final SimulationPlan plan;
    private final CohortState now;
    private final CohortOrders orders;
    private final CohortBar bar;
    private final CohortQuestions questions;
    private final WayBack wayBack;
    private final CohortCheckpoint checkpoint;
    private final StateProof proof;
    private final WindowBuilder window;
    private int lastBar = -1;
    private Pause pause = Pause.NONE;

    /** Where a window stops. */
    public enum Pause {
        /** When its last bar is complete. */
        NONE,
        /** When its last bar is valued, before strategies are asked. */
        VALUED,
        /** The same, and what the allocator needs is told. */
        DIVIDING
    }

    /** The kernel of the strategies of a seat, before the first bar. */
    public CohortKernel(SimulationPlan plan, RunTables tables, Seat seat,
            HostedStrategies strategies,
            AskedMarker asked, boolean recording) {
        this.plan = plan;
        int first = seat.firstStrategy();
        int assets = plan.data().assets();
        long[] cash = Arrays.copyOfRange(plan.initialCashMicros(), first, seat.endStrategy());
        this.proof = new StateProof(strategies);
        this.window = new WindowBuilder(seat,
                new BarSums.Shape(assets, plan.trading().desks().isPresent()), recording);
        SleeveSizers sizers = new SleeveSizers(tables.sizers(), first, cash.length);
        this.now = new CohortState(plan, cash, sizers.ownReturns(), tables.largestWindow());
        this.orders = CohortOrders.of(plan, first, strategies::readsSleeve, now, sizers, window);
        this.questions = new CohortQuestions(plan, strategies, proof, asked, now, orders, window);
        this.bar = new CohortBar(plan, tables, now, orders, window, questions);
        this.wayBack = new WayBack(strategies, proof, now,
                new CohortState(plan, cash, sizers.ownReturns(), tables.largestWindow()),
                orders,
                plan.canRevise());
        this.checkpoint = new CohortCheckpoint(strategies, proof, asked, now, orders,
                first);
    }

    /** The sleeves, handed over: nothing is asked of the kernel afterwards. */
    public SleeveBank bank() {
        return now.bank;
    }

    /**
     * Runs on to a bar.
     *
     * @param toBar the last bar of the window
     * @param pause where in that bar to stop
     * @param start what is known of the window's first bar beyond the usual
     */
    public CohortWindow advance(int toBar, Pause pause, Revision start) {
        questions.forget();
        window.follow();
        wayBack.keepBefore(start);
        this.lastBar = toBar;
        this.pause = pause;
        return run(now.bar);
    }

    /** Returns to a bar of the current window, and runs on to its end. */
    public CohortWindow revise(Revision revision) {
        wayBack.giveBack(revision);
        return run(revision.bar());
    }

    /** The state of all strategies after the last complete bar, none of which was a pause. */
    public List<SleeveState> save() {
        return checkpoint.save();
    }

    /** Takes the place of a cohort that had come to the end of a checkpoint's bar. */
    public void restore(Checkpoint from) {
        checkpoint.restore(from);
    }

    /** What was found, since this was last asked, of strategies that save too little. */
    public List<Distrust> takeDistrusts() {
        return proof.takeNews();
    }

    /** What there is to tell of the checkpoint's bar: its sums. */
    public CohortWindow restored() {
        int restoredBar = now.bar - 1;
        window.start(restoredBar, restoredBar, false);
        window.open(restoredBar);
        window.sums(now, orders.trading());
        return window.build(restoredBar, false, null);
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
            if (now.bar == tellFrom && !now.valued) {
                wayBack.keepIfLater();
            }
            Revision revision = wayBack.revision(now.bar);
            window.open(now.bar);
            if (!now.valued) {
                bar.value(revision);
            }
            bar.decide(revision);
            now.bar++;
            now.valued = false;
        }
        if (pausing) {
            window.open(lastBar);
            bar.value(wayBack.revision(lastBar));
            bar.tellSums();
        }
        return window.build(lastBar, pausing, pause == Pause.DIVIDING ? bar.capital() : null);
    }
}
