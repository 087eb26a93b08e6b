package io.troupe.features.indicators.volume;

import io.troupe.features.PanelShape;
import io.troupe.features.SeriesStream;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.Ratio;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.Steps;

/**
 * Chaikin money flow: the sum of {@code ((close − low) − (high − close)) / (high − low) · volume}
 * over the last bars, divided by that of the volume; a bar without range flows nowhere, and
 * without any volume it is 0. From −1 to 1. After Chaikin; Achelis, "Technical Analysis from A to
 * Z" (2000). Warm-up: {@code bars − 1}.
 *
 * @param bars length of the window, ≥ 1
 */
public record ChaikinMoneyFlow(int bars) implements OnVolume {
    /** Checks the components. */
    public ChaikinMoneyFlow {
        Checked.atLeast(1, "bars", bars);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        Step flow = Steps.sum(bars);
        Step traded = Steps.sum(bars);
        return (_, high, low, close, volume) -> {
            double sum = flow.next(MoneyFlow.of(high, low, close, volume));
            return Ratio.of(sum, traded.next(volume), 0);
        };
    }

    @Override
    public int warmupBars() {
        return bars - 1;
    }
}
