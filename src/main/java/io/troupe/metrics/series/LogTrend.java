package io.troupe.metrics.series;

/**
 * How straight the logarithm of an index rises or falls: R² of its regression on time.
 *
 * <p>Source: N. R. Draper, H. Smith, <i>Applied Regression Analysis</i>, 3rd ed. 1998, section 1.3.
 */
public final class LogTrend {
    private LogTrend() {}

    /**
     * The squared correlation of cumulated logarithmic returns with 0, 1, 2, …; NaN where either
     * does not vary or all was lost.
     *
     * @param returns fractions &gt; −1, none of them NaN
     */
    public static double squaredCorrelation(double[] returns) {
        double[] cumulated = new double[returns.length];
        double sum = 0;
        double total = 0;
        for (int t = 0; t < returns.length; t++) {
            sum += StrictMath.log1p(returns[t]);
            cumulated[t] = sum;
            total += sum;
        }
        double mean = total / returns.length;
        double middle = (returns.length - 1) / 2.0;
        double squares = 0;
        double products = 0;
        double times = 0;
        for (int t = 0; t < returns.length; t++) {
            double deviation = cumulated[t] - mean;
            squares += deviation * deviation;
            products += (t - middle) * deviation;
            times += (t - middle) * (t - middle);
        }
        return products / squares * (products / times);
    }
}
