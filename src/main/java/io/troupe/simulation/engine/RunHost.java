package io.troupe.simulation.engine;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.PostStop;
import akka.actor.typed.Terminated;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.TimerScheduler;
import io.troupe.simulation.Outcome;
import io.troupe.simulation.Script;
import io.troupe.simulation.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The parent of runs in one actor system. Owns who is there; a run is a child of its own, whose
 * failure is told to who waits for that run and to nobody else. It never waits.
 */
final class RunHost {
    /** What the host is told. */
    sealed interface Command {}

    /**
     * Begin a run.
     *
     * @param number its own
     * @param end completed when it has ended and its files are closed
     */
    record Begin(int number, Script script, CompletableFuture<Outcome> end) implements Command {}

    /** Stop a run after the bars under way, if it is still there. */
    record StopRun(int number) implements Command {}

    /**
     * Stop all runs after the bars under way, and stop when they have ended; the last command.
     *
     * @param empty completed then
     */
    record Close(CompletableFuture<Boolean> empty) implements Command {}

    private record Ended(int number, Outcome outcome) implements Command {}

    private record Overdue(int number) implements Command {}

    /** Who waited for the runs that were there at the end has been told how they ended. */
    private record AllTold() implements Command {}

    /** A run that is there. */
    private static final class Hosted {
        private final Begin begun;
        private final ActorRef<Simulation.Command> simulation;
        /** How it ended; its actors are being stopped then. */
        private @Nullable Outcome outcome;

        Hosted(Begin begun, ActorRef<Simulation.Command> simulation) {
            this.begun = begun;
            this.simulation = simulation;
        }
    }

    private final ActorContext<Command> context;
    private final TimerScheduler<Command> timers;
    private final Duration last;
    private final SortedMap<Integer, Hosted> runs = new TreeMap<>();
    /** Of runs that have ended: completed when what they had is closed and they were told of. */
    private final List<CompletableFuture<Outcome>> leaving = new ArrayList<>();
    private @Nullable Close closing;
    /** Whether actors were left behind that did not end. */
    private boolean abandoned;

    private RunHost(ActorContext<Command> context, TimerScheduler<Command> timers, Duration last) {
        this.context = context;
        this.timers = timers;
        this.last = last;
    }

    /**
     * A host without runs.
     *
     * @param last how long the actors of a run that has ended may take to end
     */
    static Behavior<Command> create(Duration last) {
        return Behaviors.setup(context -> Behaviors.withTimers(
                timers -> new RunHost(context, timers, last).hosting()));
    }

    private Behavior<Command> hosting() {
        return Behaviors.receive(Command.class)
                .onMessage(Command.class, this::onCommand)
                .onSignal(Terminated.class, this::onTerminated)
                .onSignal(PostStop.class, stopped -> {
                    runs.values().forEach(run -> finish(run, true));
                    return Behaviors.same();
                }).build();
    }

    private Behavior<Command> onCommand(Command command) {
        if (command instanceof AllTold && closing != null) {
            closing.empty().complete(!abandoned);
            return Behaviors.stopped();
        }
        switch (command) {
            case Begin begin -> onBegin(begin);
            case StopRun(int number) -> stop(runs.get(number));
            case Ended(int number, Outcome outcome) -> onEnded(number, outcome);
            case Overdue(int number) -> onOverdue(number);
            case AllTold _ -> {}
            case Close close -> {
                closing = close;
                runs.values().forEach(RunHost::stop);
            }
        }
        return next();
    }

    private void onBegin(Begin begin) {
        ActorRef<Command> self = context.getSelf();
        int number = begin.number();
        ActorRef<Simulation.Command> simulation = context.spawn(
                Simulation.create(begin.script(),
                        outcome -> self.tell(new Ended(number, outcome))),
                "run-" + number, begin.script().venue().spine());
        context.watch(simulation);
        runs.put(number, new Hosted(begin, simulation));
    }

    private static void stop(@Nullable Hosted run) {
        if (run != null) {
            run.simulation.tell(new Simulation.Stop());
        }
    }

    private void onEnded(int number, Outcome outcome) {
        Hosted run = runs.get(number);
        if (run != null) {
            run.outcome = outcome;
            context.stop(run.simulation);
            timers.startSingleTimer(number, new Overdue(number), last);
        }
    }

    private Behavior<Command> onTerminated(Terminated signal) {
        Object ended = signal.getRef();
        runs.values().stream().filter(run -> run.simulation.equals(ended)).findFirst()
                .ifPresent(run -> {
                    timers.cancel(run.begun.number());
                    runs.remove(run.begun.number());
                    finish(run, true);
                });
        return next();
    }

    /** A strategy that hangs keeps its actor from ending; nobody need wait for it. */
    private void onOverdue(int number) {
        Hosted run = runs.remove(number);
        if (run != null) {
            context.getLog().warn("the actors did not end within {} s", last.toSeconds());
            abandoned = true;
            finish(run, false);
        }
    }

    /** The system ends with its host, and whoever has not been told by then hears of no outcome. */
    private Behavior<Command> next() {
        if (closing != null && runs.isEmpty()) {
            context.pipeToSelf(CompletableFuture.allOf(leaving.toArray(CompletableFuture[]::new)),
                    (_, _) -> new AllTold());
        }
        return Behaviors.same();
    }

    /** Others' work that waits for a run's end is not done on a thread of the host. */
    private void finish(Hosted run, boolean clean) {
        leaving.removeIf(CompletableFuture::isDone);
        leaving.add(run.begun.end());
        Script script = run.begun.script();
        Outcome outcome = run.outcome != null ? run.outcome
                : new Outcome.Failed(Outcome.Kind.FAULT, "the simulation itself failed after bar "
                        + script.progress().committedBar() + "; the log tells where");
        script.venue().leave(clean)
                .whenComplete((done, failed) -> run.begun.end().completeAsync(() -> outcome));
    }
}
