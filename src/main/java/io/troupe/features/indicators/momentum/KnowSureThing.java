package io.troupe.features.indicators.momentum;

import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnSeries;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.Steps;

/**
 * Pring's know sure thing: {@code Σ k · mean(rate of change k)}, the sum of four smoothed rates of
 * change in percent weighted 1 to 4, and its own mean (Pring, "Summed Rate of Change (KST)",
 * Technical Analysis of Stocks &amp; Commodities, September 1992). The short-term lengths: changes
 * over 10, 15, 20 and 30 bars, means of 10, 10, 10 and 15. Warm-up: 44, and {@code signalBars − 1}
 * more for the signal.
 *
 * @param of what it is computed on
 * @param signalBars length of the signal's mean, ≥ 1, usually 9
 * @param line which of the lines
 */
public record KnowSureThing(SeriesFeature of, int signalBars, Line line) implements OnSeries {
    private static final int[] CHANGE_BARS = {10, 15, 20, 30};
    private static final int[] MEAN_BARS = {10, 10, 10, 15};

    /** The lines. */
    public enum Line {
        /** The weighted sum. */
        KST,
        /** Its mean. */
        SIGNAL
    }

    /** Checks the components. */
    public KnowSureThing {
        Checked.present("of", of);
        Checked.atLeast(1, "signalBars", signalBars);
        Checked.present("line", line);
    }

    /** Of the close, with a signal of 9. */
    public KnowSureThing(Line line) {
        this(Price.CLOSE, 9, line);
    }

    @Override
    public Step step() {
        Step[] changes = new Step[CHANGE_BARS.length];
        for (int i = 0; i < changes.length; i++) {
            changes[i] = new RateOfChange(of, CHANGE_BARS[i], RateOfChange.Unit.PERCENT).step()
                    .then(Steps.mean(MEAN_BARS[i]));
        }
        Step sum = value -> {
            double weighted = 0;
            for (int i = 0; i < changes.length; i++) {
                weighted += (i + 1) * changes[i].next(value);
            }
            return weighted;
        };
        return line == Line.KST ? sum : sum.then(Steps.mean(signalBars));
    }

    @Override
    public int extraBars() {
        return 30 + 15 - 1 + (line == Line.KST ? 0 : signalBars - 1);
    }
}
