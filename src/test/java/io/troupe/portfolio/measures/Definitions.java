package io.troupe.portfolio.measures;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Measures of risk as they are defined, whatever it takes to compute them. */
final class Definitions {
    private Definitions() {}

    static double of(RiskMeasure measure, double[] returns, double alpha) {
        int size = returns.length;
        double mean = Arrays.stream(returns).average().orElseThrow();
        double[] losses = negative(returns);
        double[] sums = drawdowns(returns, false);
        double[] values = drawdowns(returns, true);
        return switch (measure) {
            case VARIANCE -> deviations(returns, mean, false) / (size - 1);
            case STANDARD_DEVIATION -> Math.sqrt(deviations(returns, mean, false) / (size - 1));
            case MAD -> Arrays.stream(returns).map(p -> Math.abs(p - mean)).sum() / size;
            case SEMIVARIANCE -> Math.sqrt(deviations(returns, mean, true) / (size - 1));
            case FLPM -> Arrays.stream(returns).map(p -> Math.max(-p, 0)).sum() / size;
            case SLPM -> Math.sqrt(deviations(returns, 0, true) / (size - 1));
            case GMD -> meanDifference(returns);
            case CVAR -> tail(losses, alpha);
            case TAIL_GINI -> tailGini(losses, alpha);
            case EVAR -> entropic(losses, alpha);
            case WORST -> largest(losses);
            case RANGE -> largest(returns) + largest(losses);
            case CVAR_RANGE -> tail(losses, alpha) + tail(returns, alpha);
            case TAIL_GINI_RANGE -> tailGini(losses, alpha) + tailGini(returns, alpha);
            case GMD_NORMS, TAIL_GINI_NORMS, TAIL_GINI_RANGE_NORMS ->
                throw new IllegalArgumentException("see the test of norms");
            case MAX_DRAWDOWN -> largest(sums);
            case AVERAGE_DRAWDOWN -> Arrays.stream(sums).average().orElseThrow();
            case CDAR -> tail(sums, alpha);
            case EDAR -> entropic(sums, alpha);
            case ULCER -> Math.sqrt(Arrays.stream(sums).map(d -> d * d).sum() / size);
            case MAX_DRAWDOWN_REL -> largest(values);
            case AVERAGE_DRAWDOWN_REL -> Arrays.stream(values).average().orElseThrow();
            case CDAR_REL -> tail(values, alpha);
            case EDAR_REL -> entropic(values, alpha);
            case ULCER_REL -> Math.sqrt(Arrays.stream(values).map(d -> d * d).sum() / size);
            case VAR -> quantile(losses, alpha);
            case DAR -> quantile(sums, alpha);
            case DAR_REL -> quantile(values, alpha);
        };
    }

    private static double[] negative(double[] x) {
        return Arrays.stream(x).map(each -> -each).toArray();
    }

    private static double largest(double[] x) {
        return Arrays.stream(x).max().orElseThrow();
    }

    private static double deviations(double[] returns, double from, boolean below) {
        return Arrays.stream(returns).filter(p -> !below || p < from)
                .map(p -> (p - from) * (p - from)).sum();
    }

    private static double meanDifference(double[] x) {
        double sum = 0;
        for (double one : x) {
            for (double other : x) {
                sum += Math.abs(one - other);
            }
        }
        return sum / ((double) x.length * (x.length - 1));
    }

    /** The least of {@code q + Σ max(L − q, 0)/(αT)} over all q that are losses. */
    private static double tail(double[] losses, double alpha) {
        return Arrays.stream(losses).map(q -> q + Arrays.stream(losses)
                .map(loss -> Math.max(loss - q, 0)).sum() / (alpha * losses.length)).min()
                .orElseThrow();
    }

    /** The integral by Simpson's rule between the points where a·CVaR(a) has kinks. */
    private static double tailGini(double[] losses, double alpha) {
        DoubleUnaryOperator scaled = a -> a == 0 ? 0 : a * tail(losses, a);
        double sum = 0;
        for (int k = 0; (double) k / losses.length < alpha; k++) {
            double from = (double) k / losses.length;
            double to = Math.min((k + 1.0) / losses.length, alpha);
            sum += (to - from) / 6 * (scaled.applyAsDouble(from)
                    + 4 * scaled.applyAsDouble((from + to) / 2) + scaled.applyAsDouble(to));
        }
        return 2 / (alpha * alpha) * sum;
    }

    /** The least over z, in halves of an interval of ln z; never below the true one. */
    private static double entropic(double[] losses, double alpha) {
        double top = largest(losses);
        DoubleUnaryOperator bound = logZ -> {
            double z = StrictMath.exp(logZ);
            double sum = Arrays.stream(losses).map(loss -> StrictMath.exp((loss - top) / z)).sum();
            return top + z * StrictMath.log(sum / (alpha * losses.length));
        };
        double low = -40;
        double high = 20;
        for (int step = 0; step < 200; step++) {
            double left = low + (high - low) / 3;
            double right = high - (high - low) / 3;
            if (bound.applyAsDouble(left) <= bound.applyAsDouble(right)) {
                high = right;
            } else {
                low = left;
            }
        }
        return bound.applyAsDouble((low + high) / 2);
    }

    /** The first of the losses in descending order that a fraction α of them reaches. */
    private static double quantile(double[] losses, double alpha) {
        return DoubleStream.of(losses).filter(q -> DoubleStream.of(losses)
                .filter(loss -> loss >= q).count() >= alpha * losses.length - 1e-9).max()
                .orElseThrow();
    }

    private static double[] drawdowns(double[] returns, boolean compounded) {
        double[] levels = new double[returns.length + 1];
        levels[0] = compounded ? 1 : 0;
        for (int t = 0; t < returns.length; t++) {
            levels[t + 1] = compounded ? levels[t] * (1 + returns[t]) : levels[t] + returns[t];
        }
        return IntStream.rangeClosed(1, returns.length).mapToDouble(t -> {
            double peak = Arrays.stream(levels, 0, t + 1).max().orElseThrow();
            return (peak - levels[t]) / (compounded ? peak : 1);
        }).toArray();
    }
}
