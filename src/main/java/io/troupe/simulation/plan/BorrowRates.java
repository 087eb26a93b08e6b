package io.troupe.simulation.plan;

import io.troupe.data.MarketData;

/**
 * What borrowing costs a year, as a fraction of the value, ≥ 0.
 *
 * @param byBar in force from the close of a bar until that of the next, time-major ({@code
 *        bar·assets + asset}); empty for the rates of the instruments
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of columns, never compared
public record BorrowRates(double[] byBar) {
    /** Those of the instruments, which are always the same. */
    public static final BorrowRates OF_INSTRUMENTS = new BorrowRates(new double[0]);

    /** Whether an asset ever costs something. */
    boolean isAny(MarketData data, int asset) {
        for (int bar = 0; bar < data.bars() && byBar.length > 0; bar++) {
            if (byBar[bar * data.assets() + asset] > 0) {
                return true;
            }
        }
        return byBar.length == 0 && ofInstrument(data, asset) > 0;
    }

    /** What an asset costs from the close of a bar on, a fraction of its value a year. */
    double at(MarketData data, int bar, int asset) {
        return byBar.length == 0 ? ofInstrument(data, asset)
                : byBar[bar * data.assets() + asset];
    }

    private static double ofInstrument(MarketData data, int asset) {
        return data.instruments().get(asset).terms().borrowRateAnnual();
    }
}
