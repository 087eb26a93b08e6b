package io.troupe.metrics.inference;

import io.troupe.metrics.Basis;
import io.troupe.metrics.Undefinedness;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** How far the Sharpe ratio of a series, and what else it is judged by, may be from the truth. */
public sealed interface SharpeInference {
    /** How sure {@link Estimated#minTrackRecordBars} has to be. */
    double TRACK_RECORD_CONFIDENCE = 0.95;

    /**
     * A series of which nothing can be said.
     *
     * @param why {@link Undefinedness#NO_RETURNS}, {@link Undefinedness#BUST}, {@link
     *        Undefinedness#OUT_OF_RANGE}, {@link Undefinedness#FEW_RETURNS} or {@link
     *        Undefinedness#NO_VARIATION}, the first of these that applies
     */
    record Undefined(Undefinedness why) implements SharpeInference {}

    /**
     * What can be said of a series.
     *
     * @param perBar its Sharpe ratio per bar, and the shape of its excess returns
     * @param sharpe the ratio per year
     * @param standardError of the ratio per year, if returns do not depend on earlier ones
     * @param autocorrelatedError of the ratio per year, also if they do
     * @param autocorrelatedLags how many lags that counts
     * @param probabilityAboveZero that the true ratio is above 0: the probabilistic Sharpe ratio
     * @param minTrackRecordBars how many returns of this shape make that 95 %; empty if the ratio
     *        is not above 0
     * @param intervals by figure
     */
    record Estimated(SharpeEstimate perBar, double sharpe, double standardError,
            double autocorrelatedError, int autocorrelatedLags, double probabilityAboveZero,
            OptionalDouble minTrackRecordBars,
            Map<BootstrapFigure, FigureInterval> intervals) implements SharpeInference {
        /** Copies the intervals. */
        public Estimated {
            intervals = Collections.unmodifiableMap(new EnumMap<>(intervals));
        }
    }

    /**
     * Everything of some series, each by itself: their resamples are drawn together, which saves
     * work alone. On all processors.
     *
     * @param series of simple returns by bar of the run, NaN where there is none: such bars are
     *        left out
     * @param basis the year and the risk-free rate
     * @param plan how their resamples are drawn
     * @return by series
     */
    static List<SharpeInference> of(List<double[]> series, Basis basis, BootstrapPlan plan) {
        return new JointInference(basis, plan).of(series);
    }
}
