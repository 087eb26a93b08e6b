package io.troupe.execution.costs;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.execution.prices.PriceScale;
import io.troupe.execution.slippage.BasisPointSlippage;
import io.troupe.execution.slippage.Liquidity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What is saved or copied in the life of an order pays on as if it had not been. */
class ChargedOrderTest {
    private static final TradingCosts COSTS = new TradingCosts(
            new PriceScale(new double[]{1}, new double[]{0}, new double[0]), new double[]{1},
            new int[]{5, 5}, Liquidity.BLANK, new BasisPointSlippage(0),
            new CommissionSchedule(new OrderCharges(0, new VolumeTiers(new double[]{100},
                    new double[]{30_000, 10_000}), 0.001, 0), OrderBounds.atLeast(1_000_000),
                    new StampDuty(0.25, 0.5)));

    private final QuoteRequest request = new QuoteRequest();
    private final FillQuote quote = new FillQuote();

    /** 70 bought and 10 sold at 10: 80 · 3 cents + 0.80 + 175 + 50. */
    private void fill(ChargedOrder order, MonthVolume month) {
        COSTS.quote(request.at(0, 0, 10), 70, order, month, quote);
        order.add(quote);
        month.add(quote);
        COSTS.quote(request, -10, order, month, quote);
        order.add(quote);
        month.add(quote);
        assertThat(order.feeMicros()).isEqualTo(2_400_000 + 800_000 + 175_000_000 + 50_000_000);
    }

    /** 50 more: 20 · 3 + 30 · 1 cents, 0.50, 125. */
    private void assertPaysOn(ChargedOrder order, MonthVolume month) {
        COSTS.quote(request.at(1, 0, 10), 50, order, month, quote);
        assertThat(quote.feeMicros()).isEqualTo(900_000 + 500_000 + 125_000_000);
    }

    @Test
    void whatIsSavedComesBack() throws IOException {
        ChargedOrder order = new ChargedOrder();
        MonthVolume month = new MonthVolume();
        fill(order, month);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            order.save(out);
            month.save(out);
        }
        ChargedOrder loaded = new ChargedOrder();
        MonthVolume loadedMonth = new MonthVolume();
        try (DataInputStream in = new DataInputStream(
                new ByteArrayInputStream(bytes.toByteArray()))) {
            loaded.load(in);
            loadedMonth.load(in);
            assertThat(in.available()).isZero();
        }
        assertThat(loaded.feeMicros()).isEqualTo(order.feeMicros());
        assertPaysOn(loaded, loadedMonth);
        assertThat(loaded.soldMicros()).isEqualTo(100_000_000);
    }

    @Test
    void aCopyIsNoMoreTheOther() {
        ChargedOrder order = new ChargedOrder();
        MonthVolume month = new MonthVolume();
        fill(order, month);
        ChargedOrder copy = new ChargedOrder();
        MonthVolume copyOfMonth = new MonthVolume();
        copy.copyFrom(order);
        copyOfMonth.copyFrom(month);
        fill(new ChargedOrder(), new MonthVolume());
        order.clear();
        month.copyFrom(new MonthVolume());
        assertPaysOn(copy, copyOfMonth);
        assertThat(copy.soldMicros()).isEqualTo(100_000_000);
        assertThat(copy.feeMicros()).isEqualTo(228_200_000);
        fill(order, month);
    }

    /** 30 at the rate of a month that has only begun, of an order whose 0.80 are not minimal. */
    @Test
    void aClearedOrderStartsAnew() {
        ChargedOrder order = new ChargedOrder();
        MonthVolume month = new MonthVolume();
        fill(order, month);
        order.clear();
        COSTS.quote(request.at(0, 0, 10), -15, order, month, quote);
        assertThat(quote.feeMicros()).isEqualTo(1_000_000 + 75_000_000);
    }
}
