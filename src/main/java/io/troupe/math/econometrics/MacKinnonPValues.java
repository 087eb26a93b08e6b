package io.troupe.math.econometrics;

import java.util.EnumMap;
import java.util.Map;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Asymptotic p-values of the Dickey–Fuller and Engle–Granger statistics: the normal distribution
 * function of a polynomial of the statistic, of degree 2 in the lower tail and 3 above; 0 and 1
 * beyond the range where the approximation holds.
 *
 * <p>Source: J. G. MacKinnon, <i>Approximate Asymptotic Distribution Functions for Unit-Root and
 * Cointegration Tests</i>, Journal of Business &amp; Economic Statistics 12 (1994), tables 3 and 4,
 * for 1 to 6 variables.
 */
final class MacKinnonPValues {
    /** Variables in the tables. */
    static final int MOST_VARIABLES = 6;

    /** The surfaces of one kind of trend, by variables − 1. */
    private static final class Surface {
        /** Below it the p-value is 0. */
        private final double[] least;
        /** Up to it the lower tail's polynomial holds. */
        private final double[] middle;
        /** Above it the p-value is 1. */
        private final double[] most;
        /** Coefficients by power, in the lower tail. */
        private final double[][] tail;
        /** Coefficients by power, above. */
        private final double[][] body;

        Surface(double[] least, double[] middle, double[] most, double[][] tail,
                double[][] body) {
            this.least = least;
            this.middle = middle;
            this.most = most;
            this.tail = tail;
            this.body = body;
        }
    }

    private static final Map<Trend, Surface> SURFACES = new EnumMap<>(Map.of(
            Trend.NONE, new Surface(
                    new double[]{-19.04, -19.62, -21.21, -23.25, -21.63, -25.74},
                    new double[]{-1.04, -1.53, -2.68, -3.09, -3.07, -3.77},
                    new double[]{Double.POSITIVE_INFINITY, 1.51, 0.86, 0.88, 1.05, 1.24},
                    new double[][]{
                            {0.6344, 1.2378, 0.032496},
                            {1.9129, 1.3857, 0.035322},
                            {2.7648, 1.4502, 0.034186},
                            {3.4336, 1.4835, 0.0319},
                            {4.0999, 1.5533, 0.0359},
                            {4.5388, 1.5344, 0.029807}},
                    new double[][]{
                            {0.4797, 0.93557, -0.06999, 0.033066},
                            {1.5578, 0.8558, -0.2083, -0.033549},
                            {2.2268, 0.68093, -0.32362, -0.054448},
                            {2.7654, 0.64502, -0.30811, -0.044946},
                            {3.2684, 0.68051, -0.26778, -0.034972},
                            {3.7268, 0.7167, -0.23648, -0.028288}}),
            Trend.CONSTANT, new Surface(
                    new double[]{-18.83, -18.86, -23.48, -28.07, -25.96, -23.27},
                    new double[]{-1.61, -2.62, -3.13, -3.47, -3.78, -3.93},
                    new double[]{2.74, 0.92, 0.55, 0.61, 0.79, 1},
                    new double[][]{
                            {2.1659, 1.4412, 0.038269},
                            {2.92, 1.5012, 0.039796},
                            {3.4699, 1.4856, 0.03164},
                            {3.9673, 1.4777, 0.026315},
                            {4.5509, 1.5338, 0.029545},
                            {5.1399, 1.6036, 0.034445}},
                    new double[][]{
                            {1.7339, 0.93202, -0.12745, -0.010368},
                            {2.1945, 0.64695, -0.29198, -0.042377},
                            {2.5893, 0.45168, -0.36529, -0.050074},
                            {3.0387, 0.45452, -0.33666, -0.041921},
                            {3.5049, 0.52098, -0.29158, -0.033468},
                            {3.9489, 0.58933, -0.25359, -0.02721}}),
            Trend.LINEAR, new Surface(
                    new double[]{-16.18, -21.15, -25.37, -26.63, -26.53, -26.18},
                    new double[]{-2.89, -3.19, -3.5, -3.65, -3.8, -4.36},
                    new double[]{0.7, 0.63, 0.71, 0.93, 1.19, 1.42},
                    new double[][]{
                            {3.2512, 1.6047, 0.049588},
                            {3.6646, 1.5419, 0.036448},
                            {4.0983, 1.5173, 0.029898},
                            {4.5844, 1.5338, 0.028796},
                            {5.0722, 1.5634, 0.029472},
                            {5.53, 1.5914, 0.030392}},
                    new double[][]{
                            {2.5261, 0.61654, -0.37956, -0.060285},
                            {2.85, 0.5272, -0.36622, -0.051695},
                            {3.221, 0.5255, -0.32685, -0.041501},
                            {3.652, 0.59758, -0.27483, -0.032081},
                            {4.0712, 0.66428, -0.23464, -0.02546},
                            {4.4735, 0.71757, -0.20681, -0.021196}}),
            Trend.QUADRATIC, new Surface(
                    new double[]{-17.17, -21.1, -24.33, -24.03, -24.33, -28.22},
                    new double[]{-3.21, -3.51, -3.81, -3.83, -4.12, -4.63},
                    new double[]{0.54, 0.79, 1.08, 1.43, 3.49, 1.92},
                    new double[][]{
                            {4.0003, 1.658, 0.048288},
                            {4.3534, 1.6016, 0.037947},
                            {4.7343, 1.5768, 0.032396},
                            {5.214, 1.6077, 0.033449},
                            {5.6481, 1.6274, 0.033455},
                            {5.9296, 1.5929, 0.028223}},
                    new double[][]{
                            {3.0778, 0.49529, -0.41477, -0.059359},
                            {3.4713, 0.5967, -0.32507, -0.042286},
                            {3.8637, 0.67852, -0.26286, -0.031381},
                            {4.2736, 0.76199, -0.21534, -0.024026},
                            {4.6679, 0.82618, -0.1822, -0.019147},
                            {5.0009, 0.83735, -0.16994, -0.016928}})));

    private MacKinnonPValues() {}

    /**
     * The probability of a statistic as low as this one if there is a unit root; NaN beyond the
     * tables.
     */
    static double of(double statistic, Trend trend, int variables) {
        Surface surface = SURFACES.get(trend);
        if (surface == null || variables < 1 || variables > MOST_VARIABLES
                || Double.isNaN(statistic)) {
            return Double.NaN;
        }
        int row = variables - 1;
        if (statistic > surface.most[row]) {
            return 1;
        }
        if (statistic < surface.least[row]) {
            return 0;
        }
        double[] coefficients = statistic <= surface.middle[row] ? surface.tail[row]
                : surface.body[row];
        double value = 0;
        for (int power = coefficients.length - 1; power >= 0; power--) {
            value = value * statistic + coefficients[power];
        }
        return new NormalDistribution().cumulativeProbability(value);
    }
}
