package io.troupe.config;

import io.troupe.config.KeyType.Count;
import io.troupe.config.KeyType.Decimal;
import io.troupe.config.KeyType.ListOf;
import io.troupe.config.KeyType.OneOf;
import io.troupe.config.KeyType.OrNull;
import io.troupe.config.values.Boxed;
import io.troupe.model.Cadence;
import io.troupe.portfolio.allocators.ShareRules;
import io.troupe.portfolio.allocators.Warmup;
import io.troupe.portfolio.allocators.spec.AllocatorParameter;
import io.troupe.portfolio.allocators.spec.AllocatorSpec;
import io.troupe.portfolio.allocators.spec.AllocatorType;
import io.troupe.portfolio.allocators.spec.RiskView;
import io.troupe.portfolio.measures.RiskMeasure;
import io.troupe.portfolio.riskmodels.CovarianceType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Keys of {@code fund.allocator}: how capital is divided between strategies. */
public final class AllocatorKeys {
    /** What their paths begin with. */
    static final String PREFIX = "fund.allocator.";
    private static final String OWN = "the type's own";
    private static final Section<Settings> KEYS = new Section<>();

    public static final Key<Settings, AllocatorType> TYPE = KEYS
            .optional("fund.allocator.type", OneOf.of(AllocatorType.values()), AllocatorType.EQUAL,
                    s -> s.fund().allocator().spec().type())
            .doc("How capital is divided between strategies; the page on allocators has a line"
                    + " for each.", "inverse-volatility");

    static final Key<Settings, Integer> LOOKBACK_BARS = KEYS
            .optional("fund.allocator.lookbackBars", Count.atLeast(2),
                    AllocatorSpec.LOOKBACK_BARS,
                    s -> s.fund().allocator().spec().lookbackBars())
            .unit("bars")
            .doc("Returns that inverse-volatility, momentum, sharpe, drawdown-scaled,"
                    + " volatility-target, kelly and types that optimize look back on; a strategy"
                    + " with fewer is warming up.", "126");

    public static final Key<Settings, List<Double>> WEIGHTS = KEYS
            .optional("fund.allocator.weights", new ListOf<>(Decimal.atLeast(0)), List.of(),
                    s -> s.fund().allocator().spec().weights())
            .unit("fraction of capital")
            .doc("For type fixed: one weight per strategy, in their order, not all 0. If they"
                    + " sum to less than 1, the rest of the capital lies in the reserve; what they"
                    + " sum to above 1 is exposure, up to " + FundKeys.MAX_EXPOSURE_PATH
                    + ". Without those that were taken out, the others share in proportion to"
                    + " theirs. For warmup: fixed, what each gets while it warms up, 1 or less"
                    + " in all.", "[0.6, 0.4]");

    public static final Key<Settings, Cadence> DECIDE = KEYS
            .optional("fund.allocator.decide", OneOf.of(Cadence.values()), Cadence.MONTHLY,
                    s -> s.fund().allocator().decide())
            .doc("When capital is divided anew: at the close of the first bar of each day, week,"
                    + " month, quarter or year; never: only before the first bar.", "weekly");

    static final Key<Settings, Warmup> WARMUP = KEYS
            .optional("fund.allocator.warmup", OneOf.of(Warmup.values()), Warmup.EQUAL,
                    s -> rules(s).warmup())
            .added()
            .doc("What a strategy gets that has no record to be judged by: fewer than"
                    + " lookbackBars returns since it has capital, for online types none. equal:"
                    + " 1/n of the capital; fixed: its weight; none: nothing until as many bars"
                    + " are over.", "none");

    static final Key<Settings, Double> SMOOTHING = KEYS
            .optional("fund.allocator.smoothing", new Decimal(0, true, 0.999), 0.0,
                    s -> rules(s).smoothing())
            .unit("fraction").added()
            .doc("How much of the share before is kept: share = (1 − s)·new + s·before.", "0.5");

    public static final Key<Settings, Double> MIN = KEYS
            .optional("fund.allocator.min", new Decimal(0, true, 1), 0.0, s -> rules(s).min())
            .unit("fraction of capital").added()
            .doc("The least share of each strategy. The sum of shares stays what it is.",
                    "0.01");

    static final Key<Settings, Optional<Double>> MAX = KEYS
            .optional("fund.allocator.max", new OrNull<>(Decimal.above(0), "no limit"),
                    Optional.empty(), s -> Boxed.of(rules(s).max()))
            .unit("fraction of capital").added()
            .doc("The largest share of each strategy. The sum of shares stays what it is, as long"
                    + " as there are strategies enough.", "0.65");

    static final Key<Settings, Optional<Double>> MAX_TURNOVER = KEYS
            .optional("fund.allocator.maxTurnover", new OrNull<>(Decimal.above(0), "no limit"),
                    Optional.empty(), s -> Boxed.of(rules(s).maxTurnover()))
            .unit("fraction of capital").added()
            .doc("How much shares may change at a division: the sum of all changes, up and"
                    + " down, not halved. If it would be more, all go part of the way.", "0.2");

    public static final Key<Settings, Double> BAND = KEYS
            .optional("fund.allocator.band", Decimal.atLeast(0), 0.0, s -> rules(s).band())
            .unit("fraction of capital").added()
            .doc("Shares stay as they were unless one of them moves by more than this.",
                    "0.02");

    static final Key<Settings, RiskMeasure> MEASURE = KEYS
            .optional("fund.allocator.measure", OneOf.of(RiskMeasure.values()),
                    RiskView.USUAL.measure(), s -> s.fund().allocator().spec().risk().measure())
            .added()
            .doc("For equal-risk, min-risk, max-ratio, max-utility, hrp, herc and nco: what risk"
                    + " is; the page on optimizers tells which of them can be minimized.", "cvar");

    static final Key<Settings, CovarianceType> COVARIANCE = KEYS
            .optional("fund.allocator.covariance.type", OneOf.of(CovarianceType.values()),
                    RiskView.USUAL.covariance(),
                    s -> s.fund().allocator().spec().risk().covariance())
            .added()
            .doc("For types that optimize: how the covariance of the strategies' returns is"
                    + " estimated.", "sample");

    private static final EnumMap<AllocatorParameter, Key<Settings, Optional<Integer>>> COUNTS;
    private static final EnumMap<AllocatorParameter, Key<Settings, Optional<Double>>> NUMBERS;

    static {
        COUNTS = new EnumMap<>(AllocatorParameter.class);
        NUMBERS = new EnumMap<>(AllocatorParameter.class);
        count(AllocatorParameter.TOP_K, "fund.allocator.topK", Count.atLeast(1),
                "all that have gained",
                "For momentum: how many strategies get capital, in equal parts.", "1");
        number(AllocatorParameter.PRIOR_BARS, "fund.allocator.priorBars", Decimal.atLeast(0), OWN,
                "For sharpe: how many returns the mean ratio of all strategies counts for, by"
                        + " which each ratio is drawn to it.",
                "252");
        number(AllocatorParameter.LIMIT, "fund.allocator.limit", Decimal.fraction(), OWN,
                "For drawdown-scaled: the drawdown at which a strategy has no capital left.",
                "0.2");
        number(AllocatorParameter.TARGET, "fund.allocator.target", Decimal.above(0), OWN,
                "For volatility-target: volatility per year of the whole.", "0.12");
        number(AllocatorParameter.CAP, "fund.allocator.cap", Decimal.above(0),
                "no limit but " + FundKeys.MAX_EXPOSURE_PATH,
                "For volatility-target: the largest sum of shares.", "1.5");
        number(AllocatorParameter.FRACTION, "fund.allocator.fraction", Decimal.above(0), OWN,
                "For kelly: the part of the growth-optimal shares.", "0.25");
        number(AllocatorParameter.MULTIPLIER, "fund.allocator.multiplier", Decimal.above(0), OWN,
                "For cppi and tipp: how many times what is above the floor is put at risk.",
                "4");
        number(AllocatorParameter.FLOOR, "fund.allocator.floor", new Decimal(0, true, 0.999), OWN,
                "For cppi: the part of the capital at the start that is not to be lost; for"
                        + " tipp: of the highest value so far.",
                "0.9");
        number(AllocatorParameter.ETA, "fund.allocator.eta", Decimal.atLeast(0), OWN,
                "For eg and hedge: the learning rate; for ons: the part of equal shares in the"
                        + " mix, 1 or less.",
                "0.05");
        number(AllocatorParameter.BETA, "fund.allocator.beta", Decimal.above(0), OWN,
                "For ons: divides the sum of gradients that it adds to itself.", "1");
        number(AllocatorParameter.DELTA, "fund.allocator.delta", Decimal.above(0), OWN,
                "For ons: the scale of the Newton step.", "0.125");
        number(AllocatorParameter.EPSILON, "fund.allocator.epsilon", Decimal.atLeast(0), OWN,
                "For pamr and cwmr: the factor that a period may earn without a move; for olmar:"
                        + " the one to be expected of the next.",
                "0.5");
        number(AllocatorParameter.AGGRESSIVENESS, "fund.allocator.aggressiveness",
                Decimal.above(0), OWN,
                "For pamr-1 and pamr-2: how far a period may move shares, C.", "500");
        number(AllocatorParameter.PHI, "fund.allocator.phi", Decimal.atLeast(0), OWN,
                "For cwmr: the confidence, as a quantile of the standard normal distribution.",
                "2");
        count(AllocatorParameter.WINDOW, "fund.allocator.window", Count.atLeast(1), OWN,
                "For olmar-1 and corn: how many decisions are averaged or compared; for anticor:"
                        + " the longest of its windows, 2 or more.",
                "5");
        number(AllocatorParameter.ALPHA, "fund.allocator.alpha", new Decimal(0, true, 1), OWN,
                "For olmar-2: the weight of the latest value in the average.", "0.5");
        number(AllocatorParameter.RHO, "fund.allocator.rho", new Decimal(-1, true, 1), OWN,
                "For corn: the least correlation of the windows that count as alike.", "0.1");
        number(AllocatorParameter.RISK_AVERSION, "fund.allocator.riskAversion", Decimal.above(0),
                OWN, "For max-utility: λ of mean − λ/2·risk².", "3");
    }

    private AllocatorKeys() {}

    private static ShareRules rules(Settings settings) {
        return settings.fund().allocator().spec().rules();
    }

    private static void count(AllocatorParameter parameter, String path, Count type,
            String otherwise, String doc, String example) {
        COUNTS.put(parameter, KEYS.optional(path,
                new OrNull<>(type, otherwise), Optional.<Integer>empty(),
                given(parameter).andThen(value -> value.map(Double::intValue)))
                .unit(unit(parameter)).added().doc(doc, example));
    }

    private static void number(AllocatorParameter parameter, String path, Decimal type,
            String otherwise, String doc, String example) {
        NUMBERS.put(parameter, KEYS.optional(path,
                new OrNull<>(type, otherwise), Optional.<Double>empty(), given(parameter))
                .unit(unit(parameter)).added().doc(doc, example));
    }

    private static Function<Settings, Optional<Double>> given(AllocatorParameter parameter) {
        return settings -> Optional.ofNullable(
                settings.fund().allocator().spec().parameters().get(parameter));
    }

    private static String unit(AllocatorParameter parameter) {
        return switch (parameter) {
            case TOP_K -> "strategies";
            case PRIOR_BARS -> "returns";
            case LIMIT, FLOOR -> "fraction";
            case TARGET -> "fraction a year";
            case CAP -> "fraction of capital";
            case WINDOW -> "decisions";
            default -> "";
        };
    }

    /** The parameters that have a value; those that are wrong by themselves are not there. */
    static Map<AllocatorParameter, Double> parameters(Bound bound) {
        EnumMap<AllocatorParameter, Double> parameters = new EnumMap<>(AllocatorParameter.class);
        COUNTS.forEach((parameter, key) -> {
            Integer value = bound.given(key);
            if (value != null) {
                parameters.put(parameter, value.doubleValue());
            }
        });
        NUMBERS.forEach((parameter, key) -> {
            Double value = bound.given(key);
            if (value != null) {
                parameters.put(parameter, value);
            }
        });
        return parameters;
    }

    /** All of them, in the order of the reference. */
    static List<Key<Settings, ?>> all() {
        return KEYS.all();
    }
}
