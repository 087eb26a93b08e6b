package io.troupe.risk.models;

import static io.troupe.risk.models.RandomReturns.estimated;
import static io.troupe.risk.models.RandomReturns.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.risk.models.RiskEstimate.Estimated;
import io.troupe.risk.models.RiskEstimate.NotAvailable;
import java.util.Arrays;
import org.hipparchus.distribution.continuous.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Distributions of the greatest likelihood, on samples that are as even as can be. */
class TailFitsTest {
    private static double[] studentReturns(double degrees) {
        TDistribution student = new TDistribution(degrees);
        double[] returns = new double[1000];
        Arrays.setAll(returns, i -> 0.001
                + 0.01 * student.inverseCumulativeProbability((i * 7 % 1000 + 0.5) / 1000));
        return returns;
    }

    @ParameterizedTest
    @ValueSource(doubles = {3, 5, 12})
    void findsDegreesPlaceAndScaleOfStudentsT(double degrees) {
        Sample sample = sample(studentReturns(degrees));
        StudentFit fit = StudentFit.of(sample);
        assertThat(fit.fault()).isNull();
        assertThat(fit.degrees()).isCloseTo(degrees, within(0.08 * degrees));
        assertThat(fit.scale() * sample.deviation()).isCloseTo(0.01, within(2e-4));
        assertThat(sample.mean() + fit.place() * sample.deviation())
                .isCloseTo(0.001, within(1e-5));
    }

    /** No neighbour is likelier. */
    @Test
    void studentsFitIsTheLikeliest() {
        double[] returns = RandomReturns.of(8, 300);
        Sample sample = sample(returns);
        StudentFit fit = StudentFit.of(sample);
        double best = likelihood(sample, fit.place(), fit.scale(), fit.degrees());
        for (double step : new double[]{-0.01, 0.01}) {
            assertThat(likelihood(sample, fit.place() + step, fit.scale(), fit.degrees()))
                    .isLessThan(best);
            assertThat(likelihood(sample, fit.place(), fit.scale() * (1 + step), fit.degrees()))
                    .isLessThan(best);
            assertThat(likelihood(sample, fit.place(), fit.scale(),
                    fit.degrees() * (1 + 10 * step))).isLessThan(best);
        }
    }

    private static double likelihood(Sample sample, double place, double scale, double degrees) {
        TDistribution student = new TDistribution(degrees);
        return Arrays.stream(sample.standardized())
                .map(z -> student.logDensity((z - place) / scale) - StrictMath.log(scale)).sum();
    }

    @Test
    void studentsLossIsTheQuantileAndTheMeanBelowIt() {
        double[] returns = studentReturns(4);
        Sample sample = sample(returns);
        StudentFit fit = StudentFit.of(sample);
        TDistribution student = new TDistribution(fit.degrees());
        Estimated told = estimated(RiskModels.of("t").estimate(returns, 1000, 0.99));
        double q = (-told.valueAtRisk() - sample.mean()) / sample.deviation();
        assertThat(student.cumulativeProbability((q - fit.place()) / fit.scale()))
                .isCloseTo(0.01, within(1e-8));
        // The mean of quantiles below, by the middle of 100 000 slices of the probability.
        double sum = 0;
        for (int i = 0; i < 2000; i++) {
            sum += student.inverseCumulativeProbability(0.01 * (i + 0.5) / 2000);
        }
        double below = sample.mean()
                + sample.deviation() * (fit.place() + fit.scale() * sum / 2000);
        assertThat(told.expectedShortfall()).isCloseTo(-below, within(2e-3 * -below));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.3, 0, 0.00005, 0.25, 0.6})
    void findsShapeAndScaleOfAParetoTail(double shape) {
        double[] excesses = new double[2000];
        Arrays.setAll(excesses, i -> new ParetoFit(shape, 0.02, null)
                .exceededWith((i + 0.5) / 2000));
        ParetoFit fit = ParetoFit.of(excesses, 2000);
        assertThat(fit.fault()).isNull();
        assertThat(fit.shape()).isCloseTo(shape, within(0.02));
        assertThat(fit.scale()).isCloseTo(0.02, within(5e-4));
    }

    /** Near an exponential tail a series stands in for the formula: both meet. */
    @Test
    void theSeriesOfAnExponentialTailMeetsTheFormula() {
        double[] y = {0.1, 0.7, 1.9, 3};
        double[] inside = new double[2];
        double[] outside = new double[2];
        double shape = 1e-4;
        double near = ParetoFit.improbability(y, new double[]{0.1,
                ParetoFit.variable(shape * 0.9999)}, inside);
        double far = ParetoFit.improbability(y, new double[]{0.1,
                ParetoFit.variable(shape * 1.0001)}, outside);
        assertThat(near).isCloseTo(far, within(1e-7));
        assertThat(inside).containsExactly(outside, within(1e-6));
    }

    @Test
    void derivativesOfAParetoTailAreThoseOfItsLikelihood() {
        double[] y = {0.1, 0.7, 1.9, 3};
        double[] point = {0.1, 0.3};
        double[] gradient = new double[2];
        ParetoFit.improbability(y, point, gradient);
        for (int i = 0; i < 2; i++) {
            double[] above = point.clone();
            double[] below = point.clone();
            above[i] += 1e-5;
            below[i] -= 1e-5;
            double slope = (ParetoFit.improbability(y, above, new double[2])
                    - ParetoFit.improbability(y, below, new double[2])) / 2e-5;
            assertThat(gradient[i]).isCloseTo(slope, within(1e-8));
        }
    }

    @Test
    void theQuantileOfATailIsExceededAsOftenAsSaid() {
        ParetoFit fit = new ParetoFit(0.25, 0.02, null);
        double excess = fit.exceededWith(0.2);
        assertThat(StrictMath.pow(1 + 0.25 * excess / 0.02, -1 / 0.25))
                .isCloseTo(0.2, within(1e-12));
        // Mean excess of a Pareto tail: (β + ξu)/(1 − ξ) beyond u.
        assertThat(fit.meanBeyond(excess) - excess)
                .isCloseTo((0.02 + 0.25 * excess) / 0.75, within(1e-15));
        assertThat(new ParetoFit(0, 0.02, null).exceededWith(0.2))
                .isCloseTo(0.02 * StrictMath.log(5), within(1e-15));
    }

    @Test
    void extremesBeginAtThe95thPercentile() {
        double[] returns = studentReturns(4);
        Estimated told = estimated(RiskModels.of("evt").estimate(returns, 1000, 0.95));
        assertThat(told.valueAtRisk()).isCloseTo(estimated(RiskModels.of("historical")
                .estimate(returns, 1000, 0.95)).valueAtRisk(), within(1e-12));
        // Farther out it is the distribution's own quantile, −0.001 + 0.01·7.173 at 0.999.
        assertThat(RiskModels.of("evt").estimate(returns, 1000, 0.999).var().orElseThrow())
                .isCloseTo(0.0707, within(0.005));
    }

    @Test
    void extremesSaySoWhereTheyHaveNothingToSay() {
        double[] returns = studentReturns(4);
        assertThat(RiskModels.of("evt").estimate(returns, 1000, 0.9)).isEqualTo(
                new NotAvailable("level 0.9 is not beyond the 95th percentile"));
        assertThat(RiskModels.of("evt").estimate(returns, 150, 0.99)).isEqualTo(
                new NotAvailable("8 losses are beyond the 95th percentile, fewer than 10"));
        double[] infinite = RandomReturns.of(1, 400);
        for (int i = 0; i < 20; i++) {
            infinite[i * 20] = -0.1 - StrictMath.exp(i) / 1e4;
        }
        assertThat(RiskModels.of("evt").estimate(infinite, 400, 0.99)).isEqualTo(
                new NotAvailable("the tail is so heavy that its mean is infinite"));
    }
}
