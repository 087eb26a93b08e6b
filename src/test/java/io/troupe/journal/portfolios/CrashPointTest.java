package io.troupe.journal.portfolios;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.journal.BarsBooked;
import io.troupe.journal.Block;
import io.troupe.journal.Booked;
import io.troupe.journal.BookingVisitor;
import io.troupe.journal.Bookkeeping;
import io.troupe.journal.JournalHead;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.MemoryBookings;
import io.troupe.journal.PortfolioId;
import io.troupe.journal.RandomRun;
import io.troupe.journal.folder.RunFolder;
import io.troupe.journal.portfolios.JournalWriter.Notice;
import io.troupe.model.CutReason;
import io.troupe.model.RiskEvent;
import io.troupe.model.RiskEvent.Kind;
import io.troupe.simulation.Outcome;
import io.troupe.simulation.RandomFund;
import io.troupe.simulation.Recording;
import io.troupe.simulation.Run;
import io.troupe.simulation.engine.Engine;
import io.troupe.simulation.hosting.RunProgress;
import io.troupe.simulation.plan.EngineOptions;
import io.troupe.simulation.plan.RedemptionTooLargeException;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.reference.FundEvents;
import io.troupe.simulation.reference.FundEvents.Event;
import io.troupe.simulation.reference.ReferenceSimulator;
import io.troupe.simulation.risk.RandomRisk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wherever writing ends, it goes on from there to the same journal. */
class CrashPointTest {
    /** What a fund that meets all that is booked of capital, overlay and cuts has to meet. */
    private static final Set<Event> EVENTFUL = EnumSet.of(Event.RESERVE,
            Event.OVERLAY_FILL, Event.SWEEP, Event.FLOW_BETWEEN_DECISIONS, Event.CONSTRUCTED,
            Event.LEFT, Event.HEAVY_SIDE_CUT_BY_VOLUME);

    @TempDir
    private Path temp;

    /** What is to be written, block by block, where so much of it has been. */
    private interface Source {
        JournalPlan plan();

        List<List<Block>> blocks(JournalHead head);
    }

    /** Entries of all kinds, drawn. */
    private record Drawn(JournalPlan plan, int lastBar) implements Source {
        @Override
        public List<List<Block>> blocks(JournalHead head) {
            RandomRun run = RandomRun.of(5, plan);
            Bookkeeping bookkeeping = Bookkeeping.fromFirstBar(plan, head);
            List<List<Block>> all = new ArrayList<>();
            for (int bar = 0; bar <= lastBar; bar++) {
                add(all, run.bookBar(bookkeeping, bar));
            }
            add(all, bookkeeping.finish());
            return all;
        }

        private static void add(List<List<Block>> all, Booked booked) {
            if (booked instanceof Booked.Complete(List<Block> complete)) {
                all.add(complete);
            }
        }
    }

    /** What a simulation booked. */
    private record Simulated(JournalPlan plan, MemoryBookings bookings) implements Source {
        static Simulated of(SimulationPlan fund) {
            JournalPlan plan = Run.journal(fund, 1, 1 + fund.data().bars() / 4);
            MemoryBookings bookings = new MemoryBookings(plan);
            Outcome outcome = Engine.run(fund, EngineOptions.DEFAULT,
                    new Recording.InMemory(plan, bookings), List.of(), new RunProgress());
            assertThat(outcome).isInstanceOf(Outcome.Finished.class);
            return new Simulated(plan, bookings);
        }

        @Override
        public List<List<Block>> blocks(JournalHead head) {
            NavigableMap<Integer, List<Block>> byBar = new TreeMap<>();
            List<PortfolioId> booksFirst = plan.portfolios();
            Collections.rotate(booksFirst, -1);
            for (PortfolioId id : booksFirst) {
                int written = (id.isHouse() ? head.house() : head.books().get(id.book())).bar();
                for (BarsBooked event : bookings.events(id)) {
                    if (event.envelope().lastBar() > written) {
                        byBar.computeIfAbsent(event.envelope().lastBar(),
                                bar -> new ArrayList<>()).add(new Block(id, event));
                    }
                }
            }
            return List.copyOf(byBar.values());
        }
    }

    private RunFolder newRun(String name, JournalPlan plan) {
        RunFolder folder = new RunFolder(temp.resolve(name));
        folder.create(JournalHead.empty(plan).house());
        FaultJournal.clear();
        return folder;
    }

    /** Runs until all is written or the fault has struck. */
    private static void run(RunFolder folder, Source source) throws Exception {
        try (Harness harness = Harness.open(folder, FaultJournal.config(), source.plan(), 1_000)) {
            source.blocks(harness.opened().head())
                    .forEach(block -> harness.tell(new JournalWriter.Write(block)));
            harness.tell(new JournalWriter.Close());
            while (!FaultJournal.hasCrashed()) {
                Notice notice = harness.poll(5, TimeUnit.MILLISECONDS);
                if (notice instanceof Notice.Closed || notice instanceof Notice.WriteFailed) {
                    return;
                }
            }
        }
    }

    private static List<List<Object>> stored(JournalPlan plan) {
        return plan.portfolios().stream().map(id -> FaultJournal.events("run/" + id)).toList();
    }

    private void everyCrashPointResumes(Source source) throws Exception {
        JournalPlan plan = source.plan();
        run(newRun("whole", plan), source);
        List<List<Object>> whole = stored(plan);
        long writes = whole.stream().mapToLong(List::size).sum();
        assertThat(writes).isGreaterThan(10);
        for (FaultJournal.Fault fault : FaultJournal.Fault.values()) {
            for (int n = 1; n <= writes; n++) {
                RunFolder folder = newRun(fault + "-" + n, plan);
                FaultJournal.arm(fault, n);
                run(folder, source);
                FaultJournal.arm(FaultJournal.Fault.NONE, 0);
                run(folder, source);
                assertThat(stored(plan)).as("%s at write %d", fault, n).isEqualTo(whole);
            }
        }
    }

    @Test
    void everyCrashPointResumesToTheSameJournal() throws Exception {
        everyCrashPointResumes(new Drawn(RandomRun.plan(3, 1, 2, 4), 14));
    }

    /** A fund of which all is booked that can happen to capital, overlay and orders. */
    @Test
    void everyCrashPointOfAnEventfulFundResumesToTheSameJournal() throws Exception {
        SimulationPlan fund = LongStream.range(0, 10_000).mapToObj(RandomFund::plan)
                .filter(plan -> plan.strategies().size() <= 4
                        && FundEvents.of(plan).containsAll(EVENTFUL))
                .findFirst().orElseThrow();
        everyCrashPointResumes(Simulated.of(fund));
    }

    /** A fund of whose own rules and strategies' rules all is booked that can be. */
    @Test
    void everyCrashPointOfARestrainedFundResumesToTheSameJournal() throws Exception {
        SimulationPlan fund = LongStream.range(0, 10_000)
                .mapToObj(seed -> RandomRisk.of(RandomFund.plan(seed)))
                .filter(plan -> plan.strategies().size() <= 4 && Restrained.of(plan).isAllMet())
                .findFirst().orElseThrow();
        everyCrashPointResumes(Simulated.of(fund));
    }

    /** What rules have done to a fund. */
    private static final class Restrained implements BookingVisitor {
        private final Set<Kind> ofFund = EnumSet.noneOf(Kind.class);
        private final Set<Kind> ofSleeves = EnumSet.noneOf(Kind.class);
        private boolean cut;
        private boolean ownCut;

        static Restrained of(SimulationPlan plan) {
            Restrained met = new Restrained();
            try {
                ReferenceSimulator.run(plan, List.of(), met);
            } catch (RedemptionTooLargeException end) {
                return new Restrained();
            }
            return met;
        }

        boolean isAllMet() {
            return ofFund.containsAll(EnumSet.of(Kind.HALTED, Kind.REENTERED, Kind.BREACHED))
                    && ofSleeves.contains(Kind.HALTED) && cut && ownCut;
        }

        @Override
        public void risk(int portfolio, RiskEvent event) {
            (portfolio == HOUSE ? ofFund : ofSleeves).add(event.kind());
        }

        @Override
        public void ownCut(int strategy, int asset, long ordered, long approved,
                CutReason reason) {
            ownCut = true;
        }

        @Override
        public void cut(int strategy, int asset, long ordered, long approved, CutReason reason) {
            cut |= strategy == HOUSE && reason.isOfRules();
        }
    }
}
