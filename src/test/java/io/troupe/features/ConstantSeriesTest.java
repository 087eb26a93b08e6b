package io.troupe.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.MarketData;
import io.troupe.features.crosssection.CrossZScore;
import io.troupe.features.crosssection.Members;
import io.troupe.features.indicators.momentum.Cci;
import io.troupe.features.indicators.volatility.RollingSharpe;
import io.troupe.features.indicators.volatility.RollingSortino;
import io.troupe.features.rolling.Autocorrelation;
import io.troupe.features.rolling.HurstExponent;
import io.troupe.features.rolling.LogReturn;
import io.troupe.features.rolling.PairSpreadZScore;
import io.troupe.features.rolling.PairStatistic;
import io.troupe.features.rolling.RollingKurtosis;
import io.troupe.features.rolling.RollingPair;
import io.troupe.features.rolling.RollingSkewness;
import io.troupe.features.rolling.SimpleReturn;
import io.troupe.features.rolling.ZScore;
import io.troupe.features.signals.RiskAdjustedMomentum;
import io.troupe.features.signals.TimeSeriesMomentum;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Prices that grow by the same factor in every bar have the same return in every bar, but for its
 * last bits: what is measured in deviations of it is undefined, and no number of thirteen digits.
 */
class ConstantSeriesTest {
    private static final int BARS = 200;

    private static MarketData growing(double... rates) {
        double[][] closes = new double[rates.length][BARS];
        for (int asset = 0; asset < rates.length; asset++) {
            double growth = 1 + rates[asset];
            double base = 100.0 / (3 + 4 * asset);
            Arrays.setAll(closes[asset], bar -> base * StrictMath.pow(growth, bar));
        }
        return Markets.of(closes);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, -0.003, 0.0001, 0.05, -0.02})
    void scoresOfEqualReturnsAreUndefined(double rate) {
        MarketData data = growing(rate, rate);
        SeriesFeature returns = new SimpleReturn(1);
        SeriesFeature logs = new LogReturn(1);
        for (Feature feature : List.<Feature>of(new ZScore(returns, 20), new ZScore(logs, 20),
                new RollingSkewness(returns, 20), new RollingKurtosis(returns, 20),
                new Autocorrelation(20, 1), new HurstExponent(32),
                new RollingPair(returns, logs, 20, PairStatistic.CORRELATION),
                new RollingPair(returns, logs, 20, PairStatistic.SLOPE),
                new RiskAdjustedMomentum(20, 1), new PairSpreadZScore(0, 1, 20),
                new TimeSeriesMomentum(20, 10, 0.4),
                new CrossZScore(new SimpleReturn(1), Members.ALL))) {
            assertThat(feature.compute(data)).as("%s at %s", feature, rate)
                    .containsOnly(Double.NaN);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.05})
    void ratiosOfIndicatorsAreNeutral(double rate) {
        MarketData data = growing(rate);
        assertThat(new RollingSharpe(20).compute(data)).containsOnly(Double.NaN, 0.0);
        assertThat(new RollingSortino(Price.CLOSE, 20, rate).compute(data))
                .containsOnly(Double.NaN, 0.0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {100.1, 0.3, 33.333})
    void equalBarsHaveNoPlace(double price) {
        double[] closes = new double[BARS];
        Arrays.fill(closes, price);
        double[] flat = new Cci(20).compute(WholeBars.of(1, closes, closes, closes, closes,
                closes));
        assertThat(flat).containsOnly(Double.NaN, 0.0);
    }
}
