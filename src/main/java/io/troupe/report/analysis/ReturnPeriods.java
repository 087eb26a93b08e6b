package io.troupe.report.analysis;

import io.troupe.metrics.Basis;
import io.troupe.metrics.RiskFree;
import io.troupe.model.BarsPerYear;
import java.util.Arrays;

/**
 * What returns are put together into before it is asked whether they are luck: bars, or of a record
 * of more than {@value #MOST} bars periods of several, since that many bars neither fit into memory
 * by strategy nor are resampled in bearable time. All periods have the same number of bars; what is
 * left over of them are the first. Immutable.
 *
 * @param bars how many bars a period has, ≥ 1
 */
public record ReturnPeriods(int bars) {
    /** More returns than these are put together. */
    public static final int MOST = 100_000;

    /** Checks the number. */
    public ReturnPeriods {
        if (bars < 1) {
            throw new IllegalArgumentException("a period must have a bar, had " + bars);
        }
    }

    /** As long as makes no more than so many of a record. */
    static ReturnPeriods of(int barsOfRecord, int most) {
        return new ReturnPeriods(Math.max(1, Math.ceilDiv(barsOfRecord, most)));
    }

    /** Whether each bar is one. */
    public boolean areBars() {
        return bars == 1;
    }

    /** How many a record has. */
    int count(int barsOfRecord) {
        return barsOfRecord / bars;
    }

    /** How many of the first bars of a record are in none. */
    int leftOut(int barsOfRecord) {
        return barsOfRecord % bars;
    }

    /**
     * The returns of all periods.
     *
     * @param returns by bar, NaN where there is none: such a bar leaves what it finds
     * @return NaN where no bar of a period has one; the array itself if periods are bars
     */
    double[] of(double[] returns) {
        if (areBars()) {
            return returns;
        }
        double[] compounded = new double[count(returns.length)];
        int bar = leftOut(returns.length);
        for (int period = 0; period < compounded.length; period++) {
            double growth = Double.NaN;
            for (int end = bar + bars; bar < end; bar++) {
                growth = grown(growth, returns[bar]);
            }
            compounded[period] = growth - 1;
        }
        return compounded;
    }

    /** What a unit has become after a bar more; NaN before the first return. */
    static double grown(double growth, double barReturn) {
        if (Double.isNaN(barReturn)) {
            return growth;
        }
        return (Double.isNaN(growth) ? 1 : growth) * (1 + barReturn);
    }

    /** By what the returns of all periods are judged. */
    Basis of(Basis basis, int barsOfRecord) {
        if (areBars()) {
            return basis;
        }
        BarsPerYear year = new BarsPerYear(basis.year().number() / bars, basis.year().origin(),
                basis.year().how());
        return new Basis(year, basis.convention(), switch (basis.riskFree()) {
            case RiskFree.Yearly yearly -> yearly;
            case RiskFree.ByBar byBar -> {
                double[] rates = new double[barsOfRecord];
                Arrays.setAll(rates, bar -> byBar.at(bar, basis.year()));
                yield new RiskFree.ByBar(of(rates));
            }
        });
    }
}
