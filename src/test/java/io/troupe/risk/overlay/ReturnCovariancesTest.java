package io.troupe.risk.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.Seeds;
import io.troupe.math.rolling.SortedWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReturnCovariancesTest {
    private static final double NONE = Double.NaN;

    /** Squares 4 and 1 with weights 0.94 and 1: (0.94·4 + 1)/1.94; products 0.94·6 − 2. */
    @Test
    void laterReturnsWeighMore() {
        ReturnCovariances covariances = new ReturnCovariances(2);
        for (int i = 0; i < 40; i++) {
            covariances.observe(new double[]{NONE, NONE});
        }
        covariances.observe(new double[]{2, 3});
        covariances.observe(new double[]{-1, 2});
        assertThat(covariances.deviation(0)).isCloseTo(Math.sqrt(4.76 / 1.94), within(1e-15));
        assertThat(covariances.deviation(1)).isCloseTo(Math.sqrt(12.46 / 1.94), within(1e-15));
    }

    @Test
    void thirtyReturnsAreKnown() {
        ReturnCovariances covariances = new ReturnCovariances(2);
        for (int i = 0; i < 30; i++) {
            assertThat(covariances.isKnown(0)).as("of %s", i).isFalse();
            assertThat(covariances.worstDeviation(0)).isNaN();
            covariances.observe(new double[]{0.01, i == 0 ? Double.POSITIVE_INFINITY : 0.02});
        }
        assertThat(covariances.isKnown(0)).isTrue();
        assertThat(covariances.isKnown(1)).isFalse();
        assertThat(covariances.deviation(0)).isCloseTo(0.01, within(1e-16));
        assertThat(covariances.worstDeviation(0)).isEqualTo(covariances.deviation(0));
        assertThat(covariances.covariance(ReturnCovariances.row(1), 0)).isZero();
        covariances.observe(new double[]{NONE, 0.02});
        assertThat(covariances.isKnown(1)).isTrue();
        assertThat(covariances.covariance(ReturnCovariances.row(1), 0)).isZero();
        covariances.observe(new double[]{0.01, 0.02});
        assertThat(covariances.covariance(ReturnCovariances.row(1), 0)).isCloseTo(0.0002,
                within(1e-17));
    }

    /** Σ λᵃ·r·s / Σ λᵃ over the bars in which both have a return, the latest of age 0. */
    private static double moment(List<double[]> rows, int i, int j) {
        double sum = 0;
        double weights = 0;
        double weight = 1;
        for (double[] row : rows.reversed()) {
            if (!Double.isNaN(row[i] + row[j])) {
                sum += weight * row[i] * row[j];
                weights += weight;
                weight *= 0.94;
            }
        }
        return sum / weights;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.troupe.Seeds#all")
    void isTheWeightedMeanOfProducts(long seed) {
        Random random = Seeds.random(seed);
        int assets = 3;
        boolean gaps = seed % 2 == 0;
        ReturnCovariances covariances = new ReturnCovariances(assets);
        List<double[]> rows = new ArrayList<>();
        SortedWindow seen = new SortedWindow(1100);
        int bars = seed < 4 ? 1100 : 60 + random.nextInt(60);
        for (int bar = 0; bar < bars; bar++) {
            double[] row = new double[assets];
            for (int i = 0; i < assets; i++) {
                row[i] = gaps && random.nextInt(6) == 0 ? NONE : 0.01 * random.nextGaussian();
            }
            rows.add(row);
            covariances.observe(row);
            if (covariances.isKnown(0) && !Double.isNaN(row[0])) {
                seen.add(covariances.deviation(0));
                assertThat(covariances.worstDeviation(0)).isEqualTo(seen.quantile(0.99));
            }
        }
        for (int i = 0; i < assets; i++) {
            assertThat(covariances.deviation(i)).isCloseTo(Math.sqrt(moment(rows, i, i)),
                    within(1e-14));
            for (int j = 0; j < i; j++) {
                assertThat(covariances.covariance(ReturnCovariances.row(i), j))
                        .isCloseTo(moment(rows, i, j), within(1e-16));
            }
        }
    }
}
