package io.troupe.features.labeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SampleWeightsTest {
    private static final Offset<Double> NEARLY = within(1e-12);

    @Test
    void returnsAreSharedAmongTheLabelsOfABar() {
        LabelSpans spans = LabelSpans.of(new int[]{0, 2}, new int[]{2, 3});
        // Label 0: 0.01 + 0.04/2 = 0.03 (the first return is none); label 1: 0.02 − 0.03 = −0.01.
        double[] weights = SampleWeights.byReturn(new double[]{Double.NaN, 0.01, 0.04, -0.03},
                spans);
        assertThat(weights).containsExactly(new double[]{1.5, 0.5}, NEARLY);
    }

    @Test
    void withoutAnyReturnAllLabelsCountAlike() {
        assertThat(SampleWeights.byReturn(new double[4],
                LabelSpans.of(new int[]{0, 2}, new int[]{2, 3}))).containsExactly(1, 1);
    }

    @Test
    void decayIsALineInCumulatedUniqueness() {
        double[] uniqueness = {1, 0.5, 0.5};
        assertDecay(uniqueness, 1, 1, 1, 1);
        assertDecay(uniqueness, 0.5, 0.75, 0.875, 1);
        assertDecay(uniqueness, 0, 0.5, 0.75, 1);
        assertDecay(uniqueness, -0.5, 0, 0.5, 1);
        assertDecay(uniqueness, -0.75, 0, 0, 1);
        assertDecay(uniqueness, 1.5, 1.25, 1.125, 1);
    }

    private static void assertDecay(double[] uniqueness, double decay, double... expected) {
        assertThat(SampleWeights.byTimeDecay(uniqueness, decay)).as("decay %s", decay)
                .containsExactly(expected, NEARLY);
    }

    @Test
    void argumentsAreChecked() {
        assertThatThrownBy(() -> SampleWeights.byTimeDecay(new double[]{1}, -1))
                .hasMessageContaining("-1.0");
        assertThatThrownBy(() -> SampleWeights.byTimeDecay(new double[]{0}, 0))
                .hasMessageContaining("0.0");
        assertThatThrownBy(() -> SampleWeights.byTimeDecay(new double[]{1, Double.NaN}, 0))
                .hasMessageContaining("label 1");
        assertThatThrownBy(() -> SampleWeights.byReturn(new double[2],
                LabelSpans.of(new int[]{0}, new int[]{2}))).hasMessageContaining("bar 2");
    }
}
