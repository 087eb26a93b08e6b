package io.troupe.features.indicators.momentum;

import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.features.indicators.Averaging;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnSeries;
import io.troupe.features.indicators.Step;
import io.troupe.math.rolling.RecentValues;
import io.troupe.model.BarCount;

/**
 * Connors' RSI: the mean of the {@link Rsi} of the price, that of the streak (how many bars in a
 * row it rose, negative if it fell, 0 if it did neither), and the percentage of the last {@code
 * rankBars} changes in percent that were below this one (Connors and Alvarez, "An Introduction to
 * ConnorsRSI", 2012). From 0 to 100. Warm-up: {@code max(bars, streakBars + 1, rankBars + 1)}.
 *
 * @param of what it is computed on
 * @param bars length of the price's RSI, ≥ 1
 * @param streakBars length of the streak's RSI, ≥ 1
 * @param rankBars how many changes before are compared, ≥ 1
 */
public record ConnorsRsi(SeriesFeature of, int bars, int streakBars, int rankBars)
        implements OnSeries {
    /** Checks the components. */
    public ConnorsRsi {
        Checked.present("of", of);
        Checked.atLeast(1, "bars", bars);
        Checked.atLeast(1, "streakBars", streakBars);
        Checked.atLeast(1, "rankBars", rankBars);
    }

    /** The usual 3, 2, 100 of the close. */
    public ConnorsRsi() {
        this(Price.CLOSE, 3, 2, 100);
    }

    @Override
    public Step step() {
        Step strength = new Rsi(of, bars, Averaging.WILDER).step();
        Step streaks = streak()
                .then(new Rsi(of, streakBars, Averaging.WILDER).step());
        Step ranks = new RateOfChange(of, 1, RateOfChange.Unit.PERCENT).step().then(rank());
        return value -> (strength.next(value) + streaks.next(value) + ranks.next(value)) / 3;
    }

    private static Step streak() {
        return new Step() {
            private double before = Double.NaN;
            private double streak;

            @Override
            public double next(double value) {
                double direction = Math.signum(value - before);
                before = value;
                if (Double.isNaN(direction)) {
                    return Double.NaN;
                }
                streak = direction * streak > 0 ? streak + direction : direction;
                return streak;
            }
        };
    }

    private Step rank() {
        return new Step() {
            private final RecentValues changes = new RecentValues(rankBars);
            private int taken;

            @Override
            public double next(double change) {
                double rank = taken < rankBars ? Double.NaN : 100.0 * below(change) / rankBars;
                changes.add(change);
                taken = Math.min(taken + 1, rankBars);
                return rank;
            }

            private int below(double change) {
                int count = 0;
                for (int ago = 0; ago < rankBars; ago++) {
                    if (changes.ago(ago) < change) {
                        count++;
                    }
                }
                return count;
            }
        };
    }

    @Override
    public int extraBars() {
        return Math.max(bars, Math.max(streakBars, rankBars) + 1);
    }

    @Override
    public BarCount extraSettlingBars() {
        return BarCount.NEVER;
    }
}
