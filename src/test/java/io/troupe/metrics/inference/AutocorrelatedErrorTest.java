package io.troupe.metrics.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AutocorrelatedErrorTest {
    private static final int BARS = 5000;

    private static double ratioToIndependent(double[] returns) {
        return AutocorrelatedError.of(returns).orElseThrow().value()
                / SharpeEstimate.of(returns).orElseThrow().standardError();
    }

    @Test
    void agreesWithTheOtherWhereReturnsForget() {
        assertThat(ratioToIndependent(ReturnModels.NORMAL.returns(1, BARS, 0.05)))
                .isCloseTo(1, within(0.08));
    }

    /** The long-run variance of an autoregression by 0.2 is 1.2/0.8 times its variance. */
    @Test
    void remembersWhatAnAutoregressionAdds() {
        assertThat(ratioToIndependent(ReturnModels.AUTOREGRESSIVE.returns(2, BARS, 0)))
                .isCloseTo(Math.sqrt(1.2 / 0.8), within(0.1));
    }

    /** What goes up and down by turns has a mean that is better known than its deviation says. */
    @Test
    void isSmallerWhereReturnsTurn() {
        double[] returns = ReturnModels.NORMAL.returns(3, BARS, 0.05);
        double[] turning = new double[BARS - 1];
        Arrays.setAll(turning, t -> returns[t + 1] - 0.5 * returns[t]);

        assertThat(ratioToIndependent(turning)).isLessThan(0.7);
    }

    /**
     * By hand: excess 2, −2, 1, −1, 3, −3 have mean 0 and variance 28/6, the ratio is 0 and ψ =
     * d/√(28/6); its first autocorrelation is −27/28, which is filtered out with that root.
     * What is left, ψ(t+1) + 27/28·ψ(t), has m = 2 autocovariances.
     */
    @Test
    void isNeweyAndWestsAfterTheFilter() {
        double[] d = {2, -2, 1, -1, 3, -3};
        double root = (2 * -2 + -2 * 1 + 1 * -1 + -1 * 3 + 3 * -3) / 28.0;
        double[] v = new double[5];
        for (int t = 0; t < 5; t++) {
            v[t] = (d[t + 1] - root * d[t]) / Math.sqrt(28.0 / 6);
        }
        double g0 = v[0] * v[0] + v[1] * v[1] + v[2] * v[2] + v[3] * v[3] + v[4] * v[4];
        double g1 = v[0] * v[1] + v[1] * v[2] + v[2] * v[3] + v[3] * v[4];
        double g2 = v[0] * v[2] + v[1] * v[3] + v[2] * v[4];
        // m = ⌊4·(5/100)^(2/9)⌋ = ⌊4·0.5139⌋ = 2
        double s = (2 * g1 + 4 * g2) / (g0 + 2 * g1 + 2 * g2);
        int lags = (int) Math.min(4, Math.floor(1.1447 * Math.cbrt(s * s * 5)));
        double[] gammas = {g0, g1, g2, v[0] * v[3] + v[1] * v[4], v[0] * v[4]};
        double longRun = g0;
        for (int lag = 1; lag <= lags; lag++) {
            longRun += 2 * (1 - lag / (lags + 1.0)) * gammas[lag];
        }
        AutocorrelatedError error = AutocorrelatedError.of(d).orElseThrow();

        assertThat(error.lags()).isEqualTo(lags);
        assertThat(error.value()).isCloseTo(
                Math.sqrt(longRun / 5 / Math.pow(1 - root, 2) / 5), within(1e-12));
    }

    @Test
    void isUndefinedWhereTheRatioIs() {
        assertThat(AutocorrelatedError.of(new double[]{0.1, 0.1, 0.1})).isEmpty();
        assertThat(AutocorrelatedError.of(new double[0])).isEmpty();
    }
}
