package io.troupe.simulation;

import io.troupe.data.ActionSchedule.Entry;
import io.troupe.data.MarketData;
import io.troupe.model.CorporateAction;

/**
 * The value of one quantity step of each asset at each bar's last known close, as one table; 0
 * where an asset cannot be held, as before its first price and after its delisting.
 */
final class StepValues {
    private final double[] values;
    private final int assets;

    StepValues(MarketData data) {
        assets = data.assets();
        values = new double[data.bars() * assets];
        for (int i = 0; i < assets; i++) {
            int end = end(data, i);
            for (int bar = 0; bar < end; bar++) {
                values[bar * assets + i] = SimulationPlan.stepValue(data, bar, i);
            }
        }
    }

    /** The first bar at which an asset is no more. */
    private static int end(MarketData data, int asset) {
        for (Entry entry : data.actions().entries()) {
            if (entry.asset() == asset && entry.action() instanceof CorporateAction.Delisting) {
                return entry.bar();
            }
        }
        return data.bars();
    }

    /** Copies a bar's values. */
    void at(int bar, double[] into) {
        System.arraycopy(values, bar * assets, into, 0, assets);
    }
}
