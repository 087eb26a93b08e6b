package io.troupe.portfolio.riskmodels;

import java.util.Arrays;

/**
 * The covariance of the latest {@code lookbackBars} bars, from bar to bar, for {@code sample},
 * {@code ewma} and {@code semi}: each bar costs O(n²), where an estimate of the window costs O(n² ·
 * lookbackBars).
 *
 * <p>Sums of products take in the bar that comes and give up the one that leaves. Rounding would
 * add up, so they are computed anew from the window after every {@code lookbackBars} bars, counted
 * from the first; and so are those of an asset whose variance has fallen to a sixteenth of what its
 * sums were, as when a crash leaves the window or its mean has moved. What comes out differs from
 * an estimate of the window by at most 1e-12 of the product of both standard deviations, and by
 * nothing where all is computed anew. What it is at a bar depends on the returns up to it alone,
 * and not on when streaming began: {@link #at} comes to the same bits from the returns.
 *
 * <p>An asset of which a return is missing in the window has no covariances: they are NaN, until
 * the window is past it. Those of all others are of every bar. Not for use by several threads.
 */
public final class StreamingCovariance {
    private static final double LEAST_LEFT = 1.0 / 16;

    private final CovarianceSpec spec;
    private final StreamedWeights weights;
    private final int lookbackBars;
    /** The window, a row per bar; the row of a bar is its number modulo the window. */
    private final double[][] window;
    private final int[] missing;
    /** What sums are taken around: means of an earlier window, 0 where none are taken off. */
    private final double[] centres;
    private double[][] products;
    private final double[] sums;
    private final double[] weightedSums;
    /** The largest sum of squares since it was last computed from the window, as it decayed. */
    private final double[] peaks;
    private final double[] coming;
    private final double[] leaving;
    private final double[] oldest;
    private long seen;
    /** The sum of the weights of the bars in the window. */
    private double total;

    /**
     * A covariance that has seen nothing yet.
     *
     * @param spec which; it streams, see {@link CovarianceType#isStreamed()}
     * @param assets how many, ≥ 1
     * @param lookbackBars the window, ≥ 2
     */
    public StreamingCovariance(CovarianceSpec spec, int assets, int lookbackBars) {
        if (assets < 1 || lookbackBars < 2) {
            throw new IllegalArgumentException("assets must be ≥ 1 and lookbackBars ≥ 2, were "
                    + assets + " and " + lookbackBars);
        }
        this.spec = spec;
        this.lookbackBars = lookbackBars;
        weights = StreamedWeights.of(spec, lookbackBars);
        window = new double[lookbackBars][assets];
        missing = new int[assets];
        centres = new double[assets];
        products = new double[assets][assets];
        sums = new double[assets];
        weightedSums = new double[assets];
        peaks = new double[assets];
        coming = new double[assets];
        leaving = new double[assets];
        oldest = new double[assets];
    }

    /**
     * The covariance as it is after a bar if it was advanced from the first on, to the bit. Looks
     * at fewer than two windows of returns.
     *
     * @param returns a row per asset, from the first bar on
     * @param bar the last that counts, from 0
     */
    public static StreamingCovariance at(CovarianceSpec spec, int lookbackBars,
            double[][] returns, int bar) {
        int assets = returns.length;
        StreamingCovariance streaming = new StreamingCovariance(spec, assets, lookbackBars);
        int restart = (bar + 1) / lookbackBars * lookbackBars;
        double[] row = new double[assets];
        for (int t = Math.max(restart - lookbackBars, 0); t <= bar; t++) {
            for (int i = 0; i < assets; i++) {
                row[i] = returns[i][t];
            }
            if (t < restart) {
                streaming.store(t, row);
            } else {
                streaming.advance(row);
            }
            if (t == restart - 1) {
                streaming.seen = restart;
                streaming.restart();
            }
        }
        return streaming;
    }

    private void store(int bar, double[] returnsOfBar) {
        System.arraycopy(returnsOfBar, 0, window[bar % lookbackBars], 0, returnsOfBar.length);
        for (int i = 0; i < returnsOfBar.length; i++) {
            missing[i] += Double.isNaN(returnsOfBar[i]) ? 1 : 0;
        }
    }

    /**
     * Takes the next bar.
     *
     * @param returnsOfBar one per asset, NaN if missing; copied
     * @throws EstimationException if one is infinite: then nothing is changed
     */
    public void advance(double[] returnsOfBar) {
        for (int i = 0; i < missing.length; i++) {
            if (Double.isInfinite(returnsOfBar[i])) {
                throw EstimationException.of(i, "has an infinite return at bar " + seen);
            }
        }
        double[] row = window[(int) (seen % lookbackBars)];
        boolean full = seen >= lookbackBars;
        for (int i = 0; i < missing.length; i++) {
            if (Double.isNaN(row[i])) {
                missing[i]--;
            }
            leaving[i] = full ? deviation(i, row[i]) : 0;
            row[i] = returnsOfBar[i];
            if (Double.isNaN(row[i])) {
                missing[i]++;
            }
            coming[i] = deviation(i, row[i]);
        }
        seen++;
        if (!full) {
            total = Deviations.sum(weights.ofWindow(bars()));
        }
        if (seen % lookbackBars == 0) {
            restart();
        } else {
            update(full);
        }
    }

    /** What a return adds to sums: 0 if it is missing. */
    private double deviation(int asset, double value) {
        if (Double.isNaN(value)) {
            return 0;
        }
        double plain = spec.type() == CovarianceType.SEMI
                ? Math.min(value - spec.benchmark(), 0)
                : value;
        return plain - centres[asset];
    }

    private void update(boolean full) {
        int n = sums.length;
        double[] next = window[(int) (seen % lookbackBars)];
        for (int i = 0; i < n; i++) {
            sums[i] += coming[i] - leaving[i];
            weightedSums[i] = weights.decay() * weightedSums[i] + weights.fresh() * coming[i]
                    - weights.leaving() * leaving[i];
            coming[i] *= Math.sqrt(seen == 1 ? 1 : weights.fresh());
            leaving[i] *= Math.sqrt(weights.leaving());
            oldest[i] = full ? deviation(i, next[i]) * Math.sqrt(weights.last()) : 0;
        }
        for (int i = 0; i < n; i++) {
            add(i, products[i]);
        }
        for (int i = 0; i < n; i++) {
            peaks[i] = Math.max(weights.decay() * peaks[i], products[i][i]);
            if (spread(i) < LEAST_LEFT * peaks[i] && Correlations.moves(peaks[i])) {
                refresh(i);
            }
        }
    }

    private void add(int i, double[] row) {
        double decay = weights.decay();
        double came = coming[i];
        double left = leaving[i];
        double old = oldest[i];
        for (int j = i; j < row.length; j++) {
            row[j] = decay * row[j] + came * coming[j] - left * leaving[j] + old * oldest[j];
        }
    }

    /** What is left of a sum of squares once the mean is taken off. */
    private double spread(int i) {
        if (!weights.centred()) {
            return products[i][i];
        }
        double mean = sums[i] / bars();
        return products[i][i]
                - SpanCovariance.offMeans(mean, mean, weightedSums[i], weightedSums[i], total);
    }

    /** Computes everything from the window, as an estimate of it is computed. */
    private void restart() {
        int n = sums.length;
        double[][] rows = new double[n][];
        double[] ofWindow = weights.ofWindow(bars());
        total = Deviations.sum(ofWindow);
        double[] roots = Arrays.stream(ofWindow).map(Math::sqrt).toArray();
        for (int i = 0; i < n; i++) {
            rows[i] = recentred(i, ofWindow);
        }
        products = CrossProducts.of(EwmaCovariance.scaled(rows, roots));
        for (int i = 0; i < n; i++) {
            peaks[i] = products[i][i];
        }
    }

    /** Computes an asset's sums from the window, around the mean that it has there. */
    private void refresh(int asset) {
        double[] ofWindow = weights.ofWindow(bars());
        double[] row = recentred(asset, ofWindow);
        for (int t = 0; t < row.length; t++) {
            row[t] *= ofWindow[t];
        }
        for (int j = 0; j < sums.length; j++) {
            double sum = 0;
            for (int t = 0; t < row.length; t++) {
                sum += row[t] * deviation(j, windowed(t)[j]);
            }
            products[Math.min(asset, j)][Math.max(asset, j)] = sum;
        }
        peaks[asset] = products[asset][asset];
    }

    /** An asset's deviations from a new centre, oldest first; its sums are set. */
    private double[] recentred(int asset, double[] ofWindow) {
        int bars = bars();
        double[] values = new double[bars];
        double sum = 0;
        int count = 0;
        for (int t = 0; t < bars; t++) {
            values[t] = windowed(t)[asset];
            if (!Double.isNaN(values[t])) {
                sum += values[t];
                count++;
            }
        }
        centres[asset] = count > 0 && weights.centred() ? sum / count : 0;
        sums[asset] = 0;
        weightedSums[asset] = 0;
        for (int t = 0; t < bars; t++) {
            values[t] = deviation(asset, values[t]);
            sums[asset] += values[t];
            weightedSums[asset] += ofWindow[t] * values[t];
        }
        return values;
    }

    /** A bar of the window, the oldest first. */
    private double[] windowed(int t) {
        return window[(int) ((seen - bars() + t) % lookbackBars)];
    }

    /** How many bars are in the window, at most {@code lookbackBars}. */
    public int bars() {
        return (int) Math.min(seen, lookbackBars);
    }

    /** How many returns an asset has in the window. */
    public int observations(int asset) {
        return bars() - missing[asset];
    }

    /**
     * The covariance of the window.
     *
     * @return n × n, symmetric, a matrix of its own; NaN in the rows and columns of assets that
     *        lack
     *         a return in the window
     * @throws EstimationException if there are fewer than two bars yet
     */
    public double[][] covariance() {
        int bars = bars();
        if (bars < 2) {
            throw EstimationException.of("an estimate needs at least 2 returns of each asset,"
                    + " there are " + bars);
        }
        int n = sums.length;
        double divisor = switch (spec.type()) {
            case SAMPLE -> bars - 1;
            case SEMI -> bars;
            default -> weights.centred() ? total : 1;
        };
        double[][] covariance = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                covariance[i][j] = missing[i] > 0 || missing[j] > 0 ? Double.NaN
                        : (products[i][j] - offMeans(i, j, bars)) / divisor;
            }
            covariance[i][i] = Math.max(covariance[i][i], 0);
        }
        return CrossProducts.mirrored(covariance);
    }

    private double offMeans(int i, int j, int bars) {
        if (!weights.centred()) {
            return 0;
        }
        if (spec.type() == CovarianceType.SAMPLE) {
            return sums[i] * sums[j] / bars;
        }
        return SpanCovariance.offMeans(sums[i] / bars, sums[j] / bars, weightedSums[i],
                weightedSums[j], total);
    }
}
