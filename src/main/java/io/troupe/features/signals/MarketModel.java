package io.troupe.features.signals;

import io.troupe.math.Dispersion;
import io.troupe.math.rolling.RecentValues;

/**
 * The regression of an asset's last returns on the market's, {@code own = α + β·market + e}, and
 * its residuals. Two passes over the window: O(window) per call, without the errors of running
 * sums.
 */
final class MarketModel {
    private final int window;
    private final RecentValues own;
    private final RecentValues market;
    private int count;

    MarketModel(int window) {
        this.window = window;
        own = new RecentValues(window);
        market = new RecentValues(window);
    }

    void add(double ownReturn, double marketReturn) {
        own.add(ownReturn);
        market.add(marketReturn);
        count = Math.min(count + 1, window);
    }

    boolean isComplete() {
        return count == window;
    }

    /**
     * Residuals in order of time, NaN where the market did not move.
     *
     * @param from how many bars ago the first one is
     * @param to how many bars ago the last one is
     */
    double[] residuals(int from, int to) {
        double ownMean = 0;
        double marketMean = 0;
        for (int ago = window - 1; ago >= 0; ago--) {
            ownMean += own.ago(ago);
            marketMean += market.ago(ago);
        }
        ownMean /= window;
        marketMean /= window;
        double products = 0;
        double squares = 0;
        for (int ago = window - 1; ago >= 0; ago--) {
            double deviation = market.ago(ago) - marketMean;
            products += deviation * (own.ago(ago) - ownMean);
            squares += deviation * deviation;
        }
        double beta = Dispersion.isNone(squares, window, Dispersion.OF_RETURNS) ? Double.NaN
                : products / squares;
        double[] result = new double[from - to + 1];
        for (int i = 0; i < result.length; i++) {
            int ago = from - i;
            result[i] = own.ago(ago) - ownMean - beta * (market.ago(ago) - marketMean);
        }
        return result;
    }
}
