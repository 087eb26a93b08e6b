package io.troupe.metrics.ratios;

import io.troupe.metrics.Direction;
import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Need;
import io.troupe.metrics.Section;
import io.troupe.metrics.Undefinedness;
import io.troupe.metrics.Unit;
import io.troupe.metrics.drawdowns.AverageDrawdown;

/**
 * Annual return over the deepest fall and a tenth: a fall of nothing is no reason for a ratio
 * without bound. By Bacon the annual return less the annual risk-free rate, over the mean depth of
 * the falls from a peak; undefined where the index never fell.
 *
 * <p>Source: C. Bacon, <i>Practical Portfolio Performance Measurement and Attribution</i>, 2nd ed.
 * 2008, section 4 (Sterling ratio; D. Jones' original has the tenth).
 */
public final class SterlingRatio {
    private static final double ALLOWANCE = 0.1;

    /** Geometric annual return over maximum drawdown plus 10 %. */
    public static final Metric METRIC = Metric.named("sterling", Section.RATIOS, Unit.RATIO)
            .inFiles().better(Direction.HIGHER)
            .needs(Need.YEAR, Need.CONVENTION).needs(Need.EXCESS)
            .undefined("below two bars; by Bacon where nothing fell")
            .byPath(path -> Figure.ratio(CalmarRatio.gain(path), path.basis().isBacon()
                    ? AverageDrawdown.of(path.falls())
                    : of(path.falls().deepest()), Undefinedness.NO_DRAWDOWN));

    private SterlingRatio() {}

    private static double of(double deepest) {
        return deepest + ALLOWANCE;
    }
}
