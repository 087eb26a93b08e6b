package io.troupe.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.MarketData;
import io.troupe.journal.BarsBooked;
import io.troupe.journal.Block;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.MemoryBookings;
import io.troupe.journal.PortfolioId;
import io.troupe.model.Cadence;
import io.troupe.simulation.checkpoint.Checkpoint;
import io.troupe.simulation.checkpoint.Checkpoints;
import io.troupe.simulation.checkpoint.Resumption;
import io.troupe.simulation.engine.Engine;
import io.troupe.simulation.hosting.Distrust;
import io.troupe.simulation.hosting.Distrust.Cause;
import io.troupe.simulation.hosting.RunProgress;
import io.troupe.simulation.plan.EngineOptions;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.StrategySpec;
import io.troupe.strategies.Strategy;
import io.troupe.strategies.builtin.BuiltinCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A resumed run is the run, whatever its strategies say of themselves: what they save is used only
 * after proof, and the others are asked again from the first bar.
 */
class EarnedTrustTest {
    private static final int BARS = 450;
    private static final int BARS_PER_EVENT = 8;
    private static final int EVERY_BARS = 104;
    private static final Map<String, Function<Boolean, Strategy>> DISHONEST = dishonest();

    @TempDir
    private Path folder;

    private static Map<String, Function<Boolean, Strategy>> dishonest() {
        Map<String, Function<Boolean, Strategy>> kinds = new TreeMap<>();
        kinds.put("OneOfTwo", Rememberers.OneOfTwo::new);
        kinds.put("LateEffect", Rememberers.LateEffect::new);
        kinds.put("HiddenArray", Rememberers.HiddenArray::new);
        kinds.put("NestedObject", Rememberers.NestedObject::new);
        kinds.put("HiddenIterator", Rememberers.HiddenIterator::new);
        kinds.put("Generator", Rememberers.Generator::new);
        kinds.put("HiddenMap", Rememberers.HiddenMap::new);
        kinds.put("NoScratch", Rememberers.NoScratch::new);
        kinds.put("Unsaveable", Rememberers.Unsaveable::new);
        kinds.put("Unloadable", Rememberers.Unloadable::new);
        kinds.put("HiddenCounter", reads -> new Rememberers.HiddenCounter());
        return kinds;
    }

    private static Supplier<Strategy> kind(String name, boolean readsSleeve) {
        Function<Boolean, Strategy> made = DISHONEST.getOrDefault(name, Rememberers.Honest::new);
        return () -> made.apply(readsSleeve);
    }

    private static SimulationPlan plan(long seed, List<Supplier<Strategy>> kinds) {
        MarketData data = new RandomMarket(new Random(seed), 3, BARS).data();
        List<StrategySpec> specs = new ArrayList<>();
        kinds.forEach(kind -> specs.add(new StrategySpec("s" + specs.size(), kind,
                Cadence.NEVER)));
        return RandomFund.plan(seed, data, specs);
    }

    /** A seed whose fund has orders cut, or whose has not. */
    private static long seed(boolean canRevise, long from) {
        long seed = from;
        while (plan(seed, List.of(kind("Honest", false))).canRevise() != canRevise) {
            seed++;
        }
        return seed;
    }

    private static SimulationPlan prefix(SimulationPlan plan, int bars) {
        return new SimulationPlan(plan.data().prefix(bars), plan.strategies(),
                plan.capital(), plan.trading(), plan.dividends(), plan.risk(), plan.construct(),
                plan.onFailure(), plan.seed());
    }

    /** Bookings of a run, and what it found of its strategies. */
    private record Done(JournalPlan journal, MemoryBookings bookings, List<Distrust> distrusts) {
        List<String> trace() {
            BookingTrace trace = new BookingTrace();
            bookings.visit(0, bookings.lastBar(), trace);
            return trace.lines();
        }
    }

    private static Done run(SimulationPlan plan, EngineOptions options, Resumption resumption,
            MemoryBookings bookings) {
        Outcome outcome = Engine.run(plan, options,
                new Recording.InMemory(journal(plan), bookings), resumption, new RunProgress(),
                stop -> {});
        assertThat(outcome).isInstanceOf(Outcome.Finished.class);
        return new Done(journal(plan), bookings, ((Outcome.Finished) outcome).distrusts());
    }

    private static JournalPlan journal(SimulationPlan plan) {
        return Run.journal(plan, 2, BARS_PER_EVENT);
    }

    private Checkpoints checkpoints(String name) throws IOException {
        return new Checkpoints(Files.createDirectories(folder.resolve(name)), "tag");
    }

    private static Resumption resumption(Checkpoints checkpoints, Optional<Checkpoint> from) {
        return new Resumption(List.of(), from.orElse(null), checkpoints, EVERY_BARS);
    }

    private Done whole(SimulationPlan plan, int windowBars) throws IOException {
        Checkpoints kept = checkpoints("whole" + windowBars);
        return run(plan, Run.options(windowBars), resumption(kept, Optional.empty()),
                new MemoryBookings(journal(plan)));
    }

    /** A run that has come to a bar, and then goes on in another process, hosted otherwise. */
    private Done resumed(SimulationPlan plan, Done whole, int killedAfter, int windowBars)
            throws IOException {
        Checkpoints kept = checkpoints("killed" + killedAfter);
        SimulationPlan part = prefix(plan, killedAfter);
        Done begun = run(part, Run.options(64), resumption(kept, Optional.empty()),
                new MemoryBookings(journal(part)));
        Optional<Checkpoint> from = kept.latest(part, begun.journal(),
                begun.bookings());
        Rememberers.EARLIEST_ASKED.set(Integer.MAX_VALUE);
        MemoryBookings again = upTo(whole, from.map(Checkpoint::bar).orElse(-1));
        return run(plan, Run.options(windowBars), resumption(kept, from), again);
    }

    private static MemoryBookings upTo(Done whole, int lastBar) {
        MemoryBookings prefix = new MemoryBookings(whole.journal());
        for (PortfolioId portfolio : whole.journal().portfolios()) {
            for (BarsBooked event : whole.bookings().events(portfolio)) {
                if (event.envelope().lastBar() <= lastBar) {
                    prefix.add(new Block(portfolio, event));
                }
            }
        }
        return prefix;
    }

    @ParameterizedTest
    @ValueSource(strings = {"HiddenCounter", "OneOfTwo", "LateEffect", "HiddenArray",
            "NestedObject", "HiddenIterator", "Generator", "HiddenMap", "NoScratch", "Unsaveable",
            "Unloadable"})
    void aResumeIsTheRunWhateverAStrategyHides(String name) throws IOException {
        SimulationPlan plan = plan(seed(false, 1),
                List.of(kind("Honest", false), kind(name, false)));
        Done whole = whole(plan, 64);
        assertThat(whole.distrusts()).extracting(Distrust::strategy).containsExactly(1);
        for (int killedAfter : new int[]{50, 110, 431}) {
            Done resumed = resumed(plan, whole, killedAfter, 7);
            assertThat(resumed.trace()).as("killed after %d", killedAfter)
                    .isEqualTo(whole.trace());
            assertThat(resumed.distrusts()).as("killed after %d", killedAfter)
                    .isEqualTo(whole.distrusts());
            assertThat(Rememberers.EARLIEST_ASKED.get()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"false, 1", "false, 64", "true, 1", "true, 64"})
    void whoSavesAllIsTrustedAndNotAskedAgain(boolean readsSleeve, int windowBars)
            throws IOException {
        for (boolean canRevise : new boolean[]{false, true}) {
            SimulationPlan plan = plan(seed(canRevise, 1),
                    List.of(kind("Honest", readsSleeve), kind("Honest", false)));
            Done whole = whole(plan, windowBars);
            assertThat(whole.distrusts()).isEmpty();
            Done resumed = resumed(plan, whole, 425, 7);
            assertThat(resumed.trace()).isEqualTo(whole.trace());
            assertThat(resumed.distrusts()).isEmpty();
            assertThat(Rememberers.EARLIEST_ASKED.get()).isEqualTo(4 * EVERY_BARS);
        }
    }

    /** After the first checkpoint there is no proof of answers yet. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoHasNotBeenProvedIsAskedAgain(boolean readsSleeve) throws IOException {
        SimulationPlan plan = plan(seed(false, 1), List.of(
                readsSleeve ? Rememberers.SleeveMemory::new : kind("Honest", false)));
        Done whole = whole(plan, 64);
        Done resumed = resumed(plan, whole, EVERY_BARS + 1, 7);
        assertThat(resumed.trace()).isEqualTo(whole.trace());
        assertThat(Rememberers.EARLIEST_ASKED.get()).isZero();
    }

    /** It was proved at earlier checkpoints, which are not trusted any more either. */
    @Test
    void whoBeginsToHideLateLosesEarlierCheckpoints() throws IOException {
        for (boolean hides : new boolean[]{false, true}) {
            SimulationPlan plan = plan(seed(false, 1), List.of(
                    hides ? () -> new Rememberers.LateMemory(false) : kind("Honest", false)));
            Checkpoints kept = checkpoints("late" + hides);
            Done whole = run(plan, Run.options(64), resumption(kept, Optional.empty()),
                    new MemoryBookings(journal(plan)));
            assertThat(whole.distrusts()).extracting(Distrust::bar)
                    .isEqualTo(hides ? List.of(4 * EVERY_BARS - 1) : List.of());
            assertThat(kept.latest(plan, whole.journal(), upTo(whole, 4 * EVERY_BARS - 2))
                    .isPresent()).isEqualTo(!hides);
            assertThat(kept.latest(plan, whole.journal(), whole.bookings())).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"OneOfTwo", "HiddenArray", "NestedObject", "HiddenIterator",
            "Generator", "HiddenMap", "Unsaveable", "Unloadable"})
    void howFarStrategiesRunAheadChangesNothing(String name) throws IOException {
        SimulationPlan plan = plan(seed(true, name.length()),
                List.of(kind("Honest", true), kind(name, true), kind(name, false)));
        List<String> expected = Run.reference(plan, List.of()).bookings();
        Done whole = whole(plan, 1);
        assertThat(whole.trace()).isEqualTo(expected);
        assertThat(whole.distrusts()).extracting(Distrust::strategy).containsExactly(1, 2);
        for (int windowBars : new int[]{7, 64}) {
            Done done = whole(plan, windowBars);
            assertThat(done.trace()).as("windows of %d", windowBars).isEqualTo(expected);
            assertThat(done.distrusts()).isEqualTo(whole.distrusts());
        }
        Done resumed = resumed(plan, whole, 425, 7);
        assertThat(resumed.trace()).isEqualTo(expected);
        assertThat(resumed.distrusts()).isEqualTo(whole.distrusts());
    }

    /** The same where nothing is recorded, and so nothing is checked at checkpoints. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 64})
    void norWithoutCheckpoints(int windowBars) {
        for (long seed = 1; seed < 9; seed = seed(true, seed + 1)) {
            SimulationPlan plan = prefix(plan(seed(true, seed),
                    List.of(kind("Honest", true), kind("OneOfTwo", true))), 150);
            Run.engine(plan, Run.options(windowBars), List.of())
                    .assertEquals(Run.reference(plan, List.of()));
        }
    }

    /** Before its first bar too: what is told has a bar that the data has. */
    @Test
    void whatInstancesShareIsNotTrustedFromTheBeginning() {
        SimulationPlan plan = plan(seed(true, 1), List.of(() -> new Rememberers.Sharing(true)));
        for (int windowBars : new int[]{1, 64}) {
            MemoryBookings bookings = new MemoryBookings(journal(plan));
            Done done = run(plan, Run.options(windowBars), Resumption.NOTHING, bookings);
            assertThat(done.trace()).isEqualTo(Run.reference(plan, List.of()).bookings());
            assertThat(done.distrusts()).singleElement().satisfies(found -> {
                assertThat(found.field()).contains("shared");
                assertThat(found.bar()).isZero();
                assertThat(found.finding()).contains("one object that all instances share");
            });
        }
    }

    @Test
    void theFirstDifferenceIsToldWithItsBarAndBothValues() throws IOException {
        SimulationPlan plan = plan(seed(false, 1), List.of(kind("Honest", false),
                kind("NestedObject", false), kind("NoScratch", false),
                kind("Unsaveable", false)));
        assertThat(whole(plan, 64).distrusts()).containsExactly(
                new Distrust(1, 103, Cause.FIELD, Optional.of("cells[0].number"),
                        "cells[0].number is 52, but 0 in an instance made from what it saved"),
                new Distrust(2, 104, Cause.ANSWER, Optional.empty(),
                        "it answered [0.13333333333333333, 0.13333333333333333,"
                                + " 0.13333333333333333], but an instance made from what it"
                                + " saved [0.0, 0.0, 0.0]"),
                new Distrust(3, 103, Cause.CALL, Optional.empty(),
                        "saveState: IllegalStateException: not yet written"));
    }

    @Test
    void allBuiltInStrategiesStayTrusted() throws IOException {
        for (boolean canRevise : new boolean[]{false, true}) {
            List<Supplier<Strategy>> all = new ArrayList<>();
            BuiltinCases.all().forEach(each -> all.add(each.subject().strategies()::get));
            SimulationPlan plan = plan(seed(canRevise, 1), all);
            Done whole = whole(plan, 64);
            assertThat(whole.distrusts()).isEmpty();
            assertThat(resumed(plan, whole, 425, 7).trace()).isEqualTo(whole.trace());
        }
    }
}
