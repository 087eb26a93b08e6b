package io.troupe.metrics.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.metrics.Basis;
import io.troupe.metrics.TestBasis;
import io.troupe.model.BarsPerYear;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is said to happen in 95 of 100 cases does, of returns whose truth is known. A share of n
 * draws may miss its bound by three of its binomial standard errors, no more.
 */
class CalibrationTest {
    private static final int DRAWS = 300;
    private static final int BARS = 1000;
    private static final double SHARPE = 0.06;
    private static final double ROOT = Math.sqrt(252);
    private static final Basis BASIS = TestBasis.of(BarsPerYear.set(252));

    /** Shares of draws whose interval covers the truth. */
    private record Coverage(double mertens, double lo, double percentile, double bca) {
        static Coverage of(ReturnModels model) {
            double mertens = 0;
            double lo = 0;
            double percentile = 0;
            double bca = 0;
            for (int draw = 0; draw < DRAWS; draw++) {
                SharpeInference.Estimated estimated = (SharpeInference.Estimated) SharpeInference
                        .of(List.of(model.returns(7000 + draw, BARS, SHARPE)), BASIS,
                                new BootstrapPlan(draw, 200, 0.95))
                        .getFirst();
                FigureInterval interval = Objects
                        .requireNonNull(estimated.intervals().get(BootstrapFigure.SHARPE));
                double probability = estimated.perBar().probabilityAbove(SHARPE);
                double error = Math.abs(estimated.sharpe() - SHARPE * ROOT);
                mertens += probability > 0.025 && probability < 0.975 ? 1 : 0;
                lo += error < 1.959964 * estimated.autocorrelatedError() ? 1 : 0;
                percentile += covers(interval.percentile().orElseThrow());
                bca += covers(interval.bca().orElseThrow());
            }
            return new Coverage(mertens / DRAWS, lo / DRAWS, percentile / DRAWS, bca / DRAWS);
        }

        private static int covers(ConfidenceInterval interval) {
            return interval.contains(SHARPE * ROOT) ? 1 : 0;
        }
    }

    private static void assertCovers(String what, double share) {
        double error = Math.sqrt(0.95 * 0.05 / DRAWS);
        assertThat(share).as(what).isBetween(0.93 - 3 * error, Math.min(0.97 + 3 * error, 0.999));
    }

    @ParameterizedTest
    @EnumSource(ReturnModels.class)
    void intervalsCoverTheTruth(ReturnModels model) {
        Coverage coverage = Coverage.of(model);

        assertCovers("Lo", coverage.lo());
        assertCovers("percentile", coverage.percentile());
        assertCovers("BCa", coverage.bca());
        if (model != ReturnModels.AUTOREGRESSIVE) {
            assertCovers("Mertens, probabilistic Sharpe ratio", coverage.mertens());
        }
    }

    /** √1.5 times the error that it knows of: 89 % are within 1.96 of them. */
    @Test
    void theErrorOfIndependentReturnsIsTooSmallForOthers() {
        Coverage coverage = Coverage.of(ReturnModels.AUTOREGRESSIVE);

        assertThat(coverage.mertens()).isBetween(0.89 - 3 * 0.018, 0.89 + 2 * 0.018);
        assertThat(coverage.lo()).isGreaterThan(coverage.mertens() + 0.02);
    }

    /** A normal distribution's ratio of 0.1 is above 0 in as many cases as its probability says. */
    @Test
    void theProbabilityOfSkillIsUniformWhereThereIsNone() {
        int above90 = 0;
        int below10 = 0;
        int draws = 2000;
        for (int draw = 0; draw < draws; draw++) {
            double probability = SharpeEstimate.of(ReturnModels.STUDENT_4.returns(draw, 250, 0))
                    .orElseThrow().probabilityAbove(0);
            above90 += probability > 0.9 ? 1 : 0;
            below10 += probability < 0.1 ? 1 : 0;
        }
        double error = Math.sqrt(0.1 * 0.9 / draws);

        assertThat(above90 / (double) draws).isBetween(0.1 - 3 * error, 0.1 + 3 * error);
        assertThat(below10 / (double) draws).isBetween(0.1 - 3 * error, 0.1 + 3 * error);
    }

    /** The best of 1000 without skill is held to be skilled in at most 5 % of the draws. */
    @Test
    void theBestOfManyWithoutSkillIsNotBelieved() {
        int draws = 200;
        int trials = 1000;
        int believed = 0;
        int believedUndeflated = 0;
        SplittableRandom random = new SplittableRandom(12);
        for (int draw = 0; draw < draws; draw++) {
            // The ratio of n normal returns is as good as normal, with variance 1/n.
            double[] ratios = new double[trials];
            Arrays.setAll(ratios, _ -> random.nextGaussian() / Math.sqrt(BARS));
            double mean = SeriesSums.mean(ratios);
            double variance = SeriesSums.laggedProduct(SeriesSums.deviations(ratios), 0)
                    / (trials - 1);
            double best = Arrays.stream(ratios).max().orElseThrow();
            SharpeEstimate estimate = new SharpeEstimate(BARS, best, 0, 3);
            believed += DeflatedSharpe.of(estimate, trials, variance).probability() > 0.95 ? 1 : 0;
            believedUndeflated += estimate.probabilityAbove(mean) > 0.95 ? 1 : 0;
        }

        assertThat(believed / (double) draws)
                .isLessThanOrEqualTo(0.05 + 3 * Math.sqrt(0.05 * 0.95 / draws));
        assertThat(believedUndeflated).isEqualTo(draws);
    }

    private static double probability(double[][] excess) {
        return ((OverfittingProbability.Estimated) OverfittingProbability.of(excess,
                new OverfittingPlan(8, Omega.N_PLUS_1))).probability();
    }

    /** Over draws, since one draw's probability is anywhere: its mean has an error of 0.02. */
    @Test
    void choosingFromNoiseIsACoinToss() {
        int draws = 250;
        double sum = 0;
        for (int draw = 0; draw < draws; draw++) {
            double[][] excess = new double[21][];
            int first = 1000 * draw;
            Arrays.setAll(excess, i -> ReturnModels.NORMAL.returns(first + i, 160, 0));
            sum += probability(excess);
        }

        assertThat(sum / draws).isBetween(0.45, 0.55);
    }

    @Test
    void oneTrueEdgeIsFound() {
        double[][] excess = new double[50][];
        Arrays.setAll(excess, i -> ReturnModels.NORMAL.returns(i, 2000, i == 17 ? 0.15 : 0));

        assertThat(probability(excess)).isLessThan(0.1);
    }
}
