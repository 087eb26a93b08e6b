package io.troupe.simulation;

import akka.actor.testkit.typed.Effect;
import akka.actor.testkit.typed.javadsl.BehaviorTestKit;
import akka.actor.testkit.typed.javadsl.TestInbox;
import akka.actor.typed.ActorRef;
import akka.actor.typed.ChildFailed;
import akka.actor.typed.javadsl.Behaviors;
import io.troupe.journal.Booked;
import io.troupe.journal.Durable;
import io.troupe.journal.JournalHead;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.MemoryBookings;
import io.troupe.journal.PortfolioId;
import io.troupe.journal.portfolios.JournalWriter;
import io.troupe.journal.portfolios.JournalWriter.Notice;
import io.troupe.ledger.HouseLedger;
import io.troupe.ledger.SleeveBank;
import io.troupe.model.FailurePolicy;
import io.troupe.portfolio.construction.ConstructionState;
import io.troupe.simulation.checkpoint.Checkpoint;
import io.troupe.simulation.checkpoint.Checkpoint.HouseState;
import io.troupe.simulation.checkpoint.Checkpoint.Returns;
import io.troupe.simulation.checkpoint.Checkpoint.Sized;
import io.troupe.simulation.checkpoint.Checkpoint.SleeveState;
import io.troupe.simulation.checkpoint.Checkpoint.Wanted;
import io.troupe.simulation.checkpoint.CheckpointShelf;
import io.troupe.simulation.checkpoint.Checkpoints;
import io.troupe.simulation.checkpoint.Resumption;
import io.troupe.simulation.hosting.OpenCalls;
import io.troupe.simulation.hosting.RunProgress;
import io.troupe.simulation.hosting.StrategyMemory;
import io.troupe.simulation.house.HouseKernel;
import io.troupe.simulation.plan.EngineOptions;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.StandingAllotment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.helpers.NOPLogger;

/**
 * A run of two strategies, in a cohort each, of which only the guardian is real: inboxes stand in
 * for the journal and for the actors on stage, and the test tells what they would.
 */
final class GuardedRun {
    static final int BARS = 4;
    static final int LAST_BAR = BARS - 1;

    final List<Outcome> outcomes = new ArrayList<>();
    final RunProgress progress = new RunProgress();
    final SimulationPlan plan;
    private final JournalPlan journal;
    private final Script script;
    private final TestInbox<JournalWriter.Command> writer = TestInbox.create("journal");
    private final BehaviorTestKit<Simulation.Command> guardian;

    /** A run whose journal is being opened. */
    GuardedRun(FailurePolicy policy, Optional<Checkpoints> checkpoints) {
        plan = HandFund.quiet(BARS).strategy(ScriptedStrategy.hold(1))
                .strategy(ScriptedStrategy.hold(1)).onFailure(policy).plan();
        journal = Run.journal(plan, 2, 2);
        EngineOptions usual = Run.options(1);
        EngineOptions options = new EngineOptions(usual.threads(), OptionalInt.of(1), 1,
                usual.barTimeout(), usual.maxLagBars());
        MemoryBookings memory = new MemoryBookings(journal);
        script = new Script(plan, options, new Recording.InMemory(journal, memory),
                Resumption.NOTHING, progress, TestStage.tables(plan, 1), new HomeVenue());
        CheckpointShelf shelf = new CheckpointShelf(checkpoints, NOPLogger.NOP_LOGGER);
        guardian = BehaviorTestKit.create(Behaviors.setup(context -> Simulation.in(new Opening(
                new Backstage(context, script, shelf, outcomes::add), memory, writer.getRef(),
                new Stopping.No()))));
    }

    /** A run that may go on without a strategy, and keeps no checkpoints. */
    GuardedRun() {
        this(FailurePolicy.FLATTEN, Optional.empty());
    }

    /** The journal is open, and the strategies of the first execution are being made. */
    GuardedRun preparing() {
        return noticed(new Notice.Opened(head(), journal.initialState(PortfolioId.HOUSE),
                List.of()));
    }

    /** The first bar is called. */
    GuardedRun performing() {
        preparing();
        return told(ready());
    }

    /** All bars are recorded. */
    GuardedRun saving() {
        performing();
        progress.committed(LAST_BAR);
        return told(new Simulation.Recorded(new Booked.Pending(), true));
    }

    /** All actors have saved, and the journal is being closed. */
    GuardedRun closing() {
        saving();
        return told(taken(LAST_BAR));
    }

    /** The journal is closed. */
    GuardedRun telling() {
        closing();
        return noticed(new Notice.Closed(durable(LAST_BAR)));
    }

    GuardedRun stop() {
        guardian.run(new Simulation.Stop());
        return this;
    }

    GuardedRun noticed(Notice notice) {
        guardian.run(new Simulation.JournalNoticed(notice));
        return this;
    }

    /** Tells something in the first execution. */
    GuardedRun told(Simulation.Told told) {
        return told(0, told);
    }

    GuardedRun told(int generation, Simulation.Told told) {
        guardian.run(new Simulation.FromStage(generation, told));
        return this;
    }

    /** An actor fails. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // Scala's Nothing has no name in Java
    GuardedRun failed(ActorRef<?> actor, Throwable cause) {
        guardian.signal(new ChildFailed((ActorRef) actor, cause));
        return this;
    }

    /** The strategies of an execution, made. */
    Simulation.CastTold ready() {
        return new Simulation.CastTold(new Casting.Result.Ready(
                script.cast(List.of(), List.of(), new OpenCalls())));
    }

    /** How far a journal reaches that nothing was written to. */
    JournalHead head() {
        return JournalHead.empty(journal);
    }

    Durable durable(int bar) {
        return new Durable(bar, 1, head().house().hash());
    }

    /** A checkpoint of a bar. */
    Simulation.CheckpointTaken taken(int bar) {
        SleeveState sleeve = new SleeveState(new long[1],
                new Wanted(new long[1], new double[1], new byte[0]), 0, 0,
                new byte[0], false,
                Optional.empty(), new Returns(0, new double[0], Sized.NONE), StrategyMemory.NONE);
        return new Simulation.CheckpointTaken(new Checkpoint(bar, head(),
                new HouseState(new HouseLedger(1, 0, 0).accounts(), new long[1], new long[1],
                        new byte[0], ConstructionState.NONE),
                new byte[0], StandingAllotment.first(plan), List.of(sleeve, sleeve)));
    }

    /** The house at the end. */
    Simulation.HouseTold house() {
        return new Simulation.HouseTold(new Execution.Finished(
                new HouseKernel.End(new HouseLedger(1, 2 * plan.capital().micros(), 0).accounts(),
                        new long[1], new double[BARS], 1)));
    }

    /** A cohort at the end, with cash that tells it from the other. */
    Simulation.CohortTold sleeves(int cohort) {
        return new Simulation.CohortTold(new StrategyCohort.Finished(cohort,
                new SleeveBank(1, new long[]{cohort + 1})));
    }

    /** What an actor on stage has been told since this was asked last. */
    List<Object> heardBy(String actor) {
        return List.copyOf(guardian.childInbox(actor).getAllReceived());
    }

    /** The same of the journal. */
    List<JournalWriter.Command> heardByJournal() {
        return writer.getAllReceived();
    }

    ActorRef<?> actor(String name) {
        return guardian.childInbox(name).getRef();
    }

    /** Whoever is watched from now on fails loudly. */
    List<ActorRef<?>> watched() {
        return guardian.getAllEffects().stream().filter(Effect.Watched.class::isInstance)
                .<ActorRef<?>>map(effect -> ((Effect.Watched<?>) effect).other()).toList();
    }

    /** The actors that were sent home since this was asked last. */
    List<String> sentHome() {
        return guardian.getAllEffects().stream().filter(Effect.Stopped.class::isInstance)
                .map(effect -> ((Effect.Stopped) effect).childName()).toList();
    }
}
