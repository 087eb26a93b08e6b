package io.troupe.features.indicators.volume;

import io.troupe.features.PanelShape;
import io.troupe.features.SeriesStream;
import io.troupe.model.BarCount;

/**
 * The accumulation/distribution line: the running sum of {@code ((close − low) − (high − close)) /
 * (high − low) · volume} from an asset's first bar on; a bar without range adds nothing (Chaikin;
 * Achelis, "Technical Analysis from A to Z", 2000). Warm-up: 0. It never settles: only its changes
 * mean something.
 */
public record AccumulationDistribution() implements OnVolume {
    @Override
    public SeriesStream series(PanelShape shape) {
        return new SeriesStream() {
            private double line;

            @Override
            public double next(double open, double high, double low, double close,
                    double volume) {
                line += MoneyFlow.of(high, low, close, volume);
                return line;
            }
        };
    }

    @Override
    public int warmupBars() {
        return 0;
    }

    @Override
    public BarCount settlingBars() {
        return BarCount.NEVER;
    }
}
