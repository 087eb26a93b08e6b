package io.troupe.config;

import io.troupe.config.KeyType.Count;
import io.troupe.config.KeyType.Decimal;
import io.troupe.config.KeyType.Flag;
import io.troupe.config.KeyType.Line;
import io.troupe.config.KeyType.ListOf;
import io.troupe.config.KeyType.Nested;
import io.troupe.config.KeyType.OneOf;
import io.troupe.config.KeyType.OrNull;
import io.troupe.config.KeyType.Text;
import io.troupe.config.KeyType.Width;
import io.troupe.config.values.BandWidth;
import io.troupe.model.Cadence;
import io.troupe.portfolio.constraints.Fallback;
import io.troupe.portfolio.constraints.FallbackPolicy;
import io.troupe.portfolio.construction.ConstructSpec;
import io.troupe.portfolio.construction.Estimates;
import io.troupe.portfolio.construction.Uses;
import io.troupe.portfolio.measures.RiskMeasure;
import io.troupe.portfolio.optimizers.Distance;
import io.troupe.portfolio.optimizers.Linkage;
import io.troupe.portfolio.optimizers.catalog.Hierarchy;
import io.troupe.portfolio.optimizers.catalog.OptimizerSpec;
import io.troupe.portfolio.optimizers.catalog.OptimizerType;
import io.troupe.portfolio.optimizers.lots.LotRounding;
import io.troupe.portfolio.rebalancing.Goal;
import io.troupe.portfolio.rebalancing.RebalanceTime.NthSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keys of {@code fund.construct}, and by their names below it those of every map {@code
 * strategies[].construct}: how a portfolio is made of what is wanted; and words for assets that its
 * constraints have.
 */
public final class ConstructKeys {
    /** What their paths begin with. */
    static final String PREFIX = "fund.construct.";
    private static final int MOST_PARTS = 10_000;
    private static final Section<Settings> WORDS = new Section<>();
    private static final Section<Settings> KEYS = new Section<>();

    public static final Key<Settings, Map<String, Object>> GROUPS = WORDS
            .optional("groups", new Nested("a map {NAME: [SYMBOL, ..], ..}"), Map.of(),
                    s -> s.fund().construct().groupsWritten())
            .added()
            .doc("Which assets group(NAME) means in constraints; an asset may be in several.",
                    "{energy: [XOM, CVX], staples: [KO, PEP, PG]}");

    public static final Key<Settings, Map<String, Object>> FACTORS = WORDS
            .optional("factors", new Nested("a map {NAME: {SYMBOL: exposure, ..}, ..}"),
                    Map.of(), s -> s.fund().construct().factorsWritten())
            .added()
            .doc("Exposures that factor(NAME) limits in constraints; an asset that is not there"
                    + " has none.", "{value: {XOM: 1.2, CVX: 0.8}}");

    public static final Key<Settings, Optional<OptimizerType>> OPTIMIZER = KEYS
            .optional("fund.construct.optimizer", new OrNull<>(OneOf.of(OptimizerType.values()),
                    "nearest where there are constraints, else nothing is constructed"),
                    Optional.empty(), of("optimizer"))
            .added()
            .doc("How weights are chosen.", "min-risk");

    public static final Key<Settings, Optional<Uses>> USES = KEYS
            .optional("fund.construct.uses",
                    new OrNull<>(OneOf.of(Uses.TARGET, Uses.UNIVERSE, Uses.SCORE),
                            "target with the optimizer nearest, else universe"),
                    Optional.empty(), of("uses"))
            .added()
            .doc("What the weights that are wanted mean to the optimizer. target: the portfolio"
                    + " itself; universe: which assets, and on which side; score: how much is"
                    + " expected of each.", "universe");

    static final Key<Settings, Double> IC = KEYS
            .optional("fund.construct.ic", new Decimal(0, false, 1), ConstructSpec.DEFAULT_IC,
                    of("ic"))
            .unit("correlation").added()
            .doc("For uses: score: how well scores foretell returns.", "0.03");

    public static final Key<Settings, RiskMeasure> MEASURE = KEYS
            .optional("fund.construct.measure", OneOf.of(RiskMeasure.values()),
                    RiskMeasure.VARIANCE, of("measure"))
            .added()
            .doc("What risk is to the optimizer.", "cvar");

    static final Key<Settings, Double> ALPHA = KEYS
            .optional("fund.construct.alpha", new Decimal(0, false, 1), RiskMeasure.DEFAULT_ALPHA,
                    of("alpha"))
            .unit("fraction of bars").added()
            .doc("Of which worst bars measures like cvar take the mean.", "0.1");

    static final Key<Settings, Double> RISK_AVERSION = KEYS
            .optional("fund.construct.riskAversion", Decimal.above(0),
                    OptimizerSpec.DEFAULT_RISK_AVERSION, of("riskAversion"))
            .added()
            .doc("For max-utility, mean − λ/2·risk²: λ; and what rebalance.cost counts a"
                    + " distance from the best weights with.", "3");

    static final Key<Settings, Optional<Double>> RISK = KEYS
            .optional("fund.construct.risk", new OrNull<>(Decimal.above(0), "no limit"),
                    Optional.empty(), of("risk"))
            .unit("return per bar").added()
            .doc("For max-return: the largest risk; of variance its root.", "0.01");

    static final Key<Settings, Optional<Double>> RETURN = KEYS
            .optional("fund.construct.return",
                    new OrNull<>(new Decimal(-1, true, Double.MAX_VALUE), "any"),
                    Optional.empty(), of("return"))
            .unit("return per bar").added()
            .doc("For min-risk: the least expected return.", "0.0004");

    static final Key<Settings, Distance> DISTANCE = KEYS
            .optional("fund.construct.distance", OneOf.of(Distance.values()), Distance.COVARIANCE,
                    of("distance"))
            .added()
            .doc("For nearest: how far portfolios are apart. covariance: the variance of their"
                    + " difference; weights: the sum of its squares.", "weights");

    static final Key<Settings, Double> L1 = penalty("fund.construct.l1",
            "Factor of the penalty in the objective that is the sum of the weights' sizes.");

    static final Key<Settings, Double> L2 = penalty("fund.construct.l2",
            "Factor of the penalty in the objective that is the sum of squared weights.");

    static final Key<Settings, Double> COST = penalty("fund.construct.cost",
            "Factor of the penalty for the costs of trading from what is held, as execution has"
                    + " them.");

    static final Key<Settings, Double> LOG_BARRIER = penalty("fund.construct.logBarrier",
            "Factor of the penalty −Σ ln w, which keeps every weight above 0.");

    static final Key<Settings, Map<String, Object>> BUDGETS = KEYS
            .optional("fund.construct.budgets", new Nested("a map {SYMBOL: share, ..}, each share"
                    + " a number > 0"), Map.of(), of("budgets"))
            .added()
            .doc("For risk-budget: shares of risk by asset, in any unit; an asset without one has"
                    + " the mean of the others'.", "{XOM: 2, CVX: 1}");

    static final Key<Settings, Double> FRACTION = KEYS
            .optional("fund.construct.fraction", Decimal.above(0), OptimizerSpec.DEFAULT_FRACTION,
                    of("fraction"))
            .added()
            .doc("For kelly: which part of the portfolio that grows fastest.", "0.25");

    static final Key<Settings, Optional<Linkage>> LINKAGE = KEYS
            .optional("fund.construct.linkage",
                    new OrNull<>(OneOf.of(Linkage.values()),
                            "single with hrp, ward with herc and nco"),
                    Optional.empty(), of("linkage"))
            .added()
            .doc("For hrp, herc and nco: how clusters are joined.", "average");

    static final Key<Settings, Integer> MAX_CLUSTERS = KEYS
            .optional("fund.construct.maxClusters", Count.atLeast(1),
                    Hierarchy.USUAL.maxClusters(), of("maxClusters"))
            .added()
            .doc("For herc and nco: how many clusters there are at most.", "5");

    public static final Key<Settings, Map<String, Object>> COVARIANCE = KEYS
            .optional("fund.construct.covariance",
                    new Nested("a map like {type: ewma, lambda: 0.97}"), Map.of(),
                    of("covariance"))
            .added()
            .doc("How the covariance of returns is estimated; {} is ledoit-wolf.",
                    "{type: ewma, lambda: 0.97}");

    public static final Key<Settings, Map<String, Object>> MEAN = KEYS
            .optional("fund.construct.mean", new Nested("a map like {type: shrunk}"), Map.of(),
                    of("mean"))
            .added()
            .doc("How expected returns are estimated, where the optimizer looks at them; {} is"
                    + " their mean.", "{type: shrunk}");

    public static final Key<Settings, Integer> LOOKBACK_BARS = KEYS
            .optional("fund.construct.lookbackBars", Count.atLeast(2), Estimates.LOOKBACK_BARS,
                    of("lookbackBars"))
            .unit("bars").added()
            .doc("How many returns all estimates look back on. An asset with fewer has no weight,"
                    + " and until the first has as many nothing is constructed.", "252");

    public static final Key<Settings, List<String>> CONSTRAINTS = KEYS
            .optional("fund.construct.constraints", new ListOf<>(new Line()), List.of(),
                    of("constraints"))
            .added()
            .doc("What the weights keep to, most important first; the page on constraints has"
                    + " the language.", "[\"gross <= 1.5\", \"abs(w) <= 0.1\"]");

    public static final Key<Settings, Optional<LotRounding>> INTEGER = KEYS
            .optional("fund.construct.integer",
                    new OrNull<>(OneOf.of(LotRounding.values()), "each toward zero"),
                    Optional.empty(), of("integer"))
            .added()
            .doc("How weights become whole lots that together spend what the weights come to."
                    + " exact is for at most 60 assets long and as many short.", "greedy");

    public static final Key<Settings, List<Fallback>> FALLBACK = KEYS
            .optional("fund.construct.fallback", new ListOf<>(OneOf.of(Fallback.values())),
                    FallbackPolicy.DEFAULT.order(), of("fallback"))
            .added()
            .doc("What is tried in turn where no weights meet the constraints. relax: drop"
                    + " constraints, last first; previous: what is held stays; equal: the same"
                    + " weight for each asset; cash: nothing.", "[relax, previous]");

    public static final Key<Settings, Optional<Cadence>> WHEN = KEYS
            .optional("fund.construct.rebalance.when",
                    new OrNull<>(OneOf.of(Cadence.values()).called("onSignal", Cadence.NEVER),
                            "daily for the fund, and for a strategy onSignal"),
                    Optional.empty(), of("rebalance.when"))
            .added()
            .doc("When the portfolio is constructed again: at the close of the first bar of each"
                    + " period. A strategy's is constructed whenever its weights change too;"
                    + " onSignal: then alone.", "weekly");

    public static final Key<Settings, Optional<Integer>> SESSIONS = KEYS
            .optional("fund.construct.rebalance.sessions",
                    new OrNull<>(new Count(-NthSession.MOST, NthSession.MOST), "when"),
                    Optional.empty(), of("rebalance.sessions"))
            .added()
            .doc("In place of when: which session of each month, -1 being the last; those from"
                    + " the end only a calendar of the data knows.", "-2");

    public static final Key<Settings, Optional<String>> WEEKDAY = KEYS
            .optional("fund.construct.rebalance.weekday",
                    new OrNull<>(Text.matching(
                            "(1st|2nd|3rd|4th|last)-(mon|tues|wednes|thurs|fri|satur|sun)day",
                            "a day of the month like 3rd-friday or last-monday"), "when"),
                    Optional.empty(), of("rebalance.weekday"))
            .added()
            .doc("In place of when: which day of each month; if it has no bar, the next that"
                    + " has.", "3rd-friday");

    static final Key<Settings, Optional<BandWidth>> BAND = KEYS
            .optional("fund.construct.rebalance.band", new OrNull<>(new Width(), "no band"),
                    Optional.empty(), of("rebalance.band"))
            .unit("weight").added()
            .doc("How far an asset may be from the weight that was chosen before it is traded; a"
                    + " percentage is one of that weight.", "0.02");

    static final Key<Settings, Goal> TO = KEYS
            .optional("fund.construct.rebalance.to", OneOf.of(Goal.values()), Goal.CENTRE,
                    of("rebalance.to"))
            .added()
            .doc("How far an asset outside of its band is traded: to the chosen weight, or to"
                    + " the edge of the band.", "edge");

    static final Key<Settings, Optional<Double>> TRACKING_ERROR = KEYS
            .optional("fund.construct.rebalance.te",
                    new OrNull<>(Decimal.above(0), "no such gate"), Optional.empty(),
                    of("rebalance.te"))
            .unit("a year").added()
            .doc("The tracking error of what is held to what was chosen above which everything is"
                    + " traded, and below which only what has left its band.", "0.02");

    static final Key<Settings, Boolean> GAIN = KEYS
            .optional("fund.construct.rebalance.cost", new Flag(), false, of("rebalance.cost"))
            .added()
            .doc("Whether trades are done only if coming nearer to the chosen weights gains more"
                    + " over horizonBars than the trades cost.", "true");

    static final Key<Settings, Integer> HORIZON_BARS = KEYS
            .optional("fund.construct.rebalance.horizonBars", Count.atLeast(1), 21,
                    of("rebalance.horizonBars"))
            .unit("bars").added()
            .doc("For rebalance.cost: over how many bars a gain counts.", "63");

    public static final Key<Settings, Integer> OVER = KEYS
            .optional("fund.construct.rebalance.over", new Count(1, MOST_PARTS), 1,
                    of("rebalance.over"))
            .unit("bars").added()
            .doc("In how many equal parts, one a bar, a new portfolio is traded.", "5");

    private ConstructKeys() {}

    private static <T> Function<Settings, T> of(String name) {
        return settings -> settings.fund().construct().value(name);
    }

    private static Key<Settings, Double> penalty(String path, String doc) {
        return KEYS.optional(path, Decimal.atLeast(0), 0.0, of(path.substring(PREFIX.length())))
                .added().doc(doc, "0.001");
    }

    /** The name of a key below {@code construct}. */
    static String name(Key<Settings, ?> key) {
        return key.path().substring(PREFIX.length());
    }

    /** Those that say what constraints' words for assets mean. */
    static List<Key<Settings, ?>> words() {
        return WORDS.all();
    }

    /** Those below {@code fund.construct}, in the order of the reference. */
    static List<Key<Settings, ?>> all() {
        return KEYS.all();
    }
}
