package io.troupe.metrics.inference;

import io.troupe.metrics.Basis;
import io.troupe.metrics.inference.StationaryBootstrap.Blocked;
import io.troupe.metrics.inference.StationaryBootstrap.Drawn;

/**
 * The resamples of one series, whose blocks have one length for its path and another for its
 * volatility.
 *
 * @param paths its {@link PathFigures}
 * @param volatilities its {@link VolatilityFigure}
 */
record SeriesResampling(Drawn paths, Drawn volatilities) {
    /** Room for so many resamples of a series. */
    static SeriesResampling of(ReturnSample sample, Basis basis, int resamples) {
        double blockBars = BlockLength.ofReturns(sample.returns());
        return new SeriesResampling(
                new Drawn(new Blocked(new PathFigures(sample, basis, blockBars), blockBars),
                        resamples),
                new Drawn(new Blocked(new VolatilityFigure(sample, basis),
                        BlockLength.ofSquares(sample.returns())), resamples));
    }

    int bars() {
        return paths.blocked().figures().bars();
    }
}
