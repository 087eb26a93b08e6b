package io.troupe.simulation;

import io.troupe.data.MarketData;

/** The value of one quantity step of each asset at each bar's last known close, as one table. */
final class StepValues {
    private final double[] values;
    private final int assets;

    StepValues(MarketData data) {
        assets = data.assets();
        values = new double[data.bars() * assets];
        for (int i = 0; i < assets; i++) {
            double step = data.instruments().get(i).quantityStep();
            for (int bar = 0; bar < data.bars(); bar++) {
                values[bar * assets + i] = data.mark(bar, i) * step;
            }
        }
    }

    /** Copies a bar's values. */
    void at(int bar, double[] into) {
        System.arraycopy(values, bar * assets, into, 0, assets);
    }
}
