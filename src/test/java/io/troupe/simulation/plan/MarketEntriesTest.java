package io.troupe.simulation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.troupe.data.ActionSchedule;
import io.troupe.data.MarketData;
import io.troupe.data.MarketData.Columns;
import io.troupe.ledger.Entitlement;
import io.troupe.model.BarPoint;
import io.troupe.model.Fill;
import io.troupe.model.FlowKind;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.PositionExit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarketEntriesTest {
    private static final long[] DAYS = {0, 86_400, 172_800, 259_200};
    private static final double NONE = Double.NaN;

    /** A share at 100 that opens, rises, falls and closes; then 110, then 55 after a split. */
    private static MarketData bars() {
        return new MarketData(Interval.DAY, List.of(Instrument.share("A")), DAYS,
                new Columns(new double[]{100, 104, 55, 56}, new double[]{108, 112, 57, 58},
                        new double[]{96, 103, 50, 54}, new double[]{102, 110, 54, 57},
                        new double[0]));
    }

    private static MarketData closes() {
        return new MarketData(Interval.DAY, List.of(Instrument.share("A")), DAYS,
                Columns.closeOnly(new double[]{100, NONE, 90, 95}));
    }

    /** Ten units at the open, each half a per cent dearer: 1005 for what is fairly 1000. */
    private static Fill bought(int bar, long quantity, double reference) {
        long fair = Math.round(quantity * reference * 1_000_000);
        long slippage = Math.abs(fair) / 200;
        return new Fill(bar, 0, quantity, fair + slippage, 0, slippage);
    }

    @Test
    void anEntryCostsWhatWasPaid() {
        MarketEntries entries = new MarketEntries(bars(), BarPoint.OPEN);
        entries.fill(bought(0, 10, 100));
        assertThat(entries.book().averagePrice(0)).isEqualTo(100.5, offset(1e-12));
        entries.close(0);
        assertThat(entries.book().bestPrice(0)).isEqualTo(108);
        entries.fill(bought(1, -4, 104)); // sold: the average stays
        entries.close(1);
        assertThat(entries.book().averagePrice(0)).isEqualTo(100.5, offset(1e-12));
        assertThat(entries.book().bestPrice(0)).isEqualTo(112);
        assertThat(entries.book().barsHeld(0, 1)).isEqualTo(2);
        entries.fill(bought(2, -6, 55));
        assertThat(entries.book().lastExit(0))
                .contains(new PositionExit(OrderCause.NEW_TARGET, 2));
    }

    @Test
    void whatIsSoldShortBringsLess() {
        MarketEntries entries = new MarketEntries(bars(), BarPoint.OPEN);
        entries.fill(bought(0, -10, 100)); // 995 for 1000
        assertThat(entries.book().averagePrice(0)).isEqualTo(99.5, offset(1e-12));
    }

    @Test
    void anEntryAtTheCloseHasSeenTheClose() {
        MarketEntries entries = new MarketEntries(closes(), BarPoint.CLOSE);
        entries.fill(bought(0, 10, 100));
        entries.close(0);
        entries.close(1);
        entries.close(2);
        assertThat(entries.book().bestPrice(0)).isEqualTo(100.5, offset(1e-12));
        assertThat(entries.book().barsHeld(0, 2)).isEqualTo(3);
    }

    @Test
    void aSplitDividesPricesAndADividendDoesNot() {
        MarketEntries entries = new MarketEntries(bars(), BarPoint.OPEN);
        entries.fill(bought(0, 10, 100));
        entries.close(0);
        entries.recount(new Entitlement.CashDividend(0, 5_000_000));
        entries.recount(new Entitlement.Conversion(0, FlowKind.SPLIT, 2, 1, 102_000_000));
        assertThat(entries.book().averagePrice(0)).isEqualTo(50.25, offset(1e-12));
        assertThat(entries.book().bestPrice(0)).isEqualTo(54);
        assertThat(entries.book().held(0)).isEqualTo(20);
    }

    @Test
    void aDelistingIsAnExitOfTheBarItHappensIn() throws IOException {
        MarketEntries entries = new MarketEntries(bars(), BarPoint.OPEN);
        entries.fill(bought(0, 10, 100));
        entries.close(0);
        entries.close(1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        entries.save(new DataOutputStream(bytes));
        MarketEntries read = new MarketEntries(bars(), BarPoint.OPEN);
        read.load(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        MarketEntries copy = new MarketEntries(bars(), BarPoint.OPEN);
        copy.copyFrom(entries);
        for (MarketEntries each : List.of(entries, read, copy)) {
            assertThat(each.book().barsHeld(0, 1)).isEqualTo(2);
            each.recount(new Entitlement.Redemption(0, 50_000_000));
            assertThat(each.book().lastExit(0))
                    .contains(new PositionExit(OrderCause.DELISTED, 2));
            assertThat(each.book().averagePrice(0)).isNaN();
        }
    }

    @Test
    void aProfitIsWhatAPositionIsWorthMoreThanItCost() {
        MarketData data = bars();
        // At the close of 110, ten units that cost 100.5: 10·9.5.
        assertThat(OpenProfit.of(data, 1, 0, 10, 100.5)).isEqualTo(95, offset(1e-9));
        assertThat(OpenProfit.of(data, 1, 0, -10, 99.5)).isEqualTo(-105, offset(1e-9));
        assertThat(OpenProfit.of(data, 1, 0, 0, NONE)).isZero();
    }

    @Test
    void aProfitCountsMultiplierAndRate() {
        Instrument future = new Instrument("F", "EUR", 1,
                new Instrument.Terms(1, 0, 50, true, 0, ""));
        MarketData data = new MarketData(Interval.DAY, List.of(future), new long[]{0},
                Columns.closeOnly(new double[]{102}), new MarketData.Extras(null, new double[0],
                        ActionSchedule.NONE, new double[]{1.2}));
        // Two points up, 50 euros a point, 1.20 dollars a euro, 3 contracts.
        assertThat(OpenProfit.of(data, 0, 0, 3, 100)).isEqualTo(360, offset(1e-9));
    }
}
