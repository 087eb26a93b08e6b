package io.troupe.report;

import io.troupe.report.summary.SampledIndex;

/**
 * A line of block characters as a picture of an index: each is as high as the logarithm of a level
 * lies between those of the lowest and the highest one shown, so that equal heights are equal
 * growth. A level of 0 is a blank, an index that never moved is as low as can be.
 */
final class Sparkline {
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";

    private Sparkline() {}

    /**
     * Draws an index.
     *
     * @param index what became of a unit of capital
     * @param cells how many characters it has, ≥ 2; the first is the first bar, the last the last
     * @return as many characters; blanks without a bar
     */
    static String of(SampledIndex index, int cells) {
        double[] levels = new double[cells];
        for (int cell = 0; index.bars() > 0 && cell < cells; cell++) {
            levels[cell] = index.at((int) ((long) cell * (index.bars() - 1) / (cells - 1)));
        }
        return of(levels);
    }

    /** Draws levels, ≥ 0, a character each. */
    static String of(double... levels) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (double level : levels) {
            if (level > 0) {
                lowest = Math.min(lowest, StrictMath.log(level));
                highest = Math.max(highest, StrictMath.log(level));
            }
        }
        StringBuilder line = new StringBuilder();
        for (double level : levels) {
            line.append(level > 0 ? block(StrictMath.log(level), lowest, highest) : ' ');
        }
        return line.toString();
    }

    private static char block(double height, double lowest, double highest) {
        if (lowest == highest) {
            return BLOCKS.charAt(0);
        }
        int step = (int) (BLOCKS.length() * (height - lowest) / (highest - lowest));
        return BLOCKS.charAt(Math.min(step, BLOCKS.length() - 1));
    }
}
