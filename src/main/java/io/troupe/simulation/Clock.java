package io.troupe.simulation;

import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import org.jspecify.annotations.Nullable;

/**
 * Calls the bars, one after the other. Owns the number of the bar; a bar is committed when the
 * orders decided at it have been accepted and every cut has been shared among the sleeves. Never
 * runs more than a bounded number of bars ahead of the journal.
 */
final class Clock {
    sealed interface Command {}

    /** Who else is on stage; sent once, first. The first bar is called at once. */
    record Perform(Stage stage) implements Command {}

    /** The house has closed a bar. */
    record BarClosed(HouseBar house) implements Command {}

    /** The sleeves have taken their shares of what was cut at a bar. */
    record CutsShared(int bar) implements Command {}

    /** All bars up to this one are in the journal. */
    record Durable(int bar) implements Command {}

    /** A checkpoint has been taken. */
    record Saved() implements Command {}

    /** End the run after the current bar. */
    record Stop() implements Command {}

    /**
     * How far the journal may be behind.
     *
     * @param maxBars the most bars
     * @param durableBar the last bar it holds already
     */
    record Lag(int maxBars, int durableBar) {}

    private final int bars;
    private final Resumption resumption;
    private final int maxLagBars;
    private final RunProgress progress;
    private final Stage stage;
    /** The last complete bar, until it has been recorded. */
    private @Nullable HouseBar closed;
    private int next;
    private int durableBar;
    private boolean stopping;
    private boolean waiting;

    private Clock(int bars, Resumption resumption, Lag lag, RunProgress progress, Stage stage) {
        this.bars = bars;
        this.resumption = resumption;
        this.next = resumption.firstBar();
        this.maxLagBars = lag.maxBars();
        this.durableBar = lag.durableBar();
        this.progress = progress;
        this.stage = stage;
    }

    /**
     * A clock that waits to be cast.
     *
     * @param bars how many bars to call
     * @param resumption which bar to begin with, and when to have everybody save
     * @param lag how far the journal may be behind
     */
    static Behavior<Command> create(int bars, Resumption resumption, Lag lag,
            RunProgress progress) {
        return Behaviors.receive(Command.class).onMessage(Perform.class, cast -> {
            Clock clock = new Clock(bars, resumption, lag, progress, cast.stage());
            clock.callNext();
            return clock.calling();
        }).build();
    }

    private Behavior<Command> calling() {
        return Behaviors.receiveMessage(command -> {
            switch (command) {
                case Perform again -> throw new IllegalStateException("cast twice");
                case BarClosed(HouseBar house) -> onBarClosed(house);
                case CutsShared shared -> commit();
                case Durable(int bar) -> onDurable(bar);
                case Saved saved -> onSaved();
                case Stop stop -> stopping = true;
            }
            return Behaviors.same();
        });
    }

    private void onBarClosed(HouseBar house) {
        closed = house;
        if (house.cuts().isEmpty()) {
            commit();
        } else {
            stage.allocator().tell(new CapitalAllocator.CutOrders(house.bar(), house.cuts()));
        }
    }

    private void commit() {
        HouseBar last = closed;
        if (last == null) {
            throw new IllegalStateException("no bar was closed");
        }
        next = last.bar() + 1;
        progress.committed(last.bar());
        if (resumption.isDue(last.bar()) && next < bars && !stopping) {
            stage.allocator().tell(new CapitalAllocator.SaveAll(last));
        } else {
            callNext();
        }
    }

    /** Everybody has saved; the last bar is recorded already. */
    private void onSaved() {
        closed = null;
        callNext();
    }

    private void callNext() {
        boolean begun = next > resumption.firstBar();
        if (next == bars || (begun && stopping)) {
            end();
            return;
        }
        waiting = next - durableBar > maxLagBars;
        progress.waitingForJournal(waiting);
        if (!waiting) {
            stage.allocator().tell(new CapitalAllocator.OpenBar(next, closed));
        }
    }

    private void end() {
        if (closed == null) {
            stage.recorder().tell(new Recorder.Finish());
        } else {
            stage.allocator().tell(new CapitalAllocator.CloseRun(closed));
        }
    }

    private void onDurable(int bar) {
        durableBar = bar;
        if (waiting) {
            callNext();
        }
    }
}
