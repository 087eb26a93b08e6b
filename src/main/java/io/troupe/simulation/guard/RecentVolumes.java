package io.troupe.simulation.guard;

import io.troupe.data.Field;
import io.troupe.data.MarketData;
import io.troupe.model.Instrument;
import io.troupe.simulation.plan.MarketLiquidity;
import java.util.Arrays;

/**
 * The mean volume of an asset in the last {@value #BARS} bars, in steps: those of them that have a
 * volume, in the units that are counted at the last. A function of the bar alone.
 */
final class RecentVolumes {
    /** How many bars there are in the mean, at most. */
    static final int BARS = 20;

    private final int assets;
    /** Units that changed hands, time-major, in the units of the last bar of all. */
    private final double[] volumes;
    /** How many such units a unit of each bar is; empty if always 1. */
    private final double[] units;
    /** Units in a step, by asset. */
    private final double[] stepUnits;

    /** The volumes of a run; if its prices have none, no mean is known. */
    RecentVolumes(MarketData data) {
        assets = data.assets();
        volumes = data.hasVolume() ? data.byBar(Field.VOLUME) : new double[0];
        units = MarketLiquidity.unitsInTheEnd(data);
        stepUnits = data.instruments().stream().mapToDouble(Instrument::quantityStep).toArray();
        for (int cell = 0; cell < volumes.length && units.length > 0; cell++) {
            volumes[cell] *= units[cell];
        }
    }

    /**
     * The means at a bar's close.
     *
     * @param into receives steps by asset, NaN where no volume is known
     */
    void at(int bar, double[] into) {
        if (volumes.length == 0) {
            Arrays.fill(into, 0, assets, Double.NaN);
            return;
        }
        for (int asset = 0; asset < assets; asset++) {
            double unit = units.length == 0 ? 1 : units[bar * assets + asset];
            into[asset] = mean(bar, asset) / (stepUnits[asset] * unit);
        }
    }

    private double mean(int bar, int asset) {
        double sum = 0;
        int count = 0;
        for (int b = Math.max(0, bar - BARS + 1); b <= bar; b++) {
            double volume = volumes[b * assets + asset];
            if (!Double.isNaN(volume)) {
                sum += volume;
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }
}
