package io.troupe.features.crosssection;

/** Mean and dispersion of the values of one bar, exact where all are equal. */
final class Spread {
    private Spread() {}

    /** The mean; the value itself if all are equal. */
    static double mean(double[] values, int count) {
        double sum = 0;
        boolean equal = true;
        for (int i = 0; i < count; i++) {
            sum += values[i];
            equal &= values[i] == values[0];
        }
        return equal ? values[0] : sum / count;
    }

    /** The sum of products of deviations of two columns from their means. */
    static double products(double[] first, double firstMean, double[] second,
            double secondMean, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += (first[i] - firstMean) * (second[i] - secondMean);
        }
        return sum;
    }
}
