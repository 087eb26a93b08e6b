package io.troupe.features.indicators;

import io.troupe.features.PanelShape;
import io.troupe.features.rolling.RollingFeature;
import io.troupe.math.rolling.RollingKernel;

/** An indicator of one number per bar, which is another feature's value. */
public interface OnSeries extends RollingFeature {
    /** Begins before the first defined value of the other feature. */
    Step step();

    @Override
    default RollingKernel kernel(PanelShape shape) {
        return step()::next;
    }
}
