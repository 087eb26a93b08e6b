package io.troupe.metrics;

import io.troupe.metrics.series.Comoments;
import io.troupe.metrics.series.Growth;
import io.troupe.metrics.series.SampleMoments;
import java.util.Arrays;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;

/**
 * A portfolio beside its benchmark, in the bars in which both have a return, and what many figures
 * of the two share. All of both is of these bars alone, what is annual too. Owned by one thread.
 */
public final class RelativeStatistics {
    private final Basis basis;
    private final double[] returns;
    private final double[] benchmark;
    private final double[] riskFree;
    private final double[] excess;
    private final double[] benchmarkExcess;
    private @Nullable Comoments comoments;
    private @Nullable SampleMoments active;

    private RelativeStatistics(Basis basis, double[] returns, double[] benchmark,
            double[] riskFree) {
        this.basis = basis;
        this.returns = returns;
        this.benchmark = benchmark;
        this.riskFree = riskFree;
        excess = PathStatistics.less(returns, riskFree);
        benchmarkExcess = PathStatistics.less(benchmark, riskFree);
    }

    static RelativeStatistics of(double[] returns, double[] benchmark, Basis basis) {
        double[] own = new double[returns.length];
        double[] other = new double[returns.length];
        double[] rates = new double[returns.length];
        BarRates byBar = new BarRates(basis);
        int count = 0;
        for (int bar = 0; bar < returns.length; bar++) {
            if (!Double.isNaN(returns[bar]) && !Double.isNaN(benchmark[bar])) {
                own[count] = returns[bar];
                other[count] = benchmark[bar];
                rates[count++] = byBar.at(bar);
            }
        }
        return new RelativeStatistics(basis, Arrays.copyOf(own, count),
                Arrays.copyOf(other, count), Arrays.copyOf(rates, count));
    }

    /** What the figures go by. */
    public Basis basis() {
        return basis;
    }

    /** In how many bars both have a return. */
    public int count() {
        return returns.length;
    }

    /** Returns of the portfolio; not to be changed. */
    public double[] returns() {
        return returns;
    }

    /** Returns of the benchmark; not to be changed. */
    public double[] benchmark() {
        return benchmark;
    }

    /** How excess returns of both vary. */
    public Comoments comoments() {
        if (comoments == null) {
            comoments = Comoments.of(excess, benchmarkExcess);
        }
        return comoments;
    }

    /** Moments of the portfolio's returns less the benchmark's. */
    public SampleMoments active() {
        if (active == null) {
            active = SampleMoments.of(PathStatistics.less(returns, benchmark));
        }
        return active;
    }

    /** Excess return of a year: by default {@code mean × P}, by Bacon geometric. */
    public double annualExcess() {
        return basis.isBacon() ? geometric(returns) - geometric(riskFree)
                : comoments().mean() * basis.year().number();
    }

    /** The same of the benchmark. */
    public double annualBenchmarkExcess() {
        return basis.isBacon() ? geometric(benchmark) - geometric(riskFree)
                : comoments().otherMean() * basis.year().number();
    }

    /** Return of a year over the benchmark's: by default {@code mean × P}, by Bacon geometric. */
    public double annualActive() {
        return basis.isBacon() ? geometric(returns) - geometric(benchmark)
                : active().mean() * basis.year().number();
    }

    /** What is earned without risk in a year: by default {@code mean × P}, by Bacon geometric. */
    public double annualRiskFree() {
        return basis.isBacon() ? geometric(riskFree)
                : SampleMoments.of(riskFree).mean() * basis.year().number();
    }

    private double geometric(double[] each) {
        return FastMath.pow(Growth.of(each), basis.year().number() / each.length) - 1;
    }
}
