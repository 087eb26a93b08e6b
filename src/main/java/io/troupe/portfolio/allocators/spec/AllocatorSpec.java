package io.troupe.portfolio.allocators.spec;

import static io.troupe.portfolio.allocators.spec.AllocatorParameter.AGGRESSIVENESS;
import static io.troupe.portfolio.allocators.spec.AllocatorParameter.ALPHA;
import static io.troupe.portfolio.allocators.spec.AllocatorParameter.BETA;
import static io.troupe.portfolio.allocators.spec.AllocatorParameter.DELTA;
import static io.troupe.portfolio.allocators.spec.AllocatorParameter.EPSILON;
import static io.troupe.portfolio.allocators.spec.AllocatorParameter.ETA;
import static io.troupe.portfolio.allocators.spec.AllocatorParameter.FLOOR;
import static io.troupe.portfolio.allocators.spec.AllocatorParameter.FRACTION;
import static io.troupe.portfolio.allocators.spec.AllocatorParameter.LIMIT;
import static io.troupe.portfolio.allocators.spec.AllocatorParameter.MULTIPLIER;
import static io.troupe.portfolio.allocators.spec.AllocatorParameter.PHI;
import static io.troupe.portfolio.allocators.spec.AllocatorParameter.PRIOR_BARS;
import static io.troupe.portfolio.allocators.spec.AllocatorParameter.RHO;
import static io.troupe.portfolio.allocators.spec.AllocatorParameter.TARGET;
import static io.troupe.portfolio.allocators.spec.AllocatorParameter.WINDOW;

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
import io.troupe.portfolio.allocators.online.ConfidenceWeighted.Form;
import io.troupe.portfolio.allocators.online.ConfidenceWeighted;
import io.troupe.portfolio.allocators.online.ConstantRebalanced;
import io.troupe.portfolio.allocators.online.CorrelationDriven;
import io.troupe.portfolio.allocators.online.ExponentialReversion;
import io.troupe.portfolio.allocators.online.ExponentiatedGradient;
import io.troupe.portfolio.allocators.online.FollowTheLeader;
import io.troupe.portfolio.allocators.online.Hedge;
import io.troupe.portfolio.allocators.online.MovingAverageReversion;
import io.troupe.portfolio.allocators.online.OnlineNewtonStep;
import io.troupe.portfolio.allocators.online.OnlineRule;
import io.troupe.portfolio.allocators.online.PassiveAggressive.Variant;
import io.troupe.portfolio.allocators.online.PassiveAggressive;
import io.troupe.portfolio.allocators.online.UniversalPortfolio;
import io.troupe.portfolio.measures.RiskMeasure;
import io.troupe.portfolio.optimizers.TradingCosts;
import io.troupe.portfolio.optimizers.catalog.OptimizerSpec;
import io.troupe.portfolio.optimizers.catalog.OptimizerType;
import io.troupe.portfolio.riskmodels.CovarianceSpec;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a user asks for: a kind of allocator, its numbers, and what its shares keep to. A value,
 * immutable; {@link AllocatorChecks} says what of it cannot be had.
 *
 * @param type the kind
 * @param lookbackBars how many returns are looked at by a kind that looks back, ≥ 2
 * @param weights one per strategy where the type or the warm-up is fixed, else empty
 * @param parameters those that were given; the type's own defaults count for the others
 * @param rules what shares keep to
 * @param risk how a kind that optimizes sees risk
 */
public record AllocatorSpec(AllocatorType type, int lookbackBars, List<Double> weights,
        Map<AllocatorParameter, Double> parameters, ShareRules rules, RiskView risk) {
    /** How many returns are looked at if nothing is said. */
    public static final int LOOKBACK_BARS = 126;

    /** Copies the list and the map. */
    public AllocatorSpec {
        weights = List.copyOf(weights);
        EnumMap<AllocatorParameter, Double> copy = new EnumMap<>(AllocatorParameter.class);
        copy.putAll(parameters);
        parameters = Collections.unmodifiableMap(copy);
    }

    /** One that sees risk as usual. */
    public AllocatorSpec(AllocatorType type, int lookbackBars, List<Double> weights,
            Map<AllocatorParameter, Double> parameters, ShareRules rules) {
        this(type, lookbackBars, weights, parameters, rules, RiskView.USUAL);
    }

    /** A parameter as it was given, or the type's own; empty if there is neither. */
    public OptionalDouble value(AllocatorParameter parameter) {
        Double given = parameters.get(parameter);
        return given == null ? type.preset(parameter) : OptionalDouble.of(given);
    }

    /**
     * The allocator.
     *
     * @param barsPerYear by which volatility is stated per year, &gt; 0
     * @param periodBars how many bars there are between two divisions at most, ≥ 0
     */
    public Allocator allocator(double barsPerYear, int periodBars) {
        Allocator bare = type.isOnline() ? new OnlineAllocator(rule(), periodBars)
                : byPerformance(barsPerYear, periodBars);
        // Its own way with strategies that have no record was there before any rule.
        boolean isPlain = !type.warmsUp() || type == AllocatorType.INVERSE_VOLATILITY;
        return isPlain && rules.equals(ShareRules.NONE) ? bare
                : new BoundedAllocator(bare, rules,
                        rules.warmup() == Warmup.FIXED ? weights : List.of());
    }

    private Allocator byPerformance(double barsPerYear, int periodBars) {
        return switch (type) {
            case EQUAL -> new EqualAllocator();
            case FIXED -> new FixedAllocator(weights);
            case INVERSE_VOLATILITY -> new InverseVolatilityAllocator(lookbackBars);
            case MOMENTUM -> new MomentumAllocator(lookbackBars, topK());
            case SHARPE -> new SharpeAllocator(lookbackBars, number(PRIOR_BARS));
            case DRAWDOWN_SCALED -> new DrawdownScaledAllocator(lookbackBars, number(LIMIT));
            case VOLATILITY_TARGET -> new VolatilityTargetAllocator(lookbackBars, number(TARGET),
                    value(AllocatorParameter.CAP), barsPerYear);
            case KELLY -> new KellyAllocator(lookbackBars, number(FRACTION));
            case CPPI, TIPP -> new InsuranceAllocator(periodBars, number(MULTIPLIER),
                    number(FLOOR), type == AllocatorType.TIPP);
            case EQUAL_RISK, MIN_RISK, MAX_RATIO, MAX_UTILITY, MAX_DIVERSIFICATION, HRP, HERC, NCO ->
                new OptimizerAllocator(lookbackBars,
                        optimizer().optimizer(TradingCosts.NONE),
                        CovarianceSpec.of(risk.covariance()));
            default -> throw new IllegalStateException(type + " is a rule");
        };
    }

    /** The optimizer of a kind that optimizes. */
    OptimizerSpec optimizer() {
        OptimizerSpec spec = OptimizerSpec.of(OptimizerType.valueOf(type.name()))
                .with(risk.measure(), RiskMeasure.DEFAULT_ALPHA);
        return type == AllocatorType.MAX_UTILITY
                ? spec.withRiskAversion(number(AllocatorParameter.RISK_AVERSION))
                : spec;
    }

    private OnlineRule rule() {
        return switch (type) {
            case EG -> new ExponentiatedGradient(number(ETA));
            case ONS -> new OnlineNewtonStep(number(ETA), number(BETA), number(DELTA));
            case HEDGE -> new Hedge(number(ETA));
            case PAMR -> new PassiveAggressive(Variant.PAMR, number(EPSILON), 1);
            case PAMR_1 -> new PassiveAggressive(Variant.PAMR_1, number(EPSILON),
                    number(AGGRESSIVENESS));
            case PAMR_2 -> new PassiveAggressive(Variant.PAMR_2, number(EPSILON),
                    number(AGGRESSIVENESS));
            case CWMR_VAR -> new ConfidenceWeighted(Form.VARIANCE, number(PHI), number(EPSILON));
            case CWMR_STDEV ->
                new ConfidenceWeighted(Form.DEVIATION, number(PHI), number(EPSILON));
            case OLMAR_1 -> new MovingAverageReversion(number(EPSILON), window());
            case OLMAR_2 -> new ExponentialReversion(number(EPSILON), number(ALPHA));
            case ANTICOR -> new Anticor(window());
            case ANTICOR_ANTICOR -> new AnticorOfAnticor(window());
            case CORN -> new CorrelationDriven(window(), number(RHO));
            case UNIVERSAL -> new UniversalPortfolio();
            case FTL -> new FollowTheLeader();
            case UCRP -> new ConstantRebalanced();
            case BUY_AND_HOLD -> new BuyAndHold();
            default -> throw new IllegalStateException(type + " is no rule");
        };
    }

    private double number(AllocatorParameter parameter) {
        return value(parameter).orElseThrow();
    }

    private int window() {
        return (int) number(WINDOW);
    }

    private OptionalInt topK() {
        OptionalDouble topK = value(AllocatorParameter.TOP_K);
        return topK.isPresent() ? OptionalInt.of((int) topK.getAsDouble()) : OptionalInt.empty();
    }
}
