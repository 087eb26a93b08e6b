package io.troupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.model.CorporateAction;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import io.troupe.report.ScriptedBookings;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class AssetReturnsTest {
    private static final double NONE = Double.NaN;
    private static final LocalDate DATE = LocalDate.of(2024, 1, 3);
    private static final long DAY = 86_400;

    private static MarketData data(List<Instrument> instruments, double[] closes, double[] rates,
            CorporateAction... actions) {
        long[] times = new long[closes.length / instruments.size()];
        for (int bar = 0; bar < times.length; bar++) {
            times[bar] = bar * DAY;
        }
        ActionSchedule schedule = ActionSchedule.of(List.of(actions).stream()
                .map(action -> new ActionSchedule.Entry(1, 0, action)).toList());
        return new MarketData(Interval.DAY, instruments, times,
                MarketData.Columns.closeOnly(closes),
                new MarketData.Extras(null, new double[0], schedule, rates));
    }

    private static double[] at(int bar, MarketData data) {
        double[] into = new double[data.assets()];
        new AssetReturns(data).at(bar, into);
        return into;
    }

    /** The return of a share's second bar. */
    private static double acted(double before, double after, CorporateAction... actions) {
        return at(1, data(List.of(Instrument.share("X")), new double[]{before, after},
                new double[0], actions))[0];
    }

    @Test
    void aReturnIsFromCloseToClose() {
        MarketData data = ScriptedBookings.daily(
                List.of(Instrument.share("A"), Instrument.share("B")), 10, 50, 11, 40, 11, 60);
        assertThat(at(0, data)).containsExactly(NONE, NONE);
        assertThat(at(1, data)[0]).isCloseTo(0.1, within(1e-15));
        assertThat(at(1, data)[1]).isCloseTo(-0.2, within(1e-15));
        assertThat(at(2, data)).containsExactly(0, 0.5);
    }

    /** Without a price an asset stays; what it missed comes with its next; its first has none. */
    @Test
    void anAssetWithoutAPriceStaysWhereItWas() {
        MarketData data = ScriptedBookings.daily(List.of(Instrument.share("A")), NONE, 10, NONE,
                12);
        assertThat(at(1, data)).containsExactly(NONE);
        assertThat(at(2, data)).containsExactly(0);
        assertThat(at(3, data)[0]).isCloseTo(0.2, within(1e-15));
    }

    /** 100 at 1.5 become 110 at 1.2: 150 become 132. Fifty times as much is the same return. */
    @Test
    void ratesArePartOfItAndMultipliersAreNot() {
        Instrument future = new Instrument("F", "EUR", 0.01,
                new Instrument.Terms(1, 0, 50, true, 0, ""));
        MarketData data = data(List.of(future), new double[]{100, 110, 110},
                new double[]{1.5, 1.2, NONE});
        assertThat(at(1, data)[0]).isCloseTo(132.0 / 150 - 1, within(1e-15));
        assertThat(at(2, data)).containsExactly(NONE);
    }

    /** Two for one: 100 becomes 2 at 51. One more for ten: 1.1 at 95. */
    @Test
    void aSplitChangesNothing() {
        assertThat(acted(100, 51, new CorporateAction.Split("X", DATE, 2, 1)))
                .isCloseTo(0.02, within(1e-15));
        assertThat(acted(100, 95, new CorporateAction.StockDividend("X", DATE, 1, 10)))
                .isCloseTo(0.045, within(1e-15));
    }

    /** 3 a share and 97 are 100; on the date of a split it is of the shares before it. */
    @Test
    void aDividendIsEarned() {
        CorporateAction dividend = new CorporateAction.CashDividend("X", DATE, 3);
        CorporateAction split = new CorporateAction.Split("X", DATE, 2, 1);
        assertThat(acted(100, 97, dividend)).isCloseTo(0, within(1e-15));
        assertThat(acted(100, 48, split, dividend)).isCloseTo(-0.01, within(1e-15));
    }

    /** Redeemed at 80, or at its last close less a dividend; then it is no more. */
    @Test
    void aDelistingPaysWhatItPays() {
        CorporateAction at80 = new CorporateAction.Delisting("X", DATE, OptionalDouble.of(80));
        CorporateAction atLast = new CorporateAction.Delisting("X", DATE, OptionalDouble.empty());
        assertThat(acted(100, NONE, at80)).isCloseTo(-0.2, within(1e-15));
        assertThat(acted(100, NONE, atLast)).isZero();
        assertThat(acted(100, NONE, new CorporateAction.CashDividend("X", DATE, 5), atLast))
                .isCloseTo(0, within(1e-15));
        MarketData data = data(List.of(Instrument.share("X")), new double[]{100, NONE, NONE},
                new double[0], at80);
        assertThat(at(2, data)).containsExactly(NONE);
    }

    /** 100 at 1.5, a dividend of 3 at that rate, and 97 at 1.2; another asset beside it. */
    @Test
    void aDividendIsOfTheRateBeforeItsBar() {
        MarketData data = data(List.of(new Instrument("X", "EUR", 1), Instrument.share("Y")),
                new double[]{100, 10, 97, 11}, new double[]{1.5, 1, 1.2, 1},
                new CorporateAction.CashDividend("X", DATE, 3));
        assertThat(at(1, data)[0]).isCloseTo((97 * 1.2 + 3 * 1.5) / 150 - 1, within(1e-15));
        assertThat(at(1, data)[1]).isCloseTo(0.1, within(1e-15));
        assertThat(new AssetReturns(data).assets()).isEqualTo(2);
    }

    /** Another name is nothing. */
    @Test
    void anotherNameChangesNothing() {
        assertThat(acted(100, 103, new CorporateAction.SymbolChange("X", DATE, "Z")))
                .isCloseTo(0.03, within(1e-15));
    }
}
