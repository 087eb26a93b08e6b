package io.troupe.simulation;

import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import io.troupe.simulation.checkpoint.Resumption;
import io.troupe.simulation.hosting.RunProgress;
import io.troupe.simulation.house.HouseBar;
import java.util.Optional;

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
    /** Made once, since each bar comes back to it. */
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
                        .callNext(Optional.empty()))
                .build();
    }

    /** A bar is under way. */
    private Behavior<Command> whileExecuting(Command command) {
        return switch (command) {
            case BarClosed(HouseBar house) -> house.decided().cuts().isEmpty() ? commit(house)
                    : share(house);
            case Durable(int bar) -> durable(bar);
            case Stop stop -> stop();
            case Perform _,CutsShared _,Saved _ -> throw untimely(command);
        };
    }

    /** The sleeves take their shares of what was cut. */
    private Behavior<Command> sharing(HouseBar closed) {
        return Behaviors.receiveMessage(command -> switch (command) {
            case CutsShared shared -> commit(closed);
            case Durable(int bar) -> durable(bar);
            case Stop stop -> stop();
            case Perform _,BarClosed _,Saved _ -> throw untimely(command);
        });
    }

    /** A checkpoint is taken; the last bar is recorded with it. */
    private Behavior<Command> saving() {
        return Behaviors.receiveMessage(command -> switch (command) {
            case Saved saved -> callNext(Optional.empty());
            case Durable(int bar) -> durable(bar);
            case Stop stop -> stop();
            case Perform _,BarClosed _,CutsShared _ -> throw untimely(command);
        });
    }

    /** The journal is too far behind; whether to stop is looked at when it has gone on. */
    private Behavior<Command> waiting(Optional<HouseBar> closed) {
        return Behaviors.receiveMessage(command -> switch (command) {
            case Durable(int bar) -> {
                durableBar = bar;
                yield callNext(closed);
            }
            case Stop stop -> stop();
            case Perform _,BarClosed _,CutsShared _,Saved _ -> throw untimely(command);
        });
    }

    /** No further bar is called; the journal may still be on its way, and somebody impatient. */
    private Behavior<Command> ended() {
        return Behaviors.receiveMessage(command -> switch (command) {
            case Durable _,Stop _ -> Behaviors.same();
            case Perform _,BarClosed _,CutsShared _,Saved _ -> throw untimely(command);
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

    private Behavior<Command> share(HouseBar closed) {
        stage.allocator()
                .tell(new CapitalAllocator.CutOrders(closed.bar(), closed.decided().cuts()));
        return sharing(closed);
    }

    private Behavior<Command> commit(HouseBar closed) {
        next = closed.bar() + 1;
        progress.committed(closed.bar());
        if (resumption.isDue(closed.bar()) && next < bars && !stopping) {
            stage.allocator().tell(new CapitalAllocator.SaveAll(closed));
            return saving();
        }
        return callNext(Optional.of(closed));
    }

    /**
     * Goes on.
     *
     * @param closed the last complete bar, if it is not recorded yet
     */
    private Behavior<Command> callNext(Optional<HouseBar> closed) {
        boolean begun = next > resumption.firstBar();
        if (next == bars || (begun && stopping)) {
            closed.ifPresentOrElse(
                    last -> stage.allocator().tell(new CapitalAllocator.CloseRun(last)),
                    () -> stage.recorder().tell(new Recorder.Finish()));
            return ended();
        }
        boolean isBehind = next - durableBar > maxLagBars;
        progress.waitingForJournal(isBehind);
        if (isBehind) {
            return waiting(closed);
        }
        stage.allocator().tell(new CapitalAllocator.OpenBar(next, closed));
        return executing;
    }
}
