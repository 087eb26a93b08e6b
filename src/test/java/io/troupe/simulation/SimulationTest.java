package io.troupe.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import akka.actor.testkit.typed.javadsl.TestInbox;
import io.troupe.journal.Booked;
import io.troupe.journal.Durable;
import io.troupe.journal.PortfolioId;
import io.troupe.journal.portfolios.JournalWriter;
import io.troupe.journal.portfolios.JournalWriter.Notice;
import io.troupe.journal.store.JournalProblem;
import io.troupe.ledger.HouseLedger;
import io.troupe.model.FailurePolicy;
import io.troupe.model.QuarantineReason;
import io.troupe.portfolio.construction.ConstructionState;
import io.troupe.simulation.checkpoint.Checkpoint;
import io.troupe.simulation.hosting.Distrust;
import io.troupe.simulation.hosting.Failure;
import io.troupe.simulation.hosting.OpenCalls.Call;
import io.troupe.simulation.hosting.OpenCalls.What;
import io.troupe.simulation.hosting.Watchdog;
import io.troupe.simulation.plan.MemoryExhaustedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the guardian does in each phase of a run with what it is told. */
class SimulationTest {
    private static final JournalProblem FULL = new JournalProblem.DiskLow(Path.of("runs"), 1, 2);
    private static final JournalProblem REFUSED = new JournalProblem.WriteRefused(
            PortfolioId.HOUSE, "no ink");
    private static final JournalProblem DAMAGED = new JournalProblem.Damaged(PortfolioId.book(0),
            "a byte");
    private static final Outcome DISK = new Outcome.Failed(Outcome.Kind.DISK, FULL.text());
    private static final Call LOAD = new Call(1, "s1", What.LOAD);
    private static final Distrust OTHER_ANSWER = Distrust.ofAnswer(0, 2, "[1]", "[2]");

    private GuardedRun run = new GuardedRun();

    /** Where a run can be, and how it comes there. */
    @SuppressWarnings("ImmutableEnumChecker") // tests are told apart by it
    enum Phase {
        OPENING(run -> run), PREPARING(GuardedRun::preparing), PERFORMING(
                GuardedRun::performing), SAVING(GuardedRun::saving), CLOSING(
                        GuardedRun::closing), TELLING(GuardedRun::telling);

        private final UnaryOperator<GuardedRun> reach;

        Phase(UnaryOperator<GuardedRun> reach) {
            this.reach = reach;
        }
    }

    /** No watchdog is left behind. */
    @AfterEach
    void end() {
        run.failed(TestInbox.create().getRef(),
                new IllegalStateException("the test is over"));
    }

    private static Simulation.WatchdogFound hung(int bar, int strategy) {
        return new Simulation.WatchdogFound(new Watchdog.Hung(bar, strategy));
    }

    private static Simulation.WatchdogFound stuck() {
        return new Simulation.WatchdogFound(new Watchdog.Stuck(LOAD));
    }

    private static Simulation.WatchdogFound overdue() {
        return new Simulation.WatchdogFound(new Watchdog.Overdue("nobody moves"));
    }

    @Test
    void bringsEverybodyOnStageWhenTheStrategiesAreMade() {
        run.performing();
        assertThat(run.heardBy("clock-0")).singleElement().isInstanceOf(Clock.Perform.class);
        assertThat(run.heardBy("allocator-0")).singleElement()
                .isInstanceOfSatisfying(CapitalAllocator.Perform.class,
                        cast -> assertThat(cast.cohorts()).isEqualTo(
                                List.of(run.actor("cohort-0-0"), run.actor("cohort-1-0"))));
        assertThat(run.heardByJournal()).isEmpty();
    }

    @Test
    void aStopWhileTheJournalIsOpenedIsRemembered() {
        run.stop().performing();
        assertThat(run.heardBy("clock-0")).hasSize(2).last().isEqualTo(new Clock.Stop());
    }

    @Test
    void aStopWhileTheStrategiesAreMadeIsRemembered() {
        run.preparing().stop().told(run.ready());
        assertThat(run.heardBy("clock-0")).hasSize(2).last().isEqualTo(new Clock.Stop());
    }

    @Test
    void aStoppedRunTellsItsLastBarWhenTheJournalIsClosed() {
        run.performing().stop();
        assertThat(run.heardBy("clock-0")).last().isEqualTo(new Clock.Stop());
        run.progress.committed(1);
        run.told(new Simulation.Distrusted(List.of(OTHER_ANSWER)))
                .told(new Simulation.Recorded(new Booked.Pending(), true));
        assertThat(run.heardBy("execution-0")).as("nobody saves").hasSize(1);
        assertThat(run.heardByJournal()).containsExactly(new JournalWriter.Close());
        assertThat(run.outcomes).isEmpty();
        run.noticed(new Notice.Closed(run.durable(1)));
        assertThat(run.outcomes)
                .containsExactly(new Outcome.Stopped(1, List.of(OTHER_ANSWER)));
    }

    @Test
    void aJournalThatCannotBeOpenedIsTheEnd() {
        run.stop().noticed(new Notice.OpenFailed(List.of(DAMAGED, FULL)));
        assertThat(run.outcomes).containsExactly(new Outcome.Failed(Outcome.Kind.JOURNAL,
                DAMAGED.text() + "\n" + FULL.text()));
    }

    @Test
    void strategiesThatCannotBeMadeAreTheEnd() {
        Outcome.Failed refused = new Outcome.Failed(Outcome.Kind.STRATEGY, "no such file");
        run.preparing().told(new Simulation.CastTold(new Casting.Result.Failed(refused)));
        assertThat(run.outcomes).containsExactly(refused);
        run.told(run.ready());
        assertThat(run.outcomes).hasSize(1);
    }

    @Test
    void whatIsDurableIsToldToTheClock() {
        run.performing().noticed(new Notice.BarsDurable(run.durable(2)));
        assertThat(run.heardBy("clock-0")).last().isEqualTo(new Clock.Durable(2));
    }

    @Test
    void aBlockThatDivergesIsTheEndEvenIfItIsTheLast() {
        run.performing();
        run.progress.committed(GuardedRun.LAST_BAR);
        Durable house = run.head().house();
        run.told(new Simulation.Recorded(new Booked.Diverged(PortfolioId.book(0), 2, house.hash(),
                house.hash()), true));
        assertThat(run.outcomes).containsExactly(new Outcome.Failed(Outcome.Kind.JOURNAL,
                "the run does not come out as its journal tells: " + PortfolioId.book(0)
                        + " differs at 2024-01-03 or before; replay it with --verify to see"
                        + " where first"));
        assertThat(run.heardByJournal()).isEmpty();
        assertThat(run.heardBy("execution-0")).as("nobody saves").hasSize(1);
    }

    @Test
    void aCheckpointIsGatheredComparedAndThenTheClockGoesOn() {
        Checkpoint.HouseState house = new Checkpoint.HouseState(
                new HouseLedger(1, 0, 0).accounts(), new long[1], new long[1],
                new byte[0], ConstructionState.NONE);
        run.performing();
        run.progress.committed(-1);
        run.heardBy("clock-0");
        run.told(new Simulation.HouseSaved(house)).told(new Simulation.BooksSaved());
        assertThat(run.heardBy("checkpointing-0")).containsExactly(
                new Checkpointing.Gather(new Simulation.HouseSaved(house)),
                new Checkpointing.Booked(-1, run.head()));
        assertThat(run.heardByJournal()).isEmpty();
        run.told(run.taken(-1));
        assertThat(run.heardByJournal()).singleElement()
                .isInstanceOf(JournalWriter.Compare.class);
        assertThat(run.heardBy("clock-0")).containsExactly(new Clock.Saved());
        run.told(run.taken(1));
        assertThat(run.heardByJournal()).as("the journal reaches another bar").isEmpty();
        assertThat(run.heardBy("clock-0")).containsExactly(new Clock.Saved());
    }

    @Test
    void aCompleteRunSavesThenClosesThenTells() {
        run.saving();
        assertThat(run.heardBy("allocator-0")).last().isEqualTo(new CapitalAllocator.Save());
        assertThat(run.heardByJournal()).isEmpty();
        run.told(new Simulation.BooksSaved());
        assertThat(run.heardByJournal()).as("a part is not all").isEmpty();
        run.told(run.taken(GuardedRun.LAST_BAR));
        assertThat(run.heardByJournal()).containsExactly(new JournalWriter.Close());
        assertThat(run.heardBy("cohort-1-0")).isEmpty();
        run.noticed(new Notice.Closed(run.durable(GuardedRun.LAST_BAR)));
        assertThat(run.heardBy("execution-0")).last().isInstanceOf(Execution.Finish.class);
        assertThat(run.heardBy("cohort-1-0")).singleElement()
                .isInstanceOf(StrategyCohort.Finish.class);
        run.told(run.sleeves(1)).told(run.house());
        assertThat(run.outcomes).isEmpty();
        run.told(run.sleeves(0));
        assertThat(run.outcomes).singleElement().isInstanceOfSatisfying(Outcome.Finished.class,
                finished -> assertThat(finished.result().sleeveCashMicros())
                        .as("in the order of strategies").containsExactly(1, 2));
    }

    @ParameterizedTest
    @EnumSource(names = {"PREPARING", "PERFORMING", "SAVING", "CLOSING"})
    void aFullDiskIsToldWhenAllIsRecorded(Phase phase) {
        phase.reach.apply(run).noticed(new Notice.DiskFull(FULL)).stop();
        assertThat(run.outcomes).isEmpty();
        switch (phase) {
            case PREPARING -> run.told(run.ready());
            case PERFORMING, SAVING, CLOSING, OPENING, TELLING -> {}
        }
        switch (phase) {
            case PREPARING, PERFORMING -> {
                assertThat(run.heardBy("clock-0")).contains(new Clock.Stop());
                run.progress.committed(1);
                run.told(new Simulation.Recorded(new Booked.Pending(), true));
            }
            case SAVING -> run.told(run.taken(GuardedRun.LAST_BAR));
            case CLOSING, OPENING, TELLING -> {}
        }
        assertThat(run.outcomes).isEmpty();
        run.noticed(new Notice.Closed(run.durable(1)));
        assertThat(run.outcomes).containsExactly(DISK);
    }

    @ParameterizedTest
    @EnumSource(names = {"OPENING", "PREPARING", "PERFORMING", "SAVING", "CLOSING"})
    void aJournalThatCannotBeWrittenIsTheEnd(Phase phase) {
        phase.reach.apply(run).noticed(new Notice.WriteFailed(REFUSED));
        assertThat(run.outcomes).containsExactly(
                new Outcome.Failed(Outcome.Kind.JOURNAL, REFUSED.text()));
    }

    @ParameterizedTest
    @EnumSource
    void anActorThatFailsIsTheEndInEveryPhaseAndToldOnce(Phase phase) {
        GuardedRun reached = phase.reach.apply(run);
        int bar = run.progress.committedBar();
        reached.failed(TestInbox.create("somebody").getRef(),
                new IllegalStateException("ill"));
        assertThat(run.outcomes).singleElement().isInstanceOfSatisfying(Outcome.Failed.class,
                failed -> {
                    assertThat(failed.kind()).isEqualTo(Outcome.Kind.FAULT);
                    assertThat(failed.message()).endsWith(
                            " failed after bar " + bar + ": java.lang.IllegalStateException: ill");
                });
        run.failed(TestInbox.create("another").getRef(),
                new IllegalStateException("ill too")).stop()
                .told(run.house()).noticed(new Notice.DiskFull(FULL));
        assertThat(run.outcomes).hasSize(1);
    }

    @Test
    void allOnStageAreWatched() {
        run.performing();
        assertThat(run.watched()).extracting(actor -> actor.path().name()).containsExactly(
                "door-0", "clock-0", "allocator-0", "execution-0", "risk-0", "recorder-0",
                "carrier-0", "checkpointing-0", "cohort-0-0", "cohort-1-0");
    }

    @Test
    void memoryThatRunsOutIsNoFault() {
        MemoryExhaustedException full = MemoryExhaustedException.at(run.plan.data(), 1,
                new OutOfMemoryError());
        run.performing().failed(run.actor("cohort-0-0"), full);
        assertThat(run.outcomes)
                .containsExactly(new Outcome.Failed(Outcome.Kind.MEMORY,
                        String.valueOf(full.getMessage())));
    }

    @Test
    void aStrategyThatHangsIsOutInTheNextExecution() {
        run.performing().told(hung(1, 1));
        assertThat(run.sentHome()).contains("clock-0", "cohort-0-0", "cohort-1-0", "door-0",
                "checkpointing-0");
        assertThat(run.outcomes).isEmpty();
        run.told(0, overdue()).told(0, run.ready());
        assertThat(run.outcomes).as("nobody hears who was sent home").isEmpty();
        run.told(1, run.ready());
        assertThat(run.heardBy("clock-1")).singleElement().isInstanceOf(Clock.Perform.class);
        run.progress.committed(GuardedRun.LAST_BAR);
        run.told(1, new Simulation.Recorded(new Booked.Pending(), true))
                .told(1, run.taken(GuardedRun.LAST_BAR))
                .noticed(new Notice.Closed(run.durable(GuardedRun.LAST_BAR)))
                .told(1, run.house()).told(1, run.sleeves(0)).told(1, run.sleeves(1));
        assertThat(run.outcomes).singleElement().isInstanceOfSatisfying(Outcome.Finished.class,
                finished -> assertThat(finished.failures()).containsExactly(
                        new Failure(1, 1, QuarantineReason.HUNG,
                                "onData did not answer within 30000 ms")));
    }

    @Test
    void aStopIsRememberedWhenTheRunIsExecutedAgain() {
        run.performing().stop().told(hung(1, 1)).told(1, run.ready());
        assertThat(run.heardBy("clock-1")).hasSize(2).last().isEqualTo(new Clock.Stop());
    }

    @Test
    void aStrategyThatHangsIsTheEndIfThePlanSaysSo() {
        run = new GuardedRun(FailurePolicy.FAIL, Optional.empty());
        run.performing().told(hung(1, 1));
        assertThat(run.outcomes).singleElement().isInstanceOfSatisfying(Outcome.Failed.class,
                failed -> assertThat(failed.message()).startsWith("strategy s1 failed at"));
        assertThat(run.sentHome()).isEmpty();
    }

    /** What was found of others in the first execution, the second finds again. */
    @Test
    void aHangWhileAllSaveHasTheRunExecutedAgain() {
        run.saving().told(new Simulation.Distrusted(List.of(OTHER_ANSWER))).told(stuck());
        assertThat(run.outcomes).isEmpty();
        assertThat(run.sentHome()).contains("cohort-1-0");
        run.told(1, run.ready());
        run.progress.committed(0);
        run.told(1, new Simulation.Recorded(new Booked.Pending(), true))
                .noticed(new Notice.Closed(run.durable(0)));
        assertThat(run.outcomes).containsExactly(new Outcome.Stopped(0, List.of(
                Distrust.ofHang(1, GuardedRun.LAST_BAR, "loadState", 30_000))));
    }

    @Test
    void noPoolOfThreadsIsLeftAfterSoManyHangs() {
        run.performing();
        for (int generation = 0; generation < EngineSystem.GENERATIONS - 1; generation++) {
            run.told(generation, generation % 2 == 0 ? hung(1, 0) : stuck())
                    .told(generation + 1, run.ready());
            assertThat(run.outcomes).isEmpty();
        }
        run.told(EngineSystem.GENERATIONS - 1, hung(1, 1));
        assertThat(run.outcomes).containsExactly(new Outcome.Failed(Outcome.Kind.STRATEGY,
                "8 strategies hang; the last is s1"));
    }

    /** It costs no thread, so it may happen as often as there are strategies. */
    @Test
    void aStrategyThatCannotGoBackCostsNoPool() {
        run.performing();
        for (int generation = 0; generation < 2 * EngineSystem.GENERATIONS; generation++) {
            run.told(generation, new Simulation.CannotGoBack(OTHER_ANSWER))
                    .told(generation + 1, run.ready());
        }
        assertThat(run.outcomes).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSING", "TELLING"})
    void whoAnsweredAfterAllDelaysNobodyWhenAllIsRecorded(Phase phase) {
        phase.reach.apply(run).told(hung(3, 1)).told(stuck());
        assertThat(run.sentHome()).isEmpty();
        assertThat(run.outcomes).isEmpty();
        run.told(overdue());
        assertThat(run.outcomes).containsExactly(new Outcome.Failed(Outcome.Kind.FAULT,
                "bar 4 did not complete within the bar timeout; nobody moves"));
    }

    @ParameterizedTest
    @EnumSource(names = {"PERFORMING", "SAVING", "CLOSING", "TELLING"})
    void whatIsFoundOfStrategiesIsToldInTheEnd(Phase phase) {
        phase.reach.apply(run).told(new Simulation.Distrusted(List.of(OTHER_ANSWER)));
        switch (phase) {
            case PERFORMING -> {
                run.progress.committed(GuardedRun.LAST_BAR);
                run.told(new Simulation.Recorded(new Booked.Pending(), true))
                        .told(run.taken(GuardedRun.LAST_BAR))
                        .noticed(new Notice.Closed(run.durable(GuardedRun.LAST_BAR)));
            }
            case SAVING -> run.told(run.taken(GuardedRun.LAST_BAR))
                    .noticed(new Notice.Closed(run.durable(GuardedRun.LAST_BAR)));
            case CLOSING -> run.noticed(new Notice.Closed(run.durable(GuardedRun.LAST_BAR)));
            case OPENING, PREPARING, TELLING -> {}
        }
        run.told(run.house()).told(run.sleeves(0)).told(run.sleeves(1));
        assertThat(run.outcomes).singleElement().isInstanceOfSatisfying(Outcome.Finished.class,
                finished -> assertThat(finished.distrusts()).containsExactly(OTHER_ANSWER));
    }

    @Test
    void whatNobodyCanTellInAPhaseIsAFaultOfTheProgram() {
        assertThatIllegalStateException().isThrownBy(
                () -> new GuardedRun().noticed(new Notice.Closed(run.durable(0))))
                .withMessageEndingWith("was told in the phase Opening");
        assertThatIllegalStateException().isThrownBy(() -> new GuardedRun().preparing()
                .told(run.taken(0))).withMessageEndingWith("Preparing");
        assertThatIllegalStateException().isThrownBy(() -> run.performing().told(run.house()))
                .withMessageEndingWith("Performing");
    }
}
