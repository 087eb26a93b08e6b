package io.troupe.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.journal.JournalPlan;
import io.troupe.journal.MemoryBookings;
import io.troupe.simulation.Outcome;
import io.troupe.simulation.RandomFund;
import io.troupe.simulation.Recording;
import io.troupe.simulation.Run;
import io.troupe.simulation.checkpoint.Resumption;
import io.troupe.simulation.hosting.RunProgress;
import io.troupe.simulation.plan.EngineOptions;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.StrategySpec;
import io.troupe.simulation.reference.FundEvents;
import io.troupe.simulation.reference.FundEvents.Event;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whichever ready actor runs next, message by message, the run comes to the same bits. */
class InterleavingsTest {
    private static final int SCHEDULES_PER_FUND = 50;
    private static final List<String> BOOKED = List.of("fill", "transfer", "quarantine", "halt",
            "_LIMIT", "VOLUME");
    private static final int EVENTS = 8;

    /** The first four random funds that book all but one, at most, of these, and meet much. */
    static LongStream eventfulFunds() {
        return LongStream.range(0, 10_000).filter(InterleavingsTest::isEventful).limit(4);
    }

    private static boolean isEventful(long seed) {
        SimulationPlan plan = RandomFund.plan(seed);
        Set<Event> met = plan.strategies().size() < 5 || plan.data().bars() > 80 ? Set.of()
                : FundEvents.of(plan);
        if (met.size() < EVENTS || met.contains(Event.REDEMPTION_TOO_LARGE)) {
            return false;
        }
        String bookings = Run.reference(plan, List.of()).bookings().toString();
        return BOOKED.stream().filter(bookings::contains).count() >= BOOKED.size() - 1;
    }

    @ParameterizedTest(name = "fund {0}")
    @MethodSource("eventfulFunds")
    void everyScheduleComesToTheSameBookings(long fund) {
        SimulationPlan plan = RandomFund.plan(fund);
        Run reference = Run.reference(plan, List.of());
        Set<Long> schedules = new HashSet<>();
        for (long seed = 0; seed < SCHEDULES_PER_FUND; seed++) {
            try (SeededSchedule schedule = SeededSchedule.of(seed)) {
                run(plan, schedule).assertEquals(reference);
                schedules.add(schedule.fingerprint());
                assertThat(schedule.choices()).as("choices").isGreaterThan(plan.data().bars());
            }
        }
        assertThat(schedules).as("different schedules").hasSize(SCHEDULES_PER_FUND);
    }

    @Test
    void aSeedReplaysItsSchedule() {
        SimulationPlan plan = RandomFund.plan(eventfulFunds().findFirst().orElseThrow());
        Set<Long> schedules = new HashSet<>();
        for (int time = 0; time < 5; time++) {
            try (SeededSchedule schedule = SeededSchedule.of(1)) {
                run(plan, schedule);
                schedules.add(schedule.fingerprint());
            }
        }
        assertThat(schedules).hasSize(1);
    }

    private static Run run(SimulationPlan plan, SeededSchedule schedule) {
        JournalPlan journal = Run.journal(plan, 2, 3);
        MemoryBookings bookings = new MemoryBookings(journal);
        EngineOptions options = new EngineOptions(OptionalInt.of(2), OptionalInt.of(1), 8,
                Duration.ofSeconds(60), 4096);
        RunProgress progress = new RunProgress();
        Outcome outcome = Engine.run(begun(plan, schedule, progress), options,
                new Recording.InMemory(journal, bookings), Resumption.NOTHING, progress,
                stop -> schedule.systemStarted(), schedule.config());
        return Run.finished(outcome, bookings);
    }

    /** The same plan, whose strategies tell the schedule when the run begins. */
    private static SimulationPlan begun(SimulationPlan plan, SeededSchedule schedule,
            RunProgress progress) {
        int lastBar = plan.data().bars() - 1;
        List<StrategySpec> strategies = plan.strategies().stream()
                .map(spec -> new StrategySpec(spec.id(), () -> {
                    schedule.begin(() -> progress.committedBar() == lastBar);
                    return spec.factory().get();
                }, spec.resize(), spec.policy(), spec.sizing(), spec.risk())).toList();
        return plan.with(strategies);
    }
}
