package io.troupe.risk.overlay;

import java.util.Arrays;

/**
 * Exponentially weighted second moments of returns about zero, S = Σ λᵃ·r·r' / Σ λᵃ over the
 * returns so far, a their age, λ = 0.94 (J.P. Morgan and Reuters, <i>RiskMetrics – Technical
 * Document</i>, 4th ed. 1996, section 5.2 and table 5.7, for daily returns); and of each standard
 * deviation its 99th percentile so far. A pair's moment is of the bars in which both have a
 * return, weighted as if there were no others. O(n²) a bar. Mutable.
 */
final class ReturnCovariances {
    /** How much of its weight a return keeps from bar to bar. */
    static final double DECAY = 0.94;
    /** With fewer returns a deviation is not known, and with fewer common ones a covariance. */
    static final int LEAST_RETURNS = 30;
    private static final double WORST = 0.99;

    /** The weight of a return that follows on so many. From the last on it is the same. */
    private static final double[] GAINS = gains();

    private final double[] returns;
    /** The assets that have a return in the bar. */
    private final int[] present;
    private final double[] deviations;
    private final HighQuantile[] worst;
    /** The lower triangle, row by row, the diagonal among it. */
    private final double[] moments;
    /** By pair how many returns it has had, as far as gains differ. */
    private final short[] counts;
    /** Of how many pairs they still differ. */
    private int young;

    ReturnCovariances(int assets) {
        returns = new double[assets];
        present = new int[assets];
        deviations = new double[assets];
        worst = new HighQuantile[assets];
        Arrays.setAll(worst, _ -> new HighQuantile(WORST));
        moments = new double[row(assets)];
        counts = new short[row(assets)];
        young = counts.length;
    }

    private static double[] gains() {
        double kept = DECAY;
        int count = 1;
        while (1 - kept < 1) {
            kept *= DECAY;
            count++;
        }
        double[] gains = new double[count];
        double rest = 1;
        for (int i = 0; i < count; i++) {
            rest *= DECAY;
            gains[i] = (1 - DECAY) / (1 - rest);
        }
        return gains;
    }

    /** Where an asset's covariances with those before it begin. */
    static int row(int asset) {
        return asset * (asset + 1) / 2;
    }

    int assets() {
        return returns.length;
    }

    /** Takes the returns of a bar; what is not finite is none. */
    void observe(double[] assetReturns) {
        int known = 0;
        for (int i = 0; i < returns.length; i++) {
            returns[i] = assetReturns[i];
            if (Double.isFinite(returns[i])) {
                present[known++] = i;
            }
        }
        for (int a = 0; a < known; a++) {
            if (young == 0 && known == returns.length) {
                updateWholeRow(a);
            } else {
                updateRow(present[a], a);
            }
            describe(present[a]);
        }
    }

    /** All gains are the last one, and all returns are known. */
    private void updateWholeRow(int asset) {
        int row = row(asset);
        double own = returns[asset];
        double gain = GAINS[GAINS.length - 1];
        for (int b = 0; b <= asset; b++) {
            moments[row + b] += gain * (own * returns[b] - moments[row + b]);
        }
    }

    private void updateRow(int asset, int place) {
        int row = row(asset);
        double own = returns[asset];
        for (int b = 0; b <= place; b++) {
            int cell = row + present[b];
            int count = counts[cell];
            moments[cell] += GAINS[count] * (own * returns[present[b]] - moments[cell]);
            if (count < GAINS.length - 1) {
                counts[cell]++;
                young -= count + 1 == GAINS.length - 1 ? 1 : 0;
            }
        }
    }

    private void describe(int asset) {
        int own = row(asset) + asset;
        deviations[asset] = Math.sqrt(moments[own]);
        if (counts[own] >= LEAST_RETURNS) {
            worst[asset].add(deviations[asset]);
        }
    }

    /** Whether an asset has had returns enough. */
    boolean isKnown(int asset) {
        return counts[row(asset) + asset] >= LEAST_RETURNS;
    }

    /** The deviation of a bar's return. */
    double deviation(int asset) {
        return deviations[asset];
    }

    /** The 99th percentile of what its deviation has been, type 7; NaN if it is not known. */
    double worstDeviation(int asset) {
        return worst[asset].value();
    }

    /**
     * The covariance of two assets; 0 if they have not had common returns enough.
     *
     * @param row the {@link #row} of the later one
     */
    double covariance(int row, int earlier) {
        return counts[row + earlier] < LEAST_RETURNS ? 0 : moments[row + earlier];
    }
}
