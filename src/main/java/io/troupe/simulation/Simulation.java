package io.troupe.simulation;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.ChildFailed;
import akka.actor.typed.DispatcherSelector;
import akka.actor.typed.Terminated;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import io.troupe.journal.Booked;
import io.troupe.journal.Bookkeeping;
import io.troupe.journal.Durable;
import io.troupe.journal.JournalHead;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.JournalProblem;
import io.troupe.journal.JournalWriter;
import io.troupe.ledger.SleeveBank;
import io.troupe.model.QuarantineReason;
import io.troupe.risk.limits.DrawdownState;
import io.troupe.simulation.Checkpoint.HouseState;
import io.troupe.simulation.Checkpoint.SleeveState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The guardian of a run: casts the other actors, and watches them. Owns the list of strategies that
 * were taken out; when one hangs, it sends everybody home and has the run executed again, from
 * where this process began it, with that strategy out from the bar at which it hung.
 */
public final class Simulation {
    /** What the guardian understands. */
    public sealed interface Command {}

    /** Stop after the current bar. */
    public record Stop() implements Command {}

    /** The recorder has closed a block, compared one with the journal, or come to the end. */
    record Recorded(int generation, Booked booked, boolean last) implements Command {}

    private record JournalNoticed(JournalWriter.Notice notice) implements Command {}

    /** A strategy failed, and the plan says that the run stops. */
    record StrategyFailed(Failure failure) implements Command {}

    /** A cohort has saved its strategies and sleeves for a checkpoint. */
    record CohortSaved(int cohort, List<SleeveState> sleeves) implements Command {}

    /** The house has been saved for a checkpoint. */
    record HouseSaved(HouseState house) implements Command {}

    /** The state of the limits has been saved for a checkpoint. */
    record RiskSaved(DrawdownState drawdown) implements Command {}

    /** All bars told to the recorder are in the books. */
    record BooksSaved() implements Command {}

    private record WatchdogFound(int generation, Watchdog.Finding finding) implements Command {}

    private record CastTold(int generation, Casting.Result result) implements Command {}

    private record HouseTold(Execution.Finished house) implements Command {}

    private record CohortTold(StrategyCohort.Finished cohort) implements Command {}

    private final ActorContext<Command> context;
    private final Script script;
    private final Consumer<Outcome> whenDone;
    private final Generation generation;
    private final List<ActorRef<?>> onStage = new ArrayList<>();
    private List<ActorRef<StrategyCohort.Command>> cohorts = List.of();
    private @Nullable Stage stage;
    private Script.@Nullable Cast cast;
    private @Nullable Watchdog watchdog;
    private Execution.@Nullable Finished house;
    private @Nullable SleeveBank[] banks = {};
    private @Nullable ActorRef<JournalWriter.Command> writer;
    private @Nullable Books books;
    private @Nullable Outcome stopReason;
    private @Nullable CheckpointDraft draft;
    private boolean canSave;
    /** Asked to stop, perhaps while the journal was still being opened. */
    private boolean stopping;
    private boolean done;

    private Simulation(ActorContext<Command> context, Script script,
            Consumer<Outcome> whenDone) {
        this.context = context;
        this.script = script;
        this.whenDone = whenDone;
        this.generation = new Generation(script);
    }

    /**
     * A guardian that begins at once.
     *
     * @param whenDone told once how the execution ended, on the actors' thread
     */
    static Behavior<Command> create(Script script, Consumer<Outcome> whenDone) {
        return Behaviors.setup(context -> {
            Simulation simulation = new Simulation(context, script, whenDone);
            simulation.openBooks();
            return simulation.performing();
        });
    }

    private Behavior<Command> performing() {
        return Behaviors.receive(Command.class).onMessage(Command.class, command -> {
            if (!done) {
                handle(command);
            }
            return Behaviors.same();
        }).onSignal(ChildFailed.class, this::onChildFailed)
                .onSignal(Terminated.class, left -> Behaviors.same()).build();
    }

    private void handle(Command command) {
        switch (command) {
            case Stop stop -> onStop();
            case Recorded(int number, Booked booked, boolean last) -> {
                // What a recorder that was sent home still has to tell is told again.
                if (number == generation.number()) {
                    onRecorded(booked, last);
                }
            }
            case JournalNoticed(JournalWriter.Notice notice) -> onJournal(notice);
            case StrategyFailed(Failure failure) -> onStrategyFailed(failure);
            case WatchdogFound(int number, Watchdog.Finding finding) -> {
                if (number == generation.number()) {
                    onFinding(finding);
                }
            }
            case CastTold(int number, Casting.Result result) -> {
                if (number == generation.number()) {
                    switch (result) {
                        case Casting.Result.Ready(Script.Cast players) -> perform(players);
                        case Casting.Result.Failed(Outcome.Failed failed) -> end(failed);
                    }
                }
            }
            case CohortSaved(int cohort, List<SleeveState> sleeves) ->
                saved(draft -> draft.cohort(cohort, sleeves));
            case HouseSaved(HouseState fund) -> saved(draft -> draft.house(fund));
            case RiskSaved(DrawdownState limit) -> saved(draft -> draft.drawdown(limit));
            case BooksSaved marked -> saved(CheckpointDraft::booked);
            case HouseTold(Execution.Finished told) -> {
                house = told;
                finishIfTold();
            }
            case CohortTold(StrategyCohort.Finished told) -> {
                banks[told.cohort()] = told.sleeves();
                finishIfTold();
            }
        }
    }

    /** Opens the journal, if there is one; the run begins when it is open. */
    private void openBooks() {
        switch (script.recording()) {
            case Recording.Nothing nothing -> begin(new Books(null, null,
                    JournalHead.empty(nothing.plan())));
            case Recording.InMemory memory -> {
                Checkpoint from = script.resumption().from();
                begin(new Books(memory.bookings(), null,
                        from == null ? JournalHead.empty(memory.plan()) : from.head()));
            }
            case Recording.Journaled journaled -> {
                writer = context.spawn(JournalWriter.create(journaled.tools(), context
                        .messageAdapter(JournalWriter.Notice.class, JournalNoticed::new)),
                        "journal");
            }
        }
    }

    private void begin(Books opened) {
        books = opened;
        perform();
    }

    private void onJournal(JournalWriter.Notice notice) {
        switch (notice) {
            case JournalWriter.Notice.Opened opened -> begin(new Books(
                    ((Recording.Journaled) script.recording()).bookings(), writer,
                    opened.head()));
            case JournalWriter.Notice.OpenFailed(List<JournalProblem> problems) ->
                end(new Outcome.Failed(Outcome.Kind.JOURNAL, problems.stream()
                        .map(JournalProblem::text).collect(Collectors.joining("\n"))));
            case JournalWriter.Notice.BarsDurable(Durable durable) -> {
                if (stage != null) {
                    stage.clock().tell(new Clock.Durable(durable.bar()));
                }
            }
            case JournalWriter.Notice.DiskFull(JournalProblem problem) -> {
                stopReason = new Outcome.Failed(Outcome.Kind.DISK, problem.text());
                onStop();
            }
            case JournalWriter.Notice.WriteFailed(JournalProblem problem) ->
                end(new Outcome.Failed(Outcome.Kind.JOURNAL, problem.text()));
            case JournalWriter.Notice.Closed closed -> onClosed();
        }
    }

    /** Has the strategies made; the others follow. */
    private void perform() {
        int number = generation.number();
        ActorRef<Command> self = context.getSelf();
        Casting.begin(script, generation.failures(), generation.unsavable(),
                result -> self.tell(new CastTold(number, result)));
    }

    /** Casts all other actors of an execution and calls the first bar. */
    private void perform(Script.Cast players) {
        cast = players;
        SimulationPlan plan = script.plan();
        RunTables tables = script.tables();
        Resumption resumption = resumption(players);
        Checkpoint from = resumption.from();
        if (from != null) {
            script.progress().committed(from.bar());
        }
        Stage cast = new Stage(context.getSelf(),
                spawn(clock(resumption), "clock"),
                spawn(CapitalAllocator.create(plan, tables, players.everyBar(), resumption),
                        "allocator"),
                spawn(Execution.create(plan, tables, from), "execution"),
                spawn(Risk.create(plan, tables, from), "risk"),
                spawn(recorder(players.hosting()), "recorder"));
        stage = cast;
        cohorts = new ArrayList<>();
        for (int c = 0; c < players.hosting().seats().size(); c++) {
            cohorts.add(cohort(players, c, cast));
        }
        banks = new SleeveBank[cohorts.size()];
        cast.risk().tell(new Risk.Perform(cast));
        cast.execution().tell(new Execution.Perform(cast));
        cast.allocator().tell(new CapitalAllocator.Perform(cast, List.copyOf(cohorts)));
        cast.clock().tell(new Clock.Perform(cast));
        if (stopping) {
            cast.clock().tell(new Clock.Stop());
        }
        watch(players);
    }

    private ActorRef<StrategyCohort.Command> cohort(Script.Cast players, int c, Stage cast) {
        Checkpoint from = canSave ? script.resumption().from() : null;
        Behavior<StrategyCohort.Command> behavior = StrategyCohort.create(
                () -> script.kernel(players, c, from, isRecording()), c, cast.allocator());
        ActorRef<StrategyCohort.Command> cohort = context.spawn(behavior, "cohort-" + c + "-"
                + generation.number(),
                players.hosting().threads() == 0 ? DispatcherSelector.defaultDispatcher()
                        : DispatcherSelector
                                .fromConfig(EngineSystem.strategies(generation.poolsLost())));
        context.watch(cohort);
        onStage.add(cohort);
        return cohort;
    }

    private <T> ActorRef<T> spawn(Behavior<T> behavior, String name) {
        ActorRef<T> actor = context.spawn(behavior, name + "-" + generation.number());
        context.watch(actor);
        onStage.add(actor);
        return actor;
    }

    private boolean isRecording() {
        return !(script.recording() instanceof Recording.Nothing);
    }

    /** Checkpoints need strategies that can be taken back to a bar. */
    private Resumption resumption(Script.Cast players) {
        canSave = script.resumption().checkpoints() != null && !players.everyBar();
        return canSave ? script.resumption() : Resumption.of(generation.failures());
    }

    private Behavior<Clock.Command> clock(Resumption resumption) {
        boolean journaled = script.recording() instanceof Recording.Journaled;
        // A block must be able to fill up while the one before it is being written.
        int lag = Math.max(script.options().maxLagBars(),
                2 * script.recording().plan().barsPerEvent());
        int bars = script.plan().data().bars();
        int durable = journaled ? opened().head().house().bar() : bars;
        return Clock.create(bars, resumption, new Clock.Lag(lag, durable), script.progress());
    }

    private Books opened() {
        return Objects.requireNonNull(books, "the journal is not open");
    }

    private Behavior<Recorder.Command> recorder(Hosting hosting) {
        if (!isRecording()) {
            return Recorder.forgetful(generation.number(), context.getSelf());
        }
        JournalPlan plan = script.recording().plan();
        Checkpoint from = canSave ? script.resumption().from() : null;
        Bookkeeping bookkeeping = from == null
                ? Bookkeeping.fromFirstBar(plan, opened().head())
                : Bookkeeping.fromBar(plan, opened().head(), from.head());
        return Recorder.create(generation.number(), bookkeeping, plan.assets(),
                hosting.firstBooks(),
                context.getSelf());
    }

    /** Takes another part of a checkpoint; when it is complete, keeps it and goes on. */
    private void saved(Consumer<CheckpointDraft> part) {
        CheckpointDraft open = draft;
        if (open == null) {
            open = new CheckpointDraft(script.progress().committedBar(), cohorts.size());
            draft = open;
        }
        part.accept(open);
        open.complete(opened().head()).ifPresent(complete -> {
            draft = null;
            keep(complete);
            if (complete.bar() == script.plan().data().bars() - 1) {
                askForEnd();
            } else if (stage != null) {
                stage.clock().tell(new Clock.Saved());
            }
        });
    }

    private void keep(Checkpoint checkpoint) {
        Checkpoints checkpoints = script.resumption().checkpoints();
        // While bars are compared with a journal that reaches further, its head is another bar's.
        if (checkpoints != null && checkpoint.head().house().bar() == checkpoint.bar()) {
            try {
                checkpoints.keep(checkpoint);
            } catch (IOException e) {
                context.getLog().warn("checkpoint of bar {} was not kept", checkpoint.bar(), e);
            }
        }
    }

    private void onStop() {
        stopping = true;
        if (stage != null) {
            stage.clock().tell(new Clock.Stop());
        }
    }

    private void onRecorded(Booked booked, boolean last) {
        switch (booked) {
            case Booked.Pending pending -> {}
            case Booked.Complete complete -> opened().add(complete.blocks());
            case Booked.Diverged diverged -> end(new Outcome.Failed(Outcome.Kind.JOURNAL,
                    "the run does not come out as its journal tells: " + diverged.portfolio()
                            + " differs at " + script.plan().data().time(diverged.bar())
                            + " or before; replay it with --verify to see where first"));
        }
        if (last && !done && !opened().close()) {
            askForEnd();
        }
    }

    /** The journal is closed: a complete run leaves a checkpoint, to be extended from. */
    private void onClosed() {
        boolean complete = script.progress().committedBar() == script.plan().data().bars() - 1;
        if (!canSave || !complete || stage == null) {
            askForEnd();
            return;
        }
        stage.recorder().tell(new Recorder.Mark());
        stage.execution().tell(new Execution.Save());
        stage.risk().tell(new Risk.Save());
        cohorts.forEach(cohort -> cohort.tell(new StrategyCohort.Save(context.getSelf())));
    }

    private void askForEnd() {
        int lastBar = script.progress().committedBar();
        if (stopReason != null) {
            end(stopReason);
            return;
        }
        if (lastBar < script.plan().data().bars() - 1) {
            end(new Outcome.Stopped(lastBar));
            return;
        }
        if (stage != null) {
            stage.execution().tell(new Execution.Finish(
                    context.messageAdapter(Execution.Finished.class, HouseTold::new)));
        }
        ActorRef<StrategyCohort.Finished> told = context
                .messageAdapter(StrategyCohort.Finished.class, CohortTold::new);
        cohorts.forEach(cohort -> cohort.tell(new StrategyCohort.Finish(told)));
    }

    private void finishIfTold() {
        Execution.Finished fund = house;
        if (fund == null || Arrays.asList(banks).contains(null)) {
            return;
        }
        end(new Outcome.Finished(Results.of(script.plan(), fund, banks), generation.failures()));
    }

    private void onStrategyFailed(Failure failure) {
        end(new Outcome.Failed(Outcome.Kind.STRATEGY, StrategyFailedException.message(failure,
                script.plan().strategies().get(failure.strategy()).id(),
                script.plan().data().time(failure.bar()))));
    }

    private Behavior<Command> onChildFailed(ChildFailed failed) {
        if (!done && failed.getCause() instanceof StateFailedException state) {
            generation.cannotSave(state.strategy(), String.valueOf(state.getMessage()));
            performAgain(state.strategy());
            return Behaviors.same();
        }
        if (!done && failed.getCause() instanceof MemoryExhaustedException memory) {
            end(new Outcome.Failed(Outcome.Kind.FAULT, String.valueOf(memory.getMessage())));
        }
        if (!done && failed.getCause() instanceof AmountTooLargeException amount) {
            end(new Outcome.Failed(Outcome.Kind.AMOUNT, String.valueOf(amount.getMessage())));
        }
        if (!done) {
            context.getLog().error("actor {} failed", failed.getRef(), failed.getCause());
            end(new Outcome.Failed(Outcome.Kind.FAULT, failed.getRef().path().name()
                    + " failed after bar " + script.progress().committedBar() + ": "
                    + failed.getCause()));
        }
        return Behaviors.same();
    }

    private void watch(Script.Cast players) {
        if (players.hosting().threads() > 0) {
            int number = generation.number();
            ActorRef<Command> self = context.getSelf();
            Watchdog dog = new Watchdog(players.markers(), players.open(), script.progress());
            dog.start(script.options().barTimeout(),
                    finding -> self.tell(new WatchdogFound(number, finding)));
            watchdog = dog;
        }
    }

    private void onFinding(Watchdog.Finding finding) {
        long millis = script.options().barTimeout().toMillis();
        switch (finding) {
            case Watchdog.Fine fine -> {}
            case Watchdog.Hung(int bar, int strategy) -> onHung(new Failure(bar, strategy,
                    QuarantineReason.HUNG, Objects.requireNonNull(cast, "nobody is on stage")
                            .at(strategy, "onData") + " did not answer within " + millis
                            + " ms"));
            case Watchdog.Stuck(OpenCalls.Call call) -> {
                generation.losePool();
                generation.cannotSave(call.strategy(),
                        call.what().label() + "() did not return within "
                                + millis + " ms");
                performAgain(call.strategy());
            }
            case Watchdog.Overdue(String who) -> end(new Outcome.Failed(Outcome.Kind.FAULT,
                    "bar " + (script.progress().committedBar() + 1)
                            + " did not complete within the bar timeout; " + who));
        }
    }

    /** Executes the run again, with a hung strategy out from the bar at which it hung. */
    private void onHung(Failure failure) {
        generation.losePool();
        generation.takeOut(failure);
        if (script.plan().onFailure() == FailurePolicy.FAIL) {
            onStrategyFailed(failure);
        } else {
            performAgain(failure.strategy());
        }
    }

    private void performAgain(int strategy) {
        if (generation.poolsLost() == EngineSystem.GENERATIONS) {
            end(new Outcome.Failed(Outcome.Kind.STRATEGY, EngineSystem.GENERATIONS
                    + " strategies hang; the last is "
                    + script.plan().strategies().get(strategy).id()));
            return;
        }
        generation.next();
        if (watchdog != null) {
            watchdog.stop();
            watchdog = null;
        }
        onStage.forEach(actor -> {
            context.unwatch(actor);
            context.stop(actor);
        });
        onStage.clear();
        stage = null;
        draft = null;
        perform();
    }

    private void end(Outcome outcome) {
        done = true;
        if (watchdog != null) {
            watchdog.stop();
        }
        whenDone.accept(outcome);
    }
}
