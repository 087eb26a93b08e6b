package io.troupe.features.indicators.momentum;

import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.features.indicators.Averaging;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnSeries;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.Steps;
import io.troupe.model.BarCount;

/**
 * Moving average convergence/divergence: the difference of a fast and a slow exponential average,
 * its own exponential average, and the difference of the two (Appel, "Technical Analysis: Power
 * Tools for Active Investors", 2005, chapter 8; the histogram is Aspray's, 1986).
 *
 * <p>Each average starts with the mean of its first values. Warm-up: {@code slowBars − 1}, and
 * {@code signalBars − 1} more for the signal and the histogram.
 *
 * @param of what it is computed on
 * @param fastBars length of the fast average, ≥ 1
 * @param slowBars length of the slow average, more than the fast one's
 * @param signalBars length of the signal's average, ≥ 1
 * @param line which of the lines
 */
public record Macd(SeriesFeature of, int fastBars, int slowBars, int signalBars, Line line)
        implements OnSeries {
    /** The lines. */
    public enum Line {
        /** Fast less slow average. */
        MACD,
        /** The average of {@link #MACD}. */
        SIGNAL,
        /** {@link #MACD} less {@link #SIGNAL}. */
        HISTOGRAM
    }

    /** Checks the components. */
    public Macd {
        Checked.present("of", of);
        Checked.shorter(fastBars, slowBars);
        Checked.atLeast(1, "signalBars", signalBars);
        Checked.present("line", line);
    }

    /** Of the close. */
    public Macd(int fastBars, int slowBars, int signalBars, Line line) {
        this(Price.CLOSE, fastBars, slowBars, signalBars, line);
    }

    /** The usual 12, 26, 9 of the close. */
    public Macd(Line line) {
        this(12, 26, 9, line);
    }

    @Override
    public Step step() {
        Step difference = new Apo(of, fastBars, slowBars, Averaging.EXPONENTIAL).step();
        Step signal = Steps.exponential(signalBars);
        return switch (line) {
            case MACD -> difference;
            case SIGNAL -> difference.then(signal);
            case HISTOGRAM -> difference.then(value -> value - signal.next(value));
        };
    }

    @Override
    public int extraBars() {
        return slowBars - 1 + (line == Line.MACD ? 0 : signalBars - 1);
    }

    @Override
    public BarCount extraSettlingBars() {
        BarCount slow = Averaging.EXPONENTIAL.settlingBars(slowBars);
        return line == Line.MACD ? slow
                : slow.plus(Averaging.EXPONENTIAL.settlingBars(signalBars));
    }
}
