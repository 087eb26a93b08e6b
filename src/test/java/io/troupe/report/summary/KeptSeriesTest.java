package io.troupe.report.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptSeriesTest {
    /** Also where bars do not fill the last block, or are fewer than there was room for. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 16, 30})
    void readsByRowWhatWasWrittenByBar(int bars) {
        KeptSeries kept = new KeptSeries(new int[]{1, 4}, 30);
        for (int bar = 0; bar < bars; bar++) {
            double[] byRow = new double[5];
            for (int row = 0; row < 5; row++) {
                byRow[row] = 100 * row + bar;
            }
            kept.endBar(bar, byRow);
            // Read in between, it goes on the same.
            assertThat(kept.of(4)[bar]).isEqualTo(400 + bar);
        }

        for (int row : new int[]{1, 4}) {
            double[] expected = new double[bars];
            Arrays.setAll(expected, bar -> 100 * row + bar);
            assertThat(kept.of(row)).isEqualTo(expected);
        }
        assertThat(kept.has(4)).isTrue();
        assertThat(kept.has(0)).isFalse();
        assertThat(kept.rows()).containsExactly(1, 4);
    }
}
