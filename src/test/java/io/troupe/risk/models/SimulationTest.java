package io.troupe.risk.models;

import static io.troupe.risk.models.RandomReturns.estimated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.troupe.risk.models.RiskEstimate.Estimated;
import io.troupe.risk.models.RiskEstimate.NotAvailable;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {
    private static final Simulation MANY = new Simulation(200_000, 5);

    @Test
    void drawsHaveTheMomentsOfTheirDistributions() {
        Draws draws = new Draws(1);
        double sum = 0;
        double squares = 0;
        double fourth = 0;
        double student = 0;
        int n = 200_000;
        for (int i = 0; i < n; i++) {
            double z = draws.normal();
            sum += z;
            squares += z * z;
            fourth += z * z * z * z;
            double t = draws.student(10);
            student += t * t;
        }
        assertThat(sum / n).isCloseTo(0, within(0.01));
        assertThat(squares / n).isCloseTo(1, within(0.015));
        assertThat(fourth / n).isCloseTo(3, within(0.1));
        assertThat(student / n).isCloseTo(10 / 8.0, within(0.02)); // ν/(ν − 2)
    }

    @Test
    void monteCarloComesNearWhatItDrawsFrom() {
        double[] returns = RandomReturns.of(3, 500);
        for (String of : new String[]{"", "-t"}) {
            TailRule rule = of.isEmpty() ? MonteCarloRisk.normal(MANY)
                    : MonteCarloRisk.student(MANY);
            Estimated drawn = estimated(rule.estimate(RandomReturns.sample(returns), 0.99));
            Estimated formula = estimated(RiskModels.of(of.isEmpty() ? "normal" : "t")
                    .estimate(returns, 500, 0.99));
            assertThat(drawn.valueAtRisk() / formula.valueAtRisk()).isCloseTo(1, within(0.02));
            assertThat(drawn.expectedShortfall() / formula.expectedShortfall())
                    .isCloseTo(1, within(0.03));
        }
    }

    @Test
    void theSeedIsAllThatChanceDependsOn() {
        double[] returns = RandomReturns.of(3, 500);
        Sample sample = RandomReturns.sample(returns);
        RiskEstimate one = drawn(5000, 1).estimate(sample, 0.99);
        assertThat(drawn(5000, 1).estimate(sample, 0.99)).isEqualTo(one);
        assertThat(drawn(5000, 2).estimate(sample, 0.99)).isNotEqualTo(one);
        assertThat(RiskModels.of("monte-carlo").estimate(returns, 500, 0.99))
                .isEqualTo(drawn(10_000, 1).estimate(sample, 0.99));
    }

    @Test
    void aDrawnLossIsTheHistoricalOneOfTheDraws() {
        double[] returns = RandomReturns.of(3, 500);
        Sample sample = RandomReturns.sample(returns);
        Draws draws = new Draws(4);
        double[] outcomes = new double[2000];
        Arrays.setAll(outcomes, i -> sample.mean() + sample.deviation() * draws.normal());
        Estimated plain = estimated(RiskModels.of("historical").estimate(outcomes, 2000, 0.985));
        Estimated told = estimated(drawn(2000, 4).estimate(sample, 0.985));
        assertThat(told.valueAtRisk()).isCloseTo(plain.valueAtRisk(), within(1e-12));
        assertThat(told.expectedShortfall())
                .isCloseTo(plain.expectedShortfall(), within(1e-12));
    }

    private static PathRule drawn(int paths, long seed) {
        return MonteCarloRisk.normal(new Simulation(paths, seed));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 999, 10_000_001})
    void pathsAreEnoughForATail(int paths) {
        assertThatThrownBy(() -> new Simulation(paths, 1))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("" + paths);
    }

    /** Over h bars of calm returns of mean 0 both ways come to √h of one bar, but for noise. */
    @ParameterizedTest
    @ValueSource(strings = {"monte-carlo", "filtered-historical", "garch"})
    void severalBarsAreAboutTheRootOfTheirNumber(String name) {
        Draws draws = new Draws(12);
        double[] returns = new double[1000];
        for (int i = 0; i < 1000; i += 2) {
            returns[i] = 0.005 * draws.normal();
            returns[i + 1] = -returns[i];
        }
        PathRule rule = switch (name) {
            case "garch" -> new GarchRisk();
            case "monte-carlo" -> MonteCarloRisk.normal(MANY);
            default -> new FilteredHistoricalRisk();
        };
        RiskModel model = new CheckedModel(name, rule, MANY);
        Estimated root = estimated(HorizonScaling.SQRT.estimate(model, returns, 1000, 0.975, 4));
        Estimated one = estimated(model.estimate(returns, 1000, 0.975));
        assertThat(root.valueAtRisk()).isEqualTo(2 * one.valueAtRisk());
        assertThat(root.expectedShortfall()).isEqualTo(2 * one.expectedShortfall());
        Estimated drawn = estimated(
                HorizonScaling.SIMULATED.estimate(model, returns, 1000, 0.975, 4));
        assertThat(drawn.valueAtRisk() / root.valueAtRisk()).isCloseTo(1, within(0.06));
        assertThat(drawn.expectedShortfall() / root.expectedShortfall())
                .isCloseTo(1, within(0.08));
    }

    /** Four bars of −20 % leave 0.41 of the value: no sum of returns says so. */
    @Test
    void returnsAreCompounded() {
        double[] outcomes = new Garch(-0.2, 0, 0, 0).compounded(0, 4, 1000, () -> 1);
        assertThat(outcomes).hasSize(1000).containsOnly(0.8 * 0.8 * 0.8 * 0.8 - 1);
    }

    /** h₂ = ω + αe² + βh₁ with shocks of 1 and −2. */
    @Test
    void shocksMoveTheVarianceOn() {
        double[] shocks = {1, -2};
        int[] drawn = {0};
        Garch process = new Garch(0.001, 1e-5, 0.1, 0.8);
        double[] outcomes = process.compounded(1e-4, 2, 1, () -> shocks[drawn[0]++]);
        double second = 1e-5 + 0.1 * 1e-4 + 0.8 * 1e-4;
        assertThat(outcomes[0]).isCloseTo(
                1.011 * (1.001 - 2 * Math.sqrt(second)) - 1, within(1e-15));
    }

    @Test
    void oneBarIsTheModelsOwnAndModelsWithoutPathsSaySo() {
        double[] returns = RandomReturns.of(3, 500);
        RiskModel garch = RiskModels.of("garch");
        assertThat(HorizonScaling.SIMULATED.estimate(garch, returns, 500, 0.99, 1))
                .isEqualTo(garch.estimate(returns, 500, 0.99));
        RiskModel normal = RiskModels.of("normal");
        assertThat(HorizonScaling.SIMULATED.estimate(normal, returns, 500, 0.99, 10))
                .isEqualTo(new NotAvailable("normal draws no paths of several bars"));
        assertThat(HorizonScaling.SQRT.estimate(normal, returns, 20, 0.99, 10))
                .isInstanceOf(NotAvailable.class);
        assertThatThrownBy(
                () -> HorizonScaling.SQRT.estimate(normal, returns, 500, 0.99, 0))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("0");
        assertThat(HorizonScaling.SQRT.label()).isEqualTo("sqrt");
    }
}
