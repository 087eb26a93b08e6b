package io.troupe.report;

import io.troupe.data.MarketData;
import io.troupe.journal.BookingVisitor;
import io.troupe.model.BarPoint;
import io.troupe.model.CutReason;
import io.troupe.model.Instrument;
import io.troupe.model.QuarantineReason;
import io.troupe.report.books.FundTerms;
import io.troupe.report.books.RunContext;
import java.util.List;

/**
 * A fund of two strategies on two assets over three bars, small enough to be worked out on paper:
 *
 * <pre>
 * close        AAA   BTC (step 0.01)
 * 2024-01-02    10   100
 * 2024-01-03    11     -
 * 2024-01-04    12   110
 * </pre>
 *
 * <p>What crossing saved: at bar 1 the 40 bought cost 2.40, the 20 sold 1.20 and the 20 of the house
 * 1.20, which is netting of 2.40; at bar 2 the 10 and the 10 cost 0.60 each and nobody else. Nothing
 * was pooled.
 *
 * <p>Strategy {@code up} begins with 1000, {@code down, "hedged"} with 500. At bar 0 up orders 50
 * AAA and down −20; the house's 30 are cut to 20, so up gets 40. They cross 20. After bar 1 100
 * move from up to down. At bar 2 up and down cross 10 AAA, and of down's 1.5 BTC only 1 trades.
 */
public final class HandComputedFund {
    static final int HOUSE = BookingVisitor.HOUSE;
    static final int UP = 0;
    static final int DOWN = 1;
    static final int AAA = 0;
    static final int BTC = 1;
    static final String DETAIL = "line 1 \"quoted\"\nline 2 \\ tab\t é 株 \u0001";

    /** Run by today's rules. */
    static final FundTerms TERMS = FundTerms.PLAIN;

    private HandComputedFund() {}

    public static MarketData data() {
        return ScriptedBookings.daily(
                List.of(Instrument.share("AAA"), new Instrument("BTC", "USD", 0.01)), 10, 100, 11,
                Double.NaN, 12, 110);
    }

    public static RunContext context() {
        return new RunContext(data(), "hand-1", List.of("up", "down, \"hedged\""),
                new long[]{1_000_000_000, 500_000_000});
    }

    public static ScriptedBookings bookings() {
        return new ScriptedBookings()
                .bar(v -> v.cut(HOUSE, AAA, 30, 20, CutReason.ASSET_LIMIT),
                        v -> v.cut(UP, AAA, 50, 40, CutReason.ASSET_LIMIT))
                .bar(v -> v.fill(HOUSE, AAA, 20, 220_200_000, 1_000_000, 200_000),
                        v -> v.crossed(AAA, BarPoint.CLOSE, 2_400_000, 0),
                        v -> v.fill(UP, AAA, 40, 440_400_000, 2_000_000, 400_000),
                        v -> v.quarantine(UP, QuarantineReason.THREW, DETAIL),
                        v -> v.transfer(UP, -100_000_000),
                        v -> v.fill(DOWN, AAA, -20, -219_800_000, 1_000_000, 200_000),
                        v -> v.transfer(DOWN, 100_000_000))
                .bar(v -> v.fill(HOUSE, BTC, 100, 110_110_000, 500_000, 110_000),
                        v -> v.crossed(AAA, BarPoint.CLOSE, 1_200_000, 0),
                        v -> v.halt(true), v -> v.cut(HOUSE, BTC, 150, 100, CutReason.VOLUME),
                        v -> v.fill(UP, AAA, -10, -119_900_000, 500_000, 100_000),
                        v -> v.cut(UP, AAA, -30, -5, CutReason.GROSS_LIMIT),
                        v -> v.fill(DOWN, AAA, 10, 120_100_000, 500_000, 100_000),
                        v -> v.fill(DOWN, BTC, 100, 110_110_000, 500_000, 110_000),
                        v -> v.cut(DOWN, BTC, 150, 100, CutReason.VOLUME));
    }
}
