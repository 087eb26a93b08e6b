package io.troupe.run.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.metrics.inference.SharpeEstimate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReturnShapeTest {
    private static ReturnShape of(double... excess) {
        ReturnShape shape = new ReturnShape();
        for (double each : excess) {
            shape.add(each);
        }
        return shape;
    }

    /** Mean 2.5 %, deviations −1.5, −0.5, −0.5, 2.5 %: squares 9, cubes 12, fourths 44.25. */
    @Test
    void fourReturnsByHand() {
        SharpeEstimate estimate = of(0.01, 0.02, 0.02, 0.05).estimate().orElseThrow();
        assertThat(estimate.count()).isEqualTo(4);
        assertThat(estimate.sharpe()).isCloseTo(2.5 / Math.sqrt(9 / 3.0), within(1e-12));
        assertThat(estimate.skewness()).isCloseTo(12 / 4.0 / Math.pow(9 / 4.0, 1.5), within(1e-12));
        assertThat(estimate.kurtosis()).isCloseTo(44.25 / 4 / (81 / 16.0), within(1e-12));
    }

    @Test
    void inOnePassAsInTwo() {
        Random random = new Random(5);
        double[] excess = random.doubles(4000, -0.03, 0.05).map(x -> x * x * x + 1e-4).toArray();
        SharpeEstimate streamed = of(excess).estimate().orElseThrow();
        SharpeEstimate whole = SharpeEstimate.of(excess).orElseThrow();
        assertThat(streamed.sharpe()).isCloseTo(whole.sharpe(), within(1e-12));
        assertThat(streamed.skewness()).isCloseTo(whole.skewness(), within(1e-9));
        assertThat(streamed.kurtosis()).isCloseTo(whole.kurtosis(), within(1e-9));
    }

    @Test
    void whatDoesNotVaryHasNone() {
        assertThat(of().estimate()).isEmpty();
        assertThat(of(0.1).estimate()).isEmpty();
        assertThat(of(0.1, 0.1, 0.1).estimate()).isEmpty();
        assertThat(of(0.1, 0.1, 0.1).count()).isEqualTo(3);
    }
}
