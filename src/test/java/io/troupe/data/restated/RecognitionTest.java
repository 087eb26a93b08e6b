package io.troupe.data.restated;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.MarketData;
import java.util.Arrays;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A share at 40.00, 40.37, 40.74… whose vendor restates it and rounds to cents. */
class RecognitionTest {
    private static final int BARS = 30;

    private static double[] closes(double first, double factor, int places) {
        double[] closes = new double[BARS + 1];
        double unit = Math.pow(10, places);
        for (int bar = 0; bar <= BARS; bar++) {
            double price = Math.rint((first + 0.37 * (bar % 7)) * 100) / 100;
            closes[bar] = Math.rint(price * (bar < BARS ? factor : 1) * unit) / unit;
        }
        return closes;
    }

    private static Recognition.Found found(double first, double factor, Map<String, Said> said) {
        MarketData before = PricePanelTest.market(closes(first, 1, 2));
        return Recognition.of(PricePanel.of(before.prefix(BARS)), before,
                PricePanelTest.market(closes(first, factor, 2)), BARS - 1, said);
    }

    /** What multiplies the count of shares is what divides prices. */
    @ParameterizedTest
    @CsvSource({"2,1", "3,2", "3,1", "20,1", "1,10", "1,2", "7,5", "4,5", "11,10", "1,20"})
    void splitsAreRecognised(long numerator, long denominator) {
        Recognition.Found found = found(40, (double) denominator / numerator, Map.of());
        assertThat(found.unclear()).isEmpty();
        assertThat(found.restated()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Said.Kind.SPLIT);
            assertThat(one.numerator()).isEqualTo(numerator);
            assertThat(one.denominator()).isEqualTo(denominator);
            assertThat(one.dividend()).isZero();
        });
    }

    /** The last close is 40.37: its bar is 29, and 29 mod 7 is 1. What it lost is the dividend. */
    @ParameterizedTest
    @CsvSource({"0.99,39.97,0.40", "0.9987,40.32,0.05", "0.93,37.54,2.83", "0.85,34.31,6.06"})
    void dividendsAreRecognised(double factor, double after, double dividend) {
        Recognition.Found found = found(40, factor, Map.of());
        assertThat(found.unclear()).isEmpty();
        assertThat(found.restated()).containsExactly(new Restatement("A", 40.37, after,
                Said.Kind.DIVIDEND, 1, 1, dividend));
    }

    @ParameterizedTest
    @CsvSource({"1.02,no dividend does", "0.7123,much for a dividend", "0.045,much for a dividend",
            "1.37,no dividend does"})
    void whatIsNeitherIsNotTakenForOne(double factor, String why) {
        Recognition.Found found = found(40, factor, Map.of());
        assertThat(found.restated()).isEmpty();
        assertThat(found.unclear()).singleElement().asString().startsWith("A: its close on")
                .contains("was 40.37", why);
    }

    /** At 0.40 a cent is 2.5 percent: 10 for 9 or a dividend, nobody can tell. */
    @Test
    void roundedPricesThatLeaveBothAreNotTakenForEither() {
        double[] before = new double[BARS + 1];
        double[] after = new double[BARS + 1];
        Arrays.fill(before, 0.4);
        Arrays.fill(after, 0.36);
        Recognition.Found found = Recognition.of(
                PricePanel.of(PricePanelTest.market(before).prefix(BARS)),
                PricePanelTest.market(before), PricePanelTest.market(after), BARS - 1, Map.of());
        assertThat(found.unclear()).singleElement().asString()
                .contains("may be a dividend or a split, as its prices are rounded");
    }

    @Test
    void whatTheUserSaysIsTakenWherePricesAllowIt() {
        assertThat(found(40, 0.7123, Map.of("A", said("dividend"))).restated()).singleElement()
                .satisfies(one -> assertThat(one.dividend()).isEqualTo(40.37 - 28.76,
                        Offset.offset(1e-9)));
        assertThat(found(40, 1.02, Map.of("A", said("dividend"))).unclear()).hasSize(1);
        assertThat(found(40, 1.02, Map.of("A", said("correction"))).restated()).singleElement()
                .satisfies(one -> assertThat(one.kind()).isEqualTo(Said.Kind.CORRECTION));
        assertThat(found(40, 0.5, Map.of("A", said("split:3:2"))).unclear()).hasSize(1);
        assertThat(found(40, 0.5, Map.of("A", said("split:2"))).restated()).singleElement()
                .satisfies(one -> assertThat(one.dividend()).isZero());
        assertThat(found(40, 1, Map.of("B", said("dividend"))).unclear())
                .containsExactly("B: the run has no such asset");
    }

    @Test
    void whatIsUnchangedIsNotTold() {
        assertThat(found(40, 1, Map.of()).restated()).isEmpty();
        assertThat(found(40, 1, Map.of()).unclear()).isEmpty();
    }

    /** Only its first bar is another, which is more than 20 bars before the last. */
    @Test
    void olderPricesAreCorrected() {
        double[] after = closes(40, 1, 2);
        after[0] = 44;
        MarketData before = PricePanelTest.market(closes(40, 1, 2));
        assertThat(Recognition.of(PricePanel.of(before), before, PricePanelTest.market(after),
                BARS - 1, Map.of()).restated()).containsExactly(new Restatement("A", 40.37,
                        40.37, Said.Kind.CORRECTION, 1, 1, 0));
    }

    @Test
    void wordsOfUsersAreReadStrictly() {
        assertThat(Said.parse("split:2")).contains(new Said(Said.Kind.SPLIT, 2, 1));
        assertThat(Said.parse("split:3:2")).contains(new Said(Said.Kind.SPLIT, 3, 2));
        for (String wrong : new String[]{"", "Dividend", "split", "split:", "split:0", "split:1",
                "split:2:2", "split:-2", "split:2:", "split:2:1:1", "split:1.5", "split:9999999"}) {
            assertThat(Said.parse(wrong)).as(wrong).isEmpty();
        }
    }

    private static Said said(String word) {
        return Said.parse(word).orElseThrow();
    }
}
