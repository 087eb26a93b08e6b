package io.troupe.metrics;

import io.troupe.math.Quantiles;
import io.troupe.metrics.series.Falls;
import io.troupe.metrics.series.Growth;
import io.troupe.metrics.series.PartialMoments;
import io.troupe.metrics.series.SampleMoments;
import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;

/**
 * What many figures of one {@link ReturnPath} share, computed once, when the first of them asks.
 * Returns are those that there are, without the gaps; excess returns are the same less the
 * risk-free rate of their bars, which is subtracted here and nowhere else. Owned by one thread.
 */
public final class PathStatistics {
    /** Which share of the bars, the worst or the best, is called a tail. */
    public static final double TAIL = 0.05;

    private final Basis basis;
    private final ReturnPath path;
    private final double[] returns;
    private final double[] excess;
    private final double[] riskFree;
    private final int periods;
    private @Nullable SampleMoments moments;
    private @Nullable SampleMoments excessMoments;
    private @Nullable PartialMoments partialMoments;
    private @Nullable Falls falls;
    private double @Nullable [] tails;
    private double growth = Double.NaN;
    private @Nullable RelativeStatistics relative;

    /**
     * Of a portfolio's returns.
     *
     * @param path at index 0 the return of the first bar of the run
     */
    public PathStatistics(ReturnPath path, Basis basis) {
        this.basis = basis;
        this.path = path;
        double[] all = path.returns();
        periods = all.length > 0 && Double.isNaN(all[0]) ? all.length - 1 : all.length;
        int count = 0;
        double[] kept = new double[all.length];
        for (double each : all) {
            if (!Double.isNaN(each)) {
                kept[count++] = each;
            }
        }
        returns = Arrays.copyOf(kept, count);
        riskFree = rates(basis, all, count);
        excess = riskFree.length == 0 ? returns : less(returns, riskFree);
    }

    /** The rate of every bar that has a return; nothing where the rate is 0. */
    private static double[] rates(Basis basis, double[] all, int count) {
        if (basis.riskFree().isNone()) {
            return new double[0];
        }
        double[] rates = new double[count];
        BarRates byBar = new BarRates(basis);
        int next = 0;
        for (int bar = 0; bar < all.length; bar++) {
            if (!Double.isNaN(all[bar])) {
                rates[next++] = byBar.at(bar);
            }
        }
        return rates;
    }

    static double[] less(double[] returns, double[] rates) {
        double[] difference = new double[returns.length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = returns[i] - rates[i];
        }
        return difference;
    }

    /** What the figures go by. */
    public Basis basis() {
        return basis;
    }

    /** How many returns there are. */
    public int count() {
        return returns.length;
    }

    /** The returns that there are; not to be changed. */
    public double[] returns() {
        return returns;
    }

    /** Moments of the returns. */
    public SampleMoments moments() {
        if (moments == null) {
            moments = SampleMoments.of(returns);
        }
        return moments;
    }

    /** Moments of the excess returns. */
    @SuppressWarnings("ReferenceEquality") // the same array where nothing is without risk
    public SampleMoments excessMoments() {
        if (excessMoments == null) {
            excessMoments = excess == returns ? moments() : SampleMoments.of(excess);
        }
        return excessMoments;
    }

    /** What excess returns are below 0, and above. */
    public PartialMoments partialMoments() {
        if (partialMoments == null) {
            partialMoments = PartialMoments.of(excess);
        }
        return partialMoments;
    }

    /** Falls of the index from its peaks. */
    public Falls falls() {
        if (falls == null) {
            falls = Falls.of(returns);
        }
        return falls;
    }

    /** The 5th percentile of the returns, of which there is one at least. */
    public double lowTail() {
        return tails()[0];
    }

    /** The 95th percentile of the returns, of which there is one at least. */
    public double highTail() {
        return tails()[1];
    }

    private double[] tails() {
        if (tails == null) {
            tails = Quantiles.of(returns, TAIL, 1 - TAIL);
        }
        return tails;
    }

    /** The two series of bars in which the benchmark has a return too; empty without one. */
    Optional<RelativeStatistics> relative() {
        if (relative == null && path.benchmark().isPresent()) {
            relative = RelativeStatistics.of(path.returns(), path.benchmark().get(), basis);
        }
        return Optional.ofNullable(relative);
    }

    /**
     * The growth of a year, geometric, over all bars after the first: what {@code annualizedReturn}
     * is.
     */
    public double annualReturn() {
        if (Double.isNaN(growth)) {
            growth = Growth.of(returns);
        }
        return annual(growth, periods);
    }

    /** {@link #annualReturn} less what the risk-free rates come to in a year. */
    public double annualReturnOverRiskFree() {
        return annualReturn() - annual(Growth.of(riskFree), riskFree.length);
    }

    private double annual(double growth, int bars) {
        return bars == 0 ? 0 : FastMath.pow(growth, basis.year().number() / bars) - 1;
    }

    /**
     * Mean excess return of a year: by default arithmetic, {@code mean × P}; by Bacon {@link
     * #annualReturnOverRiskFree}.
     */
    public double annualExcess() {
        return basis.isBacon() ? annualReturnOverRiskFree()
                : excessMoments().mean() * basis.year().number();
    }
}
