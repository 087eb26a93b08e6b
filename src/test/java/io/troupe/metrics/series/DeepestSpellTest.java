package io.troupe.metrics.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.metrics.PathStatistics;
import io.troupe.metrics.ReturnPath;
import io.troupe.metrics.TestBasis;
import io.troupe.model.BarsPerYear;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeepestSpellTest {
    /** Halved and doubled twice, and a lesser fall before. */
    @Test
    void ofEqualFallsItIsTheEarliest() {
        DrawdownSpell deepest = Falls.of(new double[]{-0.25, 1, -0.5, 1, -0.5, 1})
                .deepestSpell().orElseThrow();

        assertThat(deepest.peakBar()).isEqualTo(2);
        assertThat(deepest.depth()).isEqualTo(0.5);
        assertThat(Falls.of(new double[]{0.1, 0}).deepestSpell()).isEmpty();
    }

    /** Of 0, 1 … 100 per cent the 5th and the 95th percentile are 5 and 95 per cent. */
    @Test
    void tailsAreThePercentilesOfTheReturns() {
        double[] shuffled = IntStream.rangeClosed(0, 100)
                .mapToDouble(i -> (i * 37 % 101) / 100.0).toArray();
        PathStatistics path = new PathStatistics(ReturnPath.of(shuffled),
                TestBasis.of(BarsPerYear.set(252)));

        assertThat(path.lowTail()).isCloseTo(0.05, within(1e-12));
        assertThat(path.highTail()).isCloseTo(0.95, within(1e-12));
    }
}
