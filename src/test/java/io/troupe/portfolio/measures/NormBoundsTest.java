package io.troupe.portfolio.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.Seeds;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Weighted sums of ordered losses and their bounds by norms. */
class NormBoundsTest {
    private static final int[] ORDERS = {2, 3, 4, 10, 50};

    /**
     * Of three losses the weights, whose sum is 0, have two dimensions: the farthest in each of
     * many directions is found by halves.
     */
    @Test
    void threeLossesByDirections() {
        for (long seed = 0; seed < 3; seed++) {
            double[] losses = Seeds.random(seed).doubles(3).toArray();
            double farthest = farthest(losses, new double[]{-2 / 3.0, 0, 2 / 3.0});
            assertThat(new NormBounds(OrderedWeights.meanDifference(3)).at(losses, new double[3]))
                    .as("seed %d", seed).isCloseTo(farthest, within(1e-6));
        }
    }

    /** The best of 300 directions, and twice of 300 around it. */
    private static double farthest(double[] losses, double[] weights) {
        double best = Double.NEGATIVE_INFINITY;
        double centre = Math.PI;
        double width = Math.PI;
        for (int round = 0; round < 3; round++) {
            double from = centre - width;
            for (int k = 0; k <= 300; k++) {
                double angle = from + 2 * width * k / 300;
                double reached = reached(losses, weights, angle);
                if (reached > best) {
                    best = reached;
                    centre = angle;
                }
            }
            width /= 75;
        }
        return best;
    }

    private static double reached(double[] losses, double[] weights, double angle) {
        double a = Math.cos(angle) / Math.sqrt(2);
        double b = Math.sin(angle) / Math.sqrt(6);
        double low = 0;
        double high = 2;
        for (int half = 0; half < 45; half++) {
            double r = (low + high) / 2;
            if (isInside(new double[]{r * (a + b), r * (b - a), -r * 2 * b}, weights, 0)) {
                low = r;
            } else {
                high = r;
            }
        }
        return low * ((a + b) * losses[0] + (b - a) * losses[1] - 2 * b * losses[2]);
    }

    /** The slope is a q that is allowed, and no mixture of orders of the weights is better. */
    @Test
    void theSlopeIsTheBestOfWhatIsAllowed() {
        for (long seed = 0; seed < 6; seed++) {
            Random random = Seeds.random(seed);
            int size = 5 + random.nextInt(60);
            double[] losses = RiskMeasureTest.returns(random, size, false);
            OrderedWeights ordered = seed % 2 == 0 ? OrderedWeights.meanDifference(size)
                    : OrderedWeights.tailGini(0.3, size);
            double[] q = new double[size];
            double value = new NormBounds(ordered).at(losses, q);
            assertThat(value).isGreaterThan(ordered.at(losses, new double[size]) - 1e-12);
            assertThat(isInside(q, ordered.weights(), 1e-8)).isTrue();
            assertThat(Arrays.stream(q).sum())
                    .isCloseTo(Arrays.stream(ordered.weights()).sum(), within(1e-8));
            assertThat(Sums.ofProducts(q, losses)).isCloseTo(value, within(1e-15));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_ANY, names = ".*_NORMS")
    void boundsAreNearlyTheMeasure(RiskMeasure measure) {
        RiskMeasure exact = RiskMeasure
                .valueOf(measure.name().substring(0, measure.name().length() - 6));
        double[] returns = RiskMeasureTest.returns(Seeds.random(3), 200, false);
        assertThat(measure.of(returns, 0.05) / exact.of(returns, 0.05)).isBetween(1.00001, 1.02);
    }

    @Test
    void equalLossesAreTheirSum() {
        assertThat(new NormBounds(OrderedWeights.tailGini(0.5, 4))
                .at(new double[]{0.25, 0.25, 0.25, 0.25}, new double[4]))
                .isCloseTo(0.25, within(1e-15));
    }

    private static boolean isInside(double[] q, double[] weights, double slack) {
        for (int order : ORDERS) {
            if (norm(q, order) > norm(weights, order) * (1 + slack)) {
                return false;
            }
        }
        return Arrays.stream(q).max().orElseThrow() <= Arrays.stream(weights).max().orElseThrow()
                + slack
                && Arrays.stream(q).min().orElseThrow() >= Arrays.stream(weights).min()
                        .orElseThrow() - slack;
    }

    private static double norm(double[] x, int order) {
        double largest = Arrays.stream(x).map(Math::abs).max().orElseThrow();
        return largest * Math.pow(Arrays.stream(x)
                .map(each -> Math.pow(Math.abs(each) / largest, order)).sum(), 1.0 / order);
    }
}
