package io.troupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.data.MarketData.Columns;
import io.troupe.data.MarketData.Extras;
import io.troupe.data.schema.RawPanel;
import io.troupe.model.CorporateAction.Delisting;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is looked up bar by bar: marks, rates, the value of a step. */
class CrossSectionTest {
    private static final double NONE = Double.NaN;
    /** More than the squares by which a table is turned. */
    private static final int BARS = 70;
    private static final int ASSETS = 37;

    /** Three bars of a share that is delisted in the third and of a contract in another currency. */
    private static MarketData twoOverThree() {
        var contract = new Instrument("C", "EUR", 1,
                new Instrument.Terms(1, 0, 10, true, 0, ""));
        var delisting = new Delisting("S", LocalDate.EPOCH.plusDays(2), OptionalDouble.empty());
        return new MarketData(Interval.DAY, List.of(Instrument.share("S"), contract),
                new long[]{0, 86_400, 172_800},
                Columns.closeOnly(new double[]{5, NONE, 6, 3, 7, NONE}),
                new Extras(null, new double[0],
                        ActionSchedule.of(List.of(new ActionSchedule.Entry(2, 0, delisting))),
                        new double[]{1, NONE, 1, 2, 1, 4}));
    }

    @Test
    void aStepIsWorthItsMarkInTheFundsCurrency() {
        MarketData data = twoOverThree();
        double[] values = new double[2];
        data.stepValues(0, values);
        assertThat(values).containsExactly(5, 0);
        data.stepValues(1, values);
        assertThat(values).containsExactly(6, 3 * 10 * 2);
        data.stepValues(2, values);
        assertThat(values).containsExactly(0, 3 * 10 * 4);
        assertThat(data.stepValue(1, 1)).isEqualTo(60);
    }

    @Test
    void whatIsDelistedIsWorthNothingWhateverPriceItHasStill() {
        MarketData data = twoOverThree();
        assertThat(data.close(2, 0)).isEqualTo(7);
        assertThat(data.mark(1, 0)).isEqualTo(6);
        assertThat(data.mark(2, 0)).isZero();
        assertThat(data.stepValue(2, 0)).isZero();
    }

    @Test
    void someAssetsHaveTheirOwnValues() {
        MarketData chosen = twoOverThree().select(1);
        double[] value = new double[1];
        chosen.stepValues(2, value);
        assertThat(value).containsExactly(120);
        assertThat(chosen.rates()).containsExactly(NONE, 2, 4);
    }

    @Test
    void ratesAreATableOrNone() {
        MarketData data = twoOverThree();
        assertThat(data.prefix(2).rates()).containsExactly(1, NONE, 1, 2);
        data.rates()[0] = 9;
        assertThat(data.rate(0, 0)).isOne();
        assertThat(random(1).rates()).isEmpty();
    }

    @Test
    void aColumnIsTurnedIntoRows() {
        MarketData data = random(2);
        for (int bars : new int[]{BARS, 33, 1, 0}) {
            double[] table = data.prefix(bars).byBar(Field.CLOSE);
            assertThat(table).isEqualTo(IntStream.range(0, bars * ASSETS)
                    .mapToDouble(cell -> data.close(cell / ASSETS, cell % ASSETS)).toArray());
        }
        assertThatThrownBy(() -> data.byBar(Field.OPEN)).hasMessage("the data has no OPEN");
    }

    @Test
    void aPanelOfAStoreIsTakenOverAsItLies() {
        MarketData turned = random(3);
        double[] close = new double[BARS * ASSETS];
        double[] own = new double[BARS];
        for (int asset = 0; asset < ASSETS; asset++) {
            turned.copy(Field.CLOSE, asset, own);
            System.arraycopy(own, 0, close, asset * BARS, BARS);
        }
        MarketData taken = MarketDataLoader.toMarketData(RawPanel.closeOnly(Interval.DAY,
                turned.instruments().stream().map(Instrument::symbol).toList(), times(), close));
        assertThat(taken.columns().close()).isSameAs(close);
        assertThat(Fingerprint.of(taken).head()).isEqualTo(Fingerprint.of(turned).head());
        for (int bar = 0; bar < BARS; bar++) {
            for (int asset = 0; asset < ASSETS; asset++) {
                assertThat(taken.mark(bar, asset)).isEqualTo(turned.mark(bar, asset));
                assertThat(taken.canTrade(bar, asset)).isEqualTo(turned.canTrade(bar, asset));
                assertThat(taken.isListed(bar, asset)).isEqualTo(turned.isListed(bar, asset));
            }
        }
    }

    private static MarketData random(long seed) {
        var random = new SplittableRandom(seed);
        double[] closes = new double[BARS * ASSETS];
        Arrays.setAll(closes,
                cell -> random.nextInt(3) == 0 ? NONE : 1 + random.nextInt(1000) / 8.0);
        return new MarketData(Interval.DAY,
                IntStream.range(0, ASSETS).mapToObj(i -> Instrument.share("S" + i)).toList(),
                times(), Columns.closeOnly(closes));
    }

    private static long[] times() {
        return IntStream.range(0, BARS).mapToLong(bar -> bar * 86_400L).toArray();
    }
}
