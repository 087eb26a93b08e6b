package io.troupe.metrics.inference;

import io.troupe.metrics.Basis;

/**
 * The resamples of one series: of its {@link PathFigures}, and with blocks of another length of its
 * {@link VolatilityFigure}, both in one pass over the bars. That says the same bits as {@link
 * StationaryBootstrap#intervals}: each sum has its terms in the same order. Resamples may be
 * computed by several threads.
 */
final class SeriesResampling {
    private final PathFigures path;
    private final VolatilityFigure volatility;
    private final StationaryBootstrap.Drawn drawnPaths;
    private final StationaryBootstrap.Drawn drawnVolatilities;

    /**
     * Prepares the resamples of a series.
     *
     * @param resamples how many there will be
     */
    SeriesResampling(ReturnSample sample, Basis basis, int resamples) {
        path = new PathFigures(sample, basis);
        volatility = new VolatilityFigure(sample, basis);
        drawnPaths = new StationaryBootstrap.Drawn(new StationaryBootstrap.Blocked(path,
                BlockLength.ofReturns(sample.returns())), resamples);
        drawnVolatilities = new StationaryBootstrap.Drawn(new StationaryBootstrap.Blocked(
                volatility, BlockLength.ofSquares(sample.returns())), resamples);
    }

    int bars() {
        return path.bars();
    }

    /** What was computed of the paths. */
    StationaryBootstrap.Drawn paths() {
        return drawnPaths;
    }

    /** What was computed of the volatility. */
    StationaryBootstrap.Drawn volatilities() {
        return drawnVolatilities;
    }

    /** Computes a resample. */
    void compute(int resample, BlockNumbers numbers) {
        int[] starts = numbers.starts();
        int[] chances = numbers.chances();
        double[] parts = path.parts();
        double[] deviations = volatility.deviations();
        long begins = BlockNumbers.begins(drawnPaths.blockBars());
        long othersBegin = BlockNumbers.begins(drawnVolatilities.blockBars());
        int bars = path.bars();
        int bar = starts[0];
        int other = bar;
        double sum = 0;
        double squares = 0;
        double level = 0;
        double peak = 0;
        double fall = 0;
        // A level from it on falls no deeper: the difference to the peak, rounded, is no larger.
        double floor = 0;
        double otherSum = 0;
        double otherSquares = 0;
        for (int i = 1; i <= bars; i++) {
            int chance = chances[i];
            int start = starts[i];
            bar = chance < begins ? start : bar + 1;
            other = chance < othersBegin ? start : other + 1;
            double excess = parts[2 * bar];
            sum += excess;
            squares += excess * excess;
            level += parts[2 * bar + 1];
            if (level > peak) {
                peak = level;
                floor = Math.nextUp(peak - fall);
            } else if (level < floor) {
                fall = Math.max(fall, peak - level);
                floor = Math.nextUp(peak - fall);
            }
            double deviation = deviations[other];
            otherSum += deviation;
            otherSquares += deviation * deviation;
        }
        path.ratio(sum, squares, bars, drawnPaths.of(resample));
        path.growth(level, fall, bars, drawnPaths.of(resample));
        volatility.figure(otherSum, otherSquares, bars, drawnVolatilities.of(resample));
    }
}
