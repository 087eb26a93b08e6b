package io.troupe.metrics.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResampleBlocksTest {
    /** Narrowed step by step they are what is drawn bar by bar, for each length of blocks. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 500})
    void areTheBarsThatAreDrawnOneByOne(int bars) {
        ResampleBlocks[] several = ResampleBlocks.of(bars, 2);
        for (int seed = 0; seed < 20; seed++) {
            ResampleBlocks blocks = several[seed % 2];
            blocks.draw(new SplittableRandom(seed));
            for (double blockBars : new double[]{1, 1, 1.7, 4, 60, 1e9}) {
                blocks.narrow(BlockNumbers.begins(blockBars));
                BlockDraws draws = new BlockDraws(bars, bars, blockBars, blockBars);
                int[] order = draws.room();
                draws.draw(new SplittableRandom(seed), order, draws.room());

                assertThat(OrderedFigures.order(blocks, bars)).containsExactly(
                        Arrays.stream(order).map(bar -> bar % bars).toArray());
                assertThat(Arrays.stream(blocks.bars(), 0, blocks.count()))
                        .allMatch(bar -> bar <= bars);
            }
        }
    }

    /** Those that are drawn one after the other do not write into each other. */
    @ParameterizedTest
    @ValueSource(ints = {9, 300})
    void severalAreKept(int bars) {
        ResampleBlocks[] several = ResampleBlocks.of(bars, 2);
        several[0].draw(new SplittableRandom(1));
        several[0].narrow(BlockNumbers.begins(3));
        int[] order = OrderedFigures.order(several[0], bars);
        several[1].draw(new SplittableRandom(2));
        several[1].narrow(BlockNumbers.begins(2));

        assertThat(OrderedFigures.order(several[0], bars)).containsExactly(order);
        assertThat(OrderedFigures.order(several[1], bars)).isNotEqualTo(order);
    }
}
