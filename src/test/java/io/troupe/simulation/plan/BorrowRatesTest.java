package io.troupe.simulation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.MarketData;
import io.troupe.data.MarketData.Columns;
import io.troupe.execution.financing.FinancingRates;
import io.troupe.ledger.Dividends;
import io.troupe.ledger.Entitlement;
import io.troupe.model.Instrument;
import io.troupe.model.Instrument.Terms;
import io.troupe.model.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What borrowing a share costs from close to close. */
class BorrowRatesTest {
    private static final MarketData DATA = new MarketData(Interval.DAY, List.of(
            new Instrument("S", "USD", 1, new Terms(1, 0, 1, true, 0.365, ""))),
            new long[]{0, 86_400, 4 * 86_400}, Columns.closeOnly(new double[]{10, 20, 30}));

    private static List<Entitlement> due(BorrowRates rates, int dayCount, int bar) {
        return new BarFlows(DATA, Dividends.CASH, new FinancingRates(0, 0, 0, dayCount), rates)
                .at(bar);
    }

    /** A day of 36.5 % of 10 over 365 is a cent; three days of 20 are six. */
    @Test
    void thoseOfInstrumentsAreAlwaysTheSame() {
        BorrowRates rates = BorrowRates.OF_INSTRUMENTS;

        assertThat(due(rates, 365, 1)).containsExactly(new Entitlement.Borrow(0, 10_000));
        assertThat(due(rates, 365, 2)).containsExactly(new Entitlement.Borrow(0, 60_000));
        assertThat(due(rates, 730, 1)).containsExactly(new Entitlement.Borrow(0, 5_000));
    }

    /** The rate of the close before counts: none, then 18.75 % of 20 for three days of 360. */
    @Test
    void thoseByBarCountFromItsCloseOn() {
        BorrowRates rates = new BorrowRates(new double[]{0, 0.1875, 0.9});

        assertThat(due(rates, 360, 1)).isEmpty();
        assertThat(due(rates, 360, 2)).containsExactly(new Entitlement.Borrow(0, 31_250));
        assertThat(due(new BorrowRates(new double[]{0, 0, 0}), 360, 2)).isEmpty();
    }
}
