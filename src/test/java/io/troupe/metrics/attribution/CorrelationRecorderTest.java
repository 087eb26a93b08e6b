package io.troupe.metrics.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.Seeds;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorrelationRecorderTest {
    private static final List<String> IDS = List.of("a", "b", "c", "d");

    static LongStream seeds() {
        return Seeds.upTo(50);
    }

    /** Over blocks with and without gaps, against two plain passes over what both have. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agreesWithPlainLoops(long seed) {
        Random random = Seeds.random(seed);
        double[][] bars = new double[3 + random.nextInt(700)][IDS.size()];
        CorrelationRecorder recorder = new CorrelationRecorder(IDS.size());
        int gaps = random.nextInt(3);
        for (double[] bar : bars) {
            double common = random.nextGaussian();
            for (int k = 0; k < bar.length; k++) {
                bar[k] = random.nextInt(20) < gaps * (k % 2) ? Double.NaN
                        : 3 * k + 0.01 * (common * (k - 1) + random.nextGaussian());
            }
            recorder.add(bar);
        }
        StrategyCorrelations told = recorder.correlations(IDS);
        for (int row = 0; row < IDS.size(); row++) {
            for (int column = 0; column < row; column++) {
                assertThat(told.of(row, column)).isEqualTo(told.of(column, row))
                        .isCloseTo(plain(bars, row, column), within(1e-9));
            }
        }
    }

    private static double plain(double[][] bars, int row, int column) {
        double n = 0;
        double meanX = 0;
        double meanY = 0;
        for (double[] bar : bars) {
            if (!Double.isNaN(bar[row]) && !Double.isNaN(bar[column])) {
                n++;
                meanX += bar[row];
                meanY += bar[column];
            }
        }
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (double[] bar : bars) {
            if (!Double.isNaN(bar[row]) && !Double.isNaN(bar[column])) {
                xx += (bar[row] - meanX / n) * (bar[row] - meanX / n);
                yy += (bar[column] - meanY / n) * (bar[column] - meanY / n);
                xy += (bar[row] - meanX / n) * (bar[column] - meanY / n);
            }
        }
        return xy / Math.sqrt(xx * yy);
    }

    /**
     * a rises as b does, c against both, d stays; of the four only a, b and c have correlations.
     */
    @Test
    void whatDoesNotVaryHasNone() {
        CorrelationRecorder recorder = new CorrelationRecorder(IDS.size());
        recorder.add(new double[]{0.01, 0.02, -0.03, 0});
        recorder.add(new double[]{0.02, 0.04, -0.06, 0});
        StrategyCorrelations told = recorder.correlations(IDS);
        assertThat(told.of(0, 1)).isCloseTo(1, within(1e-12));
        assertThat(told.of(0, 2)).isCloseTo(-1, within(1e-12));
        assertThat(told.of(3, 0)).isNaN();
        assertThat(told.of(3, 3)).isEqualTo(1);
    }

    @Test
    void withoutTwoBarsInCommonThereIsNone() {
        CorrelationRecorder recorder = new CorrelationRecorder(2);
        recorder.add(new double[]{0.01, 0.02});
        recorder.add(new double[]{Double.NaN, 0.04});
        StrategyCorrelations told = recorder.correlations(List.of("a", "b"));
        assertThat(told.of(0, 1)).isNaN();
    }
}
