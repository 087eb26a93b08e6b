package io.troupe.execution.desk;

import io.troupe.model.Instrument;
import java.util.List;

/**
 * The terms of a run's instruments, by asset.
 *
 * @param lotSteps quantity steps in a lot
 * @param lotUnits units in a lot
 * @param ticks the grid of prices; 0 where there is none
 * @param shortable whether it can be sold short
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of columns, never compared
public record DeskTerms(long[] lotSteps, double[] lotUnits, double[] ticks,
        boolean[] shortable) {
    /** Those of instruments in the order of their index. */
    public static DeskTerms of(List<Instrument> instruments) {
        int assets = instruments.size();
        long[] lots = new long[assets];
        double[] units = new double[assets];
        double[] ticks = new double[assets];
        boolean[] shortable = new boolean[assets];
        for (int asset = 0; asset < assets; asset++) {
            Instrument.Terms terms = instruments.get(asset).terms();
            lots[asset] = terms.lotSteps();
            units[asset] = terms.lotSteps() * instruments.get(asset).quantityStep();
            ticks[asset] = terms.tick();
            shortable[asset] = terms.shortable();
        }
        return new DeskTerms(lots, units, ticks, shortable);
    }
}
