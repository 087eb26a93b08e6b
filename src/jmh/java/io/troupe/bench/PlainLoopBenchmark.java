package io.troupe.bench;

import io.troupe.data.Field;
import io.troupe.data.MarketData;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What {@link FeatureBenchmark} does, written by hand for one array per asset: no gaps, no
 * contract, and sliding sums that add and subtract, so that errors of the past stay.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class PlainLoopBenchmark {
    private static final int WINDOW = 100;
    private static final int BARS = FeatureBenchmark.BARS;

    private final double[][] closes = new double[FeatureBenchmark.ASSETS][BARS];

    private interface Loop {
        void run(double[] close, double[] into);
    }

    @Setup
    public void prepare() {
        MarketData data = FeatureBenchmark.panel();
        for (int asset = 0; asset < closes.length; asset++) {
            data.copy(Field.CLOSE, asset, closes[asset]);
        }
    }

    @Benchmark
    public double[][] sma() {
        return each((close, into) -> {
            double sum = 0;
            for (int bar = 0; bar < BARS; bar++) {
                sum += close[bar];
                if (bar >= WINDOW) {
                    sum -= close[bar - WINDOW];
                }
                into[bar] = bar < WINDOW - 1 ? Double.NaN : sum / WINDOW;
            }
        });
    }

    @Benchmark
    public double[][] ema() {
        return each((close, into) -> {
            double alpha = 2.0 / (WINDOW + 1);
            double mean = close[0];
            for (int bar = 0; bar < BARS; bar++) {
                mean += alpha * (close[bar] - mean);
                into[bar] = mean;
            }
        });
    }

    @Benchmark
    public double[][] variance() {
        return each((close, into) -> {
            double sum = 0;
            double squares = 0;
            for (int bar = 0; bar < BARS; bar++) {
                sum += close[bar];
                squares += close[bar] * close[bar];
                if (bar >= WINDOW) {
                    double old = close[bar - WINDOW];
                    sum -= old;
                    squares -= old * old;
                }
                into[bar] = bar < WINDOW - 1 ? Double.NaN
                        : (squares - sum * sum / WINDOW) / (WINDOW - 1);
            }
        });
    }

    @Benchmark
    public double[][] maximum() {
        return each((close, into) -> {
            int best = -1;
            for (int bar = 0; bar < BARS; bar++) {
                if (best >= 0 && best > bar - WINDOW) {
                    best = close[bar] >= close[best] ? bar : best;
                } else {
                    best = Math.max(0, bar - WINDOW + 1);
                    for (int k = best; k <= bar; k++) {
                        best = close[k] >= close[best] ? k : best;
                    }
                }
                into[bar] = bar < WINDOW - 1 ? Double.NaN : close[best];
            }
        });
    }

    @Benchmark
    public double[][] closeReturn() {
        return each((close, into) -> {
            for (int bar = 0; bar < BARS; bar++) {
                into[bar] = bar < WINDOW ? Double.NaN : close[bar] / close[bar - WINDOW] - 1;
            }
        });
    }

    /** Wilder's relative strength over 14 bars. */
    @Benchmark
    public double[][] rsi() {
        return each((close, into) -> {
            double up = 0;
            double down = 0;
            for (int bar = 1; bar < BARS; bar++) {
                double change = close[bar] - close[bar - 1];
                up += (Math.max(change, 0) - up) / 14;
                down += (Math.max(-change, 0) - down) / 14;
                into[bar] = bar < 14 ? Double.NaN : 100 * up / (up + down);
            }
        });
    }

    /** Ranks of all assets within each bar, by counting. */
    @Benchmark
    public double[][] rank() {
        int assets = closes.length;
        double[][] ranks = new double[BARS][assets];
        for (int bar = 0; bar < BARS; bar++) {
            for (int i = 0; i < assets; i++) {
                int below = 0;
                for (double[] other : closes) {
                    below += other[bar] < closes[i][bar] ? 1 : 0;
                }
                ranks[bar][i] = below + 1;
            }
        }
        return ranks;
    }

    private double[][] each(Loop loop) {
        double[][] values = new double[closes.length][BARS];
        for (int asset = 0; asset < closes.length; asset++) {
            loop.run(closes[asset], values[asset]);
        }
        return values;
    }
}
