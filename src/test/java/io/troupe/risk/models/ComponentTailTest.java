package io.troupe.risk.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.troupe.risk.models.ComponentTail.Split;
import io.troupe.risk.models.ComponentTail.Unknown;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComponentTailTest {
    private static Split split(double[][] outcomes, double level) {
        ComponentTail tail = ComponentTail.of(outcomes, outcomes[0].length, level);
        assertThat(tail).isInstanceOf(Split.class);
        return (Split) tail;
    }

    private static double[][] random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] outcomes = new double[1 + random.nextInt(30)][];
        Arrays.setAll(outcomes, part -> RandomReturns.of(random.nextLong(), 400));
        return outcomes;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void componentsAddUpToTheShortfallOfTheWhole(long seed) {
        double[][] outcomes = random(seed);
        Split split = split(outcomes, 0.975);
        double sum = 0;
        for (double component : split.components()) {
            sum += component;
        }
        assertThat(split.expectedShortfall()).isEqualTo(sum);
        double[] whole = new double[400];
        Arrays.setAll(whole, i -> Arrays.stream(outcomes).mapToDouble(part -> part[i]).sum());
        RiskEstimate historical = RiskModels.of("historical").estimate(whole, 400, 0.975);
        assertThat(split.expectedShortfall())
                .isCloseTo(historical.es().orElseThrow(), within(1e-12));
        long[] micros = split.rounded(1e6);
        assertThat(Arrays.stream(micros).sum()).isEqualTo(Math.round(sum * 1e6));
        for (int part = 0; part < micros.length; part++) {
            assertThat((double) micros[part])
                    .isCloseTo(split.components()[part] * 1e6, within(1.0));
        }
    }

    /** 40 scenarios in which the whole is at its worst in the last three. */
    private static double[][] byHand() {
        double[][] outcomes = new double[3][40];
        outcomes[0][37] = -10;
        outcomes[0][38] = -20;
        outcomes[0][39] = -30;
        outcomes[1][38] = 4;
        outcomes[1][39] = 8;
        outcomes[2][0] = -5;
        return outcomes;
    }

    @Test
    void aPartHasItsMeanLossWhereTheWholeIsAtItsWorst() {
        // The whole is −22, −16, −10, −5, 0 …; 0.05·39 = 1.95 places from the worst.
        Split split = split(byHand(), 0.95);
        assertThat(split.components()).containsExactly((30 + 20) / 2.0, -(8 + 4) / 2.0, 0);
        assertThat(split.expectedShortfall()).isEqualTo(19);
        assertThat(split.marginal(0, 500)).isEqualTo(25 / 500.0);
    }

    @Test
    void aScenarioAtTheQuantileIsInTheTail() {
        double[][] outcomes = new double[1][41];
        for (int i = 0; i < 11; i++) {
            outcomes[0][3 * i] = -1 - i;
        }
        // 0.25·40 is 10 places from the worst: the eleventh, and 1 … 11 beyond it.
        assertThat(split(outcomes, 0.75).expectedShortfall()).isEqualTo(6);
    }

    @Test
    void withoutAPartTheWholeHasAnotherTail() {
        Split split = split(byHand(), 0.95);
        // Without the first: −5 is the worst, then 0, at 1.95 places nothing: mean of all at or
        // below 0, which are 38. Without the second: −30 and −20. The third is in no tail.
        assertThat(split.incremental()[0]).isCloseTo(19 - 5 / 38.0, within(1e-12));
        assertThat(split.incremental()[1]).isCloseTo(19 - 25, within(1e-12));
        assertThat(split.incremental()[2]).isCloseTo(0, within(1e-12));
    }

    @Test
    void scenariosBehindTheCountAreNotLookedAt() {
        double[][] outcomes = byHand();
        double[][] longer = {Arrays.copyOf(outcomes[0], 41), Arrays.copyOf(outcomes[1], 41),
                Arrays.copyOf(outcomes[2], 41)};
        longer[1][40] = Double.NaN;
        ComponentTail tail = ComponentTail.of(longer, 40, 0.95);
        assertThat(((Split) tail).expectedShortfall()).isEqualTo(19);
    }

    @Test
    void badScenariosHaveTheReason() {
        assertThat(ComponentTail.of(byHand(), 29, 0.95))
                .isEqualTo(new Unknown("there are 29 scenarios, fewer than 30"));
        double[][] outcomes = byHand();
        outcomes[1][3] = Double.POSITIVE_INFINITY;
        assertThat(ComponentTail.of(outcomes, 40, 0.95))
                .isEqualTo(new Unknown("not all outcomes are finite numbers"));
        assertThatThrownBy(() -> ComponentTail.of(new double[0][], 40, 0.95))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ComponentTail.of(byHand(), 40, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
