package io.troupe.features;

import io.troupe.features.indicators.Averaging;
import io.troupe.features.indicators.momentum.Apo;
import io.troupe.features.indicators.momentum.AwesomeOscillator;
import io.troupe.features.indicators.momentum.BalanceOfPower;
import io.troupe.features.indicators.momentum.Cci;
import io.troupe.features.indicators.momentum.Cmo;
import io.troupe.features.indicators.momentum.ConnorsRsi;
import io.troupe.features.indicators.momentum.Coppock;
import io.troupe.features.indicators.momentum.DeMarker;
import io.troupe.features.indicators.momentum.FisherTransform;
import io.troupe.features.indicators.momentum.InternalBarStrength;
import io.troupe.features.indicators.momentum.KnowSureThing;
import io.troupe.features.indicators.momentum.Macd;
import io.troupe.features.indicators.momentum.Momentum;
import io.troupe.features.indicators.momentum.Ppo;
import io.troupe.features.indicators.momentum.RateOfChange;
import io.troupe.features.indicators.momentum.RelativeVigor;
import io.troupe.features.indicators.momentum.Rsi;
import io.troupe.features.indicators.momentum.SchaffTrendCycle;
import io.troupe.features.indicators.momentum.Stochastic;
import io.troupe.features.indicators.momentum.StochasticRsi;
import io.troupe.features.indicators.momentum.Trix;
import io.troupe.features.indicators.momentum.TrueStrength;
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
import io.troupe.features.indicators.trend.Midpoint;
import io.troupe.features.indicators.trend.ParabolicSar;
import io.troupe.features.indicators.trend.RegressionAngle;
import io.troupe.features.indicators.trend.Supertrend;
import io.troupe.features.indicators.trend.T3;
import io.troupe.features.indicators.trend.Vidya;
import io.troupe.features.indicators.trend.Vortex;
import io.troupe.features.indicators.trend.Zlema;
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
import java.util.ArrayList;
import java.util.List;

/** One or more of every indicator, for tests of what all of them promise. */
public final class IndicatorCatalog {
    private IndicatorCatalog() {}

    /** Indicators of few bars, so that short panels suffice. */
    public static List<Feature> all() {
        List<Feature> all = new ArrayList<>();
        all.addAll(averages());
        all.addAll(oscillators());
        all.addAll(ranges());
        all.addAll(channels());
        all.addAll(volumes());
        all.addAll(statistics());
        return all;
    }

    private static List<Feature> averages() {
        return List.of(new T3(3), new T3(new Rsi(6), 3, 1),
                new Zlema(7), new Vidya(5, 6), new Frama(8),
                new Midpoint(6), new RegressionAngle(6), new Alma(6), new McGinley(5));
    }

    private static List<Feature> oscillators() {
        List<Feature> all = new ArrayList<>(List.of(new Rsi(5),
                new Rsi(Price.MEDIAN, 5, Averaging.SIMPLE),
                new Rsi(new OnBalanceVolume(), 4, Averaging.EXPONENTIAL), new Cmo(6),
                new StochasticRsi(Price.CLOSE, 5, 6, 3, 2, Stochastic.Line.K),
                new StochasticRsi(Price.CLOSE, 5, 6, 3, 2, Stochastic.Line.D),
                new ConnorsRsi(Price.CLOSE, 3, 2, 12), new Apo(3, 7),
                new Ppo(Price.CLOSE, 3, 7, Averaging.SIMPLE), new Momentum(3),
                new EfficiencyRatio(5),
                new RateOfChange(4), new Trix(4), new TrueStrength(6, 3), new Dpo(9), new Dpo(1),
                new Coppock(Price.CLOSE, 4, 6, 5), new SchaffTrendCycle(Price.CLOSE, 5, 4, 9),
                new FisherTransform(6), new FisherTransform(Price.CLOSE, 6, 0)));
        for (Macd.Line line : Macd.Line.values()) {
            all.add(new Macd(3, 7, 4, line));
        }
        for (KnowSureThing.Line line : KnowSureThing.Line.values()) {
            all.add(new KnowSureThing(line));
        }
        return all;
    }

    private static List<Feature> ranges() {
        List<Feature> all = new ArrayList<>(List.of(new TrueRange(), new Atr(5),
                new Atr(5, Averaging.SIMPLE), new Natr(4), new WilliamsR(6), new Cci(7),
                new ParabolicSar(), new Supertrend(4, 2), new Choppiness(6),
                new MassIndex(3, 5), new BalanceOfPower(), new AwesomeOscillator(3, 8),
                new DeMarker(5), new InternalBarStrength(),
                new RelativeVigor(4, RelativeVigor.Line.INDEX),
                new RelativeVigor(4, RelativeVigor.Line.SIGNAL),
                new UltimateOscillator(2, 4, 8)));
        for (DirectionalMovement.Line line : DirectionalMovement.Line.values()) {
            all.add(new DirectionalMovement(4, line));
        }
        for (Stochastic.Line line : Stochastic.Line.values()) {
            all.add(new Stochastic(6, 3, 2, line));
        }
        for (Aroon.Line line : Aroon.Line.values()) {
            all.add(new Aroon(6, line));
        }
        for (Vortex.Line line : Vortex.Line.values()) {
            all.add(new Vortex(5, line));
        }
        for (HeikinAshi.Line line : HeikinAshi.Line.values()) {
            all.add(new HeikinAshi(line));
        }
        return all;
    }

    private static List<Feature> channels() {
        List<Feature> all = new ArrayList<>();
        for (BollingerBand.Line line : BollingerBand.Line.values()) {
            all.add(new BollingerBand(6, 2, line));
        }
        for (Donchian.Line line : Donchian.Line.values()) {
            all.add(new Donchian(6, line));
        }
        for (KeltnerChannel.Line line : KeltnerChannel.Line.values()) {
            all.add(new KeltnerChannel(6, 1.5, line));
            all.add(new KeltnerChannel(Price.CLOSE, 5, 2, Averaging.EXPONENTIAL, line));
        }
        for (Ichimoku.Line line : Ichimoku.Line.values()) {
            all.add(new Ichimoku(3, 6, 12, 5, line));
        }
        for (ChandeKrollStop.Line line : ChandeKrollStop.Line.values()) {
            all.add(new ChandeKrollStop(4, 2, 6, line));
        }
        return all;
    }

    private static List<Feature> volumes() {
        return List.of(new OnBalanceVolume(), new MoneyFlowIndex(5), new ChaikinMoneyFlow(6),
                new AccumulationDistribution(), new ChaikinOscillator(3, 6),
                new VolumeWeightedAverage(5),
                new VolumeWeightedAverage(new Rsi(3), 4), new ForceIndex(4),
                new EaseOfMovement(4, 1000), new Klinger(3, 6, 4, Klinger.Line.OSCILLATOR),
                new Klinger(3, 6, 4, Klinger.Line.SIGNAL), new RelativeVolume(5));
    }

    private static List<Feature> statistics() {
        return List.of(new RollingSharpe(6),
                new RollingSortino(6), new NormalValueAtRisk(8, 0.99),
                new NormalValueAtRisk(Price.CLOSE, 8, 3, 0.95));
    }
}
