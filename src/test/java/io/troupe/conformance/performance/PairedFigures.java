package io.troupe.conformance.performance;

import io.troupe.metrics.relative.Alpha;
import io.troupe.metrics.relative.Capture;
import io.troupe.metrics.series.Comoments;
import io.troupe.model.BarsPerYear;
import java.util.ArrayList;
import java.util.List;

/** Figures of a series beside another, of the bars in which both have a value. */
final class PairedFigures {
    private final BarsPerYear year;

    PairedFigures(double barsPerYear) {
        year = BarsPerYear.set(barsPerYear);
    }

    /** Alpha and beta of the bars in which the other has the sign, 0 for all. */
    double[] alphaBeta(double[] returns, double[] other, int sign) {
        List<Integer> bars = new ArrayList<>();
        for (int bar = 0; bar < Math.min(returns.length, other.length); bar++) {
            boolean isKnown = !Double.isNaN(returns[bar]) && !Double.isNaN(other[bar]);
            if (isKnown && (sign == 0 || other[bar] * sign > 0)) {
                bars.add(bar);
            }
        }
        if (bars.size() < 2) {
            return new double[]{Double.NaN, Double.NaN};
        }
        Comoments both = Comoments.of(at(returns, bars), at(other, bars));
        return both.otherSquares() > 0 ? new double[]{Alpha.of(both, year), both.slope()}
                : new double[]{Double.NaN, Double.NaN};
    }

    private static double[] at(double[] values, List<Integer> bars) {
        return bars.stream().mapToDouble(bar -> values[bar]).toArray();
    }

    double capture(double[] returns, double[] other, int sign) {
        double[] own = new double[returns.length];
        for (int bar = 0; bar < own.length; bar++) {
            own[bar] = Double.isNaN(returns[bar]) ? 0 : returns[bar];
        }
        return returns.length == 0 ? Double.NaN
                : Capture.of(own, other, sign, year).orElse(Double.NaN);
    }

    double upDown(double[] returns, double[] other) {
        return capture(returns, other, 1) / capture(returns, other, -1);
    }
}
