package io.troupe.report.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.troupe.journal.BookingVisitor;
import io.troupe.model.BarPoint;
import io.troupe.report.AccountedFund;
import io.troupe.report.ScriptedBookings;
import org.junit.jupiter.api.Test;

/**
 * The ledgers of a fund of 600, 300 and a reserve of 100, on one share at 10, 10 and 12. No two
 * amounts that are booked are the same.
 */
class FundLedgerTest {
    private static final int HOUSE = BookingVisitor.HOUSE;
    private static final int RESERVE = BookingVisitor.RESERVE;
    private static final int OVERLAY = BookingVisitor.OVERLAY;
    private static final int CROSSINGS = BookingVisitor.CROSSINGS;
    private static final long UNIT = 1_000_000;

    private final FundLedger ledger = new FundLedger(new Portfolios(AccountedFund.context()));

    private void bar(int bar, ScriptedBookings bookings) {
        bookings.visit(bar, bar, ledger);
    }

    private void assertCash(long house, long reserve, long overlay, long first, long second) {
        int[] numbers = {HOUSE, RESERVE, OVERLAY, 0, 1};
        long[] expected = {house, reserve, overlay, first, second};
        for (int i = 0; i < numbers.length; i++) {
            assertThat(ledger.cashMicros(Portfolios.row(numbers[i]))).as("cash of %d", numbers[i])
                    .isEqualTo(expected[i] * UNIT);
        }
    }

    private void assertCrossings(long netting, long pooling, long swept) {
        assertThat(ledger.crossings().nettingMicros()).isEqualTo(netting * UNIT);
        assertThat(ledger.crossings().poolingMicros()).isEqualTo(pooling * UNIT);
        assertThat(ledger.crossings().sweptMicros()).isEqualTo(swept * UNIT);
    }

    /** 30 bought by a, 10 sold by b, 5 bought by the overlay; 25 outside. */
    private static ScriptedBookings traded() {
        return new ScriptedBookings().bar()
                .bar(v -> v.fill(HOUSE, 0, 25, 250 * UNIT, 4 * UNIT, 0),
                        v -> v.fill(OVERLAY, 0, 5, 50 * UNIT, 2 * UNIT, 0),
                        v -> v.crossed(0, BarPoint.CLOSE, 7 * UNIT, -3 * UNIT),
                        v -> v.fill(0, 0, 30, 300 * UNIT, 5 * UNIT, 0),
                        v -> v.fill(1, 0, -10, -100 * UNIT, UNIT, 0))
                .bar(v -> v.transfer(HOUSE, 80 * UNIT), v -> v.transfer(RESERVE, 40 * UNIT),
                        v -> v.transfer(OVERLAY, 9 * UNIT), v -> v.transfer(CROSSINGS, -6 * UNIT),
                        v -> v.transfer(0, 51 * UNIT), v -> v.transfer(1, -14 * UNIT));
    }

    @Test
    void beginsWithWhatThereIs() {
        bar(0, traded());
        assertCash(1000, 100, 0, 600, 300);
        assertCrossings(0, 0, 0);
    }

    /** 5 + 2 + 1 in fees were paid inside and 4 outside: 4, 7 of it by netting. */
    @Test
    void nettingAndPoolingAreApart() {
        bar(0, traded());
        bar(1, traded());
        assertCash(1000 - 254, 100, -52, 600 - 305, 300 + 99);
        assertCrossings(7, -3, 0);
        assertThat(ledger.equity(Portfolios.row(HOUSE))).isEqualTo(996);
        assertThat(ledger.equity(Portfolios.row(OVERLAY))).isEqualTo(-2);
        assertThat(ledger.equity(Portfolios.row(CROSSINGS))).isZero();
    }

    /** 80 come: 40 + 9 − 6 + 51 − 14. What a row is worth at a close is before them. */
    @Test
    void whatComesIsWhatAllReceive() {
        bar(0, traded());
        bar(1, traded());
        bar(2, traded());
        assertCash(746 + 80, 140, -43, 295 + 51, 399 - 14);
        assertCrossings(7, -3, 6);
        assertThat(ledger.settledCrossingsMicros()).isEqualTo(4 * UNIT);
        assertThat(ledger.equity(Portfolios.row(HOUSE))).isEqualTo(746 + 300);
        assertThat(ledger.equity(Portfolios.row(RESERVE))).isEqualTo(100);
        assertThat(ledger.equity(Portfolios.row(OVERLAY))).isEqualTo(-52 + 60);
        assertThat(ledger.transferredMicros(Portfolios.row(CROSSINGS))).isEqualTo(-6 * UNIT);
        assertThat(ledger.transferredMicros(Portfolios.row(RESERVE))).isEqualTo(40 * UNIT);
    }

    /** Of a unit too many the asset is told, of a micro the sums. */
    @Test
    void whatDoesNotBalanceIsTold() {
        bar(0, traded());
        assertThatIllegalStateException().isThrownBy(() -> bar(1, new ScriptedBookings().bar()
                .bar(v -> v.fill(OVERLAY, 0, 5, 0, 0, 0))))
                .withMessageContaining("the strategies and the overlay hold 5, the house 0");
        FundLedger other = new FundLedger(new Portfolios(AccountedFund.context()));
        assertThatIllegalStateException().isThrownBy(() -> new ScriptedBookings()
                .bar(v -> v.transfer(RESERVE, 1)).visit(0, 0, other))
                .withMessageContaining("crossings is 1000.000001, of the house 1000");
    }
}
