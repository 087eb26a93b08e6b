package io.troupe.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import akka.actor.testkit.typed.javadsl.BehaviorTestKit;
import io.troupe.journal.BookLayout;
import io.troupe.journal.Booked;
import io.troupe.journal.BookingVisitor;
import io.troupe.journal.Bookkeeping;
import io.troupe.journal.EntryBuffer;
import io.troupe.journal.HouseAccount;
import io.troupe.journal.JournalHead;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.MemoryBookings;
import io.troupe.journal.Section;
import io.troupe.ledger.HouseLedger.CapitalMoves;
import io.troupe.model.BarPoint;
import io.troupe.model.ConstructionNote;
import io.troupe.model.ConstructionOutcome;
import io.troupe.model.CutReason;
import io.troupe.model.Fill;
import io.troupe.model.FlowKind;
import io.troupe.model.QuarantineReason;
import io.troupe.model.RiskEvent;
import io.troupe.model.StaffMove;
import io.troupe.simulation.cohort.CohortWindow;
import io.troupe.simulation.cohort.CohortWindow.Part;
import io.troupe.simulation.cohort.CohortWindow.Phase;
import io.troupe.simulation.house.HouseBar;
import io.troupe.simulation.house.HouseBar.Crossed;
import io.troupe.simulation.house.HouseBar.Cut;
import io.troupe.simulation.house.HouseBar.Decided;
import io.troupe.simulation.house.HouseBar.Flow;
import io.troupe.simulation.house.HouseBar.Interest;
import io.troupe.simulation.house.HouseBar.OverlayTraded;
import io.troupe.simulation.house.HouseBar.Traded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Two cohorts of one strategy each, whose bookings share a book. */
class RecorderTest {
    private static final JournalPlan PLAN = new JournalPlan(new BookLayout(2, 2), 1, 1, "config",
            List.of(1_000L, 1_000L), 0);

    private static final RiskEvent EVENT = new RiskEvent(RiskEvent.Kind.BREACHED, "maxGross",
            1.5, 1.25);
    private static final ConstructionNote NOTE = new ConstructionNote(ConstructionOutcome.SOLVED,
            List.of(), "qp", 3, 0, "");
    private static final StaffMove MOVE = new StaffMove(1, StaffMove.Kind.FIRED, 2, "late");

    private final TestStage stage = new TestStage();
    private final BehaviorTestKit<Recorder.Command> recorder = BehaviorTestKit.create(
            Recorder.create(Bookkeeping.fromFirstBar(PLAN, JournalHead.empty(PLAN)), 1,
                    new int[]{0, 0}, Section.FILLS, stage.simulation.getRef()));

    private static byte[] packed(Consumer<EntryBuffer> entries) {
        EntryBuffer buffer = new EntryBuffer(1);
        entries.accept(buffer);
        return buffer.copy();
    }

    private static Part part(Phase phase, Consumer<EntryBuffer> entries) {
        return new Part(0, 0, phase, 0, packed(entries));
    }

    private static CohortWindow window(int cohort, long quantity, List<Part> parts) {
        byte[] fills = packed(buffer -> buffer.fill(cohort, 0, quantity, 10 * quantity, 1, 0));
        return new CohortWindow(cohort, 0, 0, false, new long[7], List.of(), Map.of(), fills,
                new int[]{fills.length},
                parts, List.of(), null);
    }

    @Test
    void booksTheHouseFirstThenTheStrategiesInTheirOrder() {
        HouseBar house = new HouseBar(0,
                List.of(new Interest(HouseAccount.HOUSE, FlowKind.INTEREST, 9),
                        new Interest(HouseAccount.RESERVE, FlowKind.INTEREST, 4),
                        new Interest(HouseAccount.CROSSINGS, FlowKind.INTEREST, 5)),
                new Traded(List.of(new Flow(0, FlowKind.BORROW, 0, -3)),
                        List.of(new Fill(0, 0, 5, 50, 1, 0)), List.of(),
                        List.of(new Cut(0, 9, 5, CutReason.VOLUME)),
                        List.of(new Crossed(0, BarPoint.BEFORE_TRADING, 2, 0),
                                new Crossed(0, BarPoint.CLOSE, 4, -1)),
                        new OverlayTraded(List.of(new Flow(0, FlowKind.BORROW, 0, -5)),
                                List.of(new Fill(0, 0, -2, -20, 1, 0)), List.of(),
                                List.of(), List.of(new Cut(0, -4, -2, CutReason.VOLUME)))),
                new Decided(Optional.of(true), new CapitalMoves(100, 70, -20, -10),
                        OptionalDouble.of(1.5), Optional.of(NOTE), List.of(EVENT), List.of(),
                        List.of(TestStage.cut(7, 2)),
                        List.of(new Cut(0, 6, 1, CutReason.ASSET_LIMIT))));
        CohortWindow first = window(0, 3, List.of(
                part(Phase.TRANSFER, buffer -> buffer.transfer(0, -40)),
                part(Phase.VOLUME_CUT, buffer -> buffer.cut(0, 0, 5, 3, CutReason.VOLUME)),
                part(Phase.LIMIT_CUT, buffer -> buffer.cut(0, 0, 4, 1, CutReason.ASSET_LIMIT))));
        CohortWindow second = window(1, 2, List.of(
                part(Phase.CASH_FLOW,
                        buffer -> buffer.cashFlow(1, FlowKind.DEBIT_INTEREST, -6)),
                part(Phase.QUARANTINE,
                        buffer -> buffer.quarantine(1, QuarantineReason.THREW, "oh")),
                part(Phase.TRANSFER, buffer -> buffer.transfer(1, 40)),
                part(Phase.STAFFED, buffer -> buffer.staffed(1, MOVE)),
                part(Phase.CONSTRUCTED, buffer -> buffer.constructed(1, NOTE)),
                part(Phase.VOLUME_CUT, buffer -> buffer.cut(1, 0, 4, 2, CutReason.VOLUME))));
        recorder.run(new Recorder.Book(List.of(house), new CohortWindow[]{first, second}));
        Simulation.Recorded recorded = TestStage.only(stage.simulation, Simulation.Recorded.class);
        assertThat(recorded.last()).isFalse();
        MemoryBookings bookings = new MemoryBookings(PLAN);
        bookings.add(((Booked.Complete) recorded.booked()).blocks());
        BookingTrace trace = new BookingTrace();
        bookings.visit(0, 0, trace);
        assertThat(trace.lines()).containsExactly(
                "0 -4 [INTEREST 5, crossed 0 BEFORE_TRADING 2 0, crossed 0 CLOSE 4 -1, transfer -10]",
                "0 -3 [flow 0 BORROW 0 -5, fill 0 -2 -20 1 0, transfer -20, cut 0 -4 -2 VOLUME,"
                        + " cut 0 6 1 ASSET_LIMIT]",
                "0 -2 [INTEREST 4, transfer 70]",
                "0 -1 [flow 0 BORROW 0 -3, INTEREST 9, fill 0 5 50 1 0, transfer 100, exposure 1.5,"
                        + " constructed solved [] qp 3 0.0 ,"
                        + " halt true, breached maxGross -1 1.5 1.25, cut 0 9 5 VOLUME,"
                        + " cut 0 7 2 ASSET_LIMIT]",
                "0 0 [fill 0 3 30 1 0, transfer -40, cut 0 5 3 VOLUME, cut 0 4 1 ASSET_LIMIT]",
                "0 1 [DEBIT_INTEREST -6, fill 0 2 20 1 0, quarantine THREW oh, transfer 40, fired over 2 late,"
                        + " constructed solved [] qp 3 0.0 , cut 0 4 2 VOLUME]");
    }

    /** Two strategies in one book, hosted apart; the fund's cuts come one after the other. */
    @Test
    void cutsOfABookAreInTheOrderOfTheFundsCuts() {
        CohortWindow first = window(0, 3, List.of(limitCut(0, 0, 4, 1), limitCut(1, 0, 6, 2)));
        CohortWindow second = window(1, 2, List.of(limitCut(0, 1, 5, 3)));
        recorder.run(new Recorder.Book(List.of(TestStage.closed(0)),
                new CohortWindow[]{first, second}));
        MemoryBookings bookings = new MemoryBookings(PLAN);
        bookings.add(((Booked.Complete) TestStage.only(stage.simulation,
                Simulation.Recorded.class).booked()).blocks());
        List<String> cuts = new ArrayList<>();
        bookings.visit(0, 0, new BookingVisitor() {
            @Override
            public void cut(int strategy, int asset, long ordered, long approved,
                    CutReason reason) {
                cuts.add(strategy + " " + ordered + " " + approved);
            }
        });
        assertThat(cuts).containsExactly("0 4 1", "1 5 3", "0 6 2");
    }

    private static Part limitCut(int place, int local, long ordered, long approved) {
        return new Part(0, 0, Phase.LIMIT_CUT, place, packed(
                buffer -> buffer.cut(local, 0, ordered, approved, CutReason.ASSET_LIMIT)));
    }

    @Test
    void tellsWhenThereIsNothingMoreToCome() {
        recorder.run(new Recorder.Finish());
        assertThat(TestStage.only(stage.simulation, Simulation.Recorded.class).last()).isTrue();
    }

    @Test
    void withoutAnyRecordOnlyTheEndIsTold() {
        BehaviorTestKit<Recorder.Command> forgetful = BehaviorTestKit
                .create(Recorder.forgetful(stage.simulation.getRef()));
        forgetful.run(new Recorder.Book(List.of(TestStage.closed(0)),
                new CohortWindow[0]));
        assertThat(stage.simulation.hasMessages()).isFalse();
        forgetful.run(new Recorder.Finish());
        assertThat(TestStage.only(stage.simulation, Simulation.Recorded.class))
                .isEqualTo(new Simulation.Recorded(new Booked.Pending(), true));
    }
}
