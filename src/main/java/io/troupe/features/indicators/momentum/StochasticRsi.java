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
 * Where Wilder's {@link Rsi} lies in its own range of the last bars, in percent; 50 if that range
 * is zero. {@code K} is its mean over {@code slowingBars} bars and {@code D} the mean of K over
 * {@code signalBars} (Chande and Kroll, "The New Technical Trader", 1994, chapter 7).
 *
 * <p>Warm-up: {@code rsiBars + bars + slowingBars − 2}, and {@code signalBars − 1} more for D.
 *
 * @param of what it is computed on
 * @param rsiBars length of the RSI, ≥ 1
 * @param bars length of the range, ≥ 1
 * @param slowingBars length of the mean that is K, ≥ 1
 * @param signalBars length of the mean that is D, ≥ 1
 * @param line which of the lines
 */
public record StochasticRsi(SeriesFeature of, int rsiBars, int bars, int slowingBars,
        int signalBars, Stochastic.Line line) implements OnSeries {
    /** Checks the components. */
    public StochasticRsi {
        Checked.present("of", of);
        Checked.atLeast(1, "rsiBars", rsiBars);
        Checked.atLeast(1, "bars", bars);
        Checked.atLeast(1, "slowingBars", slowingBars);
        Checked.atLeast(1, "signalBars", signalBars);
        Checked.present("line", line);
    }

    /** The usual 14, 14, 3, 3 of the close. */
    public StochasticRsi(Stochastic.Line line) {
        this(Price.CLOSE, 14, 14, 3, 3, line);
    }

    @Override
    public Step step() {
        Step k = rsi().step().then(Steps.place(bars)).then(Steps.mean(slowingBars));
        return line == Stochastic.Line.K ? k : k.then(Steps.mean(signalBars));
    }

    private Rsi rsi() {
        return new Rsi(of, rsiBars, Averaging.WILDER);
    }

    private int windowBars() {
        return bars + slowingBars - 2 + (line == Stochastic.Line.K ? 0 : signalBars - 1);
    }

    @Override
    public int extraBars() {
        return rsiBars + windowBars();
    }

    @Override
    public BarCount extraSettlingBars() {
        return rsi().extraSettlingBars().plus(windowBars());
    }
}
