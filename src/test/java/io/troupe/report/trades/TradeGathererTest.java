package io.troupe.report.trades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.data.ActionSchedule;
import io.troupe.data.DataReport;
import io.troupe.data.Field;
import io.troupe.data.MarketData;
import io.troupe.execution.FillModel;
import io.troupe.execution.costs.CommissionModel;
import io.troupe.execution.slippage.BasisPointSlippage;
import io.troupe.journal.BookingVisitor;
import io.troupe.metrics.Convention;
import io.troupe.metrics.Figure;
import io.troupe.metrics.RiskFree;
import io.troupe.metrics.Undefinedness;
import io.troupe.metrics.trades.Capacity;
import io.troupe.metrics.trades.ExitReason;
import io.troupe.metrics.trades.RoundTrip;
import io.troupe.metrics.trades.TripMatching;
import io.troupe.model.BarsPerYear;
import io.troupe.model.FlowKind;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import io.troupe.model.QuarantineReason;
import io.troupe.model.RiskEvent;
import io.troupe.model.StaffMove;
import io.troupe.portfolio.constraints.Groups;
import io.troupe.report.ScriptedBookings;
import io.troupe.report.books.BookingWalk;
import io.troupe.report.books.FundLedger;
import io.troupe.report.books.FundTerms;
import io.troupe.report.books.Measures;
import io.troupe.report.books.Portfolios;
import io.troupe.report.books.RunContext;
import io.troupe.report.books.StrategyIdentity;
import io.troupe.risk.halts.GivenHalts;
import io.troupe.risk.halts.HaltAction;
import io.troupe.risk.halts.HaltFigure;
import io.troupe.risk.halts.HaltRule;
import io.troupe.risk.halts.HaltScope;
import io.troupe.risk.halts.HaltTrigger;
import io.troupe.simulation.plan.MarketFills;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Reports of funds of one or two strategies of 1000 each, by bookings written by hand. */
class TradeGathererTest {
    private static final int HOUSE = BookingVisitor.HOUSE;
    private static final int FIRST = Portfolios.FIRST_STRATEGY;
    private static final CommissionModel FREE = units -> 0;
    /** A millionth of a unit for a squared unit. */
    private static final CommissionModel SQUARE = units -> Math.round(units * units);

    /** Lows, highs, closes and volumes of one asset; daily, of 240 bars a year: 20 a month. */
    private static MarketData data(double[]... columns) {
        int bars = columns[2].length;
        long[] times = new long[bars];
        for (int bar = 0; bar < bars; bar++) {
            times[bar] = 86_400L * bar;
        }
        return new MarketData(Interval.DAY, List.of(Instrument.share("X")), times,
                new MarketData.Columns(columns[2], columns[1], columns[0], columns[2],
                        columns.length > 3 ? columns[3] : new double[0]))
                .with(BarsPerYear.set(240));
    }

    private static MarketData closes(double... closes) {
        return ScriptedBookings.daily(List.of(Instrument.share("X")), closes);
    }

    private static RunContext context(MarketData data, TripMatching matching,
            Optional<FillModel> fills) {
        List<StrategyIdentity> ids = List.of(StrategyIdentity.named("a"),
                StrategyIdentity.named("b"));
        return new RunContext(data, "hand", ids, new long[]{1_000_000_000, 1_000_000_000},
                FundTerms.PLAIN, DataReport.NONE, new Measures(Convention.EMPYRICAL,
                        RiskFree.none(), Optional.empty(), matching),
                fills, new Groups(Map.of()));
    }

    private static TradeReport report(RunContext context, ScriptedBookings bookings) {
        Portfolios portfolios = new Portfolios(context);
        FundLedger ledger = new FundLedger(portfolios);
        TradeGatherer gatherer = new TradeGatherer(portfolios, ledger);
        BookingWalk.walk(context, bookings, List.of(ledger, gatherer));
        return gatherer.report();
    }

    private static TradeReport report(MarketData data, ScriptedBookings bookings) {
        return report(context(data, TripMatching.FLAT_TO_FLAT, Optional.empty()), bookings);
    }

    /** A fill of strategy 0 and of the house alike, free of costs. */
    private static void trade(BookingVisitor visitor, long quantity, double price) {
        long notional = Math.round(quantity * price * 1e6);
        visitor.fill(HOUSE, 0, quantity, notional, 0, 0);
        visitor.fill(0, 0, quantity, notional, 0, 0);
    }

    private static RoundTrip only(TradeReport report) {
        assertThat(report.largest()).hasSize(1);
        return report.largest().getFirst();
    }

    /** 10 bought at 10 and sold at 12; the house did the same; b nothing. */
    @Test
    void everyPortfolioHasItsTrades() {
        TradeReport report = report(closes(10, 10, 12, 12), new ScriptedBookings().bar()
                .bar(v -> trade(v, 10, 10)).bar(v -> trade(v, -10, 12)).bar());
        assertThat(report.portfolios()).extracting(PortfolioTrades::row).containsExactly(0, FIRST,
                FIRST + 1);
        assertThat(report.house().closed().all().profitMicros()).isEqualTo(20_000_000);
        assertThat(report.portfolios().get(1).closed().all().profitMicros())
                .isEqualTo(20_000_000);
        assertThat(report.portfolios().get(2).closed().all().count()).isZero();
        assertThat(report.matching()).isEqualTo(TripMatching.FLAT_TO_FLAT);
        assertThat(report.byHighsAndLows()).isFalse();
        RoundTrip trip = only(report);
        assertThat(trip.portfolio()).isEqualTo(FIRST);
        assertThat(trip.exit()).isEqualTo(ExitReason.SIGNAL);
        assertThat(trip.excursion()).isEqualTo(new RoundTrip.Excursion(0, 20));
    }

    /** What is held at the end is apart: 10 bought at 10 are worth 130. */
    @Test
    void openTripsAreApart() {
        TradeReport report = report(closes(10, 10, 13), new ScriptedBookings().bar()
                .bar(v -> trade(v, 10, 10)).bar());
        assertThat(report.house().closed().all().count()).isZero();
        assertThat(report.house().open()).isEqualTo(new OpenTrips(1, 30_000_000, 130_000_000, 0));
        assertThat(report.largest()).isEmpty();
        assertThat(report.largestOpen()).extracting(RoundTrip::exit)
                .containsExactly(ExitReason.END);
    }

    /** Bought in two lots, sold at once: one trip, or two. */
    @Test
    void matchesAsTheMeasuresSay() {
        ScriptedBookings bookings = new ScriptedBookings().bar().bar(v -> trade(v, 1, 10))
                .bar(v -> trade(v, 1, 10)).bar(v -> trade(v, -2, 10));
        MarketData data = closes(10, 10, 10, 10);
        assertThat(report(data, bookings).largest()).hasSize(1);
        TradeReport fifo = report(context(data, TripMatching.FIFO, Optional.empty()), bookings);
        assertThat(fifo.largest()).hasSize(2);
        assertThat(fifo.matching()).isEqualTo(TripMatching.FIFO);
    }

    /** Fills at the open see the bar's low of 5 and not the exit's of 1; at the close vice versa. */
    @Test
    void excursionsBeginWhereTheModelFills() {
        MarketData data = data(new double[]{10, 5, 1}, new double[]{10, 11, 30},
                new double[]{10, 10, 12});
        ScriptedBookings bookings = new ScriptedBookings().bar().bar(v -> trade(v, 10, 10))
                .bar(v -> trade(v, -10, 12));
        for (Field at : List.of(Field.OPEN, Field.CLOSE)) {
            FillModel fills = MarketFills.of(data, at, new BasisPointSlippage(0), FREE,
                    OptionalDouble.empty());
            TradeReport report = report(
                    context(data, TripMatching.FLAT_TO_FLAT, Optional.of(fills)), bookings);
            assertThat(report.byHighsAndLows()).isTrue();
            assertThat(only(report).excursion()).isEqualTo(at == Field.OPEN
                    ? new RoundTrip.Excursion(-50, 20)
                    : new RoundTrip.Excursion(-90, 200));
        }
    }

    /**
     * A contract on 50 times an index in another currency, of steps of a half, worth 0.5, 0.5 and
     * 0.8: 4 steps at 10 are 4·0.5·10·50·0.5 = 500, at 12 they are 960. At a low of 5 they are 400,
     * at a high of 13 they are 1040.
     */
    @Test
    void pricesAreThoseOfTheInstrument() {
        Instrument contract = new Instrument("F", "EUR", 0.5,
                new Instrument.Terms(1, 0, 50, true, 0, ""));
        double[] closes = {10, 10, 12};
        MarketData data = new MarketData(Interval.DAY, List.of(contract),
                new long[]{0, 86_400, 172_800},
                new MarketData.Columns(closes, new double[]{10, 10, 13},
                        new double[]{10, 10, 5}, closes, new double[0]),
                new MarketData.Extras(null, new double[0], ActionSchedule.NONE,
                        new double[]{0.5, 0.5, 0.8}));
        RoundTrip trip = only(report(data, new ScriptedBookings().bar()
                .bar(v -> trade(v, 4, 125)).bar(v -> trade(v, -4, 240))));
        assertThat(trip.size()).isEqualTo(new RoundTrip.Size(true, 4, 10, 12));
        assertThat(trip.excursion()).isEqualTo(new RoundTrip.Excursion(-100, 540));
        assertThat(trip.earnings().profitMicros()).isEqualTo(460_000_000);
    }

    /** Where an asset did not trade its last close counts: 8, not the price that is missing. */
    @Test
    void whereNothingTradedTheLastCloseCounts() {
        double none = Double.NaN;
        MarketData data = data(new double[]{10, 10, none, none}, new double[]{10, 10, none, none},
                new double[]{8, 8, none, none});
        RoundTrip open = report(data, new ScriptedBookings().bar().bar(v -> trade(v, 1, 10)).bar()
                .bar()).largestOpen().getFirst();
        assertThat(open.excursion()).isEqualTo(new RoundTrip.Excursion(-2, 0));
    }

    private static ExitReason reason(ScriptedBookings bookings) {
        return only(report(closes(10, 10, 10, 10, 10), bookings)).exit();
    }

    private static ScriptedBookings bought() {
        return new ScriptedBookings().bar().bar(v -> trade(v, 10, 10));
    }

    @Test
    void reasonsComeFromWhatWasBookedBefore() {
        assertThat(reason(bought().bar(v -> v.halt(true)).bar(v -> trade(v, -10, 10))))
                .isEqualTo(ExitReason.HALT);
        assertThat(reason(bought().bar(v -> v.quarantine(0, QuarantineReason.THREW, "x"))
                .bar(v -> trade(v, -10, 10)))).isEqualTo(ExitReason.QUARANTINE);
        assertThat(reason(bought()
                .bar(v -> v.staffed(0, new StaffMove(0, StaffMove.Kind.FIRED, 1, "rule")))
                .bar(v -> trade(v, -10, 10)))).isEqualTo(ExitReason.FIRED);
        assertThat(reason(bought()
                .bar(v -> v.staffed(0, new StaffMove(0, StaffMove.Kind.LEFT, 1, "rule")))
                .bar(v -> trade(v, -10, 10)))).isEqualTo(ExitReason.LEFT);
        assertThat(reason(bought()
                .bar(v -> v.transfer(0, -1_000_000_000), v -> v.transfer(1, 1_000_000_000))
                .bar(v -> trade(v, -10, 10)))).isEqualTo(ExitReason.WITHDRAWAL);
        assertThat(reason(bought()
                .bar(v -> v.transfer(0, -900_000_000), v -> v.transfer(1, 900_000_000))
                .bar(v -> trade(v, -10, 10)))).isEqualTo(ExitReason.SIGNAL);
    }

    private static Consumer<BookingVisitor> own(RiskEvent.Kind kind, HaltScope scope,
            HaltAction action) {
        HaltRule rule = HaltRule.of(scope, HaltTrigger.of(HaltFigure.LOSS, 0.1, 1), action,
                GivenHalts.after(1));
        return v -> v.risk(0, new RiskEvent(kind, rule.name(), 0.2, 0.1));
    }

    /** Of its own halts it is the one that keeps all of it flat, while it does. */
    @Test
    void aStrategyThatItsOwnRuleKeepsFlatIsHalted() {
        HaltScope whole = new HaltScope.Strategy();
        Consumer<BookingVisitor> flat = own(RiskEvent.Kind.HALTED, whole, HaltAction.FLATTEN);
        Consumer<BookingVisitor> again = own(RiskEvent.Kind.REENTERED, whole, HaltAction.FLATTEN);
        assertThat(reason(bought().bar(flat).bar(v -> trade(v, -10, 10))))
                .isEqualTo(ExitReason.HALT);
        assertThat(reason(bought().bar(flat).bar(again).bar(v -> trade(v, -10, 10))))
                .isEqualTo(ExitReason.SIGNAL);
        assertThat(reason(bought().bar(flat, flat).bar(again).bar(v -> trade(v, -10, 10))))
                .isEqualTo(ExitReason.HALT);
        assertThat(reason(bought().bar(own(RiskEvent.Kind.HALTED, whole, GivenHalts.PAUSE))
                .bar(v -> trade(v, -10, 10)))).isEqualTo(ExitReason.SIGNAL);
        assertThat(reason(bought().bar(own(RiskEvent.Kind.HALTED,
                new HaltScope.EachAsset(Optional.empty()), HaltAction.FLATTEN))
                .bar(v -> trade(v, -10, 10)))).isEqualTo(ExitReason.SIGNAL);
        assertThat(reason(bought().bar(own(RiskEvent.Kind.BREACHED, whole, HaltAction.FLATTEN))
                .bar(v -> trade(v, -10, 10)))).isEqualTo(ExitReason.SIGNAL);
    }

    @Test
    void flowsThatEndAHoldingAreReasonsThemselves() {
        assertThat(reason(bought().bar(v -> {
            v.flow(HOUSE, 0, FlowKind.DELISTING, -10, 100_000_000);
            v.flow(0, 0, FlowKind.DELISTING, -10, 100_000_000);
        }))).isEqualTo(ExitReason.DELISTING);
        assertThat(reason(bought().bar(v -> {
            v.flow(HOUSE, 0, FlowKind.SPLIT, -10, 100_000_000);
            v.flow(0, 0, FlowKind.SPLIT, -10, 100_000_000);
        }))).isEqualTo(ExitReason.CASHED_OUT);
    }

    /** Half of 20 is sold because half of the capital left; the other half by its own decision. */
    @Test
    void aPartSoldForATransferIsAWithdrawal() {
        RunContext context = context(closes(10, 10, 10, 10, 10), TripMatching.FIFO,
                Optional.empty());
        TradeReport report = report(context, new ScriptedBookings().bar()
                .bar(v -> trade(v, 20, 10))
                .bar(v -> v.transfer(0, -500_000_000), v -> v.transfer(1, 500_000_000))
                .bar(v -> trade(v, -10, 10)).bar(v -> trade(v, -10, 10)));
        assertThat(report.portfolios().get(1).closed().byExit().keySet())
                .containsExactly(ExitReason.SIGNAL, ExitReason.WITHDRAWAL);
    }

    /** 50 units of 10 are half of 1000; then 20 and equity 1500: 1000 of it. */
    @Test
    void exposureIsWhatTheLedgerSays() {
        TradeReport report = report(closes(10, 10, 20), new ScriptedBookings().bar()
                .bar(v -> trade(v, 50, 10)).bar());
        PortfolioTrades a = report.portfolios().get(1);
        assertThat(a.exposure().gross().last()).isEqualTo(new Figure.Measure(1000 / 1500.0));
        assertThat(a.exposure().gross().mean().number().orElseThrow())
                .isCloseTo((0 + 0.5 + 1000 / 1500.0) / 3, within(1e-15));
        assertThat(a.exposure().net().last()).isEqualTo(new Figure.Measure(1000 / 1500.0));
        assertThat(a.exposure().concentration().last()).isEqualTo(new Figure.Measure(1));
        assertThat(a.exposure().timeInMarket()).isEqualTo(new Figure.Measure(2 / 3.0));
    }

    /** Volumes of 200, a tenth is 20 a bar: 50 units take 2.5 bars. Two bars are a month's mean. */
    @Test
    void liquidationTakesATenthOfTheVolume() {
        double[] tens = {10, 10, 10};
        MarketData data = data(tens, tens, tens, new double[]{100, 300, 200});
        TradeReport report = report(data, new ScriptedBookings().bar()
                .bar(v -> trade(v, 50, 10)).bar());
        assertThat(report.portfolios().get(1).liquidation()).isEqualTo(new Liquidation(
                new Figure.Measure(2.5), new Figure.Measure(2.5), new Figure.Measure(2.5), 0));
        assertThat(report.portfolios().get(2).liquidation().lastBars())
                .isEqualTo(new Figure.Measure(0));
    }

    /** Looked at after 20 bars with 60 units, 3 bars at 20 a bar, and at the end with 20: 1. */
    @Test
    void liquidationIsLookedAtMonthly() {
        double[] tens = new double[22];
        Arrays.fill(tens, 10);
        double[] volumes = new double[22];
        Arrays.fill(volumes, 200);
        ScriptedBookings bookings = new ScriptedBookings().bar().bar(v -> trade(v, 60, 10));
        for (int bar = 2; bar < 21; bar++) {
            bookings.bar();
        }
        bookings.bar(v -> trade(v, -40, 10));
        assertThat(report(data(tens, tens, tens, volumes), bookings).house().liquidation())
                .isEqualTo(new Liquidation(new Figure.Measure(2), new Figure.Measure(3),
                        new Figure.Measure(1), 0));
    }

    @Test
    void whatDoesNotTradeCannotBeSold() {
        double[] tens = {10, 10};
        TradeReport report = report(data(tens, tens, tens, new double[]{0, Double.NaN}),
                new ScriptedBookings().bar().bar(v -> trade(v, 50, 10)));
        assertThat(report.house().liquidation().lastBars().number()).isEmpty();
        assertThat(report.house().liquidation().unsellable()).isEqualTo(1);
        assertThat(report(closes(10, 10), new ScriptedBookings().bar()
                .bar(v -> trade(v, 5, 10))).house().liquidation().meanBars())
                .isEqualTo(new Figure.Undefined(Undefinedness.NO_VOLUME));
    }

    private static Capacity capacity(CommissionModel commission, double fee) {
        MarketData data = closes(10, 10, 11);
        FillModel fills = MarketFills.of(data, Field.CLOSE, new BasisPointSlippage(0), commission,
                OptionalDouble.empty());
        long micros = Math.round(fee * 1e6);
        return report(context(data, TripMatching.FLAT_TO_FLAT, Optional.of(fills)),
                new ScriptedBookings().bar()
                        .bar(v -> v.fill(HOUSE, 0, 100, 1_000_000_000, micros, 0),
                                v -> v.fill(0, 0, 100, 1_000_000_000, micros, 0))
                        .bar())
                .portfolios().get(1).capacity();
    }

    /**
     * 100 units cost 0.01 of fee at a capital of 1000: a drag of 1e-5·k. Without it the return is
     * 100 in 1000: half is 0.05, k = 5000 of the mean of 1000, 999.99 and 1099.99. Returns after
     * costs: −1e-5 and 100/999.99. Fills are whole steps, k to half a hundredth.
     */
    @Test
    void capacityAsksTheModelAnew() {
        Capacity.Bounded bounded = (Capacity.Bounded) capacity(SQUARE, 0.01);
        double before = -1e-5 + 100 / 999.99 + 1e-5;
        assertThat(bounded.scale()).isCloseTo(before / 2 / 1e-5, within(0.01));
        assertThat(bounded.capital()).isCloseTo(bounded.scale() * (1000 + 999.99 + 1099.99) / 3,
                within(1e-6));
    }

    @Test
    void capacityIsUndefinedForAReason() {
        assertThat(capacity(units -> Math.round(units * 100), 0.01))
                .isEqualTo(new Capacity.Unbounded(Capacity.Why.LINEAR));
        assertThat(report(closes(10), new ScriptedBookings().bar()).house().capacity())
                .isEqualTo(new Capacity.Unbounded(Capacity.Why.NO_MODEL));
    }
}
