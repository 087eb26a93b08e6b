package io.troupe.report.risk;

import io.troupe.data.AssetReturns;
import io.troupe.journal.BookingVisitor;
import io.troupe.report.holdings.Holdings;
import java.util.Arrays;

/**
 * The returns of the last bars, of the fund or of its assets, and what they make of what is held
 * now. Keeps as many bars as a forecast looks back over, and no others.
 */
final class ForecastRing {
    private final AssetReturns returns;
    private final int window;
    /**
     * By asset, then the fund: the returns of the kept bars twice over, so that those of any window
     * lie together. An asset without a return in a bar earns nothing in it.
     */
    private final double[][] ring;
    private final double[] moves;
    private final double[] exposures;
    private final int[] held;
    private int heldCount;
    private double capital = Double.NaN;
    private int bars;

    ForecastRing(AssetReturns returns, int window) {
        this.returns = returns;
        this.window = window;
        ring = new double[returns.assets() + 1][Math.multiplyExact(2, window)];
        moves = new double[returns.assets()];
        exposures = new double[returns.assets()];
        held = new int[returns.assets()];
    }

    /** Takes the returns of a bar that has ended. */
    void moved(int bar, double fundReturn) {
        returns.at(bar, moves);
        for (int asset = 0; asset < moves.length; asset++) {
            keep(asset, Double.isNaN(moves[asset]) ? 0 : moves[asset]);
        }
        keep(moves.length, fundReturn);
        bars++;
    }

    private void keep(int column, double value) {
        int place = bars % window;
        ring[column][place] = value;
        ring[column][place + window] = value;
    }

    /**
     * What was held at the close before, at the returns of the bar that was taken last; NaN if one
     * of them is not known.
     */
    double clean() {
        double sum = 0;
        for (int i = 0; i < heldCount; i++) {
            sum += exposures[held[i]] * moves[held[i]];
        }
        return sum / capital;
    }

    /** Takes what is held at the close of that bar. */
    void holding(Holdings holdings) {
        heldCount = 0;
        for (int asset = 0; asset < exposures.length; asset++) {
            exposures[asset] = holdings.exposure(BookingVisitor.HOUSE, asset);
            if (exposures[asset] != 0) {
                held[heldCount++] = asset;
            }
        }
        capital = holdings.value(BookingVisitor.HOUSE);
    }

    /**
     * The sample of a forecast.
     *
     * @param into receives {@code window} returns, the oldest first
     * @return whether there are so many, each of them a number, and something can be lost
     */
    boolean sample(RiskSource of, double[] into) {
        // The first bar of all has no return.
        if (bars <= window || !(capital > 0)) {
            return false;
        }
        if (of == RiskSource.RECORD) {
            System.arraycopy(ring[moves.length], bars % window, into, 0, window);
        } else {
            ofHoldings(into);
        }
        for (int i = 0; i < window; i++) {
            if (Double.isNaN(into[i])) {
                return false;
            }
        }
        return true;
    }

    /** Asset by asset: for each bar that is the same sum, of many bars at a time. */
    private void ofHoldings(double[] into) {
        Arrays.fill(into, 0, window, 0);
        for (int k = 0; k < heldCount; k++) {
            double exposure = exposures[held[k]];
            double[] column = ring[held[k]];
            int first = bars % window;
            for (int i = 0; i < window; i++) {
                into[i] += exposure * column[first + i];
            }
        }
        for (int i = 0; i < window; i++) {
            into[i] /= capital;
        }
    }
}
