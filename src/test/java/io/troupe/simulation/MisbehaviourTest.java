package io.troupe.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.journal.JournalPlan;
import io.troupe.journal.MemoryBookings;
import io.troupe.model.Cadence;
import io.troupe.model.FailurePolicy;
import io.troupe.model.QuarantineReason;
import io.troupe.model.TargetPositions;
import io.troupe.simulation.engine.Engine;
import io.troupe.simulation.hosting.Failure;
import io.troupe.simulation.hosting.RunProgress;
import io.troupe.simulation.plan.EngineOptions;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.StrategySpec;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.StatefulStrategy;
import io.troupe.strategies.Strategy;
import io.troupe.strategies.StrategyContext;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.TimeZone;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * All the ways in which a strategy misbehaves, and what becomes of it and of the others: those have
 * the fills of a fund in which it was taken out at that bar, or was what it should be.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MisbehaviourTest {
    private static final Duration TIMEOUT = Duration.ofMillis(300);
    private static final int BAD_BAR = 3;
    private static final String LONG = "x".repeat(1 << 20);

    /** An error whose every method fails. */
    private static final class Spiteful extends Error {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("not even this");
        }

        @Override
        public String toString() {
            throw new IllegalStateException("nor this");
        }

        @Override
        public synchronized Throwable getCause() {
            throw new IllegalStateException("nor that");
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            throw new IllegalStateException("least of all this");
        }
    }

    /** What is done at the bad bar, and what it is called. */
    @SuppressWarnings({"ImmutableEnumChecker", "NullAway"}) // faults are what it is about
    enum Answer {
        THROWS(view -> {
            throw new IllegalStateException("no idea");
        }, "IllegalStateException: no idea"), THROWS_CHECKED(view -> {
            throw sneaky(new IOException("no file"));
        }, "IOException: no file"), THROWS_AN_ERROR(view -> {
            throw new Error("dead");
        }, "Error: dead"), THROWS_SPITE(view -> {
            throw new Spiteful();
        }, "Spiteful (its getMessage() threw IllegalStateException)"), SAYS_NOTHING(view -> {
            throw new IllegalStateException();
        }, "IllegalStateException"), SAYS_TOO_MUCH(view -> {
            throw new IllegalStateException(LONG);
        }, "IllegalStateException: " + LONG.substring(0, 277) + "…"), SAYS_A_HASH(view -> {
            throw new IllegalStateException("lost " + new Object() + " in /srv/me/my data/x.csv");
        }, "IllegalStateException: lost java.lang.Object@… in …/my data/x.csv"), OVERFLOWS(
                view -> endless(0), "StackOverflowError"), USES_ALL_MEMORY(
                        view -> TargetPositions.of(new double[Integer.MAX_VALUE - 8]),
                        null), NAN(view -> TargetPositions.of(Double.NaN), null), INFINITE(
                                view -> TargetPositions.of(1 / 0.0), null), NOTHING(view -> null,
                                        null), WRONG_LENGTH(view -> TargetPositions.flat(3),
                                                null), ABSURD(view -> TargetPositions.of(-1e9),
                                                        null), LOOKS_AHEAD(
                                                                view -> TargetPositions
                                                                        .of(view.close(0, -1)),
                                                                null), READS_UNDECLARED(
                                                                        view -> TargetPositions.of(
                                                                                view.sleeve()
                                                                                        .equity()),
                                                                        null);

        private final ScriptedStrategy.Answers answers;
        private final String detail;

        Answer(ScriptedStrategy.Answers answers, String detail) {
            this.answers = answers;
            this.detail = detail;
        }
    }

    /** What may annoy the others and must not, while the answers are as they should be. */
    @SuppressWarnings({"ImmutableEnumChecker", "ThreadPriorityCheck"}) // faults are what it is
                                                                       // about
    enum Nuisance {
        INTERRUPTS_ALL(() -> Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("(troupe|watchdog|casting).*"))
                .forEach(Thread::interrupt)), STARTS_THREADS(() -> {
                    Thread thread = new Thread(() -> {
                        throw new IllegalStateException("in the background");
                    });
                    thread.setUncaughtExceptionHandler((where, what) -> {});
                    thread.start();
                }), CHANGES_DEFAULTS(() -> {
                    Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
                    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                }), LOWERS_ITS_PRIORITY(
                        () -> Thread.currentThread().setPriority(Thread.MIN_PRIORITY));

        private final Runnable act;

        Nuisance(Runnable act) {
            this.act = act;
        }
    }

    /** A strategy that reads its sleeve, and saves what it remembers, in some wrong way. */
    @SuppressWarnings({"ImmutableEnumChecker", "NullAway"})
    enum Memory {
        SAVE_THROWS(() -> {
            throw new IllegalStateException("no paper");
        }, () -> {}, "saveState: IllegalStateException"), SAVE_IS_NULL(() -> null,
                () -> {}, "saveState: it returned null"), SAVE_HANGS(() -> {
                    hang();
                    return new byte[0];
                }, () -> {}, "saveState: it did not return within 300 ms"), LOAD_THROWS(
                        () -> new byte[1], () -> {
                            throw sneaky(new IOException("torn"));
                        }, "loadState: IOException"), LOAD_HANGS(() -> new byte[1],
                                MisbehaviourTest::hang,
                                "loadState: it did not return within 300 ms");

        private final Supplier<byte[]> save;
        private final Runnable load;
        private final String finding;

        Memory(Supplier<byte[]> save, Runnable load, String finding) {
            this.save = save;
            this.load = load;
            this.finding = finding;
        }
    }

    private record Remembering(Memory memory) implements StatefulStrategy {
        @Override
        public void initialize(StrategyContext context) {
            context.feedback();
        }

        @Override
        public TargetPositions onData(MarketView view) {
            return TargetPositions.of(view.sleeve().position(0) > 3 ? 0.1 : 0.4);
        }

        @Override
        public byte[] saveState() {
            return memory.save.get();
        }

        @Override
        public void loadState(byte[] state) {
            memory.load.run();
        }
    }

    /** When a strategy never returns, before it is asked anything. */
    enum Beginning {
        CONSTRUCTOR, INITIALIZE
    }

    private static TargetPositions endless(int depth) {
        return depth < 0 ? TargetPositions.unchanged() : endless(depth + 1);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }

    /** Long enough to be found, and not for ever, or the thread would outlive the tests. */
    private static void hang() {
        LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
    }

    private static HandFund others() {
        HandFund fund = new HandFund(new double[]{10}, new double[]{11}, new double[]{12},
                new double[]{11}, new double[]{10}, new double[]{9}, new double[]{12},
                new double[]{13});
        return fund.strategy(ScriptedStrategy.hold(0.5)).strategy(Cadence.DAILY,
                ScriptedStrategy.hold(0.3));
    }

    private static StrategySpec spec(Supplier<? extends Strategy> factory) {
        return new StrategySpec("bad", factory, Cadence.DAILY);
    }

    private static EngineOptions options(int windowBars) {
        return new EngineOptions(OptionalInt.of(2), OptionalInt.of(1), windowBars, TIMEOUT, 4096);
    }

    private static Run run(SimulationPlan plan, int windowBars, RunProgress progress,
            List<Failure> failures) {
        JournalPlan journal = Run.journal(plan, 2, 3);
        MemoryBookings bookings = new MemoryBookings(journal);
        // Nobody hangs here, and memory that runs out may take the collector a while.
        EngineOptions patient = new EngineOptions(OptionalInt.of(2), OptionalInt.of(1), windowBars,
                EngineOptions.DEFAULT.barTimeout(), 4096);
        Outcome outcome = Engine.run(plan, patient, new Recording.InMemory(journal, bookings),
                List.of(), progress);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Finished.class,
                finished -> assertThat(finished.failures()).isEqualTo(failures));
        return Run.finished(outcome, bookings);
    }

    @ParameterizedTest
    @EnumSource
    void aBadAnswerIsTakenOutAndTheOthersGoOn(Answer bad) {
        for (FailurePolicy policy : List.of(FailurePolicy.FLATTEN, FailurePolicy.FREEZE)) {
            SimulationPlan plan = others().onFailure(policy).plan(spec(() -> new ScriptedStrategy(
                    ScriptedStrategy.until(BAD_BAR, ScriptedStrategy.hold(0.4), bad.answers))));
            Run reference = Run.reference(plan, List.of());
            List<String> quarantines = reference.bookings().stream()
                    .filter(line -> line.contains("quarantine")).toList();
            assertThat(quarantines).singleElement().asString()
                    .startsWith(BAD_BAR + " 2 [").contains("quarantine ");
            if (bad.detail != null) {
                assertThat(quarantines.getFirst()).endsWith("THREW " + bad.detail + "]");
            }
            SimulationPlan good = others().onFailure(policy).plan(spec(
                    () -> new ScriptedStrategy(ScriptedStrategy.hold(0.4))));
            assertThat(reference.bookings()).as("as if it had been known").isEqualTo(
                    Run.reference(good, List.of(known(quarantines.getFirst()))).bookings());
            run(plan, 1, new RunProgress(), List.of()).assertEquals(reference);
            run(plan, 256, new RunProgress(), List.of()).assertEquals(reference);
        }
    }

    private static Failure known(String line) {
        String text = line.replaceFirst("^.*quarantine ", "").replaceFirst("]$", "");
        int space = text.indexOf(' ');
        return new Failure(BAD_BAR, 2, QuarantineReason.valueOf(text.substring(0, space)),
                text.substring(space + 1));
    }

    @ParameterizedTest
    @EnumSource
    void aNuisanceChangesNothing(Nuisance nuisance) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            SimulationPlan plan = others().plan(spec(() -> new ScriptedStrategy(view -> {
                nuisance.act.run();
                return TargetPositions.of(0.4);
            })));
            Run reference = Run.reference(others().plan(spec(
                    () -> new ScriptedStrategy(view -> TargetPositions.of(0.4)))), List.of());
            run(plan, 1, new RunProgress(), List.of()).assertEquals(reference);
            run(plan, 256, new RunProgress(), List.of()).assertEquals(reference);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
            Thread.interrupted();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoCannotSaveItsStateTradesAllTheSame(Memory memory) {
        double[] volumes = new double[8];
        Arrays.fill(volumes, 300);
        SimulationPlan plan = others().volumes(0.1, volumes)
                .plan(spec(() -> new Remembering(memory)));
        Run reference = Run.reference(plan, List.of());
        assertThat(reference.bookings()).anyMatch(line -> line.contains("cut"));
        JournalPlan journal = Run.journal(plan, 2, 3);
        MemoryBookings bookings = new MemoryBookings(journal);
        Outcome outcome = Engine.run(plan, options(256),
                new Recording.InMemory(journal, bookings), List.of(), new RunProgress());
        Run.finished(outcome, bookings).assertEquals(reference);
        assertThat(((Outcome.Finished) outcome).distrusts()).singleElement()
                .satisfies(found -> {
                    assertThat(plan.strategies().get(found.strategy()).id()).isEqualTo("bad");
                    assertThat(found.finding()).startsWith(memory.finding);
                });
    }

    @ParameterizedTest
    @EnumSource
    void whoNeverBeginsIsNamed(Beginning beginning) {
        SimulationPlan plan = others().plan(spec(() -> {
            if (beginning == Beginning.CONSTRUCTOR) {
                hang();
            }
            return new Strategy() {
                @Override
                public void initialize(StrategyContext context) {
                    hang();
                }

                @Override
                public TargetPositions onData(MarketView view) {
                    return TargetPositions.unchanged();
                }
            };
        }));
        Outcome outcome = Engine.run(plan, options(4), new Recording.Nothing(
                Run.journal(plan, 1, 1)), List.of(), new RunProgress());
        assertThat(outcome).isEqualTo(new Outcome.Failed(Outcome.Kind.STRATEGY,
                "strategy bad cannot be initialized: "
                        + (beginning == Beginning.CONSTRUCTOR ? "its constructor" : "initialize")
                        + " did not return within 300 ms; if it needs longer, raise"
                        + " engine.barTimeout"));
    }
}
