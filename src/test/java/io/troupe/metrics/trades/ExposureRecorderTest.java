package io.troupe.metrics.trades;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.metrics.Figure;
import io.troupe.metrics.trades.Exposure.Level;
import io.troupe.model.BarsPerYear;
import org.junit.jupiter.api.Test;

class ExposureRecorderTest {
    private static final BarsPerYear TWO = BarsPerYear.set(2);

    private static Level level(double mean, double largest, double last) {
        return new Level(new Figure.Measure(mean), new Figure.Measure(largest),
                new Figure.Measure(last));
    }

    /**
     * Equity 100: 60 long and 40 short; nothing; 25 and 25 long. Concentration (3600 + 1600) /
     * 10000 and 1250 / 2500.
     */
    @Test
    void fractionsAreOfTheEquityOfTheirClose() {
        ExposureRecorder recorder = new ExposureRecorder(3);
        recorder.close(1, 100, 100, 20, 5200);
        recorder.close(1, 100, 0, 0, 0);
        recorder.close(1, 100, 50, 50, 1250);
        Exposure exposure = recorder.exposure(1, TWO);
        assertThat(exposure.bars()).isEqualTo(3);
        assertThat(recorder.exposure(0, TWO).bars()).isZero();
        assertThat(exposure.heldBars()).isEqualTo(2);
        assertThat(exposure.timeInMarket()).isEqualTo(new Figure.Measure(2 / 3.0));
        assertThat(exposure.gross()).isEqualTo(level(0.5, 1, 0.5));
        assertThat(exposure.net()).isEqualTo(level((0.2 + 0 + 0.5) / 3, 0.5, 0.5));
        assertThat(exposure.concentration()).isEqualTo(level((0.52 + 0.5) / 2, 0.52, 0.5));
    }

    /** The most is the farthest from nothing, and keeps its sign. */
    @Test
    void theLargestNetMayBeShort() {
        ExposureRecorder recorder = new ExposureRecorder(3);
        recorder.close(1, 10, 3, 3, 9);
        recorder.close(1, 10, 8, -8, 64);
        assertThat(recorder.exposure(1, TWO).net()).isEqualTo(level(-0.25, -0.8, -0.8));
    }

    /** 30 bought and 10 sold, of 20 on average, in the one year between three closes: 2. */
    @Test
    void turnoverCountsBothSides() {
        ExposureRecorder recorder = new ExposureRecorder(3);
        recorder.trade(1, 30_000_000);
        recorder.trade(1, -10_000_000);
        recorder.close(1, 10, 0, 0, 0);
        recorder.close(1, 20, 0, 0, 0);
        recorder.close(1, 30, 0, 0, 0);
        assertThat(recorder.meanEquity(1)).isEqualTo(20);
        assertThat(recorder.exposure(1, TWO).turnover()).isEqualTo(new Figure.Measure(2));
    }

    @Test
    void nothingIsAFractionOfNoEquity() {
        ExposureRecorder recorder = new ExposureRecorder(3);
        recorder.close(1, 0, 5, 5, 25);
        Exposure exposure = recorder.exposure(1, TWO);
        assertThat(exposure.gross().mean().number()).isEmpty();
        assertThat(exposure.concentration().mean()).isEqualTo(new Figure.Measure(1));
        assertThat(new ExposureRecorder(3).exposure(1, TWO).timeInMarket().number()).isEmpty();
    }
}
