package io.troupe.execution.financing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Interest worked out on paper. */
class FinancingRatesTest {
    private static final FinancingRates RATES = new FinancingRates(0.018, 0.054, 0.009, 360);

    /** 1 million for three days at 1.8 % over 360: 1 000 000 × 0.018 × 3 / 360 = 150. */
    @Test
    void cashEarns() {
        assertEquals(150_000_000, RATES.interestMicros(1_000_000_000_000L, 3));
    }

    /** −200 000 for a day at 5.4 %: 200 000 × 0.054 / 360 = 30. */
    @Test
    void debitCosts() {
        assertEquals(-30_000_000, RATES.interestMicros(-200_000_000_000L, 1));
    }

    /** Shorts of 40 000 for two days at 0.9 %: 40 000 × 0.009 × 2 / 360 = 2. */
    @Test
    void shortsEarnTheRebate() {
        assertEquals(2_000_000, RATES.rebateMicros(40_000_000_000.0, 2));
    }

    /** Half of an odd micro goes to the even one, so that it does not drift. */
    @Test
    void interestIsRoundedOnce() {
        FinancingRates half = new FinancingRates(0.5, 0, 0, 1);
        assertEquals(0, half.interestMicros(1, 1));
        assertEquals(2, half.interestMicros(3, 1));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new FinancingRates(-1.01, 0, 0, 360));
        assertThrows(IllegalArgumentException.class, () -> new FinancingRates(0, -2, 0, 360));
        assertThrows(IllegalArgumentException.class,
                () -> new FinancingRates(0, 0, Double.NaN, 360));
        assertThrows(IllegalArgumentException.class, () -> new FinancingRates(0, 0, 0, 0));
        assertThrows(ArithmeticException.class,
                () -> new FinancingRates(1, 1, 1, 1).interestMicros(Long.MAX_VALUE, 1000));
    }

    @Test
    void noneIsNone() {
        assertTrue(FinancingRates.NONE.isNone());
        assertEquals(0, FinancingRates.NONE.interestMicros(1_000_000, 30));
    }
}
