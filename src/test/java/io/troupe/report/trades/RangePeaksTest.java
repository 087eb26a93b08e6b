package io.troupe.report.trades;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.Seeds;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RangePeaksTest {
    private static final int BARS = 300;

    /** Whether all values are kept or their blocks alone: as a loop over the range finds it. */
    @ParameterizedTest
    @ValueSource(ints = {0, 2 * BARS})
    void isWhatALoopFinds(int mostCells) {
        Random random = Seeds.random(mostCells);
        double[][] values = new double[2][];
        values[0] = random.doubles(BARS).toArray();
        values[1] = random.doubles(BARS).map(value -> -value).toArray();
        RangePeaks peaks = new RangePeaks(BARS, 2, new RangePeaks.Values() {
            @Override
            public double at(int bar, int asset) {
                return values[asset][bar];
            }

            @Override
            public void copy(int asset, double[] into) {
                System.arraycopy(values[asset], 0, into, 0, BARS);
            }
        }, mostCells);
        for (int asset = 0; asset < 2; asset++) {
            for (int first = 0; first < BARS; first += 7) {
                double most = Double.NEGATIVE_INFINITY;
                for (int last = first; last < BARS; last++) {
                    most = Math.max(most, values[asset][last]);
                    assertThat(peaks.highest(asset, first, last)).isEqualTo(most);
                }
            }
        }
    }
}
