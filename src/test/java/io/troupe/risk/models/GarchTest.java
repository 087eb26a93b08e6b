package io.troupe.risk.models;

import static io.troupe.risk.models.RandomReturns.estimated;
import static io.troupe.risk.models.RandomReturns.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.risk.models.RiskEstimate.Estimated;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GarchTest {
    private static final double[] POINT = {0.02, 0.1, 2.5, -1.5};

    private static double[] simulated(Garch process, int count, long seed) {
        Draws draws = new Draws(seed);
        double[] returns = new double[count];
        double variance = process.omega() / (1 - process.alpha() - process.beta());
        for (int i = 0; i < count; i++) {
            double residual = Math.sqrt(variance) * draws.normal();
            returns[i] = process.mean() + residual;
            variance = process.next(variance, residual * residual);
        }
        return returns;
    }

    @Test
    void variancesFollowTheRecursion() {
        Garch process = new Garch(0.01, 0.0001, 0.1, 0.8);
        // Residuals 0.02, −0.02, 0.04, of mean square 0.0008.
        double[] variances = process.variances(new double[]{0.03, -0.01, 0.05, 9}, 3);
        double first = 0.0001 + 0.9 * 0.0008;
        double second = 0.0001 + 0.1 * 0.0004 + 0.8 * first;
        double third = 0.0001 + 0.1 * 0.0004 + 0.8 * second;
        assertThat(variances).containsExactly(new double[]{first, second, third,
                0.0001 + 0.1 * 0.0016 + 0.8 * third}, within(1e-16));
    }

    @Test
    void likelihoodIsThatOfNormalReturnsWithTheseVariances() {
        double[] z = sample(RandomReturns.of(2, 203)).standardized();
        Garch process = GarchLikelihood.process(POINT);
        double[] variances = process.variances(z, z.length);
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            double residual = z[i] - 0.02;
            sum += StrictMath.log(variances[i]) + residual * residual / variances[i];
        }
        assertThat(new GarchLikelihood(z).at(POINT, new double[4]))
                .isCloseTo(sum / 2 / z.length, within(1e-12));
    }

    @Test
    void derivativesAreThoseOfTheLikelihood() {
        GarchLikelihood likelihood = new GarchLikelihood(
                sample(RandomReturns.of(2, 203)).standardized());
        double[] gradient = new double[4];
        likelihood.at(POINT, gradient);
        for (int i = 0; i < 4; i++) {
            double[] above = POINT.clone();
            double[] below = POINT.clone();
            above[i] += 1e-5;
            below[i] -= 1e-5;
            double slope = (likelihood.at(above, new double[4])
                    - likelihood.at(below, new double[4])) / 2e-5;
            assertThat(gradient[i]).as("variable " + i).isCloseTo(slope, within(1e-8));
        }
    }

    @Test
    void variablesAreOnesOfTheProcess() {
        assertThat(GarchLikelihood.variables(GarchLikelihood.process(POINT)))
                .containsExactly(POINT, within(1e-12));
    }

    @Test
    void findsTheProcessThatMadeTheReturns() {
        Garch process = new Garch(0.0005, 2e-6, 0.08, 0.90);
        Sample sample = sample(simulated(process, 20_000, 3));
        GarchFit fit = GarchFit.of(sample);
        assertThat(fit.fault()).isNull();
        Garch found = fit.process().of(sample.mean(), sample.deviation());
        assertThat(found.alpha()).isCloseTo(0.08, within(0.01));
        assertThat(found.beta()).isCloseTo(0.90, within(0.015));
        assertThat(found.omega()).isCloseTo(2e-6, within(5e-7));
        assertThat(found.mean()).isCloseTo(0.0005, within(2e-4));
    }

    @Test
    void theNextLossIsNormalWithTheNextVariance() {
        double[] returns = simulated(new Garch(0.0005, 2e-6, 0.08, 0.90), 1000, 4);
        Sample sample = sample(returns);
        Garch found = GarchFit.of(sample).process().of(sample.mean(), sample.deviation());
        double next = found.variances(returns, 1000)[1000];
        Estimated told = estimated(RiskModels.of("garch").estimate(returns, 1000, 0.99));
        assertThat(told.remark()).isEmpty();
        assertThat(told.valueAtRisk())
                .isCloseTo(2.3263478740408408 * Math.sqrt(next) - found.mean(), within(1e-12));
    }

    /** Held, a storm after the fit is in the variance, and twice the size is twice the loss. */
    @Test
    void heldItFiltersTheReturnsOfNow() {
        double[] returns = simulated(new Garch(0, 2e-6, 0.08, 0.90), 600, 5);
        RiskModel held = RiskModels.of("garch").held(returns, 600);
        double calm = held.estimate(returns, 600, 0.99).var().orElseThrow();
        double[] stormy = returns.clone();
        for (int i = 590; i < 600; i++) {
            stormy[i] = i % 2 == 0 ? 0.08 : -0.08;
        }
        assertThat(held.estimate(stormy, 600, 0.99).var().orElseThrow()).isGreaterThan(2 * calm);
        double[] twice = Arrays.stream(returns).map(each -> 2 * each).toArray();
        assertThat(held.estimate(twice, 600, 0.99).var().orElseThrow()).isEqualTo(2 * calm);
    }

    /** Variance that only grows has no long-run value. */
    @Test
    void ewmaStandsInWhereAlphaAndBetaReachOne() {
        Draws draws = new Draws(6);
        double[] returns = new double[400];
        Arrays.setAll(returns, i -> 1e-4 * StrictMath.exp(i / 60.0) * draws.normal());
        Estimated told = estimated(RiskModels.of("garch").estimate(returns, 400, 0.99));
        assertThat(told.remark()).contains("alpha + beta of garch reach 1: ewma");
        Estimated ewma = estimated(RiskModels.of("ewma").estimate(returns, 400, 0.99));
        assertThat(told.valueAtRisk()).isEqualTo(ewma.valueAtRisk());
        assertThat(told.expectedShortfall()).isEqualTo(ewma.expectedShortfall());
        assertThat(estimated(RiskModels.of("garch").simulate(returns, 400, 0.99, 5)).remark())
                .isPresent();
    }

    @Test
    void returnsWithoutClustersHaveTheVarianceOfAll() {
        Draws draws = new Draws(10);
        double[] returns = new double[2000];
        Arrays.setAll(returns, i -> 0.01 * draws.normal());
        Estimated told = estimated(RiskModels.of("garch").estimate(returns, 2000, 0.99));
        assertThat(told.remark()).isEmpty();
        assertThat(told.valueAtRisk()).isCloseTo(0.02326, within(0.001));
    }
}
