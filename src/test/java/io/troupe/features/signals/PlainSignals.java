package io.troupe.features.signals;

import io.troupe.data.MarketData;
import io.troupe.features.StreamingFeature;
import io.troupe.math.econometrics.EngleGranger;
import io.troupe.math.econometrics.Johansen;
import io.troupe.math.econometrics.Trend;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The definitions of the signals, each computed anew for one bar from the prices up to it. */
final class PlainSignals {
    private final MarketData data;

    PlainSignals(MarketData data) {
        this.data = data;
    }

    double value(StreamingFeature signal, int bar, int asset) {
        if (signal instanceof PairFeature pair) {
            return pair.first() == asset ? pair(pair, bar) : Double.NaN;
        }
        if (signal instanceof RelativeFeature relative) {
            return relative(relative, bar, asset);
        }
        double[] closes = closes(asset, bar);
        return closes.length <= signal.warmupBars() ? Double.NaN : single(signal, closes);
    }

    /** All closes of an asset from its first one to a bar. */
    private double[] closes(int asset, int bar) {
        return IntStream.rangeClosed(0, bar).filter(b -> data.mark(b, asset) > 0)
                .mapToDouble(b -> data.mark(b, asset)).toArray();
    }

    private double single(StreamingFeature signal, double[] x) {
        int t = x.length - 1;
        return switch (signal) {
            case Momentum(int back, int skip) -> x[t - skip] / x[t - back] - 1;
            case RiskAdjustedMomentum(int back, int skip) -> {
                double[] r = returns(Arrays.copyOfRange(x, t - back, t - skip + 1));
                yield (x[t - skip] / x[t - back] - 1) / (deviation(r) * Math.sqrt(r.length));
            }
            case TimeSeriesMomentum(int back, double center, double target) ->
                Math.signum(x[t] - x[t - back]) * target
                        / Math.sqrt(252 * weightedVariance(returns(x), center / (1 + center)));
            case NearnessToHigh(int bars) ->
                x[t] / Arrays.stream(x, t - bars + 1, t + 1).max().orElseThrow();
            case ChannelBreakout(int bars) -> channel(x, bars);
            case BreakoutForecast(int bars) -> breakout(x, bars);
            case Reversion(int bars) -> -lastScore(Arrays.copyOfRange(x, t - bars + 1, t + 1));
            case BollingerReversion(int bars, double widths) -> {
                double[] window = Arrays.copyOfRange(x, t - bars + 1, t + 1);
                double sd = deviation(window) * Math.sqrt((bars - 1.0) / bars);
                double lower = mean(window) - widths * sd;
                yield 1 - 2 * (x[t] - lower) / (2 * widths * sd);
            }
            case ShortTermReversal(int bars) -> 1 - x[t] / x[t - bars];
            case ReversionHalfLife(int bars) -> halfLife(Arrays.copyOfRange(logs(x),
                    t - bars + 1, t + 1));
            case EwmacForecast rule -> ewmac(x, rule.fastBars(), rule.volatilityBars());
            case TrendForecast(var rules, double multiplier) -> cap(multiplier
                    * rules.stream().mapToDouble(rule -> single(rule, x)).sum()
                    / rules.size());
            case BandSignal(StreamingFeature inner, double entry, double exit) ->
                band(inner, x, entry, exit);
            default -> throw new IllegalArgumentException("no definition of " + signal);
        };
    }

    private static double channel(double[] x, int bars) {
        for (int t = x.length - 1; t >= bars; t--) {
            if (x[t] > Arrays.stream(x, t - bars, t).max().orElseThrow()) {
                return 1;
            }
            if (x[t] < Arrays.stream(x, t - bars, t).min().orElseThrow()) {
                return -1;
            }
        }
        return 0;
    }

    private static double breakout(double[] x, int bars) {
        double[] raw = IntStream.range(bars - 1, x.length).mapToDouble(t -> {
            double top = Arrays.stream(x, t - bars + 1, t + 1).max().orElseThrow();
            double bottom = Arrays.stream(x, t - bars + 1, t + 1).min().orElseThrow();
            return 40 * (x[t] - (top + bottom) / 2) / (top - bottom);
        }).toArray();
        return weightedMean(raw, decay(Math.floor(bars / 4.0)));
    }

    private static double ewmac(double[] x, int fast, int volatility) {
        double[] changes = IntStream.range(1, x.length).mapToDouble(t -> x[t] - x[t - 1]).toArray();
        double decay = decay(volatility);
        double sum = weights(changes, decay).sum();
        double squares = weights(changes, decay).map(w -> w * w).sum();
        double variance = weightedVariance(changes, decay) * sum * sum / (sum * sum - squares);
        return cap(15 / Math.sqrt(fast) * (weightedMean(x, decay(fast))
                - weightedMean(x, decay(4 * fast))) / Math.sqrt(variance));
    }

    private static double cap(double forecast) {
        return Math.clamp(forecast, -20, 20);
    }

    private double band(StreamingFeature inner, double[] x, double entry, double exit) {
        for (int t = x.length; t > inner.warmupBars(); t--) {
            double score = single(inner, Arrays.copyOf(x, t));
            if (Math.abs(score) >= entry) {
                return Math.signum(score);
            }
            if (Math.abs(score) <= exit) {
                return 0;
            }
        }
        return 0;
    }

    private double pair(PairFeature pair, int bar) {
        int second = pair.second();
        int common = Math.min(closes(pair.first(), bar).length, closes(second, bar).length);
        if (common <= pair.warmupBars()) {
            return Double.NaN;
        }
        double[] one = last(closes(pair.first(), bar), common);
        double[] other = last(closes(second, bar), common);
        return switch (pair) {
            case DistanceSpread(int _, int _, int formation, int trading) ->
                distance(one, other, formation, trading);
            case EngleGrangerSpread(int _, int _, int bars, int lags, double most) ->
                engleGranger(last(logs(one), bars), last(logs(other), bars), lags, most);
            case JohansenSpread(int _, int _, int bars, int lags, var confidence) ->
                johansen(last(logs(one), bars), last(logs(other), bars), lags,
                        column(confidence));
            case KalmanSpread(int _, int _, double delta, double noise, int _) ->
                PlainKalman.run(one, other, delta, noise).score();
            case KalmanHedgeRatio(int _, int _, double delta, double noise, int _) ->
                PlainKalman.run(one, other, delta, noise).slope();
            default -> throw new IllegalArgumentException("no definition of " + pair);
        };
    }

    private static double distance(double[] one, double[] other, int formation, int trading) {
        int t = one.length - 1;
        int start = formation + (t - formation) / trading * trading;
        double[] spread = IntStream.range(start - formation, start).mapToDouble(
                s -> one[s] / one[start - formation] - other[s] / other[start - formation])
                .toArray();
        return (other[t] / other[start - 1] - one[t] / one[start - 1]) / deviation(spread);
    }

    private static double engleGranger(double[] y, double[] x, int lags, double most) {
        if (EngleGranger.test(y, new double[][]{x}, Trend.CONSTANT, lags).pValue() > most) {
            return Double.NaN;
        }
        double[] line = line(x, y);
        return -lastScore(IntStream.range(0, x.length)
                .mapToDouble(t -> y[t] - line[0] - line[1] * x[t]).toArray());
    }

    private static int column(JohansenSpread.Confidence confidence) {
        return switch (confidence) {
            case ANY -> -1;
            case NINETY -> 0;
            case NINETY_FIVE -> 1;
            case NINETY_NINE -> 2;
        };
    }

    private static double johansen(double[] one, double[] other, int lags, int column) {
        Johansen test = Johansen.test(new double[][]{one, other}, Trend.CONSTANT, lags);
        if (column >= 0
                && test.traceStatistics()[0] <= test.traceCriticalValues()[0][column]) {
            return Double.NaN;
        }
        double weight = lags == 0 ? PlainJohansen.weight(one, other)
                : test.eigenvector(0)[1] / test.eigenvector(0)[0];
        return -lastScore(IntStream.range(0, one.length)
                .mapToDouble(t -> one[t] + weight * other[t]).toArray());
    }

    private double relative(RelativeFeature signal, int bar, int asset) {
        double[] own = returns(closes(asset, bar));
        int count = own.length;
        if (signal.benchmark() >= 0) {
            count = Math.min(count, returns(closes(signal.benchmark(), bar)).length);
        }
        int window = signal.warmupBars();
        if (count < window || signal.benchmark() == asset) {
            return Double.NaN;
        }
        double[] market = IntStream.rangeClosed(bar - window + 1, bar)
                .mapToDouble(b -> market(b, signal.benchmark())).toArray();
        double[] recent = last(own, window);
        double[] line = line(market, recent);
        double[] residuals = IntStream.range(0, window)
                .mapToDouble(t -> recent[t] - line[0] - line[1] * market[t]).toArray();
        return switch (signal) {
            case ResidualMomentum(int back, int skip, int _, int _) -> {
                double[] e = Arrays.copyOfRange(residuals, window - back, window - skip);
                yield Arrays.stream(e).sum() / (deviation(e) * Math.sqrt(e.length));
            }
            case ResidualReversion(int _, double speed, int _) -> reversion(residuals, speed);
            default -> throw new IllegalArgumentException("no definition of " + signal);
        };
    }

    private double market(int bar, int benchmark) {
        return benchmark >= 0 ? data.mark(bar, benchmark) / data.mark(bar - 1, benchmark) - 1
                : IntStream.range(0, data.assets()).filter(i -> data.mark(bar - 1, i) > 0)
                        .mapToDouble(i -> data.mark(bar, i) / data.mark(bar - 1, i) - 1)
                        .average().orElseThrow();
    }

    private static double reversion(double[] residuals, double leastSpeedPerYear) {
        double[] x = residuals.clone();
        Arrays.parallelPrefix(x, Double::sum);
        int n = x.length - 1;
        double[] line = line(Arrays.copyOf(x, n), last(x, n));
        double b = line[1];
        if (!(b > 0 && b < 1) || -Math.log(b) * 252 < leastSpeedPerYear) {
            return Double.NaN;
        }
        double noise = IntStream.range(0, n)
                .mapToDouble(t -> Math.pow(x[t + 1] - line[0] - b * x[t], 2)).sum() / (n - 2);
        return (line[0] / (1 - b) - x[n]) / Math.sqrt(noise / (1 - b * b));
    }

    private static double halfLife(double[] x) {
        double[] steps = IntStream.range(1, x.length).mapToDouble(t -> x[t] - x[t - 1]).toArray();
        double slope = line(Arrays.copyOf(x, x.length - 1), steps)[1];
        return slope < 0 ? -Math.log(2) / slope : Double.POSITIVE_INFINITY;
    }

    /** Intercept and slope. */
    static double[] line(double[] x, double[] y) {
        double slope = IntStream.range(0, x.length)
                .mapToDouble(t -> (x[t] - mean(x)) * (y[t] - mean(y))).sum()
                / Arrays.stream(x).map(each -> (each - mean(x)) * (each - mean(x))).sum();
        return new double[]{mean(y) - slope * mean(x), slope};
    }

    private static double lastScore(double[] x) {
        return (x[x.length - 1] - mean(x)) / deviation(x);
    }

    private static double[] returns(double[] x) {
        return IntStream.range(1, x.length).mapToDouble(t -> x[t] / x[t - 1] - 1).toArray();
    }

    private static double[] logs(double[] x) {
        return Arrays.stream(x).map(Math::log).toArray();
    }

    private static double[] last(double[] x, int count) {
        return Arrays.copyOfRange(x, x.length - count, x.length);
    }

    static double mean(double[] x) {
        return Arrays.stream(x).sum() / x.length;
    }

    private static double deviation(double[] x) {
        double mean = mean(x);
        return Math.sqrt(Arrays.stream(x).map(each -> (each - mean) * (each - mean)).sum()
                / (x.length - 1));
    }

    private static double decay(double span) {
        return 1 - 2 / (Math.max(1, span) + 1);
    }

    private static DoubleStream weights(double[] x, double decay) {
        return IntStream.range(0, x.length).mapToDouble(t -> Math.pow(decay, x.length - 1 - t));
    }

    private static double weightedMean(double[] x, double decay) {
        double[] weights = weights(x, decay).toArray();
        return IntStream.range(0, x.length).mapToDouble(t -> weights[t] * x[t]).sum()
                / Arrays.stream(weights).sum();
    }

    private static double weightedVariance(double[] x, double decay) {
        double mean = weightedMean(x, decay);
        return weightedMean(Arrays.stream(x).map(each -> (each - mean) * (each - mean)).toArray(),
                decay);
    }
}
