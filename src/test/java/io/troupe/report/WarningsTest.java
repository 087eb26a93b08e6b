package io.troupe.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.troupe.data.DataReport;
import io.troupe.data.MarketData;
import io.troupe.journal.BookingVisitor;
import io.troupe.model.CutReason;
import io.troupe.model.FlowKind;
import io.troupe.model.Instrument;
import io.troupe.model.QuarantineReason;
import io.troupe.report.books.RunContext;
import io.troupe.report.summary.RunSummary;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarningsTest {
    private static final int HOUSE = BookingVisitor.HOUSE;
    private static final Instrument X = Instrument.share("X");

    private static List<String> warnings(RunContext context, ScriptedBookings bookings) {
        return ResultsWriter.summarize(context, bookings).warnings();
    }

    private static RunContext context(MarketData data, long... cash) {
        List<String> ids = List.of("a", "b", "c").subList(0, cash.length);
        long[] micros = new long[cash.length];
        for (int i = 0; i < cash.length; i++) {
            micros[i] = cash[i] * 1_000_000;
        }
        return new RunContext(data, "w", ids, micros);
    }

    private static ScriptedBookings idle() {
        return new ScriptedBookings().bar().bar().bar();
    }

    /** 1000 buy 0.22 of 4512.30: tenths would do, wholes do not. */
    @Test
    void aUnitDearerThanTheSleeveIsToldWithTheStepThatWouldDo() {
        MarketData data = ScriptedBookings.daily(List.of(X), 5000, 4512.3, 4900);
        assertThat(warnings(context(data, 1000), idle())).containsExactly(
                "nothing was bought by a: one unit of X costs 4512.3, the sleeve has 1000; a"
                        + " quantity step of 0.1 would do (column step of the file"
                        + " data.instruments)");
    }

    @Test
    void hundredthsWhereTenthsAreTooMuch() {
        MarketData data = ScriptedBookings.daily(List.of(X), 4512.3, 4512.3, 4512.3);
        assertThat(warnings(context(data, 451), idle())).singleElement().asString()
                .contains("a quantity step of 0.01 would do");
        assertThat(warnings(context(data, 452), idle())).singleElement().asString()
                .contains("a quantity step of 0.1 would do");
    }

    @Test
    void aSleeveThatCouldHaveBoughtOnceIsNotTold() {
        MarketData data = ScriptedBookings.daily(List.of(X), 1001, 1000, 1001);
        assertThat(warnings(context(data, 1000), idle())).isEmpty();
        MarketData dearer = ScriptedBookings.daily(List.of(X), 1001, 1000.5, 1001);
        assertThat(warnings(context(dearer, 1000), idle())).hasSize(1);
    }

    /** Capital that came at the first close counts: 1000 and 200. */
    @Test
    void theSleeveIsWhatItHasAfterTransfers() {
        MarketData data = ScriptedBookings.daily(List.of(X), 1100, 1100, 1100);
        ScriptedBookings bookings = new ScriptedBookings()
                .bar(v -> v.transfer(0, 200_000_000), v -> v.transfer(1, -200_000_000)).bar()
                .bar();
        assertThat(warnings(context(data, 1000, 1000), bookings)).singleElement().asString()
                .startsWith("nothing was bought by b:");
    }

    /** A lot of 100 at 3 is 300, more than 299; one unit of 3 is not. */
    @Test
    void lotsAreWhatIsBought() {
        Instrument lots = new Instrument("L", "USD", 1, new Instrument.Terms(100, 0, 1, true, 0,
                ""));
        MarketData data = ScriptedBookings.daily(List.of(lots), 3, 3, 3);
        assertThat(warnings(context(data, 299), idle())).containsExactly(
                "nothing was bought by a: 100 units of L cost 300, the sleeve has 299; a quantity"
                        + " step of 1 with a lot of 1 would do (column step and lot of the file"
                        + " data.instruments)");
        assertThat(warnings(context(data, 300), idle())).isEmpty();
    }

    /** Of 150, 75 for each: neither 80 nor 200 can be bought. The second does not trade at last. */
    @Test
    void anEqualPartForEachOfSeveralInstruments() {
        MarketData data = ScriptedBookings.daily(List.of(X, Instrument.share("Y")), 80, 200, 80,
                200, 90, Double.NaN);
        assertThat(warnings(context(data, 150, 160), idle())).containsExactly(
                "nothing was bought by a: one unit of X, the cheapest, costs 80, an equal part of"
                        + " the sleeve for each of 2 instruments is 75; a quantity step of 0.1"
                        + " would do (column step of the file data.instruments)");
    }

    @Test
    void strategiesOfTheSameFateAreOneLine() {
        MarketData data = ScriptedBookings.daily(List.of(X), 2000, 2000, 2000);
        assertThat(warnings(context(data, 1000, 900, 3000), idle())).singleElement().asString()
                .startsWith("nothing was bought by a and 1 more: one unit of X costs 2000");
    }

    @Test
    void whoOrderedOrWasTakenOutIsNotTold() {
        MarketData data = ScriptedBookings.daily(List.of(X), 2000, 2000, 2000);
        ScriptedBookings bookings = new ScriptedBookings()
                .bar(v -> v.cut(1, 0, 5, 0, CutReason.ASSET_LIMIT),
                        v -> v.quarantine(2, QuarantineReason.THREW, "x"))
                .bar(v -> v.fill(HOUSE, 0, 1, 2_000_000_000, 0, 0),
                        v -> v.fill(0, 0, 1, 2_000_000_000, 0, 0))
                .bar();
        assertThat(warnings(context(data, 1999, 1999, 1999), bookings))
                .noneMatch(line -> line.startsWith("nothing was bought"));
    }

    @Test
    void aRunOfOneBarCouldNotBuyYet() {
        MarketData data = ScriptedBookings.daily(List.of(X), 2000);
        assertThat(warnings(context(data, 1000), new ScriptedBookings().bar())).isEmpty();
    }

    private static ScriptedBookings holding(long strategyA, long strategyB, double price) {
        long micros = (long) (price * 1e6);
        return new ScriptedBookings().bar()
                .bar(v -> v.fill(HOUSE, 0, strategyA + strategyB,
                        (strategyA + strategyB) * micros, 0, 0),
                        v -> v.fill(0, 0, strategyA, strategyA * micros, 0, 0),
                        v -> v.fill(1, 0, strategyB, strategyB * micros, 0, 0))
                .bar();
    }

    /** 160 at 10 with 1000 are 1.6; at 12 equity is 1320, so 1920 of it are 1.45. */
    @Test
    void moreThanTheEquityWithoutInterest() {
        MarketData data = ScriptedBookings.daily(List.of(X), 10, 10, 12);
        String rest = " times its equity (2024-01-03), and there is no cost of financing: no"
                + " interest is charged for cash that is owed; returns are too good by that; hold"
                + " less (risk.maxGross limits the fund)";
        assertThat(warnings(context(data, 1000, 1000), holding(160, 160, 10))).containsExactly(
                "the fund holds up to 1.60" + rest,
                "2 strategies hold more than their equity, a up to 1.60" + rest);
        assertThat(warnings(context(data, 1000, 1000), holding(160, 20, 10))).containsExactly(
                "strategy a holds up to 1.60" + rest);
    }

    /** What is owed costs as soon as it is told, at the bar after. */
    @Test
    void moreThanTheEquityAtInterestIsNotTold() {
        MarketData data = ScriptedBookings.daily(List.of(X), 10, 10, 12, 12);
        ScriptedBookings bookings = holding(160, 20, 10)
                .bar(v -> v.cashFlow(HOUSE, FlowKind.DEBIT_INTEREST, -1_000_000),
                        v -> v.cashFlow(0, FlowKind.DEBIT_INTEREST, -1_000_000));
        assertThat(warnings(context(data, 1000, 1000), bookings)).isEmpty();
    }

    /** What is short costs by date, though its instrument has no rate. */
    @Test
    void shortsThatPayAreNotFree() {
        MarketData data = ScriptedBookings.daily(List.of(X, Instrument.share("Y")), 10, 10, 10, 10,
                10, 10, 10, 10);
        ScriptedBookings bookings = new ScriptedBookings().bar()
                .bar(v -> v.fill(HOUSE, 0, 80, 800_000_000, 0, 0),
                        v -> v.fill(HOUSE, 1, -80, -800_000_000, 0, 0),
                        v -> v.flow(HOUSE, 1, FlowKind.BORROW, 0, -1_000_000),
                        v -> v.fill(0, 0, 80, 800_000_000, 0, 0),
                        v -> v.fill(0, 1, -80, -800_000_000, 0, 0),
                        v -> v.flow(0, 1, FlowKind.BORROW, 0, -1_000_000))
                .bar().bar();
        assertThat(warnings(context(data, 1000), bookings)).isEmpty();
    }

    /** Long 80 and short 80 of 100 each: gross 1.6, and cash is as it was. */
    @Test
    void shortsAreFreeOnlyWithoutABorrowRate() {
        MarketData free = ScriptedBookings.daily(List.of(X, Instrument.share("Y")), 10, 10, 10, 10,
                10, 10);
        Instrument lent = new Instrument("Y", "USD", 1,
                new Instrument.Terms(1, 0, 1, true, 0.01, ""));
        MarketData charged = ScriptedBookings.daily(List.of(X, lent), 10, 10, 10, 10, 10, 10);
        ScriptedBookings bookings = new ScriptedBookings().bar()
                .bar(v -> v.fill(HOUSE, 0, 80, 800_000_000, 0, 0),
                        v -> v.fill(HOUSE, 1, -80, -800_000_000, 0, 0),
                        v -> v.fill(0, 0, 80, 800_000_000, 0, 0),
                        v -> v.fill(0, 1, -80, -800_000_000, 0, 0))
                .bar();
        assertThat(warnings(context(free, 1000), bookings)).hasSize(2).first().asString()
                .contains("up to 1.60 times", "no fee is charged for what is short",
                        "column borrow_rate");
        assertThat(warnings(context(charged, 1000), bookings)).isEmpty();
    }

    /** Fully invested, filled 4 % and 6 % above the close of the decision. */
    @Test
    void aFillBeyondTheDecisionIsNoLeverage() {
        MarketData data = ScriptedBookings.daily(List.of(X), 10, 10.4, 10.4);
        assertThat(warnings(context(data, 1000, 1000), holding(100, 100, 10.4))).isEmpty();
        MarketData gap = ScriptedBookings.daily(List.of(X), 10, 10.6, 10.6);
        assertThat(warnings(context(gap, 1000, 1000), holding(100, 100, 10.6))).hasSize(2);
    }

    /** One close of 1.6 among n closes with positions: a twentieth of 20, less of 21. */
    @Test
    void rareClosesAreNotTold() {
        assertThat(warnings(context(flat(21), 1000), once(20))).hasSize(2);
        assertThat(warnings(context(flat(22), 1000), once(21))).isEmpty();
    }

    private static MarketData flat(int bars) {
        double[] closes = new double[bars];
        Arrays.fill(closes, 10);
        return ScriptedBookings.daily(List.of(X), closes);
    }

    private static ScriptedBookings once(int held) {
        ScriptedBookings bookings = new ScriptedBookings().bar()
                .bar(v -> v.fill(HOUSE, 0, 160, 1_600_000_000, 0, 0),
                        v -> v.fill(0, 0, 160, 1_600_000_000, 0, 0))
                .bar(v -> v.fill(HOUSE, 0, -80, -800_000_000, 0, 0),
                        v -> v.fill(0, 0, -80, -800_000_000, 0, 0));
        for (int bar = 2; bar < held; bar++) {
            bookings.bar();
        }
        return bookings;
    }

    @Test
    void warningsAreInTheSummary() throws IOException {
        MarketData data = ScriptedBookings.daily(List.of(X), 2000, 2000);
        RunSummary summary = ResultsWriter.summarize(context(data, 1000),
                new ScriptedBookings().bar().bar());
        assertThat(new ObjectMapper().readTree(SummaryJson.of(summary, DataReport.NONE, _ -> {}))
                .get("warnings").get(0)
                .asText()).isEqualTo(summary.warnings().getFirst()).startsWith("nothing was");
    }
}
