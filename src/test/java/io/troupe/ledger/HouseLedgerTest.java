package io.troupe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.ledger.HouseLedger.Accounts;
import io.troupe.ledger.HouseLedger.CapitalMoves;
import io.troupe.ledger.HouseLedger.HouseFlow;
import io.troupe.ledger.HouseLedger.SleevesFlow;
import io.troupe.model.Fill;
import io.troupe.model.FlowKind;
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

    /** Netting of 2⁶² and pooling of as much are 2⁶³, one more than a long has. */
    @Test
    void whatLiesInCrossingsOverflowsLoudly() {
        Accounts accounts = new Accounts(new long[1], 0, 0, new long[1], 0, 1L << 62, 1L << 62,
                0);
        assertThatThrownBy(accounts::crossingsMicros).isInstanceOf(ArithmeticException.class);
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

    /** 1000 of which 300 are nobody's: strategies have 700. */
    @Test
    void aReserveIsTheHousesButNoSleeves() {
        HouseLedger house = new HouseLedger(1, 1000, 300);
        assertThat(house.cashMicros()).isEqualTo(1000);
        assertThat(house.reserveMicros()).isEqualTo(300);
        house.requireConserved(0, new long[]{0}, 700);
        assertThatIllegalStateException()
                .isThrownBy(() -> house.requireConserved(4, new long[]{0}, 1000))
                .withMessage("ledgers disagree at bar 4: the house has 1000 micros, its sleeves "
                        + "1000, reserve 300, overlay 0 and crossings 0");
    }

    /** A sleeve buys 3 at 10, the overlay 2 at 10 and a fee of 1 each; the house 5 for 50 and 1. */
    @Test
    void theOverlayIsASleeveOfTheHouses() {
        HouseLedger house = new HouseLedger(2, 1000, 0);
        assertThat(house.book(new Fill(0, 1, 5, 50, 1, 0))).isEqualTo(51);
        assertThat(house.bookOverlay(new Fill(0, 1, 2, 20, 1, 0))).isEqualTo(21);
        house.crossed(0, 31 + 21 - 51);
        assertThat(house.position(1)).isEqualTo(5);
        assertThat(house.overlayPosition(1)).isEqualTo(2);
        assertThat(house.overlayPosition(0)).isZero();
        assertThat(house.accounts().overlayCashMicros()).isEqualTo(-21);
        assertThat(house.overlayEquity(new double[]{7, 12})).isEqualTo(24 - 0.000021);
        house.requireConserved(0, new long[]{0, 3}, 1000 - 31);
        assertThatIllegalStateException()
                .isThrownBy(() -> house.requireConserved(9, new long[]{0, 5}, 1000 - 31))
                .withMessage("ledgers disagree at bar 9: the house holds 5 of asset 1, its sleeves "
                        + "5 and its overlay 2");
    }

    /** The house short of 5: sleeves of 4, −3 and −3, the overlay of −3. */
    private static HouseLedger shortOfFive() {
        HouseLedger house = new HouseLedger(1, 1000, 0);
        house.book(new Fill(0, 0, -5, 0, 0, 0));
        house.bookOverlay(new Fill(0, 0, -3, 0, 0, 0));
        return house;
    }

    /**
     * .8 for a step: −3 pay 2.4, 2, so three of them 6; −9 together 7.2, 7; −5 pay 4. Longs lend
     * what costs 3, and one payment less rounding costs 1.
     */
    @Test
    void whatIsBorrowedInsideIsNettedAndTheRestPooled() {
        HouseLedger house = shortOfFive();
        HouseFlow flow = house.book(new Entitlement.Borrow(0, 0.8),
                new SleevesFlow(0, -6, -4));
        assertThat(flow).isEqualTo(new HouseFlow(0, -4, new SleevesFlow(0, -3, -2), 3, -1));
        assertThat(house.cashMicros()).isEqualTo(996);
        assertThat(house.accounts().overlayCashMicros()).isEqualTo(-2);
        assertThat(house.crossingsMicros()).isEqualTo(2);
        house.requireConserved(0, new long[]{-2}, 1000 - 4);
    }

    /** Long of 2 it owes nothing: the house's −5 are the sleeves' −7 and its 2. */
    @Test
    void anOverlayThatIsLongLends() {
        HouseLedger house = new HouseLedger(1, 1000, 0);
        house.book(new Fill(0, 0, -5, 0, 0, 0));
        house.bookOverlay(new Fill(0, 0, 2, 0, 0, 0));
        HouseFlow flow = house.book(new Entitlement.Borrow(0, 10), new SleevesFlow(0, -7, -70));
        assertThat(flow).isEqualTo(new HouseFlow(0, -50, new SleevesFlow(0, 0, 0), 20, 0));
    }

    /** 2:3 of −3 is −2; the sleeves' −2 have lost 1 and paid 5, and nothing is settled twice. */
    @Test
    void aConversionIsTheSumOfAllSleeves() {
        HouseLedger house = shortOfFive();
        HouseFlow flow = house.book(
                new Entitlement.Conversion(0, FlowKind.SPLIT, 2, 3, 10),
                new SleevesFlow(1, -2, -5));
        assertThat(flow).isEqualTo(new HouseFlow(2, -5, new SleevesFlow(1, -3, 0), 0, 0));
        assertThat(house.position(0)).isEqualTo(-3);
        assertThat(house.overlayPosition(0)).isEqualTo(-2);
        assertThat(house.cashMicros()).isEqualTo(995);
        assertThat(house.crossingsMicros()).isZero();
    }

    /** 100 come; 30 go to the reserve; the overlay gives 20, crossings 10; sleeves have 100. */
    @Test
    void capitalMovesBetweenTheAccounts() {
        HouseLedger house = new HouseLedger(1, 1000, 300);
        house.crossed(40, -5);
        house.book(new CapitalMoves(100, 30, -20, -10));
        assertThat(house.cashMicros()).isEqualTo(1100);
        assertThat(house.reserveMicros()).isEqualTo(330);
        assertThat(house.crossingsMicros()).isEqualTo(25);
        Accounts accounts = house.accounts();
        assertThat(accounts.overlayCashMicros()).isEqualTo(-20);
        assertThat(accounts.nettingMicros()).isEqualTo(40);
        assertThat(accounts.poolingMicros()).isEqualTo(-5);
        assertThat(accounts.sweptMicros()).isEqualTo(10);
        house.book(CapitalMoves.NONE);
        assertThat(house.accounts()).usingRecursiveComparison().isEqualTo(accounts);
    }

    @Test
    void goesOnFromItsAccounts() {
        HouseLedger house = shortOfFive();
        house.crossed(40, -5);
        house.book(new CapitalMoves(100, 30, -20, -10));
        Accounts accounts = house.accounts();
        HouseLedger again = HouseLedger.of(accounts);
        assertThat(again.accounts()).usingRecursiveComparison().isEqualTo(accounts);
        again.book(new Fill(0, 0, 8, 80, 0, 0));
        again.bookOverlay(new Fill(0, 0, 8, 80, 0, 0));
        assertThat(accounts.positions()).containsExactly(-5);
        assertThat(accounts.overlayPositions()).containsExactly(-3);
        assertThat(again.position(0)).isEqualTo(3);
        assertThat(again.overlayPosition(0)).isEqualTo(5);
    }
}
