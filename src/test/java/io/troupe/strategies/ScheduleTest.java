package io.troupe.strategies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.data.MarketData;
import io.troupe.features.FeatureStore;
import io.troupe.features.Markets;
import io.troupe.model.Cadence;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private final MarketData data = Markets.of(new double[280]);
    private final MarketCursor cursor = new MarketCursor(data, new FeatureStore(data));

    @Test
    void theFirstBarAndTheFirstOfEachPeriodAreDue() {
        // Weekdays from Monday 2000-01-03: February begins on Tuesday, bar 21.
        assertThat(due(Rebalance.MONTHLY.schedule(), 0, 40)).containsExactly(0, 21);
        assertThat(due(Rebalance.WEEKLY.schedule(), 0, 23)).containsExactly(0, 5, 10, 15, 20);
        assertThat(due(Rebalance.DAILY.schedule(), 0, 23)).hasSize(23);
        // 2000-04-03, 07-03, 10-02 are Mondays, 2001-01-01 too: weeks 13, 26, 39, 52.
        assertThat(due(Rebalance.QUARTERLY.schedule(), 0, 280)).containsExactly(0, 65, 130, 195,
                260);
        assertThat(due(Rebalance.YEARLY.schedule(), 0, 280)).containsExactly(0, 260);
    }

    @Test
    void theEndOfTheWarmupIsDue() {
        assertThat(due(Rebalance.MONTHLY.schedule(), 10, 40)).containsExactly(10, 21);
        assertThat(due(Schedule.EVERY_BAR, 20, 23)).containsExactly(20, 21, 22);
    }

    @Test
    void barsAreCountedFromTheWarmup() {
        assertThat(due(Schedule.everyBars(7), 3, 30)).containsExactly(3, 10, 17, 24);
    }

    @Test
    void aScheduleHasExactlyOneRhythm() {
        assertThatThrownBy(() -> new Schedule(Cadence.NEVER, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Schedule(Cadence.DAILY, 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Schedule.everyBars(-1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private int[] due(Schedule schedule, int warmup, int bars) {
        return IntStream.range(0, bars).filter(bar -> {
            cursor.moveTo(bar);
            return schedule.isDue(cursor, warmup);
        }).toArray();
    }
}
