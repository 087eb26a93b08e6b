package io.troupe.simulation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.MarketData;
import io.troupe.execution.financing.FinancingRates;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two assets: the first at 10 and 20, the second at 5 and 6. Bars are hours apart, then days. */
class BarInterestTest {
    private static final MarketData DATA = new MarketData(Interval.HOUR,
            List.of(Instrument.share("A"), Instrument.share("B")),
            new long[]{at("2024-01-05T10:00:00Z"), at("2024-01-05T23:59:59Z"),
                    at("2024-01-08T00:00:00Z")},
            MarketData.Columns.closeOnly(new double[]{10, 5, 20, 6, 30, 7}));
    private static final FinancingRates RATES = new FinancingRates(0.1, 0.2, 0.05, 100);

    private static long at(String time) {
        return Instant.parse(time).getEpochSecond();
    }

    private static long[] of(long cashMicros, long... steps) {
        long[] received = new long[3];
        new BarInterest(DATA, RATES).at(2).orElseThrow().of(cashMicros, asset -> steps[asset],
                received);
        return received;
    }

    @Test
    void isDueWhereDaysHavePassedAndMoneyDoesNotLieStill() {
        BarInterest interest = new BarInterest(DATA, RATES);
        assertThat(interest.at(0)).isEmpty();
        assertThat(interest.at(1)).isEmpty();
        assertThat(interest.at(2)).isPresent();
        assertThat(new BarInterest(DATA, FinancingRates.NONE).at(2)).isEmpty();
    }

    /** Three days of a hundred: .3 % of cash, .6 % of debt. */
    @Test
    void cashEarnsAndDebtCosts() {
        assertThat(of(1_000_000, 3, 4)).containsExactly(3_000, 0, 0);
        assertThat(of(-1_000_000, 3, 4)).containsExactly(0, -6_000, 0);
        assertThat(of(0, 3, 4)).containsExactly(0, 0, 0);
    }

    /** .15 % of two at 20 and one at 6, 46: .069. What is long is not netted. */
    @Test
    void shortsAreRebatedEachForItself() {
        assertThat(of(0, -2, -1)).containsExactly(0, 0, 69_000);
        assertThat(of(0, -2, 1_000)).containsExactly(0, 0, 60_000);
    }
}
