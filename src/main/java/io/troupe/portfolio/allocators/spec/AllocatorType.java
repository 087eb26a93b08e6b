package io.troupe.portfolio.allocators.spec;

import static io.troupe.portfolio.allocators.spec.AllocatorParameter.AGGRESSIVENESS;
import static io.troupe.portfolio.allocators.spec.AllocatorParameter.ALPHA;
import static io.troupe.portfolio.allocators.spec.AllocatorParameter.BETA;
import static io.troupe.portfolio.allocators.spec.AllocatorParameter.CAP;
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
import static io.troupe.portfolio.allocators.spec.AllocatorParameter.RISK_AVERSION;
import static io.troupe.portfolio.allocators.spec.AllocatorParameter.TARGET;
import static io.troupe.portfolio.allocators.spec.AllocatorParameter.TOP_K;
import static io.troupe.portfolio.allocators.spec.AllocatorParameter.WINDOW;

import io.troupe.model.Labeled;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** How the fund's capital is divided between its strategies. */
public enum AllocatorType implements Labeled {
    /** The same share for each. */
    EQUAL("equal", Kind.PLAIN),
    /** The given weights. */
    FIXED("fixed", Kind.PLAIN),
    /** In inverse proportion to the volatility of each strategy's returns. */
    INVERSE_VOLATILITY("inverse-volatility", Kind.LOOKING_BACK),
    /** To those that have returned most. */
    MOMENTUM("momentum", Kind.LOOKING_BACK, Map.of(), TOP_K),
    /** In proportion to shrunk Sharpe ratios above 0. */
    SHARPE("sharpe", Kind.LOOKING_BACK, Map.of(PRIOR_BARS, 250.0)),
    /** Equal shares, each lowered by its strategy's drawdown. */
    DRAWDOWN_SCALED("drawdown-scaled", Kind.LOOKING_BACK, Map.of(LIMIT, 0.2)),
    /** Shares of equal risk, scaled to a volatility of the whole. */
    VOLATILITY_TARGET("volatility-target", Kind.LOOKING_BACK, Map.of(TARGET, 0.1), CAP),
    /** A part of the growth-optimal shares. */
    KELLY("kelly", Kind.LOOKING_BACK, Map.of(FRACTION, 0.5)),
    /** A multiple of what is above a floor. */
    CPPI("cppi", Kind.INSURING, Map.of(MULTIPLIER, 3.0, FLOOR, 0.8)),
    /** The same with a floor that rises with the highest value. */
    TIPP("tipp", Kind.INSURING, Map.of(MULTIPLIER, 3.0, FLOOR, 0.8)),
    /** Exponentiated gradient. */
    EG("eg", Kind.ONLINE, Map.of(ETA, 0.05)),
    /** Online Newton step. */
    ONS("ons", Kind.ONLINE, Map.of(ETA, 0.0, BETA, 1.0, DELTA, 0.125)),
    /** Weights that are a power of what was made. */
    HEDGE("hedge", Kind.ONLINE, Map.of(ETA, 0.5)),
    /** Passive aggressive mean reversion. */
    PAMR("pamr", Kind.ONLINE, Map.of(EPSILON, 0.5)),
    /** The same, with a largest step. */
    PAMR_1("pamr-1", Kind.ONLINE, Map.of(EPSILON, 0.5, AGGRESSIVENESS, 500.0)),
    /** The same, with steps that are made smaller. */
    PAMR_2("pamr-2", Kind.ONLINE, Map.of(EPSILON, 0.5, AGGRESSIVENESS, 500.0)),
    /** Confidence weighted mean reversion, by variance. */
    CWMR_VAR("cwmr-var", Kind.ONLINE, Map.of(PHI, 2.0, EPSILON, 0.5)),
    /** Confidence weighted mean reversion, by standard deviation. */
    CWMR_STDEV("cwmr-stdev", Kind.ONLINE, Map.of(PHI, 2.0, EPSILON, 0.5)),
    /** Reversion to a simple moving average. */
    OLMAR_1("olmar-1", Kind.ONLINE, Map.of(EPSILON, 10.0, WINDOW, 5.0)),
    /** Reversion to an exponential moving average. */
    OLMAR_2("olmar-2", Kind.ONLINE, Map.of(EPSILON, 10.0, ALPHA, 0.5)),
    /** From those that did better to those they are anticorrelated with. */
    ANTICOR("anticor", Kind.ONLINE, Map.of(WINDOW, 30.0)),
    /** Anticor over what Anticor made. */
    ANTICOR_ANTICOR("anticor-anticor", Kind.ONLINE, Map.of(WINDOW, 30.0)),
    /** What would have been best after times like the latest. */
    CORN("corn", Kind.ONLINE, Map.of(WINDOW, 5.0, RHO, 0.1)),
    /** All constant shares, weighted by what they have made. */
    UNIVERSAL("universal", Kind.ONLINE),
    /** The constant shares that would have been best until now. */
    FTL("ftl", Kind.ONLINE),
    /** Equal shares at every decision. */
    UCRP("ucrp", Kind.ONLINE),
    /** Equal shares at first, and what becomes of them. */
    BUY_AND_HOLD("buy-and-hold", Kind.ONLINE),
    /** The same part of the risk from each. */
    EQUAL_RISK("equal-risk", Kind.OPTIMIZING),
    /** The least risk. */
    MIN_RISK("min-risk", Kind.OPTIMIZING),
    /** The most return for the risk. */
    MAX_RATIO("max-ratio", Kind.OPTIMIZING),
    /** The most return less a multiple of the squared risk. */
    MAX_UTILITY("max-utility", Kind.OPTIMIZING, Map.of(RISK_AVERSION, 1.0)),
    /** The most diversification. */
    MAX_DIVERSIFICATION("max-diversification", Kind.OPTIMIZING),
    /** Halves of a tree of strategies, inverse to their variance. */
    HRP("hrp", Kind.OPTIMIZING),
    /** Branches of a tree of strategies, with equal parts of the risk. */
    HERC("herc", Kind.OPTIMIZING),
    /** The least risk within clusters, and between them. */
    NCO("nco", Kind.OPTIMIZING);

    private enum Kind {
        PLAIN, LOOKING_BACK, INSURING, ONLINE, OPTIMIZING
    }

    private final String label;
    private final Kind kind;
    @SuppressWarnings("ImmutableEnumChecker") // copied when made
    private final Map<AllocatorParameter, OptionalDouble> presets;

    AllocatorType(String label, Kind kind) {
        this(label, kind, Map.of());
    }

    /** Parameters with their defaults, and those that need not have a value. */
    AllocatorType(String label, Kind kind, Map<AllocatorParameter, Double> presets,
            AllocatorParameter... open) {
        this.label = label;
        this.kind = kind;
        this.presets = new EnumMap<>(AllocatorParameter.class);
        presets.forEach((parameter, value) -> this.presets.put(parameter,
                OptionalDouble.of(value)));
        for (AllocatorParameter parameter : open) {
            this.presets.put(parameter, OptionalDouble.empty());
        }
    }

    @Override
    public String label() {
        return label;
    }

    /** What it can be told, in the order of {@link AllocatorParameter}. */
    public Set<AllocatorParameter> parameters() {
        return presets.keySet();
    }

    /** Whether it can be told a number. */
    public boolean has(AllocatorParameter parameter) {
        return presets.containsKey(parameter);
    }

    /** What counts if it is told nothing; empty if the rule is another one then. */
    public OptionalDouble preset(AllocatorParameter parameter) {
        return presets.getOrDefault(parameter, OptionalDouble.empty());
    }

    /** Whether it judges strategies by their latest returns, as many as it is told. */
    public boolean looksBack() {
        return kind == Kind.LOOKING_BACK || kind == Kind.OPTIMIZING;
    }

    /** Whether a rule of online portfolio selection divides capital. */
    public boolean isOnline() {
        return kind == Kind.ONLINE;
    }

    /** Whether an optimizer of portfolios divides capital. */
    public boolean optimizes() {
        return kind == Kind.OPTIMIZING;
    }

    /** Whether a strategy must have a record before it is judged. */
    public boolean warmsUp() {
        return looksBack() || isOnline();
    }

    /** Whether it may give a strategy that it has judged nothing at all, though others get more. */
    public boolean leavesOut() {
        return switch (this) {
            case EQUAL, FIXED, INVERSE_VOLATILITY, VOLATILITY_TARGET, CPPI, TIPP, EG, HEDGE,
                    UNIVERSAL, UCRP, BUY_AND_HOLD, EQUAL_RISK, HRP, HERC ->
                false;
            default -> true;
        };
    }

    /** Whether its own shares may sum to more than 1 or to less, as the fund's fortune has it. */
    public boolean sumsToAnything() {
        return kind == Kind.INSURING || this == VOLATILITY_TARGET || this == KELLY;
    }
}
