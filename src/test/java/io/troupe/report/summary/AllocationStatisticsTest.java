package io.troupe.report.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Two strategies over bars of which the house's value is 100, with four bars a year. */
class AllocationStatisticsTest {
    private static void bar(AllocationStatistics statistics, double first, double second,
            double house) {
        statistics.endBar(new double[]{house, first, second}, 1, 100);
    }

    /** Doubled and halved against halved and doubled: half and half makes 1.25 of each period. */
    @Test
    void theBestConstantWeightsBeatTheBestStrategy() {
        AllocationStatistics statistics = new AllocationStatistics(2);
        bar(statistics, 0, 0, 0);
        statistics.transfer(10);
        statistics.transfer(-10);
        bar(statistics, 1, -0.5, 0.2);
        bar(statistics, -0.5, 1, -0.1);
        AllocationSummary summary = statistics.summary(List.of("a", "b"), 4).orElseThrow();
        assertThat(summary.bestSingle()).isEqualTo("a");
        assertThat(summary.bestSingleWealth()).isEqualTo(1);
        assertThat(summary.bestConstantWealth()).isCloseTo(1.5625, within(1e-9));
        assertThat(summary.wealth()).isCloseTo(1.08, within(1e-12));
        assertThat(summary.regretOfSingle()).isCloseTo(-0.0769610411361284, within(1e-12));
        assertThat(summary.regretOfConstant()).isCloseTo(Math.log(1.5625 / 1.08), within(1e-9));
        // a tenth of the value has changed hands in half a year
        assertThat(summary.turnover()).isCloseTo(0.2, within(1e-12));
    }

    /** 30 that come to the fund are no turnover, nor the 50 it pays out of one. */
    @Test
    void whatComesOrGoesIsNotTurnedOver() {
        AllocationStatistics statistics = new AllocationStatistics(2);
        statistics.transfer(10);
        statistics.transfer(20);
        bar(statistics, 0, 0, 0);
        statistics.transfer(-50);
        bar(statistics, 0, 0, 0);
        assertThat(statistics.summary(List.of("a", "b"), 4).orElseThrow().turnover()).isZero();
    }

    /** Between two transfers weights drift: four times in one period, not twice in two. */
    @Test
    void weightsAreRestoredAtTransfersAlone() {
        AllocationStatistics statistics = new AllocationStatistics(2);
        bar(statistics, 1, -0.5, 0);
        bar(statistics, -0.5, 1, 0);
        assertThat(statistics.summary(List.of("a", "b"), 4).orElseThrow().bestConstantWealth())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void oneStrategyOrVeryManyHaveNone() {
        for (int strategies : new int[]{1, 101}) {
            AllocationStatistics statistics = new AllocationStatistics(strategies);
            bar(statistics, 0, 0, 0);
            bar(statistics, 0, 0, 0);
            assertThat(statistics.summary(List.of(), 4)).isEmpty();
        }
    }

    /** Undefined returns are none. */
    @Test
    void undefinedReturnsChangeNothing() {
        AllocationStatistics statistics = new AllocationStatistics(2);
        bar(statistics, Double.NaN, 0.5, Double.NaN);
        bar(statistics, 0, 0, 0);
        AllocationSummary summary = statistics.summary(List.of("a", "b"), 4).orElseThrow();
        assertThat(summary.bestSingle()).isEqualTo("b");
        assertThat(summary.bestSingleWealth()).isEqualTo(1.5);
        assertThat(summary.wealth()).isEqualTo(1);
    }
}
