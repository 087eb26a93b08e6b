package io.troupe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SleeveBankTest {
    /** Sleeve 0 buys 10 of asset 1 for 25.00; sleeve 1 sells 4 of it short for 9.95 less .05. */
    private static SleeveBank traded() {
        SleeveBank bank = new SleeveBank(2, new long[]{100_000_000, 50_000_000});
        bank.fill(0, 1, 10, 25_000_000, 0);
        bank.fill(1, 1, -4, -9_950_000, 50_000);
        return bank;
    }

    @Test
    void bookingMovesUnitsInAndCashOut() {
        SleeveBank bank = traded();
        assertThat(bank.position(0, 1)).isEqualTo(10);
        assertThat(bank.position(1, 1)).isEqualTo(-4);
        assertThat(bank.cashMicros(0)).isEqualTo(75_000_000);
        assertThat(bank.cashMicros(1)).isEqualTo(59_900_000);
        assertThat(bank.positionTotal(1)).isEqualTo(6);
        assertThat(bank.cashTotalMicros()).isEqualTo(134_900_000);
        assertThat(bank.fills(0)).isEqualTo(1);
    }

    /** 2:1 gives sleeve 0 ten more, takes four more of sleeve 1 and .5 for the rest. */
    @Test
    void aFlowMovesUnitsInAndCashInAndIsNoFill() {
        SleeveBank bank = traded();
        bank.flow(0, 1, 10, 0);
        bank.flow(1, 1, -4, -500_000);
        assertThat(bank.position(0, 1)).isEqualTo(20);
        assertThat(bank.position(1, 1)).isEqualTo(-8);
        assertThat(bank.cashMicros(1)).isEqualTo(59_400_000);
        assertThat(bank.positionTotal(1)).isEqualTo(12);
        assertThat(bank.cashTotalMicros()).isEqualTo(134_400_000);
        assertThat(bank.fills(0)).isEqualTo(1);
        assertThat(bank.fills(1)).isEqualTo(1);
        bank.value(new double[]{1000, 3});
        assertThat(bank.equity(0)).isEqualTo(135);
        assertThat(bank.equity(1)).isEqualTo(59.4 - 24);
    }

    @Test
    void aSleeveThatIsLoadedHoldsWhatItHeld() {
        SleeveBank bank = new SleeveBank(2, new long[]{100_000_000, 50_000_000});
        bank.load(1, new long[]{0, -4}, 59_900_000, 7);
        assertThat(bank.position(1, 1)).isEqualTo(-4);
        assertThat(bank.positionTotal(1)).isEqualTo(-4);
        assertThat(bank.cashMicros(1)).isEqualTo(59_900_000);
        assertThat(bank.cashTotalMicros()).isEqualTo(159_900_000);
        assertThat(bank.fills(1)).isEqualTo(7);
        bank.value(new double[]{1000, 3});
        assertThat(bank.equity(0)).isEqualTo(100);
        assertThat(bank.equity(1)).isEqualTo(59.9 - 12);
    }

    /** 75 + 10·3 = 105; 59.9 − 4·3 = 47.9. */
    @Test
    void valueIsCashAndHoldings() {
        SleeveBank bank = traded();
        bank.value(new double[]{1000, 3});
        assertThat(bank.equity(0)).isEqualTo(105);
        assertThat(bank.equity(1)).isEqualTo(59.9 - 12);
    }

    @Test
    void aTransferMovesCashAndValueAlike() {
        SleeveBank bank = traded();
        bank.value(new double[]{0, 3});
        bank.transfer(0, -5_500_000);
        bank.transfer(1, 5_500_000);
        assertThat(bank.equity(0)).isEqualTo(99.5);
        assertThat(bank.cashMicros(1)).isEqualTo(65_400_000);
        assertThat(bank.cashTotalMicros()).isEqualTo(134_900_000);
    }

    /** Of the assets before and after it nobody is short. */
    @Test
    void oneShortSleeveIsNoticed() {
        SleeveBank bank = new SleeveBank(3, new long[3]);
        bank.fill(1, 1, -4, 0, 0);
        bank.fill(0, 1, 10, 0, 0);
        bank.fill(2, 2, 1, 0, 0);
        assertThat(bank.anyShort(0)).isFalse();
        assertThat(bank.anyShort(1)).isTrue();
        assertThat(bank.anyShort(2)).isFalse();
        bank.fill(1, 1, 4, 0, 0);
        assertThat(bank.anyShort(1)).isFalse();
        for (int sleeve = 0; sleeve < 3; sleeve++) {
            for (int asset = 0; asset < 3; asset++) {
                SleeveBank other = new SleeveBank(3, new long[3]);
                other.fill(sleeve, asset, -1, 0, 0);
                for (int each = 0; each < 3; each++) {
                    assertThat(other.anyShort(each)).isEqualTo(each == asset);
                }
            }
        }
    }

    @Test
    void overflowThrowsInsteadOfWrapping() {
        SleeveBank bank = new SleeveBank(1, new long[]{0});
        bank.fill(0, 0, Long.MAX_VALUE, 0, 0);
        assertThatThrownBy(() -> bank.fill(0, 0, 1, 0, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new SleeveBank(1, new long[]{Long.MAX_VALUE, 1}))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.troupe.Seeds#all")
    void totalsAreTheSumsOverSleeves(long seed) {
        Random random = Seeds.random(seed);
        int assets = 1 + random.nextInt(4);
        SleeveBank bank = new SleeveBank(assets, random.longs(1 + random.nextInt(5), 0, 1L << 40)
                .toArray());
        trade(random, bank, assets);
        long cash = 0;
        for (int k = 0; k < bank.sleeves(); k++) {
            cash += bank.cashMicros(k);
        }
        assertThat(bank.cashTotalMicros()).isEqualTo(cash);
        for (int i = 0; i < assets; i++) {
            long held = 0;
            for (int k = 0; k < bank.sleeves(); k++) {
                held += bank.position(k, i);
            }
            assertThat(bank.positionTotal(i)).isEqualTo(held);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.troupe.Seeds#all")
    void savingBackReturnsToWhatWasSaved(long seed) {
        Random random = Seeds.random(seed);
        SleeveBank bank = new SleeveBank(3, new long[]{1 << 30, 1 << 20, 0});
        trade(random, bank, 3);
        List<Number> before = everything(bank);
        SleeveBank saved = new SleeveBank(3, new long[3]);
        bank.save(saved);
        trade(random, bank, 3);
        assertThat(everything(bank)).isNotEqualTo(before);
        saved.save(bank);
        assertThat(everything(bank)).isEqualTo(before);
        bank.value(new double[]{1, 2, 3});
        saved.value(new double[]{1, 2, 3});
        assertThat(everything(bank)).isEqualTo(everything(saved));
    }

    private static void trade(Random random, SleeveBank bank, int assets) {
        for (int i = 0; i < 20; i++) {
            bank.fill(random.nextInt(bank.sleeves()), random.nextInt(assets),
                    random.nextLong(-1000, 1000), random.nextLong(-(1L << 29), 1L << 29),
                    random.nextLong(1L << 10));
            bank.flow(random.nextInt(bank.sleeves()), random.nextInt(assets),
                    random.nextLong(-1000, 1000), random.nextLong(-(1L << 29), 1L << 29));
            bank.transfer(random.nextInt(bank.sleeves()), random.nextLong(-(1L << 19), 1L << 19));
        }
        bank.value(random.doubles(assets, 0, 100).toArray());
    }

    private static List<Number> everything(SleeveBank bank) {
        List<Number> all = new ArrayList<>();
        for (int k = 0; k < bank.sleeves(); k++) {
            all.add(bank.cashMicros(k));
            all.add(bank.equity(k));
            all.add(bank.fills(k));
            for (int i = 0; i < 3; i++) {
                all.add(bank.position(k, i));
                all.add(bank.positionTotal(i));
            }
        }
        all.add(bank.cashTotalMicros());
        return all;
    }
}
