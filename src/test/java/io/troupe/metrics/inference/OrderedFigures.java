package io.troupe.metrics.inference;

import java.util.stream.IntStream;

/** Figures that are computed bar by bar, of copies: slow and plain. */
interface OrderedFigures extends ResampledFigures {
    /** Computes the figures of bars in an order. */
    void compute(int[] order, double[] into);

    @Override
    default void compute(ResampleBlocks blocks, double[] into) {
        compute(order(blocks, bars()), into);
    }

    @Override
    default void without(int from, int to, double[] into) {
        compute(IntStream.range(0, bars()).filter(bar -> bar < from || bar >= to).toArray(), into);
    }

    /** The bars that blocks are made of. */
    static int[] order(ResampleBlocks blocks, int bars) {
        int[] order = new int[bars];
        for (int j = 0; j < blocks.count(); j++) {
            for (int place = blocks.places()[j]; place < blocks.places()[j + 1]; place++) {
                order[place] = (blocks.bars()[j] + place - blocks.places()[j]) % bars;
            }
        }
        return order;
    }
}
