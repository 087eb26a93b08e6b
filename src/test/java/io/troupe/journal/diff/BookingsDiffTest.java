package io.troupe.journal.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.journal.Block;
import io.troupe.journal.Booked;
import io.troupe.journal.BookingVisitor;
import io.troupe.journal.Bookkeeping;
import io.troupe.journal.EntryBuffer;
import io.troupe.journal.JournalHead;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.MemoryBookings;
import io.troupe.journal.RandomRun;
import io.troupe.journal.Section;
import io.troupe.model.BarPoint;
import io.troupe.model.ConstructionNote;
import io.troupe.model.ConstructionOutcome;
import io.troupe.model.CutReason;
import io.troupe.model.FlowKind;
import io.troupe.model.RiskEvent;
import io.troupe.model.StaffMove;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class BookingsDiffTest {
    private static final JournalPlan PLAN = RandomRun.plan(3, 2, 4, 2);

    private static MemoryBookings run(int bars, long quantity, int fills) {
        Bookkeeping bookkeeping = Bookkeeping.fromFirstBar(PLAN, JournalHead.empty(PLAN));
        MemoryBookings bookings = new MemoryBookings(PLAN);
        for (int bar = 0; bar < bars; bar++) {
            EntryBuffer entries = new EntryBuffer(4);
            for (int n = 0; n < fills; n++) {
                entries.fill(0, n, bar == 3 ? quantity : 1, 100, 1, 0);
            }
            bookkeeping.open(bar);
            bookkeeping.book(1, Section.FILLS, entries.array(), 0, entries.size());
            if (bookkeeping.close() instanceof Booked.Complete(List<Block> blocks)) {
                bookings.add(blocks);
            }
        }
        return bookings;
    }

    @Test
    void equalRunsDoNotDiffer() {
        assertThat(BookingsDiff.first(run(6, 5, 2), run(6, 5, 2))).isEmpty();
    }

    @Test
    void differingFieldIsNamedWithBothValues() {
        assertThat(BookingsDiff.first(run(6, 5, 2), run(6, 7, 2)))
                .hasValue(new BookingsDiff.Difference(3, 2, "fill.quantity", "5", "7"));
    }

    private static MemoryBookings flowed(long cashMicros) {
        MemoryBookings bookings = new MemoryBookings(PLAN);
        Bookkeeping bookkeeping = Bookkeeping.fromFirstBar(PLAN, JournalHead.empty(PLAN));
        EntryBuffer entries = new EntryBuffer(4);
        entries.flow(0, 1, FlowKind.BORROW, 0, cashMicros);
        bookkeeping.open(0);
        bookkeeping.book(1, Section.FLOWS, entries.array(), 0, entries.size());
        bookkeeping.close();
        if (bookkeeping.finish() instanceof Booked.Complete(List<Block> blocks)) {
            bookings.add(blocks);
        }
        return bookings;
    }

    @Test
    void differingFlowIsNamed() {
        assertThat(BookingsDiff.first(flowed(-3), flowed(-3))).isEmpty();
        assertThat(BookingsDiff.first(flowed(-3), flowed(-4)))
                .hasValue(new BookingsDiff.Difference(0, 2, "flow.cashMicros", "-3", "-4"));
    }

    /** A run of one bar in which the house booked something. */
    private static MemoryBookings house(Section section, Consumer<EntryBuffer> booking) {
        MemoryBookings bookings = new MemoryBookings(PLAN);
        Bookkeeping bookkeeping = Bookkeeping.fromFirstBar(PLAN, JournalHead.empty(PLAN));
        EntryBuffer entries = new EntryBuffer(4);
        booking.accept(entries);
        bookkeeping.open(0);
        bookkeeping.house(section, entries.array(), 0, entries.size());
        bookkeeping.close();
        if (bookkeeping.finish() instanceof Booked.Complete(List<Block> blocks)) {
            bookings.add(blocks);
        }
        return bookings;
    }

    private static String difference(Section section, Consumer<EntryBuffer> expected,
            Consumer<EntryBuffer> actual) {
        assertThat(BookingsDiff.first(house(section, expected), house(section, expected)))
                .isEmpty();
        return BookingsDiff.first(house(section, expected), house(section, actual)).orElseThrow()
                .toString();
    }

    @Test
    void theAccountOfTheHouseThatDiffersIsNamed() {
        List<String> names = List.of("house", "reserve", "overlay", "crossings");
        for (int row = 0; row < names.size(); row++) {
            int account = row;
            assertThat(difference(Section.TRANSFERS, entries -> entries.transfer(account, 5),
                    entries -> entries.transfer(account, 7)))
                    .isEqualTo("bar 0, " + names.get(row)
                            + ": transfer.micros is 7, expected 5");
        }
        assertThat(difference(Section.TRANSFERS, entries -> entries.transfer(1, 5),
                entries -> entries.transfer(2, 5)))
                .isEqualTo("bar 0, reserve: entry is transfer{micros=5} of overlay, expected"
                        + " transfer{micros=5} of reserve");
    }

    @Test
    void nettingPoolingAndThePointAreTold() {
        Consumer<EntryBuffer> one = entries -> entries.crossed(2, BarPoint.OPEN, 9, -4);
        String crossings = "bar 0, crossings: crossed.";
        assertThat(difference(Section.CROSSINGS, one,
                entries -> entries.crossed(2, BarPoint.OPEN, 8, -4)))
                .isEqualTo(crossings + "nettingMicros is 8, expected 9");
        assertThat(difference(Section.CROSSINGS, one,
                entries -> entries.crossed(2, BarPoint.OPEN, 9, -3)))
                .isEqualTo(crossings + "poolingMicros is -3, expected -4");
        assertThat(difference(Section.CROSSINGS, one,
                entries -> entries.crossed(2, BarPoint.CLOSE, 9, -4)))
                .isEqualTo(crossings + "point is close, expected open");
        assertThat(difference(Section.CROSSINGS, one,
                entries -> entries.crossed(3, BarPoint.OPEN, 9, -4)))
                .startsWith("bar 0, crossings: entry is crossed{asset=3");
    }

    @Test
    void theExposureThatDiffersIsTold() {
        assertThat(difference(Section.EXPOSURE, entries -> entries.exposure(1.5),
                entries -> entries.exposure(Math.nextUp(1.5))))
                .isEqualTo("bar 0, house: exposure.factor is 1.5000000000000002, expected 1.5");
    }

    @Test
    void whatDiffersOfARiskEventIsTold() {
        String house = "bar 0, house: risk.";
        assertThat(risk(new RiskEvent(RiskEvent.Kind.HALTED, "loss", 1, 0.5, 0.25)))
                .isEqualTo(house + "kind is halted, expected breached");
        assertThat(risk(new RiskEvent(RiskEvent.Kind.BREACHED, "gain", 1, 0.5, 0.25)))
                .isEqualTo(house + "rule is gain, expected loss");
        assertThat(risk(new RiskEvent(RiskEvent.Kind.BREACHED, "loss", 1, Double.NaN, 0.25)))
                .isEqualTo(house + "figure is NaN, expected 0.5");
        assertThat(risk(new RiskEvent(RiskEvent.Kind.BREACHED, "loss", 1, 0.5, 0.75)))
                .isEqualTo(house + "limit is 0.75, expected 0.25");
        assertThat(risk(new RiskEvent(RiskEvent.Kind.BREACHED, "loss", 0.5, 0.25)))
                .startsWith("bar 0, house: entry is risk{asset=none, kind=breached, rule=loss");
    }

    private static String risk(RiskEvent actual) {
        RiskEvent expected = new RiskEvent(RiskEvent.Kind.BREACHED, "loss", 1, 0.5, 0.25);
        return difference(Section.RISK, entries -> entries.risk(0, expected),
                entries -> entries.risk(0, actual));
    }

    /** The same cut by another's rule is another cut. */
    @Test
    void whoseRuleCutIsTold() {
        assertThat(BookingsDiff.first(cut(Section.CUTS, 4), cut(Section.OWN_CUTS, 4)).orElseThrow()
                .toString())
                .isEqualTo("bar 0, strategy 2: entry is ownCut{asset=1, ordered=9, approved=4,"
                        + " reason=order-volume} of strategy 2, expected cut{asset=1, ordered=9,"
                        + " approved=4, reason=order-volume} of strategy 2");
        assertThat(BookingsDiff.first(cut(Section.OWN_CUTS, 4), cut(Section.OWN_CUTS, 5)))
                .hasValue(new BookingsDiff.Difference(0, 2, "ownCut.approved", "4", "5"));
    }

    private static MemoryBookings cut(Section section, long approved) {
        MemoryBookings bookings = new MemoryBookings(PLAN);
        Bookkeeping bookkeeping = Bookkeeping.fromFirstBar(PLAN, JournalHead.empty(PLAN));
        EntryBuffer entries = new EntryBuffer(4);
        entries.ownCut(0, 1, 9, approved, CutReason.ORDER_VOLUME);
        bookkeeping.open(0);
        bookkeeping.book(1, section, entries.array(), 0, entries.size());
        bookkeeping.close();
        if (bookkeeping.finish() instanceof Booked.Complete(List<Block> blocks)) {
            bookings.add(blocks);
        }
        return bookings;
    }

    @Test
    void whatDiffersOfAConstructionIsTold() {
        ConstructionNote note = note(List.of("a"), "qp", 7, 0.5, "r");
        String house = "bar 0, house: constructed.";
        assertThat(constructed(note, new ConstructionNote(ConstructionOutcome.CASH, List.of("a"),
                "qp", 7, 0.5, "r"))).isEqualTo(house + "outcome is cash, expected relaxed");
        assertThat(constructed(note, note(List.of("a", ""), "qp", 7, 0.5, "r")))
                .isEqualTo(house + "dropped is [a, ], expected [a]");
        assertThat(constructed(note, note(List.of("a"), "lp", 7, 0.5, "r")))
                .isEqualTo(house + "solver is lp, expected qp");
        assertThat(constructed(note, note(List.of("a"), "qp", 8, 0.5, "r")))
                .isEqualTo(house + "iterations is 8, expected 7");
        assertThat(constructed(note, note(List.of("a"), "qp", 7, 0.25, "r")))
                .isEqualTo(house + "residual is 0.25, expected 0.5");
        assertThat(constructed(note, note(List.of("a"), "qp", 7, 0.5, "s")))
                .isEqualTo(house + "reason is s, expected r");
    }

    private static ConstructionNote note(List<String> dropped, String solver, int iterations,
            double residual, String reason) {
        return new ConstructionNote(ConstructionOutcome.RELAXED, dropped, solver, iterations,
                residual, reason);
    }

    private static String constructed(ConstructionNote expected, ConstructionNote actual) {
        return difference(Section.CONSTRUCTED, entries -> entries.constructed(0, expected),
                entries -> entries.constructed(0, actual));
    }

    @Test
    void whoBeganOrCeasedIsTold() {
        assertThat(move(StaffMove.Kind.FIRED, 3, "r", StaffMove.Kind.LEFT, 3, "r"))
                .isEqualTo("bar 0, strategy 0: staffed.kind is left, expected fired");
        assertThat(move(StaffMove.Kind.FIRED, 3, "r", StaffMove.Kind.FIRED, 2, "r"))
                .isEqualTo("bar 0, strategy 0: staffed.overBars is 2, expected 3");
        assertThat(move(StaffMove.Kind.FIRED, 3, "r", StaffMove.Kind.FIRED, 3, "s"))
                .isEqualTo("bar 0, strategy 0: staffed.rule is s, expected r");
    }

    private static String move(StaffMove.Kind kind, int overBars, String rule,
            StaffMove.Kind otherKind, int otherBars, String otherRule) {
        return BookingsDiff.first(moved(new StaffMove(0, kind, overBars, rule)),
                moved(new StaffMove(0, otherKind, otherBars, otherRule))).orElseThrow().toString();
    }

    private static MemoryBookings moved(StaffMove move) {
        JournalPlan plan = RandomRun.plan(1, 1, 2, 4);
        EntryBuffer entries = new EntryBuffer(2);
        entries.staffed(0, move);
        Bookkeeping books = Bookkeeping.fromFirstBar(plan, JournalHead.empty(plan));
        books.open(0);
        books.book(0, Section.STAFFED, entries.array(), 0, entries.size());
        books.close();
        MemoryBookings bookings = new MemoryBookings(plan);
        bookings.add(((Booked.Complete) books.finish()).blocks());
        return bookings;
    }

    @Test
    void missingEntryIsNamed() {
        assertThat(BookingsDiff.first(run(6, 5, 2), run(6, 5, 1)).orElseThrow().toString())
                .startsWith("bar 0, strategy 2: entry is nothing, expected fill{asset=1,");
    }

    @Test
    void shorterRunIsNoticedAfterItsEnd() {
        assertThat(BookingsDiff.first(run(6, 5, 2), run(4, 5, 2))).hasValue(
                new BookingsDiff.Difference(4, BookingVisitor.HOUSE, "last bar", "5", "3"));
    }
}
