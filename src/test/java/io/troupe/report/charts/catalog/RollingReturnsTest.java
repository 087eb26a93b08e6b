package io.troupe.report.charts.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.metrics.AnnualizedVolatility;
import io.troupe.metrics.Basis;
import io.troupe.metrics.Convention;
import io.troupe.metrics.ReturnPath;
import io.troupe.metrics.RiskFree;
import io.troupe.metrics.Rolling;
import io.troupe.metrics.TotalReturn;
import io.troupe.model.BarsPerYear;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RollingReturnsTest {
    /** What the register's metrics are of each window, gaps and windows without risk included. */
    @ParameterizedTest
    @EnumSource(Convention.class)
    void areTheMetricsOfEachWindowToTheLastBit(Convention convention) {
        Random random = new Random(7);
        double[] returns = new double[400];
        Arrays.setAll(returns, bar -> bar >= 100 && bar < 150 ? 0.001
                : 0.0002 + 0.01 * random.nextGaussian());
        for (int gap : new int[]{0, 200, 230, 231}) {
            returns[gap] = Double.NaN;
        }
        returns[300] = -1;
        Basis basis = new Basis(BarsPerYear.set(252), convention, RiskFree.none());
        for (int window : new int[]{1, 2, 3, 21, 126, 400}) {
            double[][] expected = Rolling.of(
                    List.of(TotalReturn.METRIC, AnnualizedVolatility.METRIC),
                    ReturnPath.of(returns), basis, window);

            RollingReturns rolling = RollingReturns.of(returns, basis, window, 1);

            assertThat(rolling.growth()).as("growth over %d", window).isEqualTo(expected[0]);
            assertThat(rolling.volatility()).as("volatility over %d", window)
                    .isEqualTo(expected[1]);
        }
    }

    /** At the last bar and every seventh before it what it is there, and that until the next. */
    @Test
    void whatIsFoundAtSomeBarsIsHeldBetween() {
        double[] returns = new Random(5).doubles(50, -0.02, 0.02).toArray();
        returns[20] = Double.NaN;
        Basis basis = new Basis(BarsPerYear.set(252), Convention.EMPYRICAL, RiskFree.none());

        RollingReturns each = RollingReturns.of(returns, basis, 6, 1);
        RollingReturns some = RollingReturns.of(returns, basis, 6, 7);

        for (int bar = 0; bar < 50; bar++) {
            // 49, 42 … 0: the first is at the first bar.
            int found = bar / 7 * 7;
            assertThat(some.growth()[bar]).as("at %d", bar)
                    .isEqualTo(Double.valueOf(each.growth()[found]));
            assertThat(some.volatility()[bar]).as("at %d", bar)
                    .isEqualTo(Double.valueOf(each.volatility()[found]));
        }
        assertThat(some.growth()[21]).isNaN();
        assertThat(some.growth()[28]).isNotNaN();
    }
}
