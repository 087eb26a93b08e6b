package io.troupe.strategies;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.features.Markets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RebalanceTest {
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
