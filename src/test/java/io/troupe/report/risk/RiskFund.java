package io.troupe.report.risk;

import io.troupe.data.DataReport;
import io.troupe.data.MarketData;
import io.troupe.journal.BookingVisitor;
import io.troupe.model.FlowKind;
import io.troupe.model.Instrument;
import io.troupe.portfolio.constraints.Groups;
import io.troupe.report.ScriptedBookings;
import io.troupe.report.books.FundTerms;
import io.troupe.report.books.Measures;
import io.troupe.report.books.RunContext;
import io.troupe.report.books.StrategyIdentity;
import io.troupe.report.holdings.RunHoldings;
import io.troupe.risk.models.HorizonScaling;
import io.troupe.risk.models.RiskModels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A fund of 1000 on two shares that begin at 10 and 20, of 41 bars. Strategy {@code up} has 600 and
 * buys 50 A at bar 1, {@code down} has 400 and sells 10 B then; each pays 1 for it, and so does the
 * fund for each. From bar 2 on nothing is traded. At bar 5 the fund receives interest of 2, {@code
 * up} 1.5 of it, at bar 20 500 come and are {@code up}'s.
 *
 * <p>In four bars A loses 5, 6, 7 and 8 %: 10, 17, 25 and 33. Else it rises by 1 % in odd bars and
 * falls by 1 % in even ones. B falls by 3 % in bar 10, rises by 2 % in bar 17, and is still in bar
 * 25 and 33; else it moves by 0.5 % against A.
 */
final class RiskFund {
    static final int BARS = 41;
    static final int RETURNS = BARS - 1;
    private static final int HOUSE = BookingVisitor.HOUSE;
    private static final long UNIT = 1_000_000;
    static final Map<Integer, Double> FALLS = Map.of(10, -0.05, 17, -0.06, 25, -0.07, 33, -0.08);
    private static final Map<Integer, Double> BESIDE = Map.of(10, -0.03, 17, 0.02, 25, 0.0,
            33, 0.0);

    private RiskFund() {}

    /** What A returns at a bar, from 1 on. */
    static double a(int bar) {
        return FALLS.getOrDefault(bar, bar % 2 == 1 ? 0.01 : -0.01);
    }

    /** What B does. */
    static double b(int bar) {
        return BESIDE.getOrDefault(bar, bar % 2 == 1 ? -0.005 : 0.005);
    }

    /** The close of A. */
    static double closeA(int bar) {
        double close = 10;
        for (int t = 1; t <= bar; t++) {
            close *= 1 + a(t);
        }
        return close;
    }

    /** The close of B. */
    static double closeB(int bar) {
        double close = 20;
        for (int t = 1; t <= bar; t++) {
            close *= 1 + b(t);
        }
        return close;
    }

    private static long micros(double amount) {
        return Math.round(amount * UNIT);
    }

    /** What the fund is worth after the transfers of a bar, from bar 1 on. */
    static double value(int bar) {
        return 1000 - 2 - 50 * closeA(1) + 10 * closeB(1) + (bar >= 5 ? 2 : 0)
                + (bar >= 20 ? 500 : 0) + 50 * closeA(bar) - 10 * closeB(bar);
    }

    /** What the fund returns at a bar, from 1 on: 2 is paid at bar 1, and 500 that came are none. */
    static double recorded(int bar) {
        double before = bar == 1 ? 1000 : value(bar - 1);
        return (value(bar) - (bar == 20 ? 500 : 0)) / before - 1;
    }

    static RunContext context(Map<String, List<String>> groups, double... firstOfB) {
        double[] closes = new double[2 * BARS];
        for (int bar = 0; bar < BARS; bar++) {
            closes[2 * bar] = closeA(bar);
            closes[(2 * bar) + 1] = bar < firstOfB.length ? firstOfB[bar] : closeB(bar);
        }
        MarketData data = ScriptedBookings
                .daily(List.of(Instrument.share("A"), Instrument.share("B")), closes);
        return new RunContext(data, "risky",
                List.of(StrategyIdentity.named("up"), StrategyIdentity.named("down")),
                new long[]{600 * UNIT, 400 * UNIT}, FundTerms.PLAIN, DataReport.NONE,
                Measures.USUAL, Optional.empty(), new Groups(groups));
    }

    static ScriptedBookings bookings(int bars) {
        ScriptedBookings bookings = new ScriptedBookings();
        long ofA = micros(50 * closeA(1));
        long ofB = micros(10 * closeB(1));
        for (int bar = 0; bar < bars; bar++) {
            switch (bar) {
                case 1 -> bookings.bar(v -> v.fill(HOUSE, 0, 50, ofA, UNIT, 0),
                        v -> v.fill(HOUSE, 1, -10, -ofB, UNIT, 0),
                        v -> v.fill(0, 0, 50, ofA, UNIT, 0),
                        v -> v.fill(1, 1, -10, -ofB, UNIT, 0));
                case 5 -> bookings.bar(
                        v -> v.cashFlow(HOUSE, FlowKind.INTEREST, 2 * UNIT),
                        v -> v.cashFlow(BookingVisitor.CROSSINGS, FlowKind.INTEREST,
                                UNIT / 2),
                        v -> v.cashFlow(0, FlowKind.INTEREST, 3 * UNIT / 2));
                case 20 -> bookings.bar(v -> v.transfer(HOUSE, 500 * UNIT),
                        v -> v.transfer(0, 500 * UNIT));
                default -> bookings.bar();
            }
        }
        return bookings;
    }

    static RunHoldings run(Map<String, List<String>> groups) {
        return new RunHoldings(context(groups), bookings(BARS));
    }

    static RunHoldings run() {
        return run(Map.of());
    }

    /** Historical simulation at 90 %, one bar ahead, of 40 returns. */
    static RiskQuestion question(RiskSource of, RiskGrouping by) {
        return new RiskQuestion(List.of(RiskModels.of("historical")), 0.9, 1,
                HorizonScaling.SQRT, RETURNS, of, by);
    }

    /** The k-th smallest, from 0 on. */
    static double worst(List<Double> returns, int k) {
        return returns.stream().sorted().toList().get(k);
    }

    /** Quantile of 40 returns at 10 %: a tenth of the way from the 5th worst back to the 4th. */
    static double valueAtRisk(List<Double> returns) {
        return -(worst(returns, 3) + 0.9 * (worst(returns, 4) - worst(returns, 3)));
    }

    /** The mean of the 4 worst of 40. */
    static double shortfall(List<Double> returns) {
        return -(worst(returns, 0) + worst(returns, 1) + worst(returns, 2) + worst(returns, 3))
                / 4;
    }

    static List<Double> list(double... values) {
        return new ArrayList<>(Arrays.stream(values).boxed().toList());
    }
}
