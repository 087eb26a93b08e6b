package io.troupe.report;

import io.troupe.data.DataReport;
import io.troupe.data.MarketData;
import io.troupe.journal.BookingVisitor;
import io.troupe.model.BarPoint;
import io.troupe.model.CutReason;
import io.troupe.model.FlowKind;
import io.troupe.model.Instrument;
import io.troupe.report.books.FundTerms;
import io.troupe.report.books.Measures;
import io.troupe.report.books.RunContext;
import io.troupe.report.books.StrategyIdentity;
import java.util.List;

/**
 * A fund with all accounts, on one share X that closes at 10, 10, 12, 12 and 15. Strategy {@code a}
 * has 600 of its 1000, {@code b} 300, the reserve the rest; it holds one and a half times what they
 * want. Every trade costs 1.
 *
 * <p>Bar 1: a buys 20 at 10, b sells 10, the overlay buys 5, the house 15. The 25 bought cost 1 and
 * the 10 sold 1, so does the house's trade: netting is 1; three trades cost 3, pooling is 1 too.
 *
 * <pre>
 *            a       b  reserve overlay crossings   house
 * cash     399     399      100     -51         2     849
 * at 10    599     299      100      -1         2     999
 * at 12    639     279      100       9         2    1029   bar 2
 * moved  278.4   179.7     52.9      -9        -2     500   500 come; 1529 are divided .6, .3
 * at 12  917.4   458.7    152.9       0         0    1529   bar 3
 * paid      20     -10                5                15   a dividend of 1 a share at bar 4
 * at 15  997.4   418.7    152.9      20         0    1589
 * moved  -53.4   -26.7     -8.9                       -89   89 go, divided by the same shares
 * </pre>
 */
public final class AccountedFund {
    static final FundTerms TERMS = new FundTerms(2, 100_000_000, true, true);
    private static final int HOUSE = BookingVisitor.HOUSE;
    private static final int RESERVE = BookingVisitor.RESERVE;
    private static final int OVERLAY = BookingVisitor.OVERLAY;
    private static final int CROSSINGS = BookingVisitor.CROSSINGS;

    private AccountedFund() {}

    static MarketData data() {
        return ScriptedBookings.daily(List.of(Instrument.share("X")), 10, 10, 12, 12, 15);
    }

    public static RunContext context(FundTerms terms) {
        return new RunContext(data(), "accounts",
                List.of(StrategyIdentity.named("a"), StrategyIdentity.named("b")),
                new long[]{600_000_000, 300_000_000}, terms, DataReport.NONE, Measures.USUAL);
    }

    public static RunContext context() {
        return context(TERMS);
    }

    public static ScriptedBookings bookings() {
        return new ScriptedBookings().bar(v -> v.exposure(1.25))
                .bar(v -> v.fill(HOUSE, 0, 15, 150_000_000, 1_000_000, 0),
                        v -> v.cut(HOUSE, 0, 18, 15, CutReason.VOLUME),
                        v -> v.fill(OVERLAY, 0, 5, 50_000_000, 1_000_000, 0),
                        v -> v.cut(OVERLAY, 0, 8, 5, CutReason.VOLUME),
                        v -> v.crossed(0, BarPoint.OPEN, 1_000_000, 1_000_000),
                        v -> v.fill(0, 0, 20, 200_000_000, 1_000_000, 0),
                        v -> v.fill(1, 0, -10, -100_000_000, 1_000_000, 0))
                .bar(v -> v.transfer(HOUSE, 500_000_000), v -> v.exposure(1.5),
                        v -> v.transfer(RESERVE, 52_900_000),
                        v -> v.transfer(OVERLAY, -9_000_000),
                        v -> v.transfer(CROSSINGS, -2_000_000),
                        v -> v.transfer(0, 278_400_000), v -> v.transfer(1, 179_700_000))
                .bar()
                .bar(v -> v.flow(HOUSE, 0, FlowKind.CASH_DIVIDEND, 0, 15_000_000),
                        v -> v.transfer(HOUSE, -89_000_000),
                        v -> v.transfer(RESERVE, -8_900_000),
                        v -> v.flow(OVERLAY, 0, FlowKind.CASH_DIVIDEND, 0, 5_000_000),
                        v -> v.flow(0, 0, FlowKind.CASH_DIVIDEND, 0, 20_000_000),
                        v -> v.transfer(0, -53_400_000),
                        v -> v.flow(1, 0, FlowKind.CASH_DIVIDEND, 0, -10_000_000),
                        v -> v.transfer(1, -26_700_000));
    }
}
