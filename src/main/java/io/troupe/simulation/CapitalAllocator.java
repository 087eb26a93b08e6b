package io.troupe.simulation;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import io.troupe.execution.PartialFill;
import io.troupe.model.FailurePolicy;
import io.troupe.portfolio.allocators.AllocatorState;
import io.troupe.portfolio.allocators.Allotment;
import io.troupe.portfolio.allocators.Division;
import io.troupe.portfolio.allocators.DivisionRequest;
import io.troupe.risk.limits.Reduction;
import io.troupe.simulation.checkpoint.Checkpoint;
import io.troupe.simulation.checkpoint.Resumption;
import io.troupe.simulation.cohort.CohortWindow;
import io.troupe.simulation.cohort.CohortWindow.SleeveCapital;
import io.troupe.simulation.cohort.CohortWindows;
import io.troupe.simulation.cohort.Revision;
import io.troupe.simulation.cohort.Revision.Share;
import io.troupe.simulation.cohort.WindowPlanner;
import io.troupe.simulation.hosting.Failure;
import io.troupe.simulation.plan.RunTables;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Divides the fund's capital and combines what its strategies want. Owns the conversation with the
 * cohorts (how far they run ahead, what they must compute again) and what the allocator remembers.
 * Relies on one bar at a time from the clock; reduces in strategy order, never in the order of
 * arrival.
 */
final class CapitalAllocator {
    sealed interface Command {}

    /** Who else is on stage, and the cohorts to combine in strategy order; sent once, first. */
    record Perform(Stage stage, List<ActorRef<StrategyCohort.Command>> cohorts)
            implements
            Command {}

    /**
     * Bring a bar before execution. {@code closed} is what the house did in the bar before, unless
     * that is booked or there is none.
     */
    record OpenBar(int bar, Optional<HouseBar> closed) implements Command {}

    /** Have everybody save what a checkpoint keeps; all bars are complete. */
    record Save() implements Command {}

    /** The same; {@code closed} is the last complete bar, which is yet to be booked. */
    record SaveAll(HouseBar closed) implements Command {}

    /** There is no bar after {@code closed}. */
    record CloseRun(HouseBar closed) implements Command {}

    /** A cohort has run. */
    record WindowTold(CohortWindow window) implements Command {}

    /** Orders of the bar before were filled only in part: sleeves must take their shares. */
    record FilledInPart(int bar, List<PartialFill> partials) implements Command {}

    /** The bar is booked and judged; go on with what strategies want. */
    record DecideBar(int bar, Optional<Stance> stance) implements Command {}

    /** The limits reduced orders decided at a bar: sleeves must take their shares. */
    record CutOrders(int bar, List<Reduction> cuts) implements Command {}

    private final SimulationPlan plan;
    private final Stage stage;
    private final List<ActorRef<StrategyCohort.Command>> cohorts;
    private final CohortWindows windows;
    private final WindowPlanner planner;
    private final List<String> ids;
    private AllocatorState state;
    private Runnable whenTold = () -> {};

    private CapitalAllocator(SimulationPlan plan, RunTables tables, boolean everyBar,
            Resumption resumption, Perform cast) {
        this.plan = plan;
        this.stage = cast.stage();
        this.cohorts = cast.cohorts();
        this.ids = plan.ids();
        Checkpoint from = resumption.from();
        this.state = from == null ? plan.firstDivision().state() : from.allocator();
        this.windows = new CohortWindows(cohorts.size(), plan.data().assets(),
                tables.largestWindow());
        this.planner = new WindowPlanner(plan, tables, everyBar, resumption.everyBars());
        if (from != null) {
            windows.expect();
            cohorts.forEach(cohort -> cohort.tell(new StrategyCohort.TellRestored()));
        }
    }

    /**
     * An allocator that waits to be cast.
     *
     * @param everyBar whether a cohort cannot run ahead
     * @param resumption where to go on
     */
    static Behavior<Command> create(SimulationPlan plan, RunTables tables, boolean everyBar,
            Resumption resumption) {
        return Behaviors.receive(Command.class).onMessage(Perform.class,
                cast -> new CapitalAllocator(plan, tables, everyBar, resumption, cast)
                        .combining())
                .build();
    }

    private Behavior<Command> combining() {
        return Behaviors.receiveMessage(command -> {
            switch (command) {
                case Perform again -> throw new IllegalStateException("cast twice");
                case OpenBar open -> onOpenBar(open);
                case Save save -> save();
                case SaveAll(HouseBar closed) -> onSaveAll(closed);
                case CloseRun(HouseBar closed) -> onCloseRun(closed);
                case WindowTold(CohortWindow window) -> onWindowTold(window);
                case FilledInPart partial -> onFilledInPart(partial);
                case DecideBar decide -> onDecideBar(decide);
                case CutOrders cut -> onCutOrders(cut);
            }
            return Behaviors.same();
        });
    }

    private void onOpenBar(OpenBar open) {
        if (open.closed().isEmpty() || record(open.closed().get())) {
            bring(open.bar());
        }
    }

    private void bring(int bar) {
        if (windows.covers(bar)) {
            match(bar);
        } else if (windows.isWaiting()) {
            whenTold = () -> bring(bar);
        } else {
            advance(bar, false, cohort -> Revision.NONE, () -> bring(bar));
        }
    }

    private void onSaveAll(HouseBar closed) {
        if (record(closed)) {
            save();
        }
    }

    private void save() {
        stage.recorder().tell(new Recorder.Save());
        stage.execution().tell(new Execution.Save());
        stage.risk().tell(new Risk.Save());
        cohorts.forEach(cohort -> cohort.tell(new StrategyCohort.Save(stage.simulation())));
        stage.simulation().tell(new Simulation.AllocatorSaved(state));
    }

    private void onCloseRun(HouseBar closed) {
        if (record(closed)) {
            stage.recorder().tell(new Recorder.Finish());
        }
    }

    /** Has a bar booked, whose windows are final now; false if it is not to be. */
    private boolean record(HouseBar closed) {
        Failure failure = plan.onFailure() == FailurePolicy.FAIL ? windows.failure(closed.bar())
                : null;
        if (failure != null) {
            stage.simulation().tell(new Simulation.StrategyFailed(failure));
            return false;
        }
        stage.recorder().tell(new Recorder.Book(closed, windows.at(closed.bar())));
        return true;
    }

    private void match(int bar) {
        stage.execution().tell(new Execution.Match(windows.sums(bar)));
    }

    private void onFilledInPart(FilledInPart command) {
        List<List<Share>> shares = windows.partialShares(command.bar(), command.partials());
        revise(cohort -> Revision.filledInPart(command.bar(), shares.get(cohort)),
                () -> match(command.bar()));
    }

    private void onDecideBar(DecideBar decide) {
        int bar = decide.bar();
        Optional<Stance> stance = decide.stance();
        if (windows.pausedAt(bar) && plan.decidesAt(bar)) {
            long[][] transfers = transfers(bar);
            advance(bar, true, cohort -> Revision.decided(bar, stance, transfers[cohort]),
                    () -> approve(bar));
        } else if (windows.pausedAt(bar)) {
            advance(bar, true, cohort -> Revision.decided(bar, stance), () -> approve(bar));
        } else {
            revise(cohort -> Revision.decided(bar, stance), () -> approve(bar));
        }
    }

    private void approve(int bar) {
        stage.risk().tell(new Risk.ApproveOrders(windows.sums(bar)));
    }

    private void onCutOrders(CutOrders cut) {
        List<List<Share>> shares = windows.cutShares(cut.bar(), cut.cuts());
        revise(cohort -> Revision.cut(cut.bar(), shares.get(cohort)),
                () -> stage.clock().tell(new Clock.CutsShared(cut.bar())));
    }

    /** Micros to move into each sleeve of each cohort. Quarantined sleeves keep what they have. */
    private long[][] transfers(int bar) {
        List<Integer> active = new ArrayList<>();
        List<Long> held = new ArrayList<>();
        List<double[]> returns = new ArrayList<>();
        int strategy = 0;
        for (int c = 0; c < cohorts.size(); c++) {
            SleeveCapital capital = capital(c, bar);
            for (int k = 0; k < capital.active().length; k++, strategy++) {
                if (capital.active()[k]) {
                    active.add(strategy);
                    held.add(capital.equityMicros()[k]);
                    returns.add(capital.returns()[k]);
                }
            }
        }
        long[] moved = active.isEmpty() ? new long[0]
                : divide(new DivisionRequest(bar, ids,
                        active.stream().mapToInt(Integer::intValue).toArray(),
                        returns.toArray(double[][]::new),
                        held.stream().mapToLong(Long::longValue).toArray(), state));
        long[][] transfers = new long[cohorts.size()][];
        int next = 0;
        for (int c = 0; c < transfers.length; c++) {
            boolean[] asked = capital(c, bar).active();
            transfers[c] = new long[asked.length];
            for (int k = 0; k < asked.length; k++) {
                transfers[c][k] = asked[k] ? moved[next++] : 0;
            }
        }
        return transfers;
    }

    private long[] divide(DivisionRequest request) {
        Division division = Division.by(plan.allocator(), request);
        state = division.state();
        long[] held = request.equityMicros();
        long total = 0;
        for (long each : held) {
            total = Math.addExact(total, each);
        }
        long[] parts = Allotment.of(division, request.active(), ids.size(), 1)
                .split(total, request.active()).each();
        for (int k = 0; k < parts.length; k++) {
            parts[k] = Math.subtractExact(parts[k], held[k]);
        }
        return parts;
    }

    private SleeveCapital capital(int cohort, int bar) {
        SleeveCapital capital = windows.of(cohort, bar).capital();
        if (capital == null) {
            throw new IllegalStateException("cohort " + cohort + " told no capital at bar " + bar);
        }
        return capital;
    }

    private interface RevisionOf {
        Revision cohort(int cohort);
    }

    private void advance(int bar, boolean valued, RevisionOf start, Runnable then) {
        WindowPlanner.Window window = planner.next(bar, valued);
        windows.expect();
        whenTold = then;
        for (int c = 0; c < cohorts.size(); c++) {
            cohorts.get(c).tell(new StrategyCohort.Advance(window.lastBar(), window.pause(),
                    start.cohort(c)));
        }
    }

    private void revise(RevisionOf revision, Runnable then) {
        planner.revised();
        windows.expect();
        whenTold = then;
        for (int c = 0; c < cohorts.size(); c++) {
            cohorts.get(c).tell(new StrategyCohort.Revise(revision.cohort(c)));
        }
    }

    private void onWindowTold(CohortWindow window) {
        if (windows.take(window)) {
            whenTold.run();
        }
    }
}
