package io.troupe.metrics.inference;

import io.troupe.metrics.Basis;
import io.troupe.metrics.Undefinedness;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Intervals of what the figures of two series of the same bars differ by. Each resample takes the
 * same bars of both, so that what they have in common falls out.
 */
public sealed interface PairedBootstrap {
    /**
     * Two series of whose difference nothing can be said.
     *
     * @param why as {@link SharpeInference.Undefined} has it, of the bars where both have a return
     */
    record Undefined(Undefinedness why) implements PairedBootstrap {}

    /**
     * What two series differ by.
     *
     * @param bars how many have a return of both
     * @param differences by figure: that of the first series less that of the second
     */
    record Estimated(int bars, Map<BootstrapFigure, FigureInterval> differences)
            implements PairedBootstrap {
        /** Copies the differences. */
        public Estimated {
            differences = Collections.unmodifiableMap(new EnumMap<>(differences));
        }
    }

    /**
     * The differences of two series.
     *
     * @param first simple returns by bar of the run, NaN where there is none
     * @param second those of the other, as many
     * @param basis the year and the risk-free rate
     * @param plan how resamples are drawn
     * @throws IllegalArgumentException if they have different numbers of bars
     */
    static PairedBootstrap of(double[] first, double[] second, Basis basis, BootstrapPlan plan) {
        ReturnSample a = ReturnSample.where(second, first, basis);
        ReturnSample b = ReturnSample.where(first, second, basis);
        Optional<Undefinedness> why = a.whyUndefined().or(b::whyUndefined);
        if (why.isPresent()) {
            return new Undefined(why.get());
        }
        double blockBars = Math.max(BlockLength.ofReturns(a.returns()),
                BlockLength.ofReturns(b.returns()));
        return new Estimated(a.count(), new StationaryBootstrap(plan).intervals(
                new StationaryBootstrap.Blocked(
                        new PairFigures(new PathFigures(a, basis, blockBars),
                                new PathFigures(b, basis, blockBars)),
                        blockBars),
                new StationaryBootstrap.Blocked(new PairFigures(new VolatilityFigure(a, basis),
                        new VolatilityFigure(b, basis)),
                        Math.max(BlockLength.ofSquares(a.returns()),
                                BlockLength.ofSquares(b.returns())))));
    }
}
