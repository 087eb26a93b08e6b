package io.troupe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What bookings do to ledgers, worked out on paper: three ledgers of two assets. */
class LedgerColumnsTest {
    private static LedgerColumns ledgers() {
        return new LedgerColumns(2, 100, 200, 300);
    }

    private static void assertHeld(LedgerColumns ledgers, long[] positions, long... cash) {
        assertThat(ledgers.positions()).containsExactly(positions);
        assertThat(ledgers.cashMicros()).containsExactly(cash);
    }

    /** 7 bought for 30 and a fee of 2: 200 − 32 = 168. */
    @Test
    void whoBuysPaysTheNotionalAndTheFee() {
        LedgerColumns ledgers = ledgers();
        assertThat(ledgers.fill(1, 0, 7, 30, 2)).isEqualTo(32);
        assertHeld(ledgers, new long[]{0, 0, 7, 0, 0, 0}, 100, 168, 300);
        assertThat(ledgers.fills(1)).isEqualTo(1);
        assertThat(ledgers.fills(0) + ledgers.fills(2)).isZero();
    }

    /** 4 sold for 50 and a fee of 3: 300 + 47 = 347, and short of 4. */
    @Test
    void whoSellsReceivesTheNotionalAndPaysTheFee() {
        LedgerColumns ledgers = ledgers();
        assertThat(ledgers.fill(2, 1, -4, -50, 3)).isEqualTo(-47);
        assertHeld(ledgers, new long[]{0, 0, 0, 0, 0, -4}, 100, 200, 347);
        ledgers.fill(2, 1, 6, 60, 1);
        assertHeld(ledgers, new long[]{0, 0, 0, 0, 0, 2}, 100, 200, 286);
        assertThat(ledgers.fills(2)).isEqualTo(2);
    }

    /** Cash of a flow is received, where that of a fill is paid; it counts as no fill. */
    @Test
    void aFlowMovesStepsInAndCashInAndIsNoFill() {
        LedgerColumns ledgers = ledgers();
        ledgers.flow(0, 1, 5, 40);
        ledgers.flow(0, 0, -2, -7);
        assertHeld(ledgers, new long[]{-2, 5, 0, 0, 0, 0}, 133, 200, 300);
        assertThat(ledgers.fills(0)).isZero();
    }

    @Test
    void aTransferMovesCashAloneAndIsNoFill() {
        LedgerColumns ledgers = ledgers();
        ledgers.transfer(0, -30);
        ledgers.transfer(1, 30);
        assertHeld(ledgers, new long[6], 70, 230, 300);
        assertThat(ledgers.fills(0) + ledgers.fills(1)).isZero();
    }

    /** 3.50 in cash, 2 at 10 and 3 short at 4: 3.5 + 20 − 12. */
    @Test
    void valueIsCashAndHoldings() {
        LedgerColumns ledgers = LedgerColumns.of(2, new long[]{9, 9, 2, -3},
                new long[]{1, 3_500_000});
        assertThat(ledgers.equity(1, new double[]{10, 4})).isEqualTo(11.5);
        assertThat(ledgers.position(3)).isEqualTo(ledgers.position(1, 1)).isEqualTo(-3);
    }

    @Test
    void whatDoesNotFitThrowsAndMovesNothing() {
        long[] positions = {Long.MAX_VALUE, Long.MIN_VALUE};
        for (long cash : new long[]{Long.MIN_VALUE, 0, Long.MAX_VALUE}) {
            LedgerColumns ledgers = LedgerColumns.of(2, positions, new long[]{cash});
            assertOverflows(() -> ledgers.fill(0, 0, 1, 0, 0));
            assertOverflows(() -> ledgers.fill(0, 1, -1, 0, 0));
            assertOverflows(() -> ledgers.flow(0, 0, 1, 0));
            assertOverflows(() -> ledgers.fill(0, 1, 1, Long.MAX_VALUE, 1));
            long sign = Long.signum(cash);
            if (sign != 0) {
                assertOverflows(() -> ledgers.fill(0, 0, -1, -sign, 0));
                assertOverflows(() -> ledgers.flow(0, 0, -1, sign));
                assertOverflows(() -> ledgers.transfer(0, sign));
            }
            assertHeld(ledgers, positions, cash);
            assertThat(ledgers.fills(0)).isZero();
        }
        assertOverflows(() -> new LedgerColumns(Integer.MAX_VALUE, 0, 0));
    }

    private static void assertOverflows(Runnable booking) {
        assertThatThrownBy(booking::run).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void whatIsGivenAndTakenIsCopied() {
        long[] positions = {1, 2};
        long[] cash = {5};
        LedgerColumns ledgers = LedgerColumns.of(2, positions, cash);
        LedgerColumns fresh = new LedgerColumns(2, cash);
        ledgers.positions()[0] = 7;
        ledgers.cashMicros()[0] = 7;
        ledgers.fill(0, 0, 1, 1, 1);
        fresh.transfer(0, 1);
        assertThat(positions).containsExactly(1, 2);
        assertThat(cash).containsExactly(5);
        assertHeld(ledgers, new long[]{2, 2}, 3);
    }

    @Test
    void positionsOfAnotherShapeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LedgerColumns.of(2, new long[3], new long[2]))
                .withMessage("3 positions are not those of 2 ledgers of 2 assets");
    }
}
