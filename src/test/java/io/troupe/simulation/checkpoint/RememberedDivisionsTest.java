package io.troupe.simulation.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.journal.BarsBooked;
import io.troupe.journal.Block;
import io.troupe.journal.BookingVisitor;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.MemoryBookings;
import io.troupe.journal.PortfolioId;
import io.troupe.model.Cadence;
import io.troupe.model.QuarantineReason;
import io.troupe.portfolio.allocators.Allocator;
import io.troupe.portfolio.allocators.AllocatorState;
import io.troupe.portfolio.allocators.EqualAllocator;
import io.troupe.portfolio.allocators.Remembering;
import io.troupe.simulation.BookingTrace;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.Outcome;
import io.troupe.simulation.RandomFund;
import io.troupe.simulation.Recording;
import io.troupe.simulation.Run;
import io.troupe.simulation.ScriptedStrategy;
import io.troupe.simulation.engine.Engine;
import io.troupe.simulation.hosting.Failure;
import io.troupe.simulation.hosting.RunProgress;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.StandingAllotment;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An allocator that remembers goes on from a checkpoint as if nothing had happened: after a kill,
 * when data has grown, and when its checkpoints are of no use.
 */
class RememberedDivisionsTest {
    private static final int BARS_PER_EVENT = 8;
    private static final int EVERY_BARS = 2 * BARS_PER_EVENT;

    @TempDir
    private Path folder;

    /** What a run booked. */
    private record Done(JournalPlan journal, MemoryBookings bookings) {
        List<String> trace() {
            BookingTrace trace = new BookingTrace();
            bookings.visit(0, bookings.lastBar(), trace);
            return trace.lines();
        }

        /** The blocks that end with a bar or before it. */
        MemoryBookings upTo(int lastBar) {
            MemoryBookings prefix = new MemoryBookings(journal);
            for (PortfolioId portfolio : journal.portfolios()) {
                for (BarsBooked event : bookings.events(portfolio)) {
                    if (event.envelope().lastBar() <= lastBar) {
                        prefix.add(new Block(portfolio, event));
                    }
                }
            }
            return prefix;
        }

        List<Failure> failures(int lastBar) {
            List<Failure> failures = new ArrayList<>();
            bookings.visit(0, lastBar, new BookingVisitor() {
                private int bar;

                @Override
                public void bar(int next) {
                    bar = next;
                }

                @Override
                public void quarantine(int strategy, QuarantineReason reason, String detail) {
                    failures.add(new Failure(bar, strategy, reason, detail));
                }
            });
            return failures;
        }
    }

    private static Done run(SimulationPlan plan, long options, Resumption resumption,
            MemoryBookings bookings) {
        JournalPlan journal = journal(plan);
        Outcome outcome = Engine.run(plan, RandomFund.options(options, plan.strategies().size()),
                new Recording.InMemory(journal, bookings), resumption, new RunProgress(),
                stop -> {});
        assertThat(outcome).isInstanceOf(Outcome.Finished.class);
        return new Done(journal, bookings);
    }

    private static JournalPlan journal(SimulationPlan plan) {
        return Run.journal(plan, 2, BARS_PER_EVENT);
    }

    private Checkpoints checkpoints(String name) throws IOException {
        return new Checkpoints(Files.createDirectories(folder.resolve(name)), "tag");
    }

    private static Done begun(SimulationPlan plan, long seed, Checkpoints kept) {
        return run(plan, seed, new Resumption(List.of(), null, kept, EVERY_BARS),
                new MemoryBookings(journal(plan)));
    }

    /** Goes on from a checkpoint, hosted otherwise, with what is booked up to there. */
    private static Done resumed(SimulationPlan plan, long seed, Done before, Checkpoint from,
            Checkpoints kept) {
        return run(plan, seed + 1, new Resumption(before.failures(from.bar()), from, kept,
                EVERY_BARS), before.upTo(from.bar()));
    }

    private static boolean isAskedBetween(SimulationPlan plan, int from, int to) {
        for (int bar = from; bar < to; bar++) {
            if (plan.decidesAt(bar)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aRunThatWasKilledGoesOnWithWhatItsAllocatorRemembered() throws IOException {
        int remembered = 0;
        for (long seed = 0; seed < 60; seed++) {
            SimulationPlan plan = RandomFund.remembering(seed);
            Checkpoints kept = checkpoints("killed" + seed);
            Done whole = begun(plan, seed, kept);
            Optional<Checkpoint> from = kept.latest(plan, whole.journal(),
                    whole.upTo(plan.data().bars() - 2));
            if (from.isPresent()) {
                assertThat(resumed(plan, seed, whole, from.get(), kept).trace())
                        .as("seed %d", seed).isEqualTo(whole.trace());
                remembered += from.get().standing().state().bytes().length > 0
                        && isAskedBetween(plan, from.get().bar() + 1, plan.data().bars()) ? 1 : 0;
            }
        }
        assertThat(remembered).as("runs that went on dividing").isGreaterThan(15);
    }

    @Test
    void aRunGoesOnWhenItsDataHasGrown() throws IOException {
        int extended = 0;
        for (long seed = 0; seed < 60; seed++) {
            SimulationPlan plan = RandomFund.remembering(seed);
            Done whole = begun(plan, seed, checkpoints("whole" + seed));
            SimulationPlan earlier = until(plan, 1 + plan.data().bars() / 2);
            Checkpoints kept = checkpoints("earlier" + seed);
            Done before = begun(earlier, seed, kept);
            Optional<Checkpoint> from = kept.latest(earlier, before.journal(),
                    before.bookings());
            if (from.isPresent()) {
                assertThat(resumed(plan, seed, before, from.get(), kept).trace())
                        .as("seed %d", seed).isEqualTo(whole.trace());
                extended += isAskedBetween(plan, from.get().bar() + 1, plan.data().bars()) ? 1 : 0;
            }
        }
        assertThat(extended).as("runs that were extended").isGreaterThan(15);
    }

    private static SimulationPlan until(SimulationPlan plan, int bars) {
        return new SimulationPlan(plan.data().prefix(bars), plan.strategies(),
                plan.capital(), plan.trading(), plan.dividends(), plan.risk(), plan.construct(),
                plan.onFailure(), plan.seed());
    }

    /** Three strategies that are flat, divided daily, so that nothing but capital moves. */
    private static SimulationPlan flat(Allocator allocator) {
        HandFund fund = HandFund.quiet(40);
        for (int k = 0; k < 3; k++) {
            fund.strategy(ScriptedStrategy.hold(0));
        }
        return fund.divided(Cadence.DAILY, allocator).plan();
    }

    /** The run is executed from its first bar, and comes to the same bookings. */
    @Test
    void aStateOfAnotherVersionIsNotGoneOnFrom() throws IOException {
        SimulationPlan plan = flat(new Remembering.HalfWay(1));
        Checkpoints kept = checkpoints("versions");
        Done whole = begun(plan, 1, kept);
        assertThat(kept.latest(plan, whole.journal(), whole.bookings())).isPresent();
        SimulationPlan newer = flat(new Remembering.HalfWay(2));
        assertThat(kept.latest(newer, whole.journal(), whole.bookings())).isEmpty();
        assertThat(kept.latest(flat(new EqualAllocator()), whole.journal(), whole.bookings()))
                .isEmpty();
        assertThat(begun(newer, 2, kept).trace()).isEqualTo(whole.trace());
        assertThat(kept.latest(newer, whole.journal(), whole.bookings())).isPresent();
    }

    @Test
    void aCheckpointKeepsWhatTheAllocatorRemembersAfterAllElse() throws IOException {
        SimulationPlan plan = flat(new Remembering.HalfWay(3));
        Checkpoints kept = checkpoints("file");
        Done whole = begun(plan, 1, kept);
        Checkpoint checkpoint = kept.latest(plan, whole.journal(), whole.bookings())
                .orElseThrow();
        assertThat(checkpoint.standing().state().version()).isEqualTo(3);
        double[] shares = new double[3];
        ByteBuffer.wrap(checkpoint.standing().state().bytes()).asDoubleBuffer().get(shares);
        assertThat(shares[0] + shares[1] + shares[2]).isCloseTo(1, within(1e-12));
        Checkpoint forgetful = new Checkpoint(checkpoint.bar(), checkpoint.head(),
                checkpoint.house(), checkpoint.risk(),
                new StandingAllotment(checkpoint.standing().allotment(), AllocatorState.NONE),
                checkpoint.sleeves());
        byte[] bytes = CheckpointFile.encode(forgetful, "tag");
        assertThat(CheckpointFile.encode(checkpoint, "tag"))
                .hasSize(bytes.length + Integer.BYTES + 3 * Double.BYTES);
        assertThat(Optional.ofNullable(CheckpointFile.decode(bytes, "tag")))
                .map(found -> found.standing().state()).contains(AllocatorState.NONE);
    }
}
