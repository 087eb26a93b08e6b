package io.troupe.bench;

import io.troupe.features.Price;
import io.troupe.features.StreamingFeature;
import io.troupe.features.indicators.momentum.Cci;
import io.troupe.features.indicators.momentum.ConnorsRsi;
import io.troupe.features.indicators.momentum.Macd;
import io.troupe.features.indicators.momentum.Rsi;
import io.troupe.features.indicators.momentum.Stochastic;
import io.troupe.features.indicators.momentum.Trix;
import io.troupe.features.indicators.momentum.UltimateOscillator;
import io.troupe.features.indicators.momentum.WilliamsR;
import io.troupe.features.indicators.trend.Aroon;
import io.troupe.features.indicators.trend.DirectionalMovement;
import io.troupe.features.indicators.trend.Donchian;
import io.troupe.features.indicators.trend.Ichimoku;
import io.troupe.features.indicators.trend.ParabolicSar;
import io.troupe.features.indicators.trend.Supertrend;
import io.troupe.features.indicators.trend.Vortex;
import io.troupe.features.indicators.volatility.Atr;
import io.troupe.features.indicators.volatility.BollingerBand;
import io.troupe.features.indicators.volatility.Choppiness;
import io.troupe.features.indicators.volatility.KeltnerChannel;
import io.troupe.features.indicators.volume.ChaikinMoneyFlow;
import io.troupe.features.indicators.volume.MoneyFlowIndex;
import io.troupe.features.indicators.volume.OnBalanceVolume;
import io.troupe.features.ta4j.Ta4jFeature;
import org.openjdk.jmh.annotations.Param;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;

/** Technical indicators with their usual lengths, and one of ta4j beside ours. */
public class IndicatorBenchmark extends FeatureBenchmark {
    @Param({"Rsi", "Macd", "Bollinger", "Atr", "Adx", "Stochastic", "Obv", "Mfi", "Cci",
            "Donchian", "Keltner", "Ichimoku", "Psar", "WilliamsR", "Aroon", "Cmf",
            "Supertrend", "Choppiness", "Ultimate", "Trix", "ConnorsRsi", "Vortex", "Ta4jRsi"})
    public String name;

    @Override
    StreamingFeature feature() {
        return switch (name) {
            case "Rsi" -> new Rsi(14);
            case "Macd" -> new Macd(12, 26, 9, Macd.Line.SIGNAL);
            case "Bollinger" -> new BollingerBand(20, 2, BollingerBand.Line.UPPER);
            case "Atr" -> new Atr(14);
            case "Adx" -> new DirectionalMovement(14, DirectionalMovement.Line.ADX);
            case "Stochastic" -> new Stochastic(14, 3, 3, Stochastic.Line.D);
            case "Obv" -> new OnBalanceVolume();
            case "Mfi" -> new MoneyFlowIndex(14);
            case "Cci" -> new Cci(20);
            case "Donchian" -> new Donchian(20, Donchian.Line.UPPER);
            case "Keltner" -> new KeltnerChannel(20, 2, KeltnerChannel.Line.UPPER);
            case "Ichimoku" -> new Ichimoku(9, 26, 52, 26, Ichimoku.Line.SENKOU_A);
            case "Psar" -> new ParabolicSar();
            case "WilliamsR" -> new WilliamsR(14);
            case "Aroon" -> new Aroon(14, Aroon.Line.OSCILLATOR);
            case "Cmf" -> new ChaikinMoneyFlow(20);
            case "Supertrend" -> new Supertrend(10, 3);
            case "Choppiness" -> new Choppiness(14);
            case "Ultimate" -> new UltimateOscillator(7, 14, 28);
            case "Trix" -> new Trix(15);
            case "ConnorsRsi" -> new ConnorsRsi(Price.CLOSE, 3, 2, 100);
            case "Vortex" -> new Vortex(14, Vortex.Line.PLUS);
            case "Ta4jRsi" -> new Ta4jFeature("rsi 14", 250,
                    bars -> new RSIIndicator(new ClosePriceIndicator(bars), 14));
            default -> throw new IllegalArgumentException("no feature named " + name);
        };
    }
}
