package io.troupe.features.indicators.volume;

import io.troupe.features.PanelShape;
import io.troupe.features.SeriesStream;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.Steps;
import io.troupe.model.BarCount;

/**
 * The Klinger volume oscillator: a fast less a slow exponential average of the volume force
 * {@code volume · |2·(dm / cm − 1)| · trend · 100}. The trend is 1 if high + low + close rose, else
 * −1; {@code dm} is high less low, and {@code cm} its sum since the trend turned, that of the bar
 * before the turn included; no force where {@code cm} is 0 (Klinger, "Identifying Trends with
 * Volume Analysis", Technical Analysis of Stocks &amp; Commodities, December 1997). The signal is
 * its exponential average.
 *
 * <p>Warm-up: {@code slowBars + 1}, and {@code signalBars − 1} more for the signal.
 *
 * @param fastBars length of the fast average, ≥ 1
 * @param slowBars length of the slow average, more than the fast one's
 * @param signalBars length of the signal's average, ≥ 1
 * @param line which of the lines
 */
public record Klinger(int fastBars, int slowBars, int signalBars, Line line)
        implements OnVolume {
    /** The lines. */
    public enum Line {
        /** Fast less slow average of the force. */
        OSCILLATOR,
        /** Its average. */
        SIGNAL
    }

    /** Checks the components. */
    public Klinger {
        Checked.shorter(fastBars, slowBars);
        Checked.atLeast(1, "signalBars", signalBars);
        Checked.present("line", line);
    }

    /** The usual 34, 55, 13. */
    public Klinger(Line line) {
        this(34, 55, 13, line);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        Force force = new Force();
        Step fast = Steps.exponential(fastBars);
        Step slow = Steps.exponential(slowBars);
        Step oscillator = value -> fast.next(value) - slow.next(value);
        Step shown = line == Line.OSCILLATOR ? oscillator
                : oscillator.then(Steps.exponential(signalBars));
        return (open, high, low, close, volume) -> {
            double value = force.next(open, high, low, close, volume);
            return Double.isNaN(value) ? Double.NaN : shown.next(value);
        };
    }

    @Override
    public int warmupBars() {
        return slowBars + 1 + (line == Line.OSCILLATOR ? 0 : signalBars - 1);
    }

    @Override
    public BarCount settlingBars() {
        return BarCount.NEVER;
    }

    private static final class Force implements SeriesStream {
        private double pricesBefore = Double.NaN;
        private double rangeBefore;
        private double path;
        private int trend;

        @Override
        public double next(double open, double high, double low, double close, double volume) {
            double prices = high + low + close;
            double range = high - low;
            double force = Double.NaN;
            if (!Double.isNaN(pricesBefore)) {
                int direction = prices > pricesBefore ? 1 : -1;
                if (trend != 0) {
                    path = path == 0 || direction != trend ? rangeBefore + range : path + range;
                    force = path == 0 ? 0
                            : volume * Math.abs(2 * (range / path - 1)) * direction * 100;
                }
                trend = direction;
            }
            pricesBefore = prices;
            rangeBefore = range;
            return force;
        }
    }
}
