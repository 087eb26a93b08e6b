package io.troupe.portfolio.allocators.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.troupe.portfolio.allocators.online.PassiveAggressive.Variant;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What each rule makes of periods that can be followed by hand; assets 1.2 and 0.8 earn 1. */
class OnlineRulesTest {
    private static final double[] X = {1.2, 0.8};
    private static final Offset<Double> NEAR = within(1e-12);

    /** The weights after some periods without costs. */
    private static double[] after(OnlineRule rule, double[]... periods) {
        OnlineState state = rule.start(periods[0].length);
        for (double[] period : periods) {
            state = rule.next(state, period, Vectors.dot(state.weights(), period));
        }
        return state.weights();
    }

    private static void assertWeights(double[] weights, double... expected) {
        assertThat(weights).containsExactly(expected, NEAR);
    }

    @Test
    void exponentiatedGradientFollowsWhatDidBetter() {
        double up = Math.exp(0.05 * 1.2);
        double down = Math.exp(0.05 * 0.8);
        assertWeights(after(new ExponentiatedGradient(0.05), X), up / (up + down),
                down / (up + down));
        assertWeights(after(new ExponentiatedGradient(0), X), 0.5, 0.5);
        assertWeights(after(new ExponentiatedGradient(1e6), X), 1, 0);
    }

    /** Powers of what was made: 1.2·1.1 and 0.8·0.9 to the half. */
    @Test
    void hedgeHoldsAPowerOfWhatWasMade() {
        double first = Math.sqrt(1.2 * 1.1);
        double second = Math.sqrt(0.8 * 0.9);
        double[] period = {1.1, 0.9};
        assertWeights(after(new Hedge(0.5), X, period), first / (first + second),
                second / (first + second));
        assertWeights(after(new Hedge(1), X, period), after(new BuyAndHold(), X, period));
        assertWeights(after(new Hedge(0), X, period), 0.5, 0.5);
    }

    @Test
    void buyAndHoldDriftsAndConstantWeightsDoNot() {
        assertWeights(after(new BuyAndHold(), X, X), 1.44 / 2.08, 0.64 / 2.08);
        assertWeights(after(new ConstantRebalanced(), X, X), 0.5, 0.5);
    }

    /** The loss is 1 − 0.8, the squares are 2·0.2²; the step is 0.2/0.08, or 0.2/(0.08 + 1/2C). */
    @Test
    void passiveAggressiveGoesBackSoFarThatTheLossIsGone() {
        assertWeights(after(new PassiveAggressive(Variant.PAMR, 0.8, 1), X), 0, 1);
        assertWeights(after(new PassiveAggressive(Variant.PAMR, 0.96, 1), X), 0.4, 0.6);
        assertWeights(after(new PassiveAggressive(Variant.PAMR_1, 0.8, 1.5), X), 0.2, 0.8);
        assertWeights(after(new PassiveAggressive(Variant.PAMR_1, 0.96, 1.5), X), 0.4, 0.6);
        assertWeights(after(new PassiveAggressive(Variant.PAMR_2, 0.8, 5), X),
                0.5 - 0.2 * 0.2 / 0.18, 0.5 + 0.2 * 0.2 / 0.18);
        assertWeights(after(new PassiveAggressive(Variant.PAMR, 1.1, 1), X), 0.5, 0.5);
        assertWeights(after(new PassiveAggressive(Variant.PAMR, 0.5, 1), new double[]{1.1, 1.1}),
                0.5, 0.5);
    }

    /** What was earned after costs is what counts: 0.98 is 0.02 above ε, not 0.04. */
    @Test
    void passiveAggressiveLooksAtWhatIsLeftAfterCosts() {
        OnlineRule rule = new PassiveAggressive(Variant.PAMR, 0.96, 1);
        assertWeights(rule.next(rule.start(2), X, 0.98).weights(), 0.45, 0.55);
    }

    /**
     * Variances of 1/4: V = 0.52, W = 0.5, V − W = 0.02. With φ = 1 and ε = 0.9, λ is the larger
     * root of {@code 2·0.52·0.02λ² + (0.02 − 2·0.52·0.1)λ − 0.62}.
     */
    @Test
    void confidenceWeightedByVarianceSolvesItsEquation() {
        double a = 2 * 0.52 * 0.02;
        double b = 0.02 - 2 * 0.52 * 0.1;
        double lambda = (-b + Math.sqrt(b * b + 4 * a * 0.62)) / (2 * a);
        OnlineRule rule = new ConfidenceWeighted(ConfidenceWeighted.Form.VARIANCE, 1, 0.9);
        OnlineState state = rule.next(rule.start(2), X, 1);
        assertWeights(state.weights(), 0.5 - 0.05 * lambda, 0.5 + 0.05 * lambda);
        double first = 1 / (4 + 2 * lambda * 1.44);
        double second = 1 / (4 + 2 * lambda * 0.64);
        assertThat(state.memory()).containsExactly(
                new double[]{first / (first + second) / 2, second / (first + second) / 2}, NEAR);
    }

    /** The same with {@code (0.02 + 0.26)² − 0.52²/4}, {@code −0.2·0.28} and {@code 0.1² − 0.52}. */
    @Test
    void confidenceWeightedByDeviationSolvesItsEquation() {
        double a = 0.28 * 0.28 - 0.52 * 0.52 / 4;
        double b = -0.2 * 0.28;
        double lambda = (-b + Math.sqrt(b * b - 4 * a * (0.01 - 0.52))) / (2 * a);
        OnlineRule rule = new ConfidenceWeighted(ConfidenceWeighted.Form.DEVIATION, 1, 0.9);
        OnlineState state = rule.next(rule.start(2), X, 1);
        assertWeights(state.weights(), 0.5 - 0.05 * lambda, 0.5 + 0.05 * lambda);
        double deviation = (Math.sqrt(lambda * lambda * 0.52 * 0.52 + 4 * 0.52) - lambda * 0.52)
                / 2;
        double first = 1 / (4 + lambda / deviation * 1.44);
        double second = 1 / (4 + lambda / deviation * 0.64);
        assertThat(state.memory()[0] / state.memory()[1]).isCloseTo(first / second,
                within(1e-9));
    }

    /**
     * The first period moves nothing; after the second the latest relatives are expected again,
     * after the third the mean of today's price and yesterday's: 1/2 + 1/(2x).
     */
    @Test
    void movingAverageReversionExpectsTheMeanPrice() {
        OnlineRule rule = new MovingAverageReversion(1.02, 2);
        assertWeights(after(rule, X), 0.5, 0.5);
        double step = (1.02 - 1) / 0.08 * 0.2;
        assertWeights(after(rule, X, X), 0.5 + step, 0.5 - step);
        double first = 0.5 + 0.5 / 1.2;
        double second = 0.5 + 0.5 / 0.8;
        double half = (second - first) / 2;
        double held = (0.5 + step) * first + (0.5 - step) * second;
        double back = Math.max(0, 1.02 - held) / (2 * half * half) * half;
        assertThat(back).isPositive();
        assertWeights(after(rule, X, X, X), 0.5 + step - back, 0.5 - step + back);
    }

    /** φ = 0.75 + 0.25/x. */
    @Test
    void exponentialReversionExpectsTheAverage() {
        double first = 0.75 + 0.25 / 1.2;
        double second = 0.75 + 0.25 / 0.8;
        double half = (second - first) / 2;
        double step = (1.02 - (first + second) / 2) / (2 * half * half) * half;
        assertThat(step).isBetween(0.0, 0.5);
        assertWeights(after(new ExponentialReversion(1.02, 0.75), X), 0.5 - step, 0.5 + step);
        assertWeights(after(new ExponentialReversion(9, 1), X), 0.5, 0.5);
    }

    /**
     * A = I + gg' with g = (1.2, 0.8), and b = 2·g/8. Along (p, 1 − p) the derivative of the
     * square is 0 at {@code p(A11 − 2A12 + A22) = A22 − A12 + b1 − b2}.
     */
    @Test
    void onlineNewtonStepGoesToTheNearestPortfolioInItsNorm() {
        double a11 = 1 + 1.44;
        double a12 = 0.96;
        double a22 = 1 + 0.64;
        double p = (a22 - a12 + 0.3 - 0.2) / (a11 - 2 * a12 + a22);
        assertWeights(after(new OnlineNewtonStep(0, 1, 0.125), X), p, 1 - p);
        assertWeights(after(new OnlineNewtonStep(0.5, 1, 0.125), X), 0.25 + p / 2, 0.75 - p / 2);
        assertWeights(after(new OnlineNewtonStep(1, 1, 0.125), X), 0.5, 0.5);
    }

    /** ∫b(0.8 + 0.4b)db / ∫(0.8 + 0.4b)db = (0.4 + 0.4/3) / 1. */
    @Test
    void theUniversalPortfolioIsTheMeanOfAllByWhatTheyMade() {
        assertWeights(after(new UniversalPortfolio(), X), 0.4 + 0.4 / 3, 0.6 - 0.4 / 3);
        assertThat(new UniversalPortfolio().start(1).weights()).containsExactly(1);
        assertThat(UniversalPortfolio.degree(2)).isEqualTo(223);
        assertThat(UniversalPortfolio.points(12, 5)).isEqualTo(4368);
    }

    /** Of three assets E[b(i)²] = 1/6 and E[b(i)b(j)] = 1/12 under the uniform prior. */
    @Test
    void theLatticeHasTheMomentsOfTheUniformDistribution() {
        double[] x = {1.3, 1, 0.9};
        double whole = (1.3 + 1 + 0.9) / 3;
        double first = (2 * 1.3 + 1 + 0.9) / 12;
        double second = (1.3 + 2 + 0.9) / 12;
        assertWeights(after(new UniversalPortfolio(), x), first / whole, second / whole,
                1 - (first + second) / whole);
    }

    /** One doubles and halves, the other stands still: half each grows by 1.5·0.75. */
    @Test
    void theLeaderIsTheBestConstantPortfolioSoFar() {
        double[] up = {2, 1};
        double[] down = {0.5, 1};
        assertThat(after(new FollowTheLeader(), up, down)).containsExactly(
                new double[]{0.5, 0.5}, within(1e-9));
        assertThat(after(new FollowTheLeader(), up)).containsExactly(new double[]{1, 0},
                within(1e-9));
        Hindsight best = Hindsight.bestConstantRebalanced(
                new double[][]{up, down, up, down});
        assertThat(best.wealth()).isCloseTo(1.125 * 1.125, within(1e-12));
        assertThat(Hindsight.bestSingle(new double[][]{up, down, {1, 1.1}}).weights())
                .containsExactly(0, 1);
        assertThat(Hindsight.bestSingle(new double[][]{up, down, {1, 1.1}}).wealth())
                .isEqualTo(1.1);
    }

    /**
     * Windows of one period: those before the third (like the latest) and the second (unlike it).
     * After the one that was alike the second asset did better.
     */
    @Test
    void cornHoldsWhatWasBestAfterTimesLikeTheLatest() {
        OnlineRule rule = new CorrelationDriven(1, 0.5);
        double[] mirror = {0.8, 1.2};
        assertWeights(after(rule, X, mirror), 0.5, 0.5);
        assertThat(after(rule, X, new double[]{0.9, 1.1}, X)).containsExactly(
                new double[]{0, 1}, within(1e-9));
        assertWeights(after(rule, X, X, mirror), 0.5, 0.5);
    }

    /**
     * Logarithms of the first window (0.1, −0.1) and (0, 0), of the second (0.3, 0.1) and (0.1,
     * −0.1): the first asset did better, and its first window is fully correlated with the second
     * one of both, so that half of its weight goes over.
     */
    @Test
    void anticorMovesWeightToWhatFollowsTheWinner() {
        double[][] periods = new double[4][];
        double[][] logs = {{0.1, 0}, {-0.1, 0}, {0.3, 0.1}, {0.1, -0.1}};
        for (int t = 0; t < 4; t++) {
            periods[t] = new double[]{Math.exp(logs[t][0]), Math.exp(logs[t][1])};
        }
        assertWeights(after(new Anticor(2), periods[0], periods[1], periods[2]), 0.5, 0.5);
        assertWeights(after(new Anticor(2), periods), 0.25, 0.75);
    }

    /** Over a single expert Anticor of Anticor is that expert, which drifts between its moves. */
    @Test
    void anticorOfAnticorLetsItsExpertsDrift() {
        double[][] periods = {{1.2, 0.8}, {0.9, 1.3}, {1.1, 1}};
        double first = 1.2 * 0.9 * 1.1;
        double second = 0.8 * 1.3;
        assertWeights(after(new AnticorOfAnticor(2), periods), first / (first + second),
                second / (first + second));
    }

    @Test
    void numbersThatNoRuleCanHaveAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ExponentiatedGradient(-0.1))
                .withMessage("eta must be ≥ 0.0 and finite, was -0.1");
        assertThatIllegalArgumentException().isThrownBy(() -> new OnlineNewtonStep(1.5, 1, 1))
                .withMessage("eta must be in [0.0, 1.0], was 1.5");
        assertThatIllegalArgumentException().isThrownBy(() -> new OnlineNewtonStep(0, 0, 1))
                .withMessage("beta must be > 0.0 and finite, was 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Anticor(1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CorrelationDriven(1, 1.1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OnlineState.fromBytes(new byte[]{0, 0, 0, 1, 7}))
                .withMessage("5 bytes are no state of an online rule");
    }
}
