package io.troupe.features.indicators.volatility;

import io.troupe.features.Price;
import io.troupe.features.SeriesFeature;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.OnSeries;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.Steps;
import io.troupe.model.BarCount;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * The return that is undercut with probability {@code 1 − confidence} if returns are normal: {@code
 * mean + z · deviation} of the last simple returns, with {@code z = Φ⁻¹(1 − confidence)} and the
 * deviation divided by their number less 1 (RiskMetrics Technical Document, 1996, chapter 1). A
 * loss is negative. The window grows from {@code leastBars} to {@code bars} returns. Warm-up:
 * {@code leastBars}.
 *
 * @param of what the returns are of
 * @param bars how many returns at most, ≥ 2
 * @param leastBars how many returns at least, from 2 to {@code bars}
 * @param confidence above 0.5 and below 1, for instance 0.99
 */
public record NormalValueAtRisk(SeriesFeature of, int bars, int leastBars,
        double confidence) implements OnSeries {
    /** Checks the components. */
    public NormalValueAtRisk {
        Checked.present("of", of);
        Checked.atLeast(2, "bars", bars);
        Checked.within("leastBars", 2, bars, leastBars);
        if (!(confidence > 0.5 && confidence < 1)) {
            throw new IllegalArgumentException(
                    "confidence must be above 0.5 and below 1, was " + confidence);
        }
    }

    /** Of the close, over full windows. */
    public NormalValueAtRisk(int bars, double confidence) {
        this(Price.CLOSE, bars, bars, confidence);
    }

    @Override
    public Step step() {
        double z = new NormalDistribution().inverseCumulativeProbability(1 - confidence);
        Growing growing = new Growing();
        Step mean = Steps.mean(bars);
        Step deviation = Steps.deviation(bars);
        double sample = Math.sqrt(bars / (bars - 1.0));
        return Steps.returns().then(value -> {
            double middle = mean.next(value);
            double full = middle + z * sample * deviation.next(value);
            return Double.isNaN(full) ? growing.next(value, z) : full;
        });
    }

    @Override
    public int extraBars() {
        return leastBars;
    }

    @Override
    public BarCount extraSettlingBars() {
        return BarCount.of(bars);
    }

    /** The window while it grows: Welford (1962). */
    private final class Growing {
        private int count;
        private double mean;
        private double squares;

        double next(double value, double z) {
            count++;
            double before = value - mean;
            mean += before / count;
            squares += before * (value - mean);
            return count < leastBars ? Double.NaN : mean + z * Math.sqrt(squares / (count - 1));
        }
    }
}
