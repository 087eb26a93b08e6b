package io.troupe.features.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.features.Feature;
import io.troupe.features.Price;
import io.troupe.features.indicators.momentum.AwesomeOscillator;
import io.troupe.features.indicators.momentum.BalanceOfPower;
import io.troupe.features.indicators.momentum.Cci;
import io.troupe.features.indicators.momentum.Cmo;
import io.troupe.features.indicators.momentum.ConnorsRsi;
import io.troupe.features.indicators.momentum.DeMarker;
import io.troupe.features.indicators.momentum.FisherTransform;
import io.troupe.features.indicators.momentum.InternalBarStrength;
import io.troupe.features.indicators.momentum.Momentum;
import io.troupe.features.indicators.momentum.Ppo;
import io.troupe.features.indicators.momentum.RelativeVigor;
import io.troupe.features.indicators.momentum.Rsi;
import io.troupe.features.indicators.momentum.Stochastic;
import io.troupe.features.indicators.momentum.UltimateOscillator;
import io.troupe.features.indicators.momentum.WilliamsR;
import io.troupe.features.indicators.trend.Alma;
import io.troupe.features.indicators.trend.Aroon;
import io.troupe.features.indicators.trend.DirectionalMovement;
import io.troupe.features.indicators.trend.Donchian;
import io.troupe.features.indicators.trend.Dpo;
import io.troupe.features.indicators.trend.EfficiencyRatio;
import io.troupe.features.indicators.trend.Frama;
import io.troupe.features.indicators.trend.HeikinAshi;
import io.troupe.features.indicators.trend.Ichimoku;
import io.troupe.features.indicators.trend.MassIndex;
import io.troupe.features.indicators.trend.McGinley;
import io.troupe.features.indicators.trend.ParabolicSar;
import io.troupe.features.indicators.trend.Supertrend;
import io.troupe.features.indicators.trend.Vidya;
import io.troupe.features.indicators.trend.Vortex;
import io.troupe.features.indicators.volatility.Atr;
import io.troupe.features.indicators.volatility.BollingerBand;
import io.troupe.features.indicators.volatility.ChandeKrollStop;
import io.troupe.features.indicators.volatility.Choppiness;
import io.troupe.features.indicators.volatility.KeltnerChannel;
import io.troupe.features.indicators.volatility.Natr;
import io.troupe.features.indicators.volatility.NormalValueAtRisk;
import io.troupe.features.indicators.volatility.RollingSharpe;
import io.troupe.features.indicators.volatility.RollingSortino;
import io.troupe.features.indicators.volatility.TrueRange;
import io.troupe.features.indicators.volume.AccumulationDistribution;
import io.troupe.features.indicators.volume.ChaikinMoneyFlow;
import io.troupe.features.indicators.volume.ChaikinOscillator;
import io.troupe.features.indicators.volume.EaseOfMovement;
import io.troupe.features.indicators.volume.ForceIndex;
import io.troupe.features.indicators.volume.Klinger;
import io.troupe.features.indicators.volume.MoneyFlowIndex;
import io.troupe.features.indicators.volume.OnBalanceVolume;
import io.troupe.features.indicators.volume.RelativeVolume;
import io.troupe.features.indicators.volume.VolumeWeightedAverage;
import org.junit.jupiter.api.Test;

/** Small examples worked out by hand from the definitions. */
class HandComputedTest {
    private static final double NONE = Double.NaN;

    /** Four bars of open, high, low, close, volume. */
    private static final Candles BARS = Candles.of(new double[]{10, 12, 9, 11, 100},
            new double[]{11, 14, 10, 13, 300}, new double[]{13, 13, 8, 9, 200},
            new double[]{9, 11, 9, 10, 400});

    private static void check(Feature feature, Candles candles, double... expected) {
        double[] actual = feature.compute(candles.market());
        assertThat(actual).hasSize(expected.length);
        for (int bar = 0; bar < expected.length; bar++) {
            if (Double.isNaN(expected[bar])) {
                assertThat(actual[bar]).as("bar %d", bar).isNaN();
            } else {
                assertThat(actual[bar]).as("bar %d", bar).isCloseTo(expected[bar], within(1e-9));
            }
        }
    }

    private static void check(Feature feature, double... expected) {
        check(feature, BARS, expected);
    }

    @Test
    void rangesReachToTheLastClose() {
        check(new TrueRange(), NONE, 4, 5, 2);
        check(new TrueRange(), Candles.of(new double[]{10, 10, 10, 10, 1},
                new double[]{14, 15, 13, 14, 1}), NONE, 5);
        check(new Atr(2), NONE, NONE, 4.5, 3.25);
        check(new Atr(2, Averaging.SIMPLE), NONE, NONE, 4.5, 3.5);
        check(new Natr(2), NONE, NONE, 50, 32.5);
    }

    @Test
    void directionalMovement() {
        // Up 2, 0, 0; down 0, 2, 0 (the low rose); ranges 4, 5, 2.
        check(new DirectionalMovement(2, DirectionalMovement.Line.PLUS_DI), NONE, NONE,
                100 * 1 / 4.5, 100 * 0.5 / 3.25);
        check(new DirectionalMovement(2, DirectionalMovement.Line.MINUS_DI), NONE, NONE,
                100 * 1 / 4.5, 100 * 0.5 / 3.25);
        check(new DirectionalMovement(1, DirectionalMovement.Line.DX), NONE, 100, 100, 0);
        check(new DirectionalMovement(1, DirectionalMovement.Line.ADX), NONE, 100, 100, 0);
        check(new DirectionalMovement(1, DirectionalMovement.Line.ADXR), NONE, 100, 100, 0);
        check(new DirectionalMovement(2, DirectionalMovement.Line.ADX), NONE, NONE, NONE, 0);
    }

    @Test
    void placesInTheRange() {
        check(new Stochastic(2, 1, 1, Stochastic.Line.K), NONE, 80, 100.0 / 6, 40);
        check(new Stochastic(2, 2, 1, Stochastic.Line.K), NONE, NONE, (80 + 100.0 / 6) / 2,
                (100.0 / 6 + 40) / 2);
        check(new Stochastic(2, 1, 2, Stochastic.Line.D), NONE, NONE, (80 + 100.0 / 6) / 2,
                (100.0 / 6 + 40) / 2);
        check(new WilliamsR(2), NONE, -20, 100.0 / 6 - 100, -60);
        check(new Aroon(2, Aroon.Line.UP), NONE, NONE, 50, 0);
        check(new Aroon(2, Aroon.Line.DOWN), NONE, NONE, 100, 50);
        check(new Aroon(2, Aroon.Line.OSCILLATOR), NONE, NONE, -50, -50);
        check(new BalanceOfPower(), 1.0 / 3, 0.5, -0.8, 0.5);
    }

    @Test
    void channels() {
        check(new Donchian(2, Donchian.Line.UPPER), NONE, 14, 14, 13);
        check(new Donchian(2, Donchian.Line.LOWER), NONE, 9, 8, 8);
        check(new Donchian(2, Donchian.Line.MIDDLE), NONE, 11.5, 11, 10.5);
        check(new KeltnerChannel(Price.CLOSE, 2, 2, Averaging.SIMPLE, KeltnerChannel.Line.UPPER),
                NONE, NONE, 11 + 9, 9.5 + 7);
        check(new KeltnerChannel(Price.CLOSE, 2, 2, Averaging.SIMPLE,
                KeltnerChannel.Line.MIDDLE), NONE, 12, 11, 9.5);
        check(new BollingerBand(2, 3, BollingerBand.Line.UPPER), NONE, 15, 17, 11);
        check(new BollingerBand(2, 3, BollingerBand.Line.WIDTH), NONE, 6.0 / 12, 12.0 / 11,
                3 / 9.5);
    }

    @Test
    void linesThatAreDrawnElsewhereAreAsOfTheBarThatKnowsThem() {
        check(new Ichimoku(1, 2, 3, 1, Ichimoku.Line.TENKAN), 10.5, 12, 10.5, 10);
        check(new Ichimoku(1, 2, 3, 1, Ichimoku.Line.KIJUN), NONE, 11.5, 11, 10.5);
        check(new Ichimoku(1, 2, 3, 1, Ichimoku.Line.SENKOU_A), NONE, NONE, 11.75, 10.75);
        check(new Ichimoku(1, 2, 3, 1, Ichimoku.Line.SENKOU_B), NONE, NONE, NONE, 11);
        check(new Ichimoku(1, 2, 3, 1, Ichimoku.Line.CHIKOU), NONE, 11, 13, 9);
        check(new Dpo(2), NONE, NONE, 11 - 11, 13 - 9.5);
    }

    @Test
    void volumeFlows() {
        check(new OnBalanceVolume(), 100, 400, 200, 600);
        // Multipliers 1/3, 1/2, -3/5, 0.
        check(new AccumulationDistribution(), 100.0 / 3, 100.0 / 3 + 150, 100.0 / 3 + 30,
                100.0 / 3 + 30);
        check(new ChaikinMoneyFlow(2), NONE, (100.0 / 3 + 150) / 400, 0.06, -0.2);
        check(new ChaikinOscillator(1, 3), NONE, NONE, 30 - 52.5, 15 - 26.25);
        // Typical prices 32/3, 37/3, 10, 10.
        check(new MoneyFlowIndex(2), NONE, NONE, 100 * 3700 / 5700.0, 0);
        check(new VolumeWeightedAverage(2), NONE, (1100 + 3900) / 400.0, (3900 + 1800) / 500.0,
                (1800 + 4000) / 600.0);
        check(new ForceIndex(1), NONE, 600, -800, 400);
        check(new RelativeVolume(2), NONE, NONE, 1, 400 / 250.0);
        // Middles 10.5, 12, 10.5, 10; ranges 3, 4, 5, 2.
        check(new EaseOfMovement(1, 100), NONE, 100 * 1.5 * 4 / 300, -100 * 1.5 * 5 / 200,
                -100 * 0.5 * 2 / 400);
    }

    @Test
    void klingerFollowsTheTrendOfTheWholeBar() {
        // Sums 32, 37, 30, 30: up, down, down. At the turn cm = 4 + 5, then + 2.
        double turn = -200 * Math.abs(2 * (5.0 / 9 - 1)) * 100;
        double next = -400 * Math.abs(2 * (2.0 / 11 - 1)) * 100;
        check(new Klinger(1, 2, 1, Klinger.Line.OSCILLATOR), NONE, NONE, NONE,
                next - (turn + next) / 2);
    }

    @Test
    void strengths() {
        Candles closes = Candles.closes(10, 12, 11, 11, 14);
        // Rises 2, 0, 0, 3; falls 0, 1, 0, 0.
        check(new Rsi(2), closes, NONE, NONE, 200 / 3.0, 200 / 3.0,
                100 * (0.25 + 1.5) / (0.25 + 1.5 + 0.125));
        check(new Rsi(Price.CLOSE, 2, Averaging.SIMPLE), closes, NONE, NONE, 200 / 3.0, 0, 100);
        check(new Cmo(2), closes, NONE, NONE, 100 / 3.0, -100, 100);
        check(new Momentum(2), closes, NONE, NONE, 1, -1, 3);
        check(new Ppo(Price.CLOSE, 1, 2, Averaging.SIMPLE), closes, NONE, 100 / 11.0,
                -100 * 0.5 / 11.5, 0, 100 * 1.5 / 12.5);
        // Moves by 2·|CMO|/100/(1 + 1) of the distance.
        check(new Vidya(2, 1), closes, NONE, NONE, 11, 11, 14);
    }

    @Test
    void connorsIndexIsTheMeanOfStrengthStreakAndRank() {
        Candles closes = Candles.closes(100, 101, 102, 101, 103);
        // Strength over 1 bar: 100, 100, 0, 100. Streaks 1, 2, −1, 1: rise, fall, rise.
        // Rank among the 2 changes before: −0.98 % is below both, 1.98 % above both.
        check(new ConnorsRsi(Price.CLOSE, 1, 1, 2), closes, NONE, NONE, NONE, 0, 100);
    }

    @Test
    void oscillatorsOfTheBar() {
        check(new AwesomeOscillator(1, 2), NONE, 0.75, -0.75, -0.25);
        // Pressures 13 − 10, 9 − 8, 10 − 9; ranges 4, 5, 2.
        check(new UltimateOscillator(1, 1, 2), NONE, NONE,
                100 * (6 * 0.2 + 4.0 / 9) / 7, 100 * (6 * 0.5 + 2.0 / 7) / 7);
        check(new Vortex(1, Vortex.Line.PLUS), NONE, 5.0 / 4, 3.0 / 5, 3.0 / 2);
        check(new Vortex(1, Vortex.Line.MINUS), NONE, 2.0 / 4, 6.0 / 5, 4.0 / 2);
        check(new MassIndex(1, 2), NONE, 2, 2, 2);
        check(new Choppiness(2), NONE, 100 * Math.log(7.0 / 5) / Math.log(2),
                100 * Math.log(9.0 / 6) / Math.log(2), 100 * Math.log(7.0 / 5) / Math.log(2));
        // Typical prices 32/3, 37/3: a single deviation from the mean of two is 1/0.015.
        check(new Cci(2), NONE, 1 / 0.015, -1 / 0.015, 0);
    }

    @Test
    void vigorAndEfficiency() {
        // Bodies 1, 2, −4, 1; ranges 3, 4, 5, 2: weighted 1, 2, 2, 1.
        check(new RelativeVigor(1, RelativeVigor.Line.INDEX), NONE, NONE, NONE,
                (1 + 4 - 8 + 1) / 23.0);
        check(new InternalBarStrength(), 2.0 / 3, 0.75, 0.2, 0.5);
        // The high rose by 2, then fell; the low rose, fell by 2, rose.
        check(new DeMarker(1), NONE, 1, 0, 0.5);
        check(new DeMarker(2), NONE, NONE, 0.5, 0);
        check(new EfficiencyRatio(2), NONE, NONE, 2 / 6.0, 3 / 5.0);
        // 12 + (9 − 12) / max(1, 2·(9/12)⁴), then a fall by the whole: a divisor of 1.
        check(new McGinley(2), NONE, 12, 9, 9 + 1 / (2 * StrictMath.pow(10 / 9.0, 4)));
        // Weights e^(−4.5·i²): the offset is rounded down to the oldest of two.
        double weight = StrictMath.exp(-4.5);
        check(new Alma(2), NONE, (11 + 13 * weight) / (1 + weight),
                (13 + 9 * weight) / (1 + weight), (9 + 10 * weight) / (1 + weight));
    }

    @Test
    void heikinAshi() {
        check(new HeikinAshi(HeikinAshi.Line.CLOSE), 10.5, 12, 10.75, 9.75);
        check(new HeikinAshi(HeikinAshi.Line.OPEN), 10.5, 10.5, 11.25, 11);
        check(new HeikinAshi(HeikinAshi.Line.HIGH), 12, 14, 13, 11);
        check(new HeikinAshi(HeikinAshi.Line.LOW), 9, 10, 8, 9);
    }

    @Test
    void stops() {
        // Long from bar 2 at stop 9; bar 3 falls to 8: turned, the stop is the extreme 14.
        check(new ParabolicSar(0.1, 0.1, 0.2), NONE, 9, 14, 14);
        Candles rising = Candles.of(new double[]{10, 10, 8, 9, 1},
                new double[]{10, 11, 9, 10, 1}, new double[]{11, 13, 10, 12, 1},
                new double[]{13, 15, 12, 14, 1}, new double[]{14, 15, 13, 14, 1});
        // 8 + 0.1·(11 − 8) = 8.3, kept at 8 by the low before last; 8 + 0.2·(13 − 8) = 9;
        // 9 + 0.2·(15 − 9) = 10.2, kept at 10.
        check(new ParabolicSar(0.1, 0.1, 0.2), rising, NONE, 8, 8, 9, 10);
        // Ranges 3, 4, 5, 2 averaged over 1: bands 10.5 ± 3, 12 ± 4, 10.5 ± 5, 10 ± 2.
        check(new Supertrend(1, 1), 13.5, 13.5, 13.5, 12);
        // Highs less 2 ranges: 14 − 8 = 6, 13 − 10 = 3, 11 − 4 = 7.
        check(new ChandeKrollStop(1, 2, 2, ChandeKrollStop.Line.SHORT), NONE, NONE, 6, 7);
        check(new ChandeKrollStop(1, 2, 2, ChandeKrollStop.Line.LONG), NONE, NONE, 18, 13);
    }

    @Test
    void ratiosOfReturns() {
        Candles closes = Candles.closes(100, 110, 99, 108.9);
        // Returns 0.1, −0.1, 0.1.
        check(new RollingSharpe(Price.CLOSE, 2, 0.01), closes, NONE, NONE, -0.1, -0.1);
        check(new RollingSortino(Price.CLOSE, 2, 0.05), closes, NONE, NONE,
                -0.05 / Math.sqrt(0.15 * 0.15 / 2), -0.05 / Math.sqrt(0.15 * 0.15 / 2));
        double z = -2.3263478740408408;
        check(new NormalValueAtRisk(Price.CLOSE, 3, 2, 0.99), closes, NONE, NONE,
                z * Math.sqrt(0.02), 0.1 / 3 + z * Math.sqrt(0.08 / 3 / 2));
    }

    @Test
    void transforms() {
        Candles closes = Candles.closes(1, 2, 4, 3);
        // Places in the range of two values: 1, 1, 0.
        double first = 0.33;
        double second = 0.33 + 0.67 * first;
        double third = -0.33 + 0.67 * second;
        check(new FisherTransform(Price.CLOSE, 2, 0), closes, NONE, atanh(first),
                atanh(second), atanh(third));
        check(new FisherTransform(Price.CLOSE, 2, 0.5), closes, NONE, atanh(first),
                atanh(second) + 0.5 * atanh(first),
                atanh(third) + 0.5 * (atanh(second) + 0.5 * atanh(first)));
        // Ranges of the halves: 1 and 1 over 2 bars each, of the whole: 3 over 4 bars.
        double dimension = Math.log((1 / 2.0 + 1 / 2.0) / (3 / 4.0)) / Math.log(2);
        double share = Math.max(0.01, Math.exp(Math.log(2.0 / 199) * (dimension - 1)));
        check(new Frama(Price.CLOSE, 4, 198), closes, NONE, NONE, NONE,
                4 + Math.min(1, share) * (3 - 4));
    }

    private static double atanh(double x) {
        return 0.5 * Math.log((1 + x) / (1 - x));
    }
}
