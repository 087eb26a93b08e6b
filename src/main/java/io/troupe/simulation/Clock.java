package io.troupe.simulation;

import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import io.troupe.simulation.checkpoint.Resumption;
import io.troupe.simulation.hosting.RunProgress;
import io.troupe.simulation.house.HouseBar;
import java.util.List;

/**
 * Calls the bars, a stretch after the other; how far one goes is found on the way. Owns the number
 * of the next bar; a bar is committed when the orders decided at it have been accepted and every
 * cut has been shared among the sleeves. Never runs more than a bounded number of bars ahead of the
 * journal.
 */
final class Clock {
    sealed interface Command {}

    /** Who else is on stage; sent once, first. The first bars are called at once. */
    record Perform(Stage stage) implements Command {}

    /** The house has closed bars, one at least; orders of the last may have been cut. */
    record BarsClosed(List<HouseBar> bars) implements Command {}

    /** The sleeves have taken their shares of what was cut at a bar. */
    record CutsShared(int bar) implements Command {}

    /** All bars up to this one are in the journal. */
    record Durable(int bar) implements Command {}

    /** A checkpoint has been taken. */
    record Saved() implements Command {}

    /** End the run after the bars that are under way. */
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
    /** Made once, since each stretch comes back to it. */
    private final Behavior<Command> executing = Behaviors.receiveMessage(this::whileExecuting);
    private int next;
    private int durableBar;
    private boolean stopping;

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
        return Behaviors.receive(Command.class).onMessage(Perform.class,
                cast -> new Clock(bars, resumption, lag, progress, cast.stage())
                        .callNext(List.of()))
                .build();
    }

    /** Bars are under way. */
    private Behavior<Command> whileExecuting(Command command) {
        return switch (command) {
            case BarsClosed(List<HouseBar> bars) ->
                bars.getLast().decided().cuts().isEmpty() ? commit(bars) : share(bars);
            case Durable(int bar) -> durable(bar);
            case Stop stop -> stop();
            case Perform _,CutsShared _,Saved _ -> throw untimely(command);
        };
    }

    /** The sleeves take their shares of what was cut. */
    private Behavior<Command> sharing(List<HouseBar> closed) {
        return Behaviors.receiveMessage(command -> switch (command) {
            case CutsShared shared -> commit(closed);
            case Durable(int bar) -> durable(bar);
            case Stop stop -> stop();
            case Perform _,BarsClosed _,Saved _ -> throw untimely(command);
        });
    }

    /** A checkpoint is taken; the last bars are recorded with it. */
    private Behavior<Command> saving() {
        return Behaviors.receiveMessage(command -> switch (command) {
            case Saved saved -> callNext(List.of());
            case Durable(int bar) -> durable(bar);
            case Stop stop -> stop();
            case Perform _,BarsClosed _,CutsShared _ -> throw untimely(command);
        });
    }

    /** The journal is too far behind; whether to stop is looked at when it has gone on. */
    private Behavior<Command> waiting() {
        return Behaviors.receiveMessage(command -> switch (command) {
            case Durable(int bar) -> {
                durableBar = bar;
                yield callNext(List.of());
            }
            case Stop stop -> stop();
            case Perform _,BarsClosed _,CutsShared _,Saved _ -> throw untimely(command);
        });
    }

    /** No further bar is called; the journal may still be on its way, and somebody impatient. */
    private Behavior<Command> ended() {
        return Behaviors.receiveMessage(command -> switch (command) {
            case Durable _,Stop _ -> Behaviors.same();
            case Perform _,BarsClosed _,CutsShared _,Saved _ -> throw untimely(command);
        });
    }

    private static IllegalStateException untimely(Command command) {
        return new IllegalStateException(command + " was told at the wrong time");
    }

    private Behavior<Command> durable(int bar) {
        durableBar = bar;
        return Behaviors.same();
    }

    private Behavior<Command> stop() {
        stopping = true;
        return Behaviors.same();
    }

    private Behavior<Command> share(List<HouseBar> closed) {
        HouseBar last = closed.getLast();
        stage.allocator()
                .tell(new CapitalAllocator.CutOrders(last.bar(), last.decided().cuts()));
        return sharing(closed);
    }

    private Behavior<Command> commit(List<HouseBar> closed) {
        for (HouseBar each : closed) {
            progress.committed(each.bar());
        }
        int last = closed.getLast().bar();
        next = last + 1;
        if (resumption.isDue(last) && next < bars && !stopping) {
            stage.allocator().tell(new CapitalAllocator.SaveAll(closed));
            return saving();
        }
        return callNext(closed);
    }

    /**
     * Goes on.
     *
     * @param closed the last complete bars, as far as they are not recorded yet
     */
    private Behavior<Command> callNext(List<HouseBar> closed) {
        boolean begun = next > resumption.firstBar();
        if (next == bars || (begun && stopping)) {
            stage.allocator().tell(new CapitalAllocator.CloseRun(closed));
            return ended();
        }
        int allowed = durableBar + maxLagBars - next + 1;
        progress.waitingForJournal(allowed < 1);
        if (allowed < 1) {
            stage.allocator().tell(new CapitalAllocator.BookBars(closed));
            return waiting();
        }
        stage.allocator().tell(new CapitalAllocator.OpenBars(next, allowed, closed));
        return executing;
    }
}
