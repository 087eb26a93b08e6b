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
    /** Time-major: of each kept bar the assets' returns, then the fund's. */
    private final double[] ring;
    private final int width;
    private final double[] moves;
    private final double[] exposures;
    private final int[] held;
    private int heldCount;
    private double capital = Double.NaN;
    private int bars;

    ForecastRing(AssetReturns returns, int window) {
        this.returns = returns;
        this.window = window;
        width = returns.assets() + 1;
        ring = new double[Math.multiplyExact(window, width)];
        moves = new double[width];
        exposures = new double[returns.assets()];
        held = new int[returns.assets()];
    }

    /** Takes the returns of a bar that has ended. */
    void moved(int bar, double fundReturn) {
        returns.at(bar, moves);
        moves[width - 1] = fundReturn;
        System.arraycopy(moves, 0, ring, bars % window * width, width);
        bars++;
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
     * The sample of a forecast. An asset without a return in a bar earns nothing in it.
     *
     * @param into receives {@code window} returns, the oldest first
     * @return whether there are so many, each of them a number, and something can be lost
     */
    boolean sample(RiskSource of, double[] into) {
        // The first bar of all has no return.
        if (bars <= window || !(capital > 0)) {
            return false;
        }
        for (int i = 0; i < window; i++) {
            int first = (bars + i) % window * width;
            into[i] = of == RiskSource.RECORD ? ring[first + width - 1] : at(first);
        }
        return Arrays.stream(into).noneMatch(Double::isNaN);
    }

    private double at(int first) {
        double sum = 0;
        for (int i = 0; i < heldCount; i++) {
            double move = ring[first + held[i]];
            sum += Double.isNaN(move) ? 0 : exposures[held[i]] * move;
        }
        return sum / capital;
    }
}
