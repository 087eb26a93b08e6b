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

    /** End the run after the current bar. */
    record Stop() implements Command {}

    private final int bars;
    private final int maxLagBars;
    private final RunProgress progress;
    private final Stage stage;
    private @Nullable HouseBar closed;
    private int durableBar;
    private boolean stopping;
    private boolean waiting;

    private Clock(int bars, int maxLagBars, int durableBar, RunProgress progress, Stage stage) {
        this.bars = bars;
        this.maxLagBars = maxLagBars;
        this.durableBar = durableBar;
        this.progress = progress;
        this.stage = stage;
    }

    /**
     * A clock that waits to be cast.
     *
     * @param bars how many bars to call
     * @param maxLagBars how far the journal may be behind
     * @param durableBar the last bar it holds already
     */
    static Behavior<Command> create(int bars, int maxLagBars, int durableBar,
            RunProgress progress) {
        return Behaviors.receive(Command.class).onMessage(Perform.class, cast -> {
            Clock clock = new Clock(bars, maxLagBars, durableBar, progress, cast.stage());
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
        if (closed != null) {
            progress.committed(closed.bar());
        }
        callNext();
    }

    private void callNext() {
        int next = closed == null ? 0 : closed.bar() + 1;
        if (closed != null && (next == bars || stopping)) {
            stage.allocator().tell(new CapitalAllocator.CloseRun(closed));
            return;
        }
        waiting = next - durableBar > maxLagBars;
        progress.waitingForJournal(waiting);
        if (!waiting) {
            stage.allocator().tell(new CapitalAllocator.OpenBar(next, closed));
        }
    }

    private void onDurable(int bar) {
        durableBar = bar;
        if (waiting) {
            callNext();
        }
    }
}
