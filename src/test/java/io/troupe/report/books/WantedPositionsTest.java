package io.troupe.report.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.ActionSchedule;
import io.troupe.data.ActionSchedule.Entry;
import io.troupe.data.MarketData;
import io.troupe.data.MarketData.Columns;
import io.troupe.data.MarketData.Extras;
import io.troupe.journal.BookingVisitor;
import io.troupe.model.CorporateAction;
import io.troupe.model.CutReason;
import io.troupe.model.FlowKind;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import io.troupe.report.ScriptedBookings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is wanted, with the part of it that each reason took; one strategy and one share. */
class WantedPositionsTest {
    private static final int HOUSE = BookingVisitor.HOUSE;
    private static final LocalDate DATE = LocalDate.of(2024, 1, 4);

    /** Each bar's "wanted approved [reason cut]…" of the strategy, once something is known. */
    private static List<String> told(ScriptedBookings bookings, CorporateAction action,
            double... closes) {
        MarketData plain = ScriptedBookings.daily(List.of(Instrument.share("A")), closes);
        long[] times = new long[plain.bars()];
        Arrays.setAll(times, plain::epochSeconds);
        MarketData data = new MarketData(Interval.DAY, plain.instruments(), times,
                Columns.closeOnly(closes), new Extras(null, new double[0],
                        ActionSchedule.of(List.of(new Entry(2, 0, action))), new double[0]));
        Portfolios portfolios = new Portfolios(
                new RunContext(data, "run", List.of("only"), new long[]{1_000_000_000}));
        FundLedger ledger = new FundLedger(portfolios);
        Told told = new Told(new WantedPositions(portfolios, ledger),
                portfolios.cell(0, 0));
        BookingWalk.walk(portfolios.context(), bookings, List.of(ledger, told));
        return told.lines;
    }

    private record Told(WantedPositions of, int cell, List<String> lines)
            implements
            BookingVisitor {
        Told(WantedPositions of, int cell) {
            this(of, cell, new ArrayList<>());
        }

        @Override
        public void bar(int bar) {
            of.bar(bar);
        }

        @Override
        public void cut(int strategy, int asset, long ordered, long approved, CutReason reason) {
            of.cut(strategy, asset, ordered, approved, reason);
        }

        @Override
        public void ownCut(int strategy, int asset, long ordered, long approved,
                CutReason reason) {
            of.ownCut(strategy, asset, ordered, approved, reason);
        }

        @Override
        public void endBar(int bar) {
            of.endBar(bar);
            StringBuilder line = new StringBuilder(bar + ": " + of.wanted(cell) + " "
                    + of.approved(cell));
            for (CutReason reason : CutReason.values()) {
                if (of.missing(cell, reason) != 0) {
                    line.append(" ").append(reason.label()).append(" ")
                            .append(of.missing(cell, reason));
                }
            }
            if (of.missingByOwnRules(cell) != 0) {
                line.append(" own ").append(of.missingByOwnRules(cell));
            }
            lines.add(line.toString());
        }
    }

    private static Consumer<BookingVisitor> filled(long quantity) {
        return visitor -> {
            visitor.fill(HOUSE, 0, quantity, quantity * 12_000_000, 0, 0);
            visitor.fill(0, 0, quantity, quantity * 12_000_000, 0, 0);
        };
    }

    private static Consumer<BookingVisitor> cut(long ordered, long approved, CutReason reason) {
        return visitor -> visitor.cut(0, 0, ordered, approved, reason);
    }

    private static CorporateAction renamed() {
        return new CorporateAction.SymbolChange("A", DATE, "B");
    }

    /** 20 ordered: 5 by one limit, 3 by the other, of the 12 that remain the volume leaves 10. */
    @Test
    void eachReasonHasWhatItTook() {
        ScriptedBookings bookings = new ScriptedBookings()
                .bar(cut(20, 15, CutReason.ASSET_LIMIT), cut(15, 12, CutReason.GROSS_LIMIT))
                .bar(filled(10), cut(12, 10, CutReason.VOLUME)).bar(filled(2)).bar();
        assertThat(told(bookings, renamed(), 12, 12, 12, 12)).containsExactly("0: 0 0",
                "1: 20 10 asset-limit 5 gross-limit 3 volume 2", "2: 12 12", "3: 12 12");
    }

    private static Consumer<BookingVisitor> ownCut(long ordered, long approved,
            CutReason reason) {
        return visitor -> visitor.ownCut(0, 0, ordered, approved, reason);
    }

    /** 20 ordered: 4 and 1 by its own rules, 5 by the fund's for one of the same reasons. */
    @Test
    void ownRulesHaveWhatTheyTookTogether() {
        ScriptedBookings bookings = new ScriptedBookings()
                .bar(ownCut(20, 16, CutReason.ASSET_LIMIT), ownCut(16, 15, CutReason.ORDER_VOLUME),
                        cut(15, 10, CutReason.ASSET_LIMIT))
                .bar(filled(10)).bar(ownCut(3, 0, CutReason.ORDER_VOLUME)).bar();
        assertThat(told(bookings, renamed(), 12, 12, 12, 12)).containsExactly("0: 0 0",
                "1: 20 10 asset-limit 5 own 5", "2: 10 10", "3: 13 10 own 3");
    }

    /** 12 ordered, its own rules let 8 be, before three shares become of one: 36, 24 and 12. */
    @Test
    void whatOwnRulesTookIsCountedInTheSharesItWouldBe() {
        ScriptedBookings bookings = new ScriptedBookings().bar()
                .bar(ownCut(12, 8, CutReason.ASSET_LIMIT)).bar(filled(24)).bar();
        assertThat(told(bookings, new CorporateAction.Split("A", DATE, 3, 1),
                12, 12, 12, 12))
                .containsExactly("0: 0 0", "1: 0 0", "2: 36 24 own 12", "3: 24 24");
    }

    /** 12 ordered, 8 approved at the close before three shares become of one: 36 and 24. */
    @Test
    void ordersAreCountedInTheSharesTheyAreFilledIn() {
        ScriptedBookings bookings = new ScriptedBookings().bar()
                .bar(cut(12, 8, CutReason.ASSET_LIMIT)).bar(filled(24)).bar();
        assertThat(told(bookings, new CorporateAction.Split("A", DATE, 3, 1),
                12, 12, 12, 12))
                .containsExactly("0: 0 0", "1: 0 0", "2: 36 24 asset-limit 12", "3: 24 24");
    }

    /** 10 held and 6 more ordered, of which 4 are cut; the share is redeemed before they trade. */
    @Test
    void whatWasRedeemedIsNotMissingAnyMore() {
        ScriptedBookings bookings = new ScriptedBookings().bar()
                .bar(filled(10), cut(6, 2, CutReason.GROSS_LIMIT))
                .bar(v -> v.flow(HOUSE, 0, FlowKind.DELISTING, -10, 0),
                        v -> v.flow(0, 0, FlowKind.DELISTING, -10, 0))
                .bar();
        assertThat(told(bookings,
                new CorporateAction.Delisting("A", DATE, OptionalDouble.empty()), 12, 12,
                Double.NaN, Double.NaN)).containsExactly("0: 0 0", "1: 10 10",
                        "2: 6 2 gross-limit 4", "3: 6 2");
    }
}
