package io.troupe.report.page.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.report.charts.Values;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SmallLineTest {
    /** Sixty points: x from 2 to 118, y from 26 at the least to 2 at the most, in tenths. */
    @Test
    void pathIsTheValuesBetweenTheEdges() {
        Random random = new Random(5);
        double[] values = random.doubles(60, -3, 9).toArray();
        values[10] = -3;
        values[20] = 9;
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            expected.append(String.format(Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : "L",
                    2 + 116.0 * i / 59, 26 - 24.0 * ((values[i] + 3) / 12)));
        }

        assertThat(new SmallLine("s", Values.of(values)).path()).isEqualTo(expected.toString());
    }

    @Test
    void gapsAreLeftOut() {
        assertThat(new SmallLine("s", Values.of(1, Double.NaN, 2)).path())
                .isEqualTo("M2.0 26.0L118.0 2.0");
        assertThat(new SmallLine("s", Values.of(1, Double.NaN)).path()).isEmpty();
    }
}
