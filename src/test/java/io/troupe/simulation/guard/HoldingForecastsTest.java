package io.troupe.simulation.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.data.MarketData;
import io.troupe.risk.models.RiskEstimate;
import io.troupe.risk.models.RiskModel;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.ScriptedStrategy;
import io.troupe.simulation.plan.VarRules;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What a model of losses is told: of a fund of 50 bars, of which A closes at 10, 11, 12, … and B at
 * 20, 22, 24, …, but for bar 40, where B does not trade. The return of either at bar t is 1 / (9 +
 * t), but of B none at bar 40, and at bar 41 that of both bars.
 */
class HoldingForecastsTest {
    private static final int WINDOW = 30;
    private static final double ROUNDING = 1e-12;

    private final Listening model = new Listening();
    private final HoldingForecasts forecasts = new HoldingForecasts(data(),
            new VarRules(model, 0.95, WINDOW));

    /** A model that remembers what it was told. */
    private static final class Listening implements RiskModel {
        private double[] told = {};
        private double atLevel;

        @Override
        public String name() {
            return "listening";
        }

        @Override
        public RiskEstimate estimate(double[] returns, int count, double level) {
            told = Arrays.copyOf(returns, count);
            atLevel = level;
            return new RiskEstimate.Estimated(0.1, 0.2, Optional.empty());
        }

        @Override
        public RiskEstimate simulate(double[] returns, int count, double level, int bars) {
            throw new UnsupportedOperationException("draws no paths");
        }

        @Override
        public RiskModel held(double[] returns, int count) {
            return this;
        }
    }

    /** What is held of A and B, whose steps are worth so much. */
    private record Held(double value, long a, double stepOfA, long b, double stepOfB)
            implements Account {
        @Override
        public long position(int asset) {
            return asset == 0 ? a : b;
        }

        @Override
        public double stepValue(int asset) {
            return asset == 0 ? stepOfA : stepOfB;
        }

        @Override
        public int stops(int asset) {
            return 0;
        }
    }

    private static MarketData data() {
        double[][] closes = new double[50][];
        Arrays.setAll(closes, bar -> new double[]{10 + bar,
                bar == 40 ? Double.NaN : 20 + 2 * bar});
        return new HandFund(closes).strategy(ScriptedStrategy.hold(0, 0)).plan().data();
    }

    private void assertTold(int first, int last, double weight) {
        assertThat(model.told).hasSize(last - first + 1);
        for (int bar = first; bar <= last; bar++) {
            assertThat(model.told[bar - first]).as("bar %d", bar)
                    .isCloseTo(weight / (9 + bar), within(ROUNDING));
        }
    }

    /** 3 of A at 45 and −1 of B at 90 are 135 − 90 of 150: .3 of either's return. */
    @Test
    void whatIsHeldWouldHaveEarnedThisInTheWindowUpToTheBar() {
        RiskEstimate estimate = forecasts.at(35, new Held(150, 3, 45, -1, 90), 0.99);
        assertTold(6, 35, 0.3);
        assertThat(model.atLevel).isEqualTo(0.99);
        assertThat(estimate.var()).hasValue(0.1);
        assertThat(estimate.es()).hasValue(0.2);
    }

    @Test
    void beforeTheWindowIsFullThereAreTheReturnsThatThereAre() {
        forecasts.at(5, new Held(100, 1, 15, 0, 30), 0.95);
        assertTold(1, 5, 0.15);
        forecasts.at(0, new Held(100, 1, 10, 0, 20), 0.95);
        assertThat(model.told).isEmpty();
        forecasts.at(30, new Held(100, 1, 40, 0, 80), 0.95);
        assertTold(1, 30, 0.4);
        forecasts.at(31, new Held(100, 1, 41, 0, 82), 0.95);
        assertTold(2, 31, 0.41);
    }

    /** The window moves on with other holdings, and goes back when a cohort does. */
    @Test
    void barsAreAskedForInAnyOrder() {
        forecasts.at(38, new Held(100, 1, 48, 0, 96), 0.95);
        assertTold(9, 38, 0.48);
        forecasts.at(39, new Held(100, 0, 49, -1, 98), 0.95);
        assertTold(10, 39, -0.98);
        forecasts.at(7, new Held(100, 2, 17, 0, 34), 0.95);
        assertTold(1, 7, 0.34);
        forecasts.at(38, new Held(100, 1, 48, 0, 96), 0.95);
        assertTold(9, 38, 0.48);
    }

    /** B stands at 98 at bar 40, and is at 102 at bar 41: 4 / 98. */
    @Test
    void anAssetThatDoesNotTradeEarnsNothing() {
        forecasts.at(41, new Held(102, 0, 51, 1, 102), 0.95);
        assertThat(model.told[WINDOW - 2]).isZero();
        assertThat(model.told[WINDOW - 1]).isCloseTo(4.0 / 98, within(ROUNDING));
    }

    @Test
    void anAccountThatIsWorthNothingHasNoForecast() {
        assertThat(forecasts.at(35, new Held(0, 3, 45, -1, 90), 0.99).var()).isEmpty();
        assertThat(forecasts.at(35, new Held(-5, 3, 45, -1, 90), 0.99).es()).isEmpty();
        assertThat(model.told).isEmpty();
    }
}
