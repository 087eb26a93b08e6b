package io.troupe.features.indicators.volume;

import io.troupe.features.PanelShape;
import io.troupe.features.SeriesStream;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.Steps;

/**
 * Ease of movement: the mean of {@code (middle − middle(t − 1)) · (high − low) · scale / volume},
 * where {@code middle = (high + low) / 2}; a bar without volume counts as 0 (Arms, "Volume Cycles
 * in the Stock Market", 1983). Warm-up: {@code bars}.
 *
 * @param bars length of the mean, ≥ 1
 * @param scale how many units of volume count as one, &gt; 0
 */
public record EaseOfMovement(int bars, double scale) implements OnVolume {
    /** Checks the components. */
    public EaseOfMovement {
        Checked.atLeast(1, "bars", bars);
        Checked.positive("scale", scale);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        Step before = Steps.lag(1);
        Step mean = Steps.mean(bars);
        return (_, high, low, _, volume) -> {
            double middle = (high + low) / 2;
            double rise = middle - before.next(middle);
            double ease = volume == 0 ? 0 * rise : rise * (high - low) * scale / volume;
            return Double.isNaN(ease) ? Double.NaN : mean.next(ease);
        };
    }

    @Override
    public int warmupBars() {
        return bars;
    }
}
