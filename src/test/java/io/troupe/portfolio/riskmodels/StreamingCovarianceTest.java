package io.troupe.portfolio.riskmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** From bar to bar as from the window. */
class StreamingCovarianceTest {
    private static final double NAN = Double.NaN;
    private static final int N = 4;

    static Stream<CovarianceSpec> specs() {
        return Stream.of(Map.of("type", "sample"), Map.of("type", "ewma", "lambda", 0.97),
                Map.of("type", "ewma", "lambda", 0.6), Map.of("type", "ewma", "span", 25),
                Map.of("type", "semi", "benchmark", 0.0005)).map(CovarianceSpec::of);
    }

    @ParameterizedTest
    @MethodSource("specs")
    void isNearTheEstimateOfTheWindow(CovarianceSpec spec) {
        assertNearBatch(spec, Panels.random(N, 700, 1), 60);
    }

    @ParameterizedTest
    @MethodSource("specs")
    void isNearInAShortWindow(CovarianceSpec spec) {
        assertNearBatch(spec, Panels.random(N, 40, 2), 2);
        assertNearBatch(spec, Panels.random(N, 40, 2), 3);
    }

    @ParameterizedTest
    @MethodSource("specs")
    void isNearInALongWindow(CovarianceSpec spec) {
        assertNearBatch(spec, Panels.random(2, 1100, 3), 500);
    }

    @ParameterizedTest
    @MethodSource("specs")
    void isNearAfterACrashHasLeftTheWindow(CovarianceSpec spec) {
        double[][] returns = Panels.random(N, 300, 4);
        returns[0][35] = -900;
        returns[1][36] = 40;
        returns[2][70] = -70;
        returns[2][71] = 0.9;
        assertNearBatch(spec, returns, 30);
    }

    @ParameterizedTest
    @MethodSource("specs")
    void isNearWhereMeansMoveFarFromZero(CovarianceSpec spec) {
        double[][] returns = Panels.random(N, 300, 5);
        for (int t = 100; t < 300; t++) {
            returns[0][t] = 7 + returns[0][t];
            returns[1][t] = 0.5;
        }
        returns[2][0] = 3;
        Arrays.fill(returns[3], 0.0001);
        assertNearBatch(spec, returns, 40);
    }

    @Test
    void anAssetThatStopsHasNoVarianceAtOnce() {
        double[][] returns = Panels.random(2, 100, 6);
        Arrays.fill(returns[1], 30, 100, 0.01);
        StreamingCovariance streaming = new StreamingCovariance(
                CovarianceSpec.of(CovarianceType.SAMPLE), 2, 20);
        for (int t = 0; t < 100; t++) {
            streaming.advance(new double[]{returns[0][t], returns[1][t]});
            if (t >= 49) {
                assertThat(Math.sqrt(Math.abs(streaming.covariance()[1][1])))
                        .isLessThanOrEqualTo(1e-12);
            }
        }
    }

    /** Differs by at most 1e-12 of both deviations, at every bar. */
    private static void assertNearBatch(CovarianceSpec spec, double[][] returns, int lookback) {
        int n = returns.length;
        StreamingCovariance streaming = new StreamingCovariance(spec, n, lookback);
        for (int t = 0; t < returns[0].length; t++) {
            streaming.advance(bar(returns, t));
            if (t == 0) {
                continue;
            }
            double[][] batch = spec.estimate(window(returns, t, lookback)).covariance();
            double[][] streamed = streaming.covariance();
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    double size = deviation(batch[i][i]) * deviation(batch[j][j]);
                    if (!(Math.abs(streamed[i][j] - batch[i][j]) <= 1e-12 * size)) {
                        throw new AssertionError("bar " + t + ", entry " + i + " " + j + ": "
                                + streamed[i][j] + " where the window has " + batch[i][j]);
                    }
                }
            }
        }
    }

    /** One below 1e-11 is none. */
    private static double deviation(double variance) {
        return Math.max(Math.sqrt(variance), 1e-11);
    }

    @Test
    void isTheEstimateOfTheWindowWhereItIsComputedAnew() {
        double[][] returns = Panels.random(N, 200, 7);
        for (Map<String, ?> settings : List.of(Map.of("type", "sample"),
                Map.of("type", "semi"), Map.of("type", "ewma"),
                Map.of("type", "ewma", "span", 9))) {
            CovarianceSpec spec = CovarianceSpec.of(settings);
            for (int t : new int[]{49, 99, 149, 199}) {
                assertThat(StreamingCovariance.at(spec, 50, returns, t).covariance())
                        .isDeepEqualTo(spec.estimate(window(returns, t, 50)).covariance());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("specs")
    void comesToTheSameBitsFromThePanel(CovarianceSpec spec) {
        double[][] returns = holed(Panels.random(N, 160, 8), 8);
        returns[0][35] = -900;
        StreamingCovariance streaming = new StreamingCovariance(spec, N, 30);
        for (int t = 0; t < 160; t++) {
            streaming.advance(bar(returns, t));
            if (t > 0) {
                StreamingCovariance rebuilt = StreamingCovariance.at(spec, 30, returns, t);
                assertSame(rebuilt, streaming);
                for (int i = 0; i < N; i++) {
                    assertThat(rebuilt.observations(i)).isEqualTo(streaming.observations(i));
                }
                assertThat(rebuilt.bars()).isEqualTo(streaming.bars());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("specs")
    void goesOnFromThePanelWithTheSameBits(CovarianceSpec spec) {
        double[][] returns = holed(Panels.random(N, 160, 9), 9);
        for (int cut : new int[]{0, 20, 29, 30, 31, 59, 75}) {
            StreamingCovariance rebuilt = StreamingCovariance.at(spec, 30, returns, cut);
            for (int t = cut + 1; t < 160; t++) {
                rebuilt.advance(bar(returns, t));
            }
            assertSame(rebuilt, StreamingCovariance.at(spec, 30, returns, 159));
        }
    }

    @ParameterizedTest
    @MethodSource("specs")
    void whatAnAssetLacksIsMissingForItAlone(CovarianceSpec spec) {
        double[][] whole = Panels.random(N, 90, 10);
        double[][] holed = new double[N][];
        Arrays.setAll(holed, i -> whole[i].clone());
        Arrays.fill(holed[1], 0, 12, NAN);
        holed[2][40] = NAN;
        StreamingCovariance full = new StreamingCovariance(spec, N, 20);
        StreamingCovariance lacking = new StreamingCovariance(spec, N, 20);
        for (int t = 0; t < 90; t++) {
            full.advance(bar(whole, t));
            lacking.advance(bar(holed, t));
            boolean firstLacks = t < 12 + 19;
            boolean secondLacks = t >= 40 && t < 60;
            assertThat(lacking.observations(2)).isEqualTo(lacking.bars() - (secondLacks ? 1 : 0));
            if (t == 0) {
                continue;
            }
            double[][] covariance = lacking.covariance();
            assertThat(covariance[0][3]).isEqualTo(full.covariance()[0][3]);
            assertThat(Double.isNaN(covariance[1][0])).isEqualTo(firstLacks);
            assertThat(Double.isNaN(covariance[3][2])).isEqualTo(secondLacks);
            if (!firstLacks && !secondLacks) {
                CovarianceEstimatorsTest.assertNear(covariance,
                        spec.estimate(window(holed, t, 20)).covariance(), 1e-13);
            }
        }
    }

    @Test
    void aSecondBarMakesACovariance() {
        StreamingCovariance streaming = new StreamingCovariance(
                CovarianceSpec.of(CovarianceType.SAMPLE), 1, 5);
        streaming.advance(new double[]{0.01});
        assertThatThrownBy(streaming::covariance).isInstanceOf(EstimationException.class)
                .hasMessage("an estimate needs at least 2 returns of each asset, there are 1");
        streaming.advance(new double[]{0.03});
        assertThat(streaming.covariance()[0][0]).isCloseTo(2e-4, within(1e-18));
    }

    @Test
    void anInfiniteReturnChangesNothing() {
        StreamingCovariance streaming = new StreamingCovariance(
                CovarianceSpec.of(CovarianceType.SAMPLE), 2, 5);
        streaming.advance(new double[]{0.01, 0.01});
        assertThatThrownBy(
                () -> streaming.advance(new double[]{0.01, Double.NEGATIVE_INFINITY}))
                .hasMessage("asset number 2 has an infinite return at bar 1");
        streaming.advance(new double[]{0.03, 0.01});
        assertThat(streaming.covariance()[0][0]).isCloseTo(2e-4, within(1e-18));
    }

    @ParameterizedTest
    @EnumSource
    void typesThatDoNotStreamSaySo(CovarianceType type) {
        CovarianceSpec spec = CovarianceSpec.of(type);
        if (type.isStreamed()) {
            assertThat(new StreamingCovariance(spec, 1, 2).bars()).isZero();
        } else {
            assertThatThrownBy(() -> new StreamingCovariance(spec, 1, 2)).hasMessage("the"
                    + " covariance " + type.label() + " does not go from bar to bar: estimate it"
                    + " from a window");
        }
        assertThatThrownBy(() -> new StreamingCovariance(spec, 1, 1))
                .hasMessage("assets must be ≥ 1 and lookbackBars ≥ 2, were 1 and 1");
    }

    /** The same bits, or NaN in the same places. */
    private static void assertSame(StreamingCovariance one, StreamingCovariance other) {
        assertThat(Arrays.deepEquals(one.covariance(), other.covariance())).isTrue();
    }

    private static double[][] holed(double[][] returns, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int k = 0; k < 5; k++) {
            returns[random.nextInt(N)][random.nextInt(returns[0].length)] = NAN;
        }
        return returns;
    }

    private static double[] bar(double[][] returns, int t) {
        return Arrays.stream(returns).mapToDouble(row -> row[t]).toArray();
    }

    private static double[][] window(double[][] returns, int t, int lookback) {
        return Arrays.stream(returns)
                .map(row -> Arrays.copyOfRange(row, Math.max(0, t + 1 - lookback), t + 1))
                .toArray(double[][]::new);
    }
}
