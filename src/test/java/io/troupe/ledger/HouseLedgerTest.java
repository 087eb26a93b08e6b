package io.troupe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.model.Fill;
import org.junit.jupiter.api.Test;

class HouseLedgerTest {
    /**
     * Two sleeves want +30 and −10 at 2.00 with a fee of 0.01 a share: the house buys 20 for 40.00
     * + 0.20; the sleeves pay 60.30 and receive 19.90, together 40.40: crossings keeps 0.20.
     */
    private static HouseLedger crossed() {
        HouseLedger house = new HouseLedger(2, 1_000_000_000, 0);
        long paid = house.book(new Fill(0, 1, 20, 40_000_000, 200_000, 0));
        house.crossed(60_300_000 - 19_900_000 - paid, 0);
        return house;
    }

    @Test
    void crossingsKeepsWhatNettingSaves() {
        HouseLedger house = crossed();
        assertThat(house.positions()).containsExactly(0, 20);
        assertThat(house.cashMicros()).isEqualTo(959_800_000);
        assertThat(house.crossingsMicros()).isEqualTo(200_000);
        assertThat(house.equity(new double[]{7, 2})).isEqualTo(999.8);
    }

    @Test
    void sleevesAndCrossingsSumToTheHouse() {
        crossed().requireConserved(0, new long[]{0, 20}, 1_000_000_000 - 40_400_000);
    }

    @Test
    void aMissingMicroIsNamedWithItsBar() {
        assertThatIllegalStateException().isThrownBy(() -> crossed().requireConserved(17,
                new long[]{0, 20}, 1_000_000_000 - 40_400_001))
                .withMessage("ledgers disagree at bar 17: the house has 959800000 micros, its "
                        + "sleeves 959599999, reserve 0, overlay 0 and crossings 200000");
    }

    @Test
    void aMissingUnitIsNamedWithItsAsset() {
        assertThatIllegalStateException().isThrownBy(() -> crossed().requireConserved(17,
                new long[]{0, 19}, 1_000_000_000 - 40_400_000))
                .withMessage("ledgers disagree at bar 17: the house holds 20 of asset 1, its "
                        + "sleeves 19 and its overlay 0");
    }

    @Test
    void overflowThrowsInsteadOfWrapping() {
        HouseLedger house = new HouseLedger(1, 0, 0);
        house.book(new Fill(0, 0, Long.MAX_VALUE, 0, 0, 0));
        assertThatThrownBy(() -> house.book(new Fill(1, 0, 1, 0, 0, 0)))
                .isInstanceOf(ArithmeticException.class);
        HouseLedger poor = new HouseLedger(1, Long.MIN_VALUE, 0);
        assertThatThrownBy(() -> poor.book(new Fill(0, 0, 1, 1, 0, 0)))
                .isInstanceOf(ArithmeticException.class);
        HouseLedger rich = new HouseLedger(1, 0, 0);
        rich.crossed(Long.MAX_VALUE, 0);
        assertThatThrownBy(() -> rich.crossed(1, 0)).isInstanceOf(ArithmeticException.class);
    }
}
