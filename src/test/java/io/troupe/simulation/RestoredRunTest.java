package io.troupe.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.features.FeatureStore;
import io.troupe.journal.BarsBooked;
import io.troupe.journal.Block;
import io.troupe.journal.BookingVisitor;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.MemoryBookings;
import io.troupe.journal.PortfolioId;
import io.troupe.model.QuarantineReason;
import io.troupe.portfolio.constraints.Groups;
import io.troupe.report.attribution.AttributedRun;
import io.troupe.report.books.RunContext;
import io.troupe.risk.halts.HaltAction;
import io.troupe.risk.halts.HaltFigure;
import io.troupe.risk.halts.HaltRule;
import io.troupe.risk.halts.HaltScope;
import io.troupe.risk.halts.HaltTrigger;
import io.troupe.risk.halts.Reentry;
import io.troupe.risk.overlay.OverlayRules;
import io.troupe.simulation.checkpoint.Checkpoint;
import io.troupe.simulation.checkpoint.Checkpoints;
import io.troupe.simulation.checkpoint.Resumption;
import io.troupe.simulation.desks.RandomDeskFund;
import io.troupe.simulation.engine.Engine;
import io.troupe.simulation.hosting.Failure;
import io.troupe.simulation.hosting.HostedStrategies;
import io.troupe.simulation.hosting.RunProgress;
import io.troupe.simulation.plan.Capital;
import io.troupe.simulation.plan.CapitalFlows;
import io.troupe.simulation.plan.EngineOptions;
import io.troupe.simulation.plan.FourLimits;
import io.troupe.simulation.plan.FundRisk;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.SimulationResult;
import io.troupe.simulation.plan.VarRules;
import io.troupe.simulation.risk.RandomRisk;
import io.troupe.strategies.OrderingStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that goes on from a checkpoint comes to the same bits as one that was executed from its
 * first bar: strategies that save their state get it back, the others are asked about the earlier
 * bars again.
 */
class RestoredRunTest {
    private static final int SEEDS = 250;
    /** So many bars that the state of a strategy that saves it can be trusted. */
    private static final int LONG = 80;
    private static final int BARS_PER_EVENT = 8;
    /** How many of the restored runs have met each thing that is no strategy's, at least. */
    private static final int LEAST = 5;

    @TempDir
    private Path folder;

    @Test
    void restoredRunEqualsTheWholeRun() throws IOException {
        List<Checkpoint> restored = new ArrayList<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            restoresAlike(seed, RandomFund.plan(seed), 3).ifPresent(restored::add);
        }
        assertThat(restored.size()).as("runs that were restored in their middle")
                .isGreaterThan(60);
        List<Predicate<Checkpoint>> met = List.of(
                from -> from.house().accounts().reserveMicros() != 0,
                from -> from.standing().allotment().exposure() != 1,
                from -> Arrays.stream(from.house().accounts().overlayPositions())
                        .anyMatch(steps -> steps != 0),
                from -> from.house().accounts().sweptMicros() != 0);
        assertThat(met).as("reserve, exposure, overlay, sweep of restored runs")
                .allMatch(each -> restored.stream().filter(each).count() >= LEAST);
    }

    /** Working orders, trailing levels, entry prices and fees are what they were. */
    @Test
    void restoredRunWithDesksEqualsTheWholeRun() throws IOException {
        int restored = 0;
        int ordering = 0;
        for (long seed = 0; seed < SEEDS / 2; seed++) {
            SimulationPlan plan = withoutFlows(RandomDeskFund.plan(seed, LONG));
            Optional<Checkpoint> from = restoresAlike(seed, plan, 1);
            restored += from.isPresent() ? 1 : 0;
            ordering += from.isPresent() && plan.strategies().stream().anyMatch(
                    each -> each.factory().get() instanceof OrderingStrategy) ? 1 : 0;
        }
        assertThat(restored).as("runs that were restored in their middle").isGreaterThan(25);
        assertThat(ordering).as("of strategies that trade by orders").isGreaterThan(5);
    }

    /** What limits, halts and the overlay's factor remember is what it was. */
    @Test
    void restoredRunOfLimitsAndHaltsEqualsTheWholeRun() throws IOException {
        int restored = 0;
        int atDesks = 0;
        for (long seed = 0; seed < SEEDS / 2; seed++) {
            SimulationPlan plan = withoutFlows(RandomRisk.of(RandomFund.plan(seed)));
            restored += restoresAlike(seed, plan, 1).isPresent() ? 1 : 0;
        }
        for (long seed = SEEDS; seed < SEEDS + 30; seed++) {
            SimulationPlan plan = withoutFlows(RandomRisk.of(RandomDeskFund.plan(seed, LONG)));
            atDesks += restoresAlike(seed, plan, 1).isPresent() ? 1 : 0;
        }
        assertThat(restored).as("runs that were restored in their middle").isGreaterThan(30);
        assertThat(atDesks).as("runs with desks that were").isGreaterThan(6);
    }

    /**
     * A checkpoint between bars 10 and 17. At the start 40 and 40 at 10 are wanted of 1000, and the
     * fund holds half of them. At bar 10, A falls to 9, so that half of it may be held for 7 bars,
     * which is what is; B rises to 20, so that 20 of it are 400 of 1180. Then (360 + 800) / 1180 is
     * wanted, for which .4069 would be the factor, within .2 of what it is.
     */
    @Test
    void haltBreachAndFactorAreInForceAcrossACheckpoint() throws IOException {
        double[][] closes = new double[20][];
        Arrays.setAll(closes, bar -> bar < 10 ? new double[]{10, 10} : new double[]{9, 20});
        HaltRule halt = HaltRule.of(new HaltScope.EachAsset(Optional.empty()),
                HaltTrigger.of(HaltFigure.LOSS, 0.05, 1),
                new HaltAction(HaltAction.Kind.SCALE, OptionalDouble.of(0.5)),
                new Reentry(OptionalInt.of(7), OptionalDouble.empty(), false));
        double none = Double.POSITIVE_INFINITY;
        SimulationPlan plan = new HandFund(closes).strategy(ScriptedStrategy.hold(0.4, 0.4))
                .limits(new FundRisk(
                        FourLimits.of(OptionalDouble.empty(), OptionalDouble.of(0.3),
                                OptionalDouble.empty(), OptionalInt.empty()).limits(),
                        List.of(halt),
                        Optional.of(new OverlayRules(1, none, none, none, 0.4, 0.2)),
                        VarRules.DEFAULT))
                .plan();
        assertThat(restoresAlike(0, plan, 1)).map(Checkpoint::bar).hasValue(15);
        assertThat(Run.reference(plan, List.of()).of(-1).stream()
                .filter(line -> !line.startsWith("1 ")).map(line -> line
                        .replaceAll("NaN|0[.](0999|1000)[0-9]*", "~")))
                .containsExactly(
                        "0 [overlay overlay: leverage -1 0.5 ~, not-available overlay -1 ~ ~]",
                        "10 [halted loss of the asset: scale 0 ~ 0.05, "
                                + "breached maxPerAsset 1 " + 400.0 / 1180 + " 0.3]",
                        "17 [re-entered loss of the asset: scale 0 0.0 0.05]");
    }

    /** No fund ends because more is to leave it than it has. */
    private static SimulationPlan withoutFlows(SimulationPlan plan) {
        Capital capital = plan.capital();
        return RandomFund.with(plan, new Capital(capital.micros(), capital.allocator(),
                capital.decisions(), capital.maxExposure(), capital.sweep(), CapitalFlows.NONE,
                capital.changes()));
    }

    /**
     * What was gone on from; empty if there was no checkpoint before the last bar.
     *
     * @param events after how many blocks of bars there is one
     */
    private Optional<Checkpoint> restoresAlike(long seed, SimulationPlan plan, int events)
            throws IOException {
        int every = events * BARS_PER_EVENT;
        EngineOptions options = RandomFund.options(seed, plan.strategies().size());
        JournalPlan journal = Run.journal(plan, 2, BARS_PER_EVENT);
        Checkpoints checkpoints = new Checkpoints(
                Files.createDirectory(folder.resolve("run" + seed)), "tag");
        MemoryBookings whole = new MemoryBookings(journal);
        SimulationResult expected = finished(Engine.run(plan, options,
                new Recording.InMemory(journal, whole),
                new Resumption(List.of(), null, checkpoints, every),
                new RunProgress(), stop -> {}));
        int before = plan.data().bars() - 2;
        MemoryBookings prefix = prefix(journal, whole, before);
        Optional<Checkpoint> from = checkpoints.latest(plan, journal, prefix);
        if (from.isEmpty()) {
            return from;
        }
        MemoryBookings again = prefix(journal, whole, from.get().bar());
        SimulationResult actual = finished(Engine.run(plan,
                RandomFund.options(seed + 1, plan.strategies().size()),
                new Recording.InMemory(journal, again),
                new Resumption(failures(whole, from.get().bar()), from.get(), checkpoints,
                        every),
                new RunProgress(), stop -> {}));
        assertThat(trace(again)).as("seed %d", seed).isEqualTo(trace(whole));
        RunContext context = AttributedRun.context(plan, new Groups(Map.of()));
        AttributedRun.assertSame(AttributedRun.attribution(context, again),
                AttributedRun.attribution(context, whole));
        assertThat(actual).as("seed %d", seed).usingRecursiveComparison()
                .ignoringFields("houseEquity").isEqualTo(expected);
        int first = from.get().bar() + 1;
        assertThat(Arrays.copyOfRange(actual.houseEquity(), first, plan.data().bars()))
                .isEqualTo(Arrays.copyOfRange(expected.houseEquity(), first,
                        plan.data().bars()));
        return from;
    }

    @Test
    void damagedOrForeignCheckpointsAreNotUsed() throws IOException {
        SimulationPlan plan = RandomFund.plan(restorableSeed());
        JournalPlan journal = Run.journal(plan, 2, BARS_PER_EVENT);
        Checkpoints checkpoints = new Checkpoints(folder, "tag");
        MemoryBookings whole = new MemoryBookings(journal);
        finished(Engine.run(plan, EngineOptions.DEFAULT, new Recording.InMemory(journal, whole),
                new Resumption(List.of(), null, checkpoints, BARS_PER_EVENT), new RunProgress(),
                stop -> {}));
        assertThat(checkpoints.latest(plan, journal, whole)).isPresent();
        assertThat(new Checkpoints(folder, "other code").latest(plan, journal, whole))
                .isEmpty();
        assertThat(checkpoints.latest(plan, journal, new MemoryBookings(journal))).isEmpty();
        // The formats before had no proof of what was saved, no accounts of the house, nothing of
        // what a construction remembers, no desks, nothing of limits, or no returns that sizes
        // depend on.
        change(bytes -> {
            assertThat(bytes.getInt(0)).isEqualTo(6);
            bytes.putInt(0, 5);
        });
        assertThat(checkpoints.latest(plan, journal, whole)).isEmpty();
        change(bytes -> bytes.putInt(0, 6));
        assertThat(checkpoints.latest(plan, journal, whole)).isPresent();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        }
        assertThat(checkpoints.latest(plan, journal, whole)).isEmpty();
    }

    /** Changes all checkpoints so that their checksums are right. */
    private void change(Consumer<ByteBuffer> change) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
                change.accept(bytes);
                int content = bytes.limit() - Long.BYTES;
                CRC32C checksum = new CRC32C();
                checksum.update(bytes.array(), 0, content);
                bytes.putLong(content, checksum.getValue());
                Files.write(file, bytes.array());
            }
        }
    }

    private long restorableSeed() {
        for (long seed = 0;; seed++) {
            SimulationPlan plan = RandomFund.plan(seed);
            boolean saveable = !new HostedStrategies(plan,
                    new FeatureStore(plan.data()), 0,
                    plan.strategies().size(), List.of()).needsEveryBar();
            if (saveable && plan.data().bars() > 4 * BARS_PER_EVENT) {
                return seed;
            }
        }
    }

    private static List<Failure> failures(MemoryBookings bookings, int throughBar) {
        List<Failure> failures = new ArrayList<>();
        bookings.visit(0, throughBar, new BookingVisitor() {
            private int bar;

            @Override
            public void bar(int next) {
                bar = next;
            }

            @Override
            public void quarantine(int strategy, QuarantineReason reason,
                    String detail) {
                failures.add(new Failure(bar, strategy, reason, detail));
            }
        });
        return failures;
    }

    private static SimulationResult finished(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Finished.class);
        return ((Outcome.Finished) outcome).result();
    }

    private static List<String> trace(MemoryBookings bookings) {
        BookingTrace trace = new BookingTrace();
        bookings.visit(0, bookings.lastBar(), trace);
        return trace.lines();
    }

    private static MemoryBookings prefix(JournalPlan plan, MemoryBookings whole, int lastBar) {
        MemoryBookings prefix = new MemoryBookings(plan);
        for (PortfolioId portfolio : plan.portfolios()) {
            for (BarsBooked event : whole.events(portfolio)) {
                if (event.envelope().lastBar() <= lastBar) {
                    prefix.add(new Block(portfolio, event));
                }
            }
        }
        return prefix;
    }
}
