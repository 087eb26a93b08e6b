package io.troupe.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.troupe.journal.JournalPlan;
import io.troupe.journal.MemoryBookings;
import io.troupe.model.Cadence;
import io.troupe.model.FailurePolicy;
import io.troupe.model.QuarantineReason;
import io.troupe.model.TargetPositions;
import io.troupe.portfolio.allocators.EqualAllocator;
import io.troupe.portfolio.allocators.FixedAllocator;
import io.troupe.simulation.engine.Engine;
import io.troupe.simulation.hosting.Failure;
import io.troupe.simulation.hosting.RunProgress;
import io.troupe.simulation.hosting.StrategyFailedException;
import io.troupe.simulation.hosting.StrategyRefusedException;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.StrategySpec;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A strategy that throws or answers with nonsense is taken out, and the others go on. */
class QuarantineTest {
    /** What a strategy can do wrong without help of a clock, and what is said of it. */
    @SuppressWarnings({"ImmutableEnumChecker", "NullAway"}) // faults are what it is about
    enum Fault {
        THROWS(view -> {
            throw new IllegalStateException("no\nidea");
        }, "THREW IllegalStateException: no idea"), OVERFLOWS_THE_STACK(view -> endless(0),
                "THREW StackOverflowError"), ASSERTS(view -> {
                    throw new AssertionError("impossible");
                }, "THREW AssertionError: impossible"), NAN(view -> TargetPositions.of(Double.NaN),
                        "THREW IllegalArgumentException: weight of asset 0 must be a finite number, was NaN; what is not known is NaN, such as a price of an asset that does not trade: test it, or declare context.warmup"), NOTHING(
                                view -> null,
                                "INVALID_TARGETS onData returned null; to leave everything as it is, return"
                                        + " TargetPositions.unchanged()"), TOO_MANY(
                                                view -> TargetPositions.flat(2),
                                                "INVALID_TARGETS onData returned 2 weights for 1 asset; return one for each of"
                                                        + " view.assets(), in the order of context.symbols()"), NONE_AT_ALL(
                                                                view -> TargetPositions.of(),
                                                                "INVALID_TARGETS onData returned 0 weights for 1 asset; return one for each of"
                                                                        + " view.assets(), in the order of context.symbols()"), HUGE(
                                                                                view -> TargetPositions
                                                                                        .of(1e300),
                                                                                "INVALID_TARGETS onData wants a weight of 1.0E300 in A0; a weight is a fraction of"
                                                                                        + " the strategy's own capital: 1 is all of it");

        private final ScriptedStrategy.Answers answers;
        private final String text;

        Fault(ScriptedStrategy.Answers answers, String text) {
            this.answers = answers;
            this.text = text;
        }

        private static TargetPositions endless(int depth) {
            return depth < 0 ? TargetPositions.unchanged() : endless(depth + 1);
        }

        /** Holds everything, and fails at bar 2. */
        ScriptedStrategy.Answers afterTwoBars() {
            return ScriptedStrategy.until(2, ScriptedStrategy.hold(1), answers);
        }
    }

    private static HandFund fund(Fault fault, FailurePolicy policy) {
        return HandFund.quiet(5).strategy(fault.afterTwoBars()).onFailure(policy);
    }

    @ParameterizedTest
    @EnumSource
    void flattenedAloneItSellsEverything(Fault fault) {
        for (Simulator simulator : Simulator.values()) {
            Run run = simulator.run(fund(fault, FailurePolicy.FLATTEN));
            assertThat(run.bookings()).as("%s", simulator).containsExactly(
                    "1 -1 [fill 0 100 1000000000 0 0]", "1 0 [fill 0 100 1000000000 0 0]",
                    "2 0 [quarantine " + fault.text + "]", "3 -1 [fill 0 -100 -1000000000 0 0]",
                    "3 0 [fill 0 -100 -1000000000 0 0]");
        }
    }

    @ParameterizedTest
    @EnumSource
    void frozenItKeepsWhatItHasAndTheOthersGoOn(Fault fault) {
        for (Simulator simulator : Simulator.values()) {
            Run run = simulator.run(fund(fault, FailurePolicy.FREEZE).strategy(ScriptedStrategy
                    .weights(Map.of(0, new double[]{0.2}, 3, new double[]{0.1}))));
            assertThat(run.bookings()).as("%s", simulator).containsExactly(
                    "1 -1 [fill 0 120 1200000000 0 0]", "1 0 [fill 0 100 1000000000 0 0]",
                    "1 1 [fill 0 20 200000000 0 0]", "2 0 [quarantine " + fault.text + "]",
                    "4 -1 [fill 0 -10 -100000000 0 0]", "4 1 [fill 0 -10 -100000000 0 0]");
        }
    }

    @ParameterizedTest
    @EnumSource
    void failingItStopsTheRunAndIsNamed(Fault fault) {
        SimulationPlan plan = HandFund.quiet(5).strategy(ScriptedStrategy.hold(1))
                .strategy(fault.afterTwoBars()).onFailure(FailurePolicy.FAIL).plan();
        String start = "strategy s1 failed at 2024-01-03 (";
        String end = "); engine.onFailure is fail, so the run stops".substring(1);
        assertThatExceptionOfType(StrategyFailedException.class)
                .isThrownBy(() -> Run.reference(plan, List.of()))
                .withMessageStartingWith(start).withMessageEndingWith(end)
                .withMessageContaining(fault.text.substring(fault.text.indexOf(' ') + 1));
        JournalPlan journal = Run.journal(plan, 1, 1);
        MemoryBookings bookings = new MemoryBookings(journal);
        Outcome outcome = Engine.run(plan, Run.options(256),
                new Recording.InMemory(journal, bookings), List.of(), new RunProgress());
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.kind()).isEqualTo(Outcome.Kind.STRATEGY);
            assertThat(failed.message()).startsWith(start).endsWith(end);
        });
        assertThat(bookings.lastBar()).as("bars before the failure").isEqualTo(1);
    }

    /** The fund is divided each day: at 11 with s0, which then fails, at 12 without it. */
    @ParameterizedTest
    @EnumSource
    void capitalIsDividedAmongTheOthers(Simulator simulator) {
        HandFund fund = new HandFund(new double[]{10}, new double[]{10}, new double[]{11},
                new double[]{12}, new double[]{12})
                .strategy(Fault.THROWS.afterTwoBars()).strategy(ScriptedStrategy.hold(0.5))
                .strategy(ScriptedStrategy.hold(0)).onFailure(FailurePolicy.FREEZE)
                .divided(Cadence.DAILY, new EqualAllocator());
        assertThat(simulator.run(fund).bookings()).filteredOn(line -> line.contains("transfer"))
                .containsExactly(
                        // 1100, 1050, 1000: the mean is 1050; the failure comes after the division
                        "2 0 [quarantine THREW IllegalStateException: no idea, transfer -50000000]",
                        "2 2 [transfer 50000000]",
                        // s1 has 500 + 50·12 = 1100, s2 1050: the mean is 1075
                        "3 1 [transfer -25000000]",
                        "3 2 [transfer 25000000]");
    }

    /** Half for s0, which fails; of the rest s1 has 3 parts and s2 none, so s1 has it all. */
    @ParameterizedTest
    @EnumSource
    void fixedSharesSurviveAFailure(Simulator simulator) {
        HandFund fund = new HandFund(new double[]{10}, new double[]{10}, new double[]{11},
                new double[]{12}, new double[]{12})
                .strategy(Fault.THROWS.afterTwoBars()).strategy(ScriptedStrategy.hold(0))
                .strategy(ScriptedStrategy.hold(0)).strategy(ScriptedStrategy.hold(0.5))
                .onFailure(FailurePolicy.FREEZE)
                .divided(Cadence.DAILY, new FixedAllocator(List.of(0.5, 0.125, 0.0, 0.375)));
        assertThat(simulator.run(fund).bookings()).filteredOn(line -> line.contains("transfer"))
                .containsExactly(
                        // 4000: s0 2200 of 2000, s3 1575 of 1500; the fund has 4275
                        "2 0 [quarantine THREW IllegalStateException: no idea, transfer -62500000]",
                        "2 1 [transfer 34375000]",
                        "2 3 [transfer 28125000]",
                        // s3 is sized anew: half of 1603.125 is 72 at 11, so it sells 3 at 12.
                        // s1 534.375 and s3 1603.125 + 75 · 1: a quarter and three quarters
                        "3 1 [transfer 18750000]",
                        "3 3 [fill 0 -3 -36000000 0 0, transfer -18750000]");
    }

    @ParameterizedTest
    @EnumSource
    void recordedFailuresHappenAgainWithoutAsking(FailurePolicy policy) {
        if (policy == FailurePolicy.FAIL) {
            return;
        }
        AtomicInteger asked = new AtomicInteger();
        SimulationPlan plan = HandFund.quiet(6).onFailure(policy).strategy(view -> {
            asked.incrementAndGet();
            return view.bar() == 0 ? TargetPositions.of(1) : TargetPositions.unchanged();
        }).strategy(ScriptedStrategy.hold(0.5)).plan();
        List<Failure> recorded = List.of(new Failure(2, 0, QuarantineReason.HUNG, "it slept"));
        Run reference = Run.reference(plan, recorded);
        assertThat(asked).hasValue(2);
        assertThat(reference.bookings()).contains("2 0 [quarantine HUNG it slept]");
        for (int window : new int[]{1, 3, 256}) {
            asked.set(0);
            Run.engine(plan, Run.options(window), recorded).assertEquals(reference);
            assertThat(asked).hasValue(2);
        }
    }

    @Test
    void aStrategyThatCannotStartIsRefusedByName() {
        SimulationPlan plan = HandFund.quiet(2).plan(new StrategySpec("broken", () -> {
            throw new IllegalArgumentException("slow must be above fast");
        }, Cadence.NEVER));
        String message = "strategy broken cannot be initialized: "
                + "IllegalArgumentException: slow must be above fast";
        assertThatExceptionOfType(StrategyRefusedException.class)
                .isThrownBy(() -> Run.reference(plan, List.of())).withMessage(message);
        Outcome outcome = Engine.run(plan, Run.options(1),
                new Recording.Nothing(Run.journal(plan, 1, 1)), List.of(), new RunProgress());
        assertThat(outcome).isEqualTo(new Outcome.Failed(Outcome.Kind.STRATEGY, message));
    }
}
