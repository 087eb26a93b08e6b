package io.troupe.simulation;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import io.troupe.execution.Shortfall;
import io.troupe.execution.points.PointShare;
import io.troupe.execution.points.PointShortfall;
import io.troupe.ledger.HouseLedger.CapitalMoves;
import io.troupe.model.FailurePolicy;
import io.troupe.model.StaffMove;
import io.troupe.risk.halts.Restraint;
import io.troupe.simulation.checkpoint.Checkpoint;
import io.troupe.simulation.checkpoint.Resumption;
import io.troupe.simulation.cohort.CohortWindow;
import io.troupe.simulation.cohort.CohortWindow.SleeveCapital;
import io.troupe.simulation.cohort.CohortWindows;
import io.troupe.simulation.cohort.Revision;
import io.troupe.simulation.cohort.Revision.Share;
import io.troupe.simulation.cohort.SleeveSums;
import io.troupe.simulation.cohort.WindowPlanner;
import io.troupe.simulation.hosting.Failure;
import io.troupe.simulation.house.CapitalMove;
import io.troupe.simulation.house.CapitalMove.Undivided;
import io.troupe.simulation.house.HouseBar;
import io.troupe.simulation.plan.AmountTooLargeException;
import io.troupe.simulation.plan.CapitalCalendar;
import io.troupe.simulation.plan.RunTables;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.StandingAllotment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * Divides the fund's capital and combines what its strategies want. Owns the conversation with the
 * cohorts (how far they run ahead, what they must compute again) and by what capital is divided.
 * Relies on one stretch of bars at a time from the clock; reduces in strategy order, never in the
 * order of arrival.
 */
final class CapitalAllocator {
    sealed interface Command {}

    /** Who else is on stage, and the cohorts to combine in strategy order; sent once, first. */
    record Perform(Stage stage, List<ActorRef<StrategyCohort.Command>> cohorts)
            implements
            Command {}

    /**
     * Have the house walk through bars from one on, at most to another. {@code closed} is what it
     * did in the bars before, as far as that is not booked yet.
     */
    record OpenBars(int bar, int mostBars, List<HouseBar> closed) implements Command {}

    /** Have the last bars booked; which comes next is not known yet. */
    record BookBars(List<HouseBar> closed) implements Command {}

    /** Have everybody save what a checkpoint keeps; all bars are complete. */
    record Save() implements Command {}

    /** The same; {@code closed} are the last bars, which are yet to be booked. */
    record SaveAll(List<HouseBar> closed) implements Command {}

    /** There is no further bar; {@code closed} are those that are yet to be booked. */
    record CloseRun(List<HouseBar> closed) implements Command {}

    /** A cohort has run. */
    record WindowTold(CohortWindow window) implements Command {}

    /** Orders of the bar before were filled only in part: sleeves must take their shares. */
    record FilledInPart(int bar, List<Shortfall> partials) implements Command {}

    /** The same at points of the bar, of which there may be more when sleeves have their shares. */
    record RationPoints(int bar, List<PointShortfall> points) implements Command {}

    /** The bar is booked and judged; move capital and go on with what strategies want. */
    record DecideBar(int bar, Optional<Restraint> stance, Undivided undivided)
            implements
            Command {}

    /** The limits reduced orders decided at a bar: sleeves must take their shares. */
    record CutOrders(int bar, List<Shortfall> cuts) implements Command {}

    private final SimulationPlan plan;
    private final Stage stage;
    private final List<ActorRef<StrategyCohort.Command>> cohorts;
    private final CohortWindows windows;
    private final WindowPlanner planner;
    private final CapitalCalendar calendar;
    /** The most bars that the house walks through in one go. */
    private final int longestStretch;
    private StandingAllotment standing;
    private Runnable whenTold = () -> {};

    private CapitalAllocator(SimulationPlan plan, RunTables tables, boolean everyBar,
            Resumption resumption, Perform cast) {
        this.plan = plan;
        this.stage = cast.stage();
        this.cohorts = cast.cohorts();
        this.calendar = tables.capital();
        // Constructing a portfolio may take seconds, within which nobody could stop the run.
        this.longestStretch = plan.construct().isNone() ? tables.largestWindow() : 1;
        Checkpoint from = resumption.from();
        this.standing = from == null ? StandingAllotment.first(plan) : from.standing();
        this.windows = new CohortWindows(cohorts.size(), plan.data().assets(),
                plan.trading().desks().isPresent(), tables.largestWindow());
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
                case OpenBars open -> onOpenBars(open);
                case BookBars(List<HouseBar> closed) -> record(closed);
                case Save save -> save();
                case SaveAll(List<HouseBar> closed) -> onSaveAll(closed);
                case CloseRun(List<HouseBar> closed) -> onCloseRun(closed);
                case WindowTold(CohortWindow window) -> onWindowTold(window);
                case FilledInPart partial -> onFilledInPart(partial);
                case RationPoints ration -> onRationPoints(ration);
                case DecideBar decide -> onDecideBar(decide);
                case CutOrders cut -> onCutOrders(cut);
            }
            return Behaviors.same();
        });
    }

    private void onOpenBars(OpenBars open) {
        if (record(open.closed())) {
            bring(open.bar(), Math.min(open.mostBars(), longestStretch));
        }
    }

    private void bring(int bar, int mostBars) {
        if (windows.covers(bar)) {
            stage.risk().tell(new Risk.Guard(windows.stretch(bar, mostBars, this::endsRun)));
        } else if (windows.isWaiting()) {
            whenTold = () -> bring(bar, mostBars);
        } else {
            advance(bar, false, cohort -> Revision.NONE, () -> bring(bar, mostBars));
        }
    }

    private boolean endsRun(Failure failure) {
        return plan.onFailure(failure.reason()) == FailurePolicy.FAIL;
    }

    private void onSaveAll(List<HouseBar> closed) {
        if (record(closed)) {
            save();
        }
    }

    private void save() {
        stage.recorder().tell(new Recorder.Save());
        stage.execution().tell(new Execution.Save());
        stage.risk().tell(new Risk.Save());
        cohorts.forEach(cohort -> cohort.tell(new StrategyCohort.Save(stage.simulation())));
        stage.simulation().tell(new Simulation.AllocatorSaved(standing));
    }

    private void onCloseRun(List<HouseBar> closed) {
        if (record(closed)) {
            stage.recorder().tell(new Recorder.Finish());
        }
    }

    /** Has bars booked, whose windows are final now; false if the last is not to be. */
    private boolean record(List<HouseBar> closed) {
        if (closed.isEmpty()) {
            return true;
        }
        Failure failure = windows.failure(closed.getLast().bar(), this::endsRun);
        book(failure == null ? closed : closed.subList(0, closed.size() - 1));
        if (failure != null) {
            stage.recorder().tell(new Recorder.PassOn(failure));
        }
        return failure == null;
    }

    private void book(List<HouseBar> closed) {
        int end = closed.isEmpty() ? -1 : closed.getLast().bar();
        int first = 0;
        while (first < closed.size()) {
            int bar = closed.get(first).bar();
            int after = first + windows.toldTogether(bar, end) - bar + 1;
            stage.recorder().tell(
                    new Recorder.Book(closed.subList(first, after), windows.at(bar)));
            first = after;
        }
    }

    private void onFilledInPart(FilledInPart command) {
        List<List<Share>> shares = fitting(command.bar(),
                () -> windows.partialShares(command.bar(), command.partials()));
        revise(cohort -> Revision.filledInPart(command.bar(), shares.get(cohort)),
                () -> stage.execution()
                        .tell(new Execution.MatchShared(sums(command.bar()))));
    }

    private void onRationPoints(RationPoints command) {
        int bar = command.bar();
        List<List<PointShare>> shares = fitting(bar,
                () -> windows.rations(bar, command.points()));
        revise(cohort -> Revision.rationed(bar, shares.get(cohort)),
                () -> stage.execution().tell(new Execution.MatchShared(sums(bar))));
    }

    private void onDecideBar(DecideBar decide) {
        int bar = decide.bar();
        Optional<Restraint> stance = decide.stance();
        if (windows.pausedAt(bar) && calendar.movesAt(bar)) {
            CapitalMove move = move(bar, decide.undivided());
            standing = move.standing();
            List<Part> parts = perCohort(move, bar);
            advance(bar, true,
                    cohort -> Revision.divided(bar, stance, move.exposure(),
                            parts.get(cohort).transfers(), parts.get(cohort).moves()),
                    () -> approve(bar, move.moves(), move.exposure()));
        } else if (windows.pausedAt(bar)) {
            advance(bar, true, cohort -> Revision.decided(bar, stance), () -> approve(bar));
        } else {
            revise(cohort -> Revision.decided(bar, stance), () -> approve(bar));
        }
    }

    private void approve(int bar) {
        approve(bar, CapitalMoves.NONE, OptionalDouble.empty());
    }

    private void approve(int bar, CapitalMoves moves, OptionalDouble exposure) {
        stage.risk().tell(new Risk.ApproveOrders(sums(bar), moves, exposure));
    }

    private void onCutOrders(CutOrders cut) {
        List<List<Share>> shares = fitting(cut.bar(),
                () -> windows.cutShares(cut.bar(), cut.cuts()));
        revise(cohort -> Revision.cut(cut.bar(), shares.get(cohort)),
                () -> stage.clock().tell(new Clock.CutsShared(cut.bar())));
    }

    /** How capital moves at a bar that the cohorts wait at. */
    private CapitalMove move(int bar, Undivided undivided) {
        List<SleeveCapital> parts = new ArrayList<>();
        for (int c = 0; c < cohorts.size(); c++) {
            parts.add(capital(c, bar));
        }
        SleeveCapital all = SleeveCapital.together(parts);
        long flow = calendar.flowAt(bar);
        return fitting(bar, () -> calendar.decidesAt(bar)
                ? CapitalMove.divided(plan, bar, standing, all, undivided, flow)
                : CapitalMove.flowed(standing, all, flow));
    }

    /** What all sleeves come to at a bar. */
    private SleeveSums sums(int bar) {
        return fitting(bar, () -> windows.sums(bar));
    }

    private <T> T fitting(int bar, Supplier<T> work) {
        return AmountTooLargeException.fitting(plan.data(), bar, work);
    }

    /** What of a move of capital concerns one cohort. */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    private record Part(long[] transfers, List<StaffMove> moves) {}

    private List<Part> perCohort(CapitalMove move, int bar) {
        List<Part> parts = new ArrayList<>();
        int next = 0;
        for (int c = 0; c < cohorts.size(); c++) {
            int first = next;
            int end = first + capital(c, bar).active().length;
            parts.add(new Part(Arrays.copyOfRange(move.transfers(), first, end),
                    move.staff().stream().filter(
                            each -> each.strategy() >= first && each.strategy() < end).toList()));
            next = end;
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
