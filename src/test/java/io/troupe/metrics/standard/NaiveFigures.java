package io.troupe.metrics.standard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;

/**
 * Every figure of a series straight from its definition, as slowly as that is: sums of powers,
 * sorted copies, all pairs of bars. Knows nothing of the product.
 */
final class NaiveFigures {
    /** Quantile of 5 % and density there of the normal distribution, from printed tables. */
    private static final double Z = -1.6448536269514722;
    private static final double TAIL = 0.05;

    private final double[] r;
    private final double[] b;
    private final double[] rf;
    private final double p;

    /** Returns, those of the benchmark, risk-free returns of the same bars; bars a year. */
    NaiveFigures(double[] r, double[] b, double[] rf, double p) {
        this.r = r;
        this.b = b;
        this.rf = rf;
        this.p = p;
    }

    private static double sum(double[] x, DoubleUnaryOperator f) {
        return Arrays.stream(x).map(f).sum();
    }

    private static double mean(double[] x) {
        return sum(x, v -> v) / x.length;
    }

    private static double moment(double[] x, int power) {
        double mean = mean(x);
        return sum(x, v -> StrictMath.pow(v - mean, power)) / x.length;
    }

    private static double sample(double[] x) {
        return Math.sqrt(moment(x, 2) * x.length / (x.length - 1));
    }

    private static double covariance(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - mean(x)) * (y[i] - mean(y));
        }
        return sum / x.length;
    }

    private static double[] less(double[] x, double[] y) {
        double[] result = new double[x.length];
        Arrays.setAll(result, i -> x[i] - y[i]);
        return result;
    }

    private static double growth(double[] x) {
        return Arrays.stream(x).map(v -> 1 + v).reduce(1, (one, other) -> one * other);
    }

    private double annual(double[] x) {
        return StrictMath.pow(growth(x), p / x.length) - 1;
    }

    private static double quantile(double[] x, double share) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        double place = share * (x.length - 1);
        int below = (int) place;
        return below + 1 >= x.length ? sorted[below]
                : sorted[below] * (below + 1 - place) + sorted[below + 1] * (place - below);
    }

    /** Depth below the highest level until each bar. */
    private double[] depths() {
        double[] depths = new double[r.length];
        for (int bar = 0; bar < r.length; bar++) {
            double highest = 1;
            for (int until = 0; until <= bar; until++) {
                highest = Math.max(highest, growth(Arrays.copyOf(r, until + 1)));
            }
            depths[bar] = 1 - growth(Arrays.copyOf(r, bar + 1)) / highest;
        }
        return depths;
    }

    /** First and last bar under water of every spell. */
    private static List<int[]> spells(double[] depths) {
        List<int[]> spells = new ArrayList<>();
        for (int bar = 0; bar < depths.length; bar++) {
            if (depths[bar] > 0) {
                int first = bar;
                while (bar + 1 < depths.length && depths[bar + 1] > 0) {
                    bar++;
                }
                spells.add(new int[]{first, bar});
            }
        }
        return spells;
    }

    private static double deepest(double[] depths, int[] spell) {
        return Arrays.stream(depths, spell[0], spell[1] + 1).max().orElse(0);
    }

    Map<String, Double> all() {
        Map<String, Double> all = new LinkedHashMap<>();
        distribution(all);
        tails(all);
        ratios(all);
        drawdowns(all);
        benchmark(all);
        return all;
    }

    private static double known(Map<String, Double> all, String name) {
        return Objects.requireNonNull(all.get(name));
    }

    /** Those that are others by Bacon's convention, as they are then. */
    Map<String, Double> byBacon() {
        Map<String, Double> all = all();
        double[] x = less(r, rf);
        double excess = annual(r) - annual(rf);
        double benchmarkExcess = annual(b) - annual(rf);
        double beta = known(all, "beta");
        double alpha = excess - beta * benchmarkExcess;
        double sharpe = excess / (sample(x) * Math.sqrt(p));
        double relativeRisk = Math.sqrt(covariance(x, x)
                / covariance(less(b, rf), less(b, rf)));
        double active = Math.sqrt(moment(less(r, b), 2) * p);
        Map<String, Double> bacon = new LinkedHashMap<>();
        bacon.put("volatility", Math.sqrt(moment(r, 2) * p));
        bacon.put("sortino", excess / known(all, "downsideDeviation"));
        bacon.put("adjustedSharpe", sharpe * (1 + known(all, "skewness") / 6 * sharpe
                - known(all, "excessKurtosis") / 24 * sharpe * sharpe));
        bacon.put("calmar", excess / known(all, "maxDrawdown"));
        bacon.put("sterling", excess / known(all, "averageDrawdown"));
        bacon.put("trackingError", active);
        bacon.put("informationRatio", (annual(r) - annual(b)) / active);
        bacon.put("treynor", excess / beta);
        bacon.put("jensenAlpha", alpha);
        bacon.put("netSelectivity", alpha - (relativeRisk - beta) * benchmarkExcess);
        bacon.put("mSquared", excess / relativeRisk + annual(rf));
        return bacon;
    }

    private void distribution(Map<String, Double> all) {
        double[] x = less(r, rf);
        all.put("totalReturn", growth(r) - 1);
        all.put("annualizedReturn", annual(r));
        all.put("volatility", sample(r) * Math.sqrt(p));
        all.put("sharpe", mean(x) / sample(x) * Math.sqrt(p));
        all.put("bestReturn", Arrays.stream(r).max().orElseThrow());
        all.put("worstReturn", Arrays.stream(r).min().orElseThrow());
        all.put("positiveShare", sum(r, v -> v > 0 ? 1 : 0) / r.length);
        all.put("downsideDeviation", downside(x) * Math.sqrt(p));
        all.put("skewness", moment(r, 3) / StrictMath.pow(moment(r, 2), 1.5));
        all.put("excessKurtosis", moment(r, 4) / StrictMath.pow(moment(r, 2), 2) - 3);
    }

    private static double downside(double[] x) {
        return Math.sqrt(sum(x, v -> v < 0 ? v * v : 0) / x.length);
    }

    private void tails(Map<String, Double> all) {
        double quantile = quantile(r, TAIL);
        double[] worst = Arrays.stream(r).filter(v -> v <= quantile).toArray();
        double s = Math.sqrt(moment(r, 2));
        double density = StrictMath.exp(-Z * Z / 2) / Math.sqrt(2 * Math.PI);
        double skew = moment(r, 3) / (s * s * s);
        double kurt = moment(r, 4) / (s * s * s * s) - 3;
        double h = Z + (Z * Z - 1) / 6 * skew + (StrictMath.pow(Z, 3) - 3 * Z) / 24 * kurt
                - (2 * StrictMath.pow(Z, 3) - 5 * Z) / 36 * skew * skew;
        all.put("valueAtRisk", -quantile);
        all.put("expectedShortfall", -mean(worst));
        all.put("gaussianValueAtRisk", -mean(r) - Z * s);
        all.put("gaussianExpectedShortfall", -mean(r) + s * density / TAIL);
        all.put("modifiedValueAtRisk", -mean(r) - h * s);
        all.put("modifiedExpectedShortfall", -mean(r) + s / TAIL * StrictMath.exp(-h * h / 2)
                / Math.sqrt(2 * Math.PI) * (1 + StrictMath.pow(h, 3) / 6 * skew
                        + (StrictMath.pow(h, 6) - 9 * StrictMath.pow(h, 4) + 9 * h * h + 3) / 72
                                * skew * skew
                        + (StrictMath.pow(h, 4) - 2 * h * h - 1) / 24 * kurt));
        all.put("tailRatio", Math.abs(quantile(r, 1 - TAIL)) / Math.abs(quantile));
    }

    private void ratios(Map<String, Double> all) {
        double[] x = less(r, rf);
        double[] depths = depths();
        double excess = annual(r) - annual(rf);
        double sharpe = mean(x) / sample(x) * Math.sqrt(p);
        double skew = moment(r, 3) / StrictMath.pow(moment(r, 2), 1.5);
        double kurt = moment(r, 4) / StrictMath.pow(moment(r, 2), 2);
        double deepest = Arrays.stream(depths).max().orElse(0);
        all.put("sortino", mean(x) * p / (downside(x) * Math.sqrt(p)));
        all.put("adjustedSharpe",
                sharpe * (1 + skew / 6 * sharpe - (kurt - 3) / 24 * sharpe * sharpe));
        all.put("calmar", annual(r) / deepest);
        all.put("sterling", annual(r) / (deepest + 0.1));
        all.put("burke", excess / Math.sqrt(spells(depths).stream()
                .mapToDouble(spell -> StrictMath.pow(deepest(depths, spell), 2)).sum()));
        all.put("martin", excess / Math.sqrt(sum(depths, v -> v * v) / r.length));
        all.put("pain", excess / mean(depths));
        all.put("omega", sum(x, v -> Math.max(v, 0)) / sum(x, v -> Math.max(-v, 0)));
        all.put("kappa3", mean(x) / StrictMath.cbrt(
                sum(x, v -> StrictMath.pow(Math.max(-v, 0), 3)) / x.length));
        all.put("bernardoLedoit", sum(r, v -> Math.max(v, 0)) / sum(r, v -> Math.max(-v, 0)));
        all.put("stability", stability());
    }

    private double stability() {
        double[] times = new double[r.length];
        double[] logs = new double[r.length];
        for (int bar = 0; bar < r.length; bar++) {
            times[bar] = bar;
            logs[bar] = StrictMath.log(growth(Arrays.copyOf(r, bar + 1)));
        }
        return StrictMath.pow(covariance(times, logs), 2)
                / (covariance(times, times) * covariance(logs, logs));
    }

    private void drawdowns(Map<String, Double> all) {
        double[] depths = depths();
        List<int[]> spells = spells(depths);
        all.put("maxDrawdown", Arrays.stream(depths).max().orElse(0));
        all.put("drawdowns", (double) spells.size());
        all.put("averageDrawdown", spells.stream()
                .mapToDouble(spell -> deepest(depths, spell)).average().orElse(0));
        all.put("timeUnderWater", sum(depths, v -> v > 0 ? 1 : 0) / r.length);
        all.put("painIndex", mean(depths));
        all.put("ulcerIndex", Math.sqrt(sum(depths, v -> v * v) / r.length));
        all.put("longestDrawdownBars", spells.stream()
                .mapToDouble(spell -> length(spell)).max().orElse(0));
        double most = Arrays.stream(depths).max().orElse(0);
        for (int[] spell : spells) {
            if (deepest(depths, spell) == most) {
                all.put("deepestDrawdownBars", length(spell));
                int trough = spell[0];
                while (depths[trough] < most) {
                    trough++;
                }
                if (spell[1] + 1 < r.length) {
                    all.put("recoveryBars", (double) spell[1] + 1 - trough);
                }
            }
        }
    }

    /** From the bar before the first under water to the one after the last, if there is one. */
    private double length(int[] spell) {
        return Math.min(spell[1] + 1, r.length - 1) - (spell[0] - 1);
    }

    private void benchmark(Map<String, Double> all) {
        double[] x = less(r, rf);
        double[] y = less(b, rf);
        double beta = covariance(x, y) / covariance(y, y);
        double alpha = mean(x) * p - beta * mean(y) * p;
        double active = sample(less(r, b)) * Math.sqrt(p);
        double relativeRisk = Math.sqrt(covariance(x, x) / covariance(y, y));
        all.put("beta", beta);
        all.put("alpha", StrictMath.pow(1 + mean(x) - beta * mean(y), p) - 1);
        all.put("correlation", covariance(x, y) / Math.sqrt(covariance(x, x))
                / Math.sqrt(covariance(y, y)));
        all.put("upCapture", capture(true));
        all.put("downCapture", capture(false));
        all.put("trackingError", active);
        all.put("informationRatio", mean(less(r, b)) * p / active);
        all.put("treynor", mean(x) * p / beta);
        all.put("jensenAlpha", alpha);
        all.put("netSelectivity", alpha - (relativeRisk - beta) * mean(y) * p);
        all.put("mSquared", mean(x) * p / relativeRisk + mean(rf) * p);
    }

    private double capture(boolean isUp) {
        List<Double> own = new ArrayList<>();
        List<Double> other = new ArrayList<>();
        for (int bar = 0; bar < r.length; bar++) {
            if (isUp ? b[bar] > 0 : b[bar] < 0) {
                own.add(r[bar]);
                other.add(b[bar]);
            }
        }
        return annual(own.stream().mapToDouble(v -> v).toArray())
                / annual(other.stream().mapToDouble(v -> v).toArray());
    }
}
