package io.troupe.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.journal.JournalPlan;
import io.troupe.journal.MemoryBookings;
import io.troupe.model.FailurePolicy;
import io.troupe.model.QuarantineReason;
import io.troupe.model.TargetPositions;
import io.troupe.simulation.engine.Engine;
import io.troupe.simulation.hosting.Failure;
import io.troupe.simulation.hosting.RunProgress;
import io.troupe.simulation.plan.EngineOptions;
import io.troupe.simulation.plan.SimulationPlan;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A strategy that never answers is taken out where it hangs; what is booked follows the record. */
@Timeout(30)
class HangTest {
    private static final Duration BAR_TIMEOUT = Duration.ofMillis(250);
    private static final String DETAIL = "onData did not answer within 250 ms";

    /** How long a strategy hangs if it is never replaced. */
    private static final long LONGEST_SECONDS = 2;

    /**
     * Holds everything, and does not answer the question about a bar until a fresh instance has
     * replaced it: the late answer must disturb nobody.
     */
    private static Supplier<ScriptedStrategy.Answers> hangingAt(int bar) {
        AtomicReference<CountDownLatch> latest = new AtomicReference<>(new CountDownLatch(1));
        return () -> {
            CountDownLatch replaced = new CountDownLatch(1);
            latest.getAndSet(replaced).countDown();
            return ScriptedStrategy.until(bar, ScriptedStrategy.hold(1), view -> {
                await(replaced);
                return TargetPositions.flat(view.assets());
            });
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static EngineOptions options(int perActor, int windowBars) {
        return new EngineOptions(OptionalInt.of(2), OptionalInt.of(perActor), windowBars,
                BAR_TIMEOUT, 4096);
    }

    private static Failure hung(int bar, int strategy) {
        return new Failure(bar, strategy, QuarantineReason.HUNG, DETAIL);
    }

    private static void assertFollowsTheRecord(SimulationPlan plan, EngineOptions options,
            Failure... failures) {
        JournalPlan journal = Run.journal(plan, 2, 3);
        MemoryBookings bookings = new MemoryBookings(journal);
        Outcome outcome = Engine.run(plan, options, new Recording.InMemory(journal, bookings),
                List.of(), new RunProgress());
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Finished.class,
                finished -> assertThat(finished.failures()).containsExactlyInAnyOrder(failures));
        Run.finished(outcome, bookings)
                .assertEquals(Run.reference(plan, List.of(failures)));
    }

    @ParameterizedTest(name = "{0} per actor, windows of {1} bars")
    @CsvSource({"1, 1", "1, 256", "3, 1", "3, 4", "3, 256"})
    void theOthersGoOnWithoutIt(int perActor, int windowBars) {
        SimulationPlan plan = HandFund.quiet(12).strategy(ScriptedStrategy.hold(0.3))
                .instances(hangingAt(7)).strategy(ScriptedStrategy.hold(0.2)).plan();
        assertFollowsTheRecord(plan, options(perActor, windowBars), hung(7, 1));
    }

    @Test
    void aloneItIsFlattened() {
        SimulationPlan plan = HandFund.quiet(4).instances(hangingAt(0)).plan();
        assertFollowsTheRecord(plan, options(1, 1), hung(0, 0));
    }

    @Test
    void oneAfterTheOtherIsTakenOut() {
        SimulationPlan plan = HandFund.quiet(8).instances(hangingAt(2)).instances(hangingAt(5))
                .onFailure(FailurePolicy.FREEZE).plan();
        assertFollowsTheRecord(plan, options(2, 4), hung(2, 0), hung(5, 1));
    }

    @Test
    void theRunStopsIfThePlanSaysSo() {
        SimulationPlan plan = HandFund.quiet(4).instances(hangingAt(2))
                .onFailure(FailurePolicy.FAIL).plan();
        Outcome outcome = Engine.run(plan, options(1, 1),
                new Recording.Nothing(Run.journal(plan, 1, 1)), List.of(), new RunProgress());
        assertThat(outcome).isEqualTo(new Outcome.Failed(Outcome.Kind.STRATEGY,
                "strategy s0 failed at 2024-01-03 (hung): " + DETAIL
                        + "; engine.onFailure is fail, so the run stops"));
    }

    @Test
    void tooManyThatHangStopTheRun() {
        HandFund fund = HandFund.quiet(2);
        for (int k = 0; k < EngineSystem.GENERATIONS; k++) {
            fund.instances(hangingAt(0));
        }
        SimulationPlan plan = fund.plan();
        Outcome outcome = Engine.run(plan, options(1, 1),
                new Recording.Nothing(Run.journal(plan, 1, 1)), List.of(), new RunProgress());
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.kind()).isEqualTo(Outcome.Kind.STRATEGY);
            assertThat(failed.message()).matches("8 strategies hang; the last is s[0-7]");
        });
    }
}
