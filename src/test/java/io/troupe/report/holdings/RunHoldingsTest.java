package io.troupe.report.holdings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.troupe.journal.BookingVisitor;
import io.troupe.report.AccountedFund;
import io.troupe.report.HandComputedFund;
import io.troupe.report.ScriptedBookings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the funds that are worked out on paper held at their closes. */
class RunHoldingsTest {
    private static final int HOUSE = BookingVisitor.HOUSE;
    private static final int RESERVE = BookingVisitor.RESERVE;
    private static final int OVERLAY = BookingVisitor.OVERLAY;
    private static final int CROSSINGS = BookingVisitor.CROSSINGS;

    private final RunHoldings accounted = new RunHoldings(AccountedFund.context(),
            AccountedFund.bookings());
    private final RunHoldings plain = new RunHoldings(HandComputedFund.context(),
            HandComputedFund.bookings());

    /** Bar 2 of the accounted fund: 20, −10 and 5 steps at 12. */
    @Test
    void stepsAreWorthTheirPriceAtTheClose() {
        Holdings holdings = accounted.at(2);
        assertThat(holdings.bar()).isEqualTo(2);
        assertThat(holdings.date()).isEqualTo("2024-01-04");
        assertThat(holdings.holders()).containsExactly(0, 1, OVERLAY);
        assertThat(Stream.of(HOUSE, 0, 1, OVERLAY).map(who -> holdings.steps(who, 0)))
                .containsExactly(15L, 20L, -10L, 5L);
        assertThat(holdings.stepValue(0)).isEqualTo(12);
        assertThat(holdings.exposure(1, 0)).isEqualTo(-120);
        assertThat(holdings.gross(1)).isEqualTo(120);
    }

    /** Before the transfers 639, 279, 100, 9 and 2 of 1029; after them what they begin with. */
    @Test
    void valuesAreBeforeAndAfterTheTransfersOfTheClose() {
        Holdings holdings = accounted.at(2);
        int[] all = {0, 1, RESERVE, OVERLAY, CROSSINGS, HOUSE};
        double[] before = {639, 279, 100, 9, 2, 1029};
        double[] after = {917.4, 458.7, 152.9, 0, 0, 1529};
        for (int i = 0; i < all.length; i++) {
            assertThat(holdings.valueBefore(all[i])).as("before %d", all[i])
                    .isCloseTo(before[i], within(1e-9));
            assertThat(holdings.value(all[i])).as("after %d", all[i])
                    .isCloseTo(after[i], within(1e-9));
        }
        assertThat(accounted.at(1).value(CROSSINGS)).isEqualTo(2);
        assertThat(holdings.transferred(HOUSE)).isEqualTo(500);
    }

    /** A fund without overlay names none, and of BTC a hundred steps are one. */
    @Test
    void aPlainFundHasStrategiesAlone() {
        Holdings holdings = plain.at(2);
        assertThat(holdings.holders()).containsExactly(0, 1);
        assertThat(holdings.assets()).isEqualTo(2);
        assertThat(holdings.steps(1, 1)).isEqualTo(100);
        assertThat(holdings.exposure(1, 1)).isCloseTo(110, within(1e-9));
        assertThat(holdings.context().runId()).isEqualTo("hand-1");
    }

    @Test
    void barsFollowEachOther() {
        List<String> told = new ArrayList<>();
        accounted.follow(now -> told.add(now.bar() + ": " + now.steps(HOUSE, 0)));
        assertThat(told).containsExactly("0: 0", "1: 15", "2: 15", "3: 15", "4: 15");
        new RunHoldings(AccountedFund.context(), new ScriptedBookings())
                .follow(now -> told.add("never"));
        assertThat(told).hasSize(5);
    }

    /** The last at or before a time, never beyond what was booked. */
    @Test
    void aTimeHasTheBarAtOrBeforeIt() {
        long first = AccountedFund.context().data().epochSeconds(0);
        assertThat(accounted.barAt(first - 1)).isEmpty();
        assertThat(accounted.barAt(first)).hasValue(0);
        assertThat(accounted.barAt(first + 3 * 86_400 - 1)).hasValue(2);
        assertThat(accounted.barAt(first + 1_000_000_000)).hasValue(4);
        RunHoldings begun = new RunHoldings(AccountedFund.context(),
                new ScriptedBookings().bar().bar());
        assertThat(begun.barAt(first + 1_000_000_000)).hasValue(1);
        assertThat(begun.bars()).isEqualTo(2);
    }

    @Test
    void aBarThatWasNotBookedIsRefused() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> accounted.at(5))
                .withMessage("bar 5 of 5 that run accounts has booked");
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> accounted.at(-1));
    }
}
