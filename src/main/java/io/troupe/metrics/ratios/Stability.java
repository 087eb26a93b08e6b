package io.troupe.metrics.ratios;

import io.troupe.math.Dispersion;
import io.troupe.metrics.Direction;
import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Section;
import io.troupe.metrics.Undefinedness;
import io.troupe.metrics.Unit;
import io.troupe.metrics.series.LogTrend;

/**
 * How steadily a portfolio grew: R² of the regression of its cumulated logarithmic returns on time,
 * in [0, 1]. It tells nothing of the direction. Undefined below two returns, where growth does not
 * vary, and where all was lost.
 *
 * <p>Source: the Python library empyrical, {@code stability_of_timeseries}.
 */
public final class Stability {
    /** R² of the logarithm of the index on time. */
    public static final Metric METRIC = Metric.named("stability", Section.RATIOS, Unit.RATIO)
            .inFiles().better(Direction.HIGHER)
            .undefined("below two returns; where all was lost; where the index does not move")
            .byPath(path -> figure(path.returns()));

    private Stability() {}

    private static Figure figure(double[] returns) {
        if (returns.length < 2) {
            return new Figure.Undefined(Undefinedness.TOO_FEW_RETURNS);
        }
        double extent = 0;
        for (double each : returns) {
            if (each <= -1) {
                return new Figure.Undefined(Undefinedness.BUST);
            }
            extent += each * each;
        }
        return Dispersion.isNone(extent, returns.length, Dispersion.OF_RETURNS)
                ? new Figure.Undefined(Undefinedness.NO_VARIATION)
                : Figure.of(LogTrend.squaredCorrelation(returns));
    }
}
