package io.troupe.portfolio.allocators.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.portfolio.allocators.Allocator;
import io.troupe.portfolio.allocators.BoundedAllocator;
import io.troupe.portfolio.allocators.DrawdownScaledAllocator;
import io.troupe.portfolio.allocators.EqualAllocator;
import io.troupe.portfolio.allocators.FixedAllocator;
import io.troupe.portfolio.allocators.InsuranceAllocator;
import io.troupe.portfolio.allocators.InverseVolatilityAllocator;
import io.troupe.portfolio.allocators.KellyAllocator;
import io.troupe.portfolio.allocators.MomentumAllocator;
import io.troupe.portfolio.allocators.OnlineAllocator;
import io.troupe.portfolio.allocators.OptimizerAllocator;
import io.troupe.portfolio.allocators.ShareRules;
import io.troupe.portfolio.allocators.SharpeAllocator;
import io.troupe.portfolio.allocators.VolatilityTargetAllocator;
import io.troupe.portfolio.allocators.Warmup;
import io.troupe.portfolio.allocators.online.Anticor;
import io.troupe.portfolio.allocators.online.AnticorOfAnticor;
import io.troupe.portfolio.allocators.online.BuyAndHold;
import io.troupe.portfolio.allocators.online.ConfidenceWeighted;
import io.troupe.portfolio.allocators.online.ConfidenceWeighted.Form;
import io.troupe.portfolio.allocators.online.ConstantRebalanced;
import io.troupe.portfolio.allocators.online.CorrelationDriven;
import io.troupe.portfolio.allocators.online.ExponentialReversion;
import io.troupe.portfolio.allocators.online.ExponentiatedGradient;
import io.troupe.portfolio.allocators.online.FollowTheLeader;
import io.troupe.portfolio.allocators.online.Hedge;
import io.troupe.portfolio.allocators.online.MovingAverageReversion;
import io.troupe.portfolio.allocators.online.OnlineNewtonStep;
import io.troupe.portfolio.allocators.online.OnlineRule;
import io.troupe.portfolio.allocators.online.PassiveAggressive;
import io.troupe.portfolio.allocators.online.PassiveAggressive.Variant;
import io.troupe.portfolio.allocators.online.UniversalPortfolio;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each type makes its allocator, with each number in its place. */
class AllocatorSpecTest {
    private static final List<Double> WEIGHTS = List.of(0.5, 0.5);

    /** A value for each parameter that is no other's and no default. */
    private static final Map<AllocatorParameter, Double> GIVEN = given();

    private static Map<AllocatorParameter, Double> given() {
        Map<AllocatorParameter, Double> given = new EnumMap<>(AllocatorParameter.class);
        for (AllocatorParameter each : AllocatorParameter.values()) {
            given.put(each, switch (each) {
                case TOP_K -> 4.0;
                case WINDOW -> 7.0;
                default -> 0.01 * (1 + each.label().length());
            });
        }
        return given;
    }

    private static double value(AllocatorParameter parameter) {
        return GIVEN.getOrDefault(parameter, Double.NaN);
    }

    private static Allocator expected(AllocatorType type) {
        return switch (type) {
            case EQUAL -> new EqualAllocator();
            case FIXED -> new FixedAllocator(WEIGHTS);
            case INVERSE_VOLATILITY -> new InverseVolatilityAllocator(60);
            case MOMENTUM -> bounded(new MomentumAllocator(60, OptionalInt.of(4)));
            case SHARPE -> bounded(
                    new SharpeAllocator(60, value(AllocatorParameter.PRIOR_BARS)));
            case DRAWDOWN_SCALED -> bounded(
                    new DrawdownScaledAllocator(60, value(AllocatorParameter.LIMIT)));
            case VOLATILITY_TARGET -> bounded(
                    new VolatilityTargetAllocator(60, value(AllocatorParameter.TARGET),
                            OptionalDouble.of(value(AllocatorParameter.CAP)), 252));
            case KELLY -> bounded(new KellyAllocator(60, value(AllocatorParameter.FRACTION)));
            case CPPI -> new InsuranceAllocator(31, value(AllocatorParameter.MULTIPLIER),
                    value(AllocatorParameter.FLOOR), false);
            case TIPP -> new InsuranceAllocator(31, value(AllocatorParameter.MULTIPLIER),
                    value(AllocatorParameter.FLOOR), true);
            default -> bounded(new OnlineAllocator(rule(type), 31));
        };
    }

    private static Allocator bounded(Allocator allocator) {
        return new BoundedAllocator(allocator, ShareRules.NONE, List.of());
    }

    private static OnlineRule rule(AllocatorType type) {
        double eta = value(AllocatorParameter.ETA);
        double epsilon = value(AllocatorParameter.EPSILON);
        double slack = value(AllocatorParameter.AGGRESSIVENESS);
        double phi = value(AllocatorParameter.PHI);
        return switch (type) {
            case EG -> new ExponentiatedGradient(eta);
            case ONS -> new OnlineNewtonStep(eta, value(AllocatorParameter.BETA),
                    value(AllocatorParameter.DELTA));
            case HEDGE -> new Hedge(eta);
            case PAMR -> new PassiveAggressive(Variant.PAMR, epsilon, 1);
            case PAMR_1 -> new PassiveAggressive(Variant.PAMR_1, epsilon, slack);
            case PAMR_2 -> new PassiveAggressive(Variant.PAMR_2, epsilon, slack);
            case CWMR_VAR -> new ConfidenceWeighted(Form.VARIANCE, phi, epsilon);
            case CWMR_STDEV -> new ConfidenceWeighted(Form.DEVIATION, phi, epsilon);
            case OLMAR_1 -> new MovingAverageReversion(epsilon, 7);
            case OLMAR_2 -> new ExponentialReversion(epsilon, value(AllocatorParameter.ALPHA));
            case ANTICOR -> new Anticor(7);
            case ANTICOR_ANTICOR -> new AnticorOfAnticor(7);
            case CORN -> new CorrelationDriven(7, value(AllocatorParameter.RHO));
            case UNIVERSAL -> new UniversalPortfolio();
            case FTL -> new FollowTheLeader();
            case UCRP -> new ConstantRebalanced();
            case BUY_AND_HOLD -> new BuyAndHold();
            default -> throw new AssertionError(type);
        };
    }

    /** Those that name their own numbers; what optimizers are made of, their tests say. */
    static Stream<AllocatorType> types() {
        return Arrays.stream(AllocatorType.values()).filter(type -> !type.optimizes());
    }

    @ParameterizedTest
    @EnumSource
    void whoOptimizesIsKeptToTheRulesToo(AllocatorType type) {
        Allocator allocator = new AllocatorSpec(type, 60, List.of(0.5, 0.5), Map.of(),
                ShareRules.NONE).allocator(252, 31);
        boolean optimizes = allocator instanceof BoundedAllocator bounded
                && bounded.allocator() instanceof OptimizerAllocator inner
                && inner.lookbackBars() == 60;
        assertThat(optimizes).isEqualTo(type.optimizes());
    }

    @ParameterizedTest
    @MethodSource("types")
    void eachTypeMakesItsAllocator(AllocatorType type) {
        assertThat(new AllocatorSpec(type, 60, WEIGHTS, GIVEN, ShareRules.NONE)
                .allocator(252, 31)).isEqualTo(expected(type));
    }

    /** Rules are put around any type, weights only where they are for warming up. */
    @ParameterizedTest
    @MethodSource("types")
    void rulesAreKeptByEachType(AllocatorType type) {
        ShareRules band = new ShareRules(Warmup.EQUAL, 0, 0, OptionalDouble.empty(),
                OptionalDouble.empty(), 0.1);
        Allocator bare = expected(type) instanceof BoundedAllocator bounded ? bounded.allocator()
                : expected(type);
        assertThat(new AllocatorSpec(type, 60, WEIGHTS, GIVEN, band).allocator(252, 31))
                .isEqualTo(new BoundedAllocator(bare, band, List.of()));
        ShareRules fixed = new ShareRules(Warmup.FIXED, 0, 0, OptionalDouble.empty(),
                OptionalDouble.empty(), 0);
        assertThat(new AllocatorSpec(type, 60, WEIGHTS, GIVEN, fixed).allocator(252, 31))
                .isEqualTo(new BoundedAllocator(bare, fixed, WEIGHTS));
    }
}
