package io.troupe.strategies;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.features.Markets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RebalanceTest {
    @ParameterizedTest
    @CsvSource({"2021-01-31T23:59, 2021-02-01T00:00, true, true, true",
            "2021-02-01T00:00, 2021-02-01T23:59, false, false, false",
            "2021-02-05T00:00, 2021-02-08T00:00, true, true, false",
            "2021-02-08T00:00, 2021-02-14T00:00, true, false, false",
            "2020-12-31T00:00, 2021-01-01T00:00, true, false, true",
            "2020-03-02T00:00, 2021-03-02T00:00, true, true, true",
            "1969-12-28T00:00, 1969-12-29T00:00, true, true, false",
            "1969-12-29T00:00, 1970-01-04T00:00, true, false, true"})
    void periodsBeginWithDaysMondaysAndMonths(LocalDateTime earlier, LocalDateTime later,
            boolean day, boolean week, boolean month) {
        long from = earlier.toEpochSecond(ZoneOffset.UTC);
        long to = later.toEpochSecond(ZoneOffset.UTC);
        assertThat(Rebalance.DAILY.differs(from, to)).isEqualTo(day);
        assertThat(Rebalance.WEEKLY.differs(from, to)).isEqualTo(week);
        assertThat(Rebalance.MONTHLY.differs(from, to)).isEqualTo(month);
    }

    @Test
    void theFirstBarAndTheFirstOfEachPeriodAreDue() {
        // Weekdays from Monday 2000-01-03: February begins on Tuesday, bar 21.
        MarketView view = new MarketView(Markets.of(new double[23]));
        assertThat(due(view, Rebalance.MONTHLY)).containsExactly(0, 21);
        assertThat(due(view, Rebalance.WEEKLY)).containsExactly(0, 5, 10, 15, 20);
        assertThat(due(view, Rebalance.DAILY)).hasSize(23);
    }

    private static int[] due(MarketView view, Rebalance rebalance) {
        return IntStream.range(0, 23).filter(bar -> {
            view.moveTo(bar);
            return rebalance.isDue(view);
        }).toArray();
    }
}
