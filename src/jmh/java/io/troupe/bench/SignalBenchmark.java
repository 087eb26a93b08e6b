package io.troupe.bench;

import io.troupe.features.StreamingFeature;
import io.troupe.features.signals.BreakoutForecast;
import io.troupe.features.signals.DistanceSpread;
import io.troupe.features.signals.EngleGrangerSpread;
import io.troupe.features.signals.EwmacForecast;
import io.troupe.features.signals.KalmanSpread;
import io.troupe.features.signals.Momentum;
import io.troupe.features.signals.NearnessToHigh;
import io.troupe.features.signals.ResidualMomentum;
import io.troupe.features.signals.ResidualReversion;
import io.troupe.features.signals.Reversion;
import io.troupe.features.signals.ReversionHalfLife;
import io.troupe.features.signals.RiskAdjustedMomentum;
import io.troupe.features.signals.TimeSeriesMomentum;
import io.troupe.features.signals.TrendForecast;
import org.openjdk.jmh.annotations.Param;

/** Signals with their usual lengths. Those of a pair have one value a bar, not one per asset. */
public class SignalBenchmark extends FeatureBenchmark {
    /** Residuals are of the mean return of all assets. */
    private static final int MARKET = -1;

    @Param({"Momentum", "RiskAdjusted", "Residual", "TimeSeries", "HighNearness", "Breakout",
            "Reversion", "HalfLife", "ResidualReversion", "Distance", "Kalman",
            "EngleGranger", "Ewmac", "TrendBlend"})
    public String name;

    @Override
    StreamingFeature feature() {
        return switch (name) {
            case "Momentum" -> new Momentum(252, 21);
            case "RiskAdjusted" -> new RiskAdjustedMomentum(252, 21);
            case "Residual" -> new ResidualMomentum(252, 21, 504, MARKET);
            case "TimeSeries" -> new TimeSeriesMomentum(252, 60, 0.4);
            case "HighNearness" -> new NearnessToHigh(252);
            case "Breakout" -> new BreakoutForecast(80);
            case "Reversion" -> new Reversion(60);
            case "HalfLife" -> new ReversionHalfLife(60);
            case "ResidualReversion" -> new ResidualReversion(60, 8.4, MARKET);
            case "Distance" -> new DistanceSpread(0, 1, 252, 126);
            case "Kalman" -> new KalmanSpread(0, 1, 1e-4, 1e-3, 20);
            case "EngleGranger" -> new EngleGrangerSpread(0, 1, 250, 1, 0.05);
            case "Ewmac" -> new EwmacForecast(16, 35);
            case "TrendBlend" -> TrendForecast.ofSpeeds(1.2, 4, 8, 16, 32);
            default -> throw new IllegalArgumentException("no feature named " + name);
        };
    }
}
