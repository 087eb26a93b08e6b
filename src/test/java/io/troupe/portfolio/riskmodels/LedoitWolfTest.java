package io.troupe.portfolio.riskmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The intensities by the sums over pairs of the papers, which the product sums bar by bar. */
class LedoitWolfTest {
    private static final int N = 4;
    private static final int T = 120;

    private final double[][] y = new double[N][T];
    private final double[][] s = new double[N][N];
    private final double[][] f = new double[N][N];
    private final double[] market = new double[T];

    @ParameterizedTest
    @EnumSource
    void intensityIsThatOfThePaper(ShrinkageTarget target) {
        double[][] returns = Panels.random(N, T, 11);
        returns[1] = CovarianceEstimatorsTest.times(returns[1], 3);
        returns[2] = CovarianceEstimatorsTest.times(returns[2], 0.5);
        for (int t = 0; t < T; t++) {
            returns[3][t] = 0.9 * returns[0][t] + 0.3 * returns[3][t];
        }
        prepare(returns);
        double rho = switch (target) {
            case IDENTITY -> identity();
            case CONSTANT_CORRELATION -> constantCorrelation();
            case SINGLE_FACTOR -> singleFactor();
        };
        double pi = 0;
        double gamma = 0;
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                pi += pi(i, j);
                gamma += (f[i][j] - s[i][j]) * (f[i][j] - s[i][j]);
            }
        }
        double intensity = (pi - rho) / gamma / T;
        Estimate estimate = CovarianceSpec
                .of(Map.of("type", "ledoit-wolf", "target", target.label())).estimate(returns);
        assertThat(intensity).isBetween(0.02, 0.98);
        assertThat(estimate.shrinkage()).hasValueCloseTo(intensity, within(1e-12));
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                assertThat(estimate.covariance()[i][j]).isCloseTo(
                        intensity * f[i][j] + (1 - intensity) * s[i][j], within(1e-16));
            }
        }
    }

    @Test
    void whereSampleAndTargetAgreeNothingIsShrunk() {
        double[][] returns = Panels.random(2, 50, 3);
        Estimate estimate = CovarianceSpec
                .of(Map.of("type", "ledoit-wolf", "target", "constant-correlation"))
                .estimate(returns);
        assertThat(estimate.shrinkage()).hasValue(0);
    }

    private void prepare(double[][] returns) {
        for (int i = 0; i < N; i++) {
            double mean = 0;
            for (int t = 0; t < T; t++) {
                mean += returns[i][t] / T;
            }
            for (int t = 0; t < T; t++) {
                y[i][t] = returns[i][t] - mean;
                market[t] += y[i][t] / N;
            }
        }
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                for (int t = 0; t < T; t++) {
                    s[i][j] += y[i][t] * y[j][t] / T;
                }
            }
        }
    }

    /** The asymptotic variance of √T·s(i,j). */
    private double pi(int i, int j) {
        double sum = 0;
        for (int t = 0; t < T; t++) {
            double error = y[i][t] * y[j][t] - s[i][j];
            sum += error * error / T;
        }
        return sum;
    }

    private double identity() {
        double mean = (s[0][0] + s[1][1] + s[2][2] + s[3][3]) / N;
        for (int i = 0; i < N; i++) {
            f[i][i] = mean;
        }
        return 0;
    }

    private double constantCorrelation() {
        double mean = 0;
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                mean += i == j ? 0 : s[i][j] / Math.sqrt(s[i][i] * s[j][j]) / N / (N - 1);
            }
        }
        double rho = 0;
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                f[i][j] = i == j ? s[i][i] : mean * Math.sqrt(s[i][i] * s[j][j]);
                rho += i == j ? pi(i, i)
                        : mean / 2 * (Math.sqrt(s[j][j] / s[i][i]) * theta(i, i, j)
                                + Math.sqrt(s[i][i] / s[j][j]) * theta(j, i, j));
            }
        }
        return rho;
    }

    /** The asymptotic covariance of √T·s(k,k) and √T·s(i,j). */
    private double theta(int k, int i, int j) {
        double sum = 0;
        for (int t = 0; t < T; t++) {
            sum += (y[k][t] * y[k][t] - s[k][k]) * (y[i][t] * y[j][t] - s[i][j]) / T;
        }
        return sum;
    }

    private double singleFactor() {
        double[] c = new double[N];
        double v = 0;
        for (int t = 0; t < T; t++) {
            v += market[t] * market[t] / T;
            for (int i = 0; i < N; i++) {
                c[i] += y[i][t] * market[t] / T;
            }
        }
        double rho = 0;
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                f[i][j] = i == j ? s[i][i] : c[i] * c[j] / v;
                if (i == j) {
                    rho += pi(i, i);
                    continue;
                }
                for (int t = 0; t < T; t++) {
                    double weight = (c[j] * v * y[i][t] + c[i] * v * y[j][t]
                            - c[i] * c[j] * market[t]) / (v * v);
                    rho += (weight * market[t] * y[i][t] * y[j][t] - f[i][j] * s[i][j]) / T;
                }
            }
        }
        return rho;
    }
}
