package io.troupe.portfolio.construction;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.model.ConstructionOutcome;
import io.troupe.portfolio.constraints.Constraint;
import io.troupe.portfolio.constraints.ConstraintParser;
import io.troupe.portfolio.constraints.Fallback;
import io.troupe.portfolio.constraints.FallbackPolicy;
import io.troupe.portfolio.constraints.Groups;
import io.troupe.portfolio.optimizers.Distance;
import io.troupe.portfolio.optimizers.catalog.OptimizerSpec;
import io.troupe.portfolio.optimizers.catalog.OptimizerType;
import io.troupe.portfolio.optimizers.catalog.Targets;
import io.troupe.portfolio.rebalancing.RebalanceRule;
import io.troupe.portfolio.riskmodels.CovarianceSpec;
import io.troupe.portfolio.riskmodels.CovarianceType;
import io.troupe.portfolio.riskmodels.MeanSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PortfolioConstructorTest {
    private static final Offset<Double> CLOSE = Offset.offset(1e-9);
    /** Three returns that have nothing to do with each other: means 0, variances 4/3·s². */
    private static final double[][] SIGNS = {{1, 1, -1, -1}, {1, -1, 1, -1}, {1, -1, -1, 1}};

    private static ConstructSpec spec(Uses uses, OptimizerSpec optimizer, List<Fallback> fallback,
            String... lines) {
        return new ConstructSpec(uses, ConstructSpec.DEFAULT_IC, optimizer,
                new Estimates(CovarianceSpec.of(CovarianceType.SAMPLE), MeanSpec.of(Map.of()), 4),
                Stream.of(lines).map(line -> (Constraint) ConstraintParser.parse(line)).toList(),
                new FallbackPolicy(fallback), RebalanceRule.ON_SIGNAL);
    }

    private static ConstructSpec spec(Uses uses, OptimizerType type, String... lines) {
        return spec(uses, OptimizerSpec.of(type), List.of(Fallback.PREVIOUS), lines);
    }

    private static OptimizerSpec byWeights() {
        return OptimizerSpec.of(OptimizerType.NEAREST).with(
                new Targets(OptionalDouble.empty(), OptionalDouble.empty(), Distance.WEIGHTS));
    }

    private static PortfolioConstructor constructor(ConstructSpec spec, int assets) {
        List<String> symbols = IntStream.range(0, assets).mapToObj(i -> "A" + i).toList();
        return new PortfolioConstructor(spec, new Assets(symbols,
                new Groups(Map.of("first", List.of("A0"))), Map.of(), 250));
    }

    private static double[] of(double... weights) {
        return weights;
    }

    private static Situation now(double[] wished, double[][] returns) {
        boolean[] tradable = new boolean[wished.length];
        Arrays.fill(tradable, true);
        return new Situation(wished, returns, tradable, new double[wished.length], Map.of(),
                new double[wished.length]);
    }

    /** Returns of so many percent each way, that do not move together. */
    private static double[][] percent(double... sizes) {
        double[][] returns = new double[sizes.length][];
        Arrays.setAll(returns, i -> Arrays.stream(SIGNS[i]).map(sign -> sign * sizes[i] / 100)
                .toArray());
        return returns;
    }

    private static PortfolioWeights weights(ConstructSpec spec, double[] wished,
            double[][] returns) {
        return constructor(spec, wished.length).construct(now(wished, returns)).orElseThrow();
    }

    @Test
    void targetThatMeetsTheConstraintsIsTheAnswer() {
        PortfolioWeights found = weights(spec(Uses.TARGET, OptimizerType.NEAREST, "w <= 0.5"),
                of(0.5, -0.2, 0), percent(1, 2, 3));
        assertThat(found.weights()).containsExactly(0.5, -0.2, 0);
        assertThat(found.keepsHeld()).isFalse();
        assertThat(found.note().outcome()).isEqualTo(ConstructionOutcome.SOLVED);
        assertThat(found.note().reason()).isEmpty();
    }

    @Test
    void nearestByWeightsCutsWhatIsTooLarge() {
        PortfolioWeights found = weights(
                spec(Uses.TARGET, byWeights(), List.of(Fallback.PREVIOUS), "w <= 0.3"),
                of(0.5, 0.2), percent(1, 2));
        assertThat(found.weights()[0]).isCloseTo(0.3, CLOSE);
        assertThat(found.weights()[1]).isCloseTo(0.2, CLOSE);
    }

    /**
     * With variances v and 4v and covariance v, 0.2 less of the first asset is made up for by
     * 0.2·v/4v = 0.05 more of the second.
     */
    @Test
    void nearestByCovarianceMakesUpForIt() {
        double[][] returns = percent(1, 1);
        for (int bar = 0; bar < 4; bar++) {
            returns[1][bar] = 0.01 * (SIGNS[0][bar] + Math.sqrt(3) * SIGNS[1][bar]);
        }
        PortfolioWeights found = weights(
                spec(Uses.TARGET, OptimizerType.NEAREST, "w(A0) <= 0.3"), of(0.5, 0.2), returns);
        assertThat(found.weights()[0]).isCloseTo(0.3, CLOSE);
        assertThat(found.weights()[1]).isCloseTo(0.25, Offset.offset(1e-6));
    }

    /** Variances of 1 and 4: 4/5 and 1/5 of what was asked for on that side. */
    @Test
    void universeKeepsSidesAndWhatTheySumTo() {
        PortfolioWeights found = weights(spec(Uses.UNIVERSE, OptimizerType.MIN_RISK),
                of(0.1, 0.3, -0.25), percent(1, 2, 5));
        assertThat(found.weights()[0]).isCloseTo(0.32, CLOSE);
        assertThat(found.weights()[1]).isCloseTo(0.08, CLOSE);
        assertThat(found.weights()[2]).isCloseTo(-0.25, CLOSE);
    }

    @Test
    void whatWasNotAskedForIsNoPartOfTheUniverse() {
        PortfolioWeights found = weights(spec(Uses.UNIVERSE, OptimizerType.MIN_RISK),
                of(0.1, 0, 0.3), percent(1, 0.1, 2));
        assertThat(found.weights()[0]).isCloseTo(0.32, CLOSE);
        assertThat(found.weights()[1]).isZero();
    }

    @Test
    void nothingAskedForIsNothingHeld() {
        assertThat(weights(spec(Uses.UNIVERSE, OptimizerType.MIN_RISK), of(0, 0), percent(1, 2))
                .weights()).containsExactly(0, 0);
    }

    /** A constraint that would let a long asset be short does not. */
    @Test
    void linesAboutWeightsDoNotTurnSides() {
        PortfolioWeights found = weights(
                spec(Uses.UNIVERSE, OptimizerType.MIN_RISK, "w >= -1", "sum(w) in [-1, 0]"),
                of(0.5, 0.5), percent(1, 2));
        assertThat(found.weights()[0]).isCloseTo(0, CLOSE);
        assertThat(found.weights()[1]).isCloseTo(0, CLOSE);
    }

    /**
     * sd(0.3, 0.1) = √0.02; μ = 0.05·σ·w/√0.02; the most of μ'w − 50·w'Σw is at w = μ/(100·σ²), σ² =
     * 4/3·s².
     */
    @Test
    void scoresBecomeExpectedReturns() {
        ConstructSpec spec = spec(Uses.SCORE,
                OptimizerSpec.of(OptimizerType.MAX_UTILITY).withRiskAversion(100),
                List.of(Fallback.PREVIOUS), "w in [-1, 1]", "sum(w) in [-1, 1]");
        PortfolioWeights found = weights(spec, of(0.3, 0.1), percent(1, 2));
        double first = 0.01 * Math.sqrt(4.0 / 3);
        assertThat(found.weights()[0]).isCloseTo(0.05 * 0.3 / Math.sqrt(0.02) / (100 * first),
                Offset.offset(1e-6));
        assertThat(found.weights()[1]).isCloseTo(0.05 * 0.1 / Math.sqrt(0.02) / (200 * first),
                Offset.offset(1e-6));
    }

    @Test
    void scoresThatAreAllAlikeAreNone() {
        PortfolioWeights found = weights(spec(Uses.SCORE, OptimizerType.MAX_UTILITY),
                of(0.1, 0.1), percent(1, 2));
        assertThat(found.keepsHeld()).isTrue();
        assertThat(found.note().reason()).isEqualTo("all scores are alike");
    }

    @Test
    void whatIsNotKnownHasNoWeight() {
        double[][] returns = percent(1, 2, 3);
        returns[1][0] = Double.NaN;
        Arrays.fill(returns[2], 0.01);
        PortfolioWeights found = weights(spec(Uses.ALL, OptimizerType.MIN_RISK), of(0, 0, 0),
                returns);
        assertThat(found.weights()[0]).isCloseTo(1, CLOSE);
        assertThat(found.weights()[1]).isZero();
        assertThat(found.weights()[2]).isZero();
        assertThat(found.isKnown()).containsExactly(true, false, false);
    }

    @Test
    void whatCannotBeTradedHasNoWeight() {
        Situation now = new Situation(of(0, 0), percent(1, 2), new boolean[]{false, true},
                of(0, 0), Map.of(), of(0, 0));
        assertThat(constructor(spec(Uses.ALL, OptimizerType.MIN_RISK), 2).construct(now)
                .orElseThrow().weights()).containsExactly(0, 1);
    }

    @Test
    void withNothingKnownThereIsNoAnswer() {
        double[][] returns = percent(1, 2);
        returns[0][0] = Double.NaN;
        returns[1][3] = Double.NaN;
        assertThat(constructor(spec(Uses.ALL, OptimizerType.MIN_RISK), 2)
                .construct(now(of(0, 0), returns))).isEmpty();
    }

    /** Two assets of at most 0.3 do not sum to 1. */
    @ParameterizedTest
    @EnumSource
    void fallbackIsWhatWasAskedFor(Fallback fallback) {
        ConstructSpec spec = spec(Uses.ALL, OptimizerSpec.of(OptimizerType.MIN_RISK),
                List.of(fallback), "sum(w) = 1", "w <= 0.3", "group(first) <= 0.9");
        Situation now = new Situation(of(0, 0), percent(1, 1), new boolean[]{true, true},
                of(0.2, 0.7), Map.of(), of(0, 0));
        PortfolioWeights found = constructor(spec, 2).construct(now).orElseThrow();
        assertThat(found.note().reason()).contains("`sum(w) = 1`", "`w <= 0.3`")
                .doesNotContain("first");
        double[] expected = switch (fallback) {
            case RELAX, EQUAL -> of(0.5, 0.5);
            case PREVIOUS -> of(0.2, 0.7);
            case CASH -> of(0, 0);
        };
        assertThat(found.weights()[0]).isCloseTo(expected[0], CLOSE);
        assertThat(found.weights()[1]).isCloseTo(expected[1], CLOSE);
        assertThat(found.keepsHeld()).isEqualTo(fallback == Fallback.PREVIOUS);
        assertThat(found.note().dropped())
                .isEqualTo(fallback == Fallback.RELAX ? List.of("w <= 0.3") : List.of());
    }

    @Test
    void turnoverCountsFromWhatIsHeldAlsoOfWhatMustGo() {
        Situation now = new Situation(of(0, 0), percent(1, 1), new boolean[]{true, false},
                of(0.5, 0.2), Map.of(), of(0, 0));
        ConstructSpec spec = spec(Uses.ALL, OptimizerType.MIN_RISK, "turnover <= 0.3",
                "sum(w) in [0.6, 1]");
        // 0.2 of the second must go, so that 0.1 is left for the first: 0.6 at the most.
        assertThat(constructor(spec, 2).construct(now).orElseThrow().weights()[0])
                .isCloseTo(0.6, CLOSE);
        ConstructSpec more = spec(Uses.ALL, OptimizerType.MIN_RISK, "turnover <= 0.3",
                "sum(w) in [0.61, 1]");
        assertThat(constructor(more, 2).construct(now).orElseThrow().keepsHeld()).isTrue();
    }

    @Test
    void oneThatMustBeHeldAndCannotIsAClash() {
        Situation now = new Situation(of(0, 0), percent(1, 1), new boolean[]{false, true},
                of(0, 0), Map.of(), of(0, 0));
        PortfolioWeights found = constructor(
                spec(Uses.ALL, OptimizerType.MIN_RISK, "w(A0) >= 0.1"), 2).construct(now)
                .orElseThrow();
        assertThat(found.keepsHeld()).isTrue();
        assertThat(found.note().reason()).contains("w(A0) >= 0.1", "A0 not being tradable");
    }

    @Test
    void whatIsHeldMattersToTurnoverVolumesCostsAndGates() {
        assertThat(spec(Uses.TARGET, OptimizerType.NEAREST, "gross <= 1").looksAtHeld())
                .isFalse();
        assertThat(spec(Uses.TARGET, OptimizerType.NEAREST, "turnover <= 1").looksAtHeld())
                .isTrue();
        assertThat(spec(Uses.TARGET, OptimizerType.NEAREST, "adv(5) <= 0.1").looksAtHeld())
                .isTrue();
    }
}
