package io.troupe.metrics.inference;

/**
 * Sums over blocks of bars: differences of sums over all bars before, so that a block costs the
 * same however long it is. Immutable.
 */
final class BlockSums {
    /** A sum of squares with less of all than this may be what differences have left over. */
    private static final double CANCELLED = 1.0 / 1024;

    private final int bars;
    /** By bar, twice over: the sum of what is before, and of its squares. */
    private final double[] before;
    private final double[] deviations;

    /**
     * Sums of a series.
     *
     * @param deviations by bar, from about their mean, so that sums do not cancel
     */
    BlockSums(double[] deviations) {
        this.deviations = deviations;
        bars = deviations.length;
        before = new double[2 * (2 * bars + 1)];
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < 2 * bars; i++) {
            double each = deviations[i % bars];
            sum += each;
            squares += each * each;
            before[2 * i + 2] = sum;
            before[2 * i + 3] = squares;
        }
    }

    /**
     * Of some bars.
     *
     * @param sum of deviations
     * @param squares of their squares
     * @param count how many bars
     */
    record Sums(double sum, double squares, int count) {
        /** The standard deviation with divisor n − 1, 0 where they differ by rounding alone. */
        double deviation() {
            return SeriesSums.deviation(sum, squares, count);
        }

        private double around() {
            return squares - sum * sum / count;
        }
    }

    int bars() {
        return bars;
    }

    /** The sums of a resample. */
    Sums of(ResampleBlocks blocks) {
        int[] places = blocks.places();
        int[] starts = blocks.bars();
        int count = blocks.count();
        double sum = 0;
        double squares = 0;
        for (int j = 0; j < count; j++) {
            int from = 2 * starts[j];
            int to = from + 2 * (places[j + 1] - places[j]);
            sum += before[to] - before[from];
            squares += before[to + 1] - before[from + 1];
        }
        return checked(new Sums(sum, squares, places[count]), blocks);
    }

    /** Sums of a resample that were made as differences of {@link #before}. */
    Sums checked(Sums sums, ResampleBlocks blocks) {
        return hasCancelled(sums) ? byBar(blocks) : sums;
    }

    /** By bar, twice over: the sum of what is before, then that of its squares. */
    double[] before() {
        return before;
    }

    /** The sums of all bars but those from one on to before another. */
    Sums without(int from, int to) {
        Sums sums = new Sums(before[2 * bars] - (before[2 * to] - before[2 * from]),
                before[2 * bars + 1] - (before[2 * to + 1] - before[2 * from + 1]),
                bars - (to - from));
        if (!hasCancelled(sums)) {
            return sums;
        }
        Adding adding = new Adding();
        adding.add(0, from);
        adding.add(to, bars);
        return adding.sums();
    }

    private boolean hasCancelled(Sums sums) {
        return !(sums.around() > CANCELLED * before[2 * bars + 1]);
    }

    /** Where next to nothing varies, differences cannot tell it from nothing. */
    private Sums byBar(ResampleBlocks blocks) {
        Adding adding = new Adding();
        for (int j = 0; j < blocks.count(); j++) {
            int from = blocks.bars()[j];
            adding.add(from, from + blocks.places()[j + 1] - blocks.places()[j]);
        }
        return adding.sums();
    }

    private final class Adding {
        private double sum;
        private double squares;
        private int count;

        void add(int from, int to) {
            for (int bar = from; bar < to; bar++) {
                double each = deviations[bar % bars];
                sum += each;
                squares += each * each;
            }
            count += to - from;
        }

        Sums sums() {
            return new Sums(sum, squares, count);
        }
    }
}
