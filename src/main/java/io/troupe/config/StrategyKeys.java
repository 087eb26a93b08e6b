package io.troupe.config;

import io.troupe.config.KeyType.Again;
import io.troupe.config.KeyType.Construct;
import io.troupe.config.KeyType.Count;
import io.troupe.config.KeyType.Decimal;
import io.troupe.config.KeyType.Flag;
import io.troupe.config.KeyType.Grid;
import io.troupe.config.KeyType.OneOf;
import io.troupe.config.KeyType.OrNull;
import io.troupe.config.KeyType.Params;
import io.troupe.config.KeyType.Text;
import io.troupe.config.KeyType.Width;
import io.troupe.config.execution.SizingPreset;
import io.troupe.config.execution.SizingSettings;
import io.troupe.config.execution.SizingSettings.Factor;
import io.troupe.config.execution.SizingSettings.Range;
import io.troupe.config.execution.SizingType;
import io.troupe.config.execution.StyleName;
import io.troupe.config.execution.StyleSettings;
import io.troupe.config.risk.StrategyRisk;
import io.troupe.config.values.BandWidth;
import io.troupe.config.values.Boxed;
import io.troupe.config.values.GridValues;
import io.troupe.model.Cadence;
import io.troupe.model.TimeInForce;
import io.troupe.model.orders.ExitRules;
import io.troupe.model.orders.OrderStyle;
import io.troupe.risk.sizing.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Keys of each entry of {@code strategies}. */
public final class StrategyKeys {
    private static final int MOST_BARS = 10_000;
    private static final String NO_EXIT = "no such exit";
    private static final Decimal PART = new Decimal(0, false, 0.9999);
    private static final Section<StrategyEntry> KEYS = new Section<>();

    public static final Key<StrategyEntry, String> ID = KEYS
            .required("strategies[].id",
                    Text.matching("[A-Za-z0-9{][A-Za-z0-9._{}-]{0,127}",
                            "a name of letters, digits, dots, underscores and hyphens"),
                    StrategyEntry::id)
            .doc("Name of the strategy, unique in the fund, whether letters are small or"
                    + " capital. For a grid: what its strategies are named after, with"
                    + " placeholders like sma-{fastBars}-{slowBars}, or without, which appends"
                    + " .name-value for every key of the grid.", "momentum-12-1");

    public static final Key<StrategyEntry, String> TYPE = KEYS
            .required("strategies[].type",
                    Text.matching("[A-Za-z0-9][A-Za-z0-9._$-]*",
                            "the name of a kind of strategy"),
                    StrategyEntry::type)
            .doc("Kind of strategy; `troupe strategies list` names them.",
                    "cross-sectional-momentum");

    static final Key<StrategyEntry, Cadence> RESIZE = KEYS
            .optional("strategies[].resize",
                    OneOf.of(Cadence.NEVER, Cadence.DAILY, Cadence.WEEKLY, Cadence.MONTHLY)
                            .called("onChange", Cadence.NEVER),
                    Cadence.NEVER, StrategyEntry::resize)
            .doc("When target weights become share counts again: when they change or capital is"
                    + " divided anew, or also at the close of the first bar of each day, week or"
                    + " month.", "monthly");

    public static final Key<StrategyEntry, Map<String, Object>> PARAMS = KEYS
            .optional("strategies[].params", new Params(), Map.of(), StrategyEntry::params)
            .doc("Parameters of this kind; `troupe strategies show TYPE` names them.",
                    "{lookbackBars: 252, top: 5}");

    public static final Key<StrategyEntry, Map<String, GridValues>> GRID = KEYS
            .optional("strategies[].grid", new Grid(), Map.of(), StrategyEntry::grid)
            .added()
            .doc("Parameters that take several values: one strategy for every combination, the"
                    + " last key changing fastest; at most 100000. A range holds all steps up to"
                    + " its end.",
                    "{lookbackBars: [60, 120, 250], top: {from: 3, to: 9, step: 2}}");

    public static final Key<StrategyEntry, ConstructSettings> CONSTRUCT = KEYS
            .optional("strategies[].construct", new Construct(), ConstructSettings.NONE,
                    StrategyEntry::construct)
            .added()
            .doc("What is made of the strategy's weights before they are its answer, by an"
                    + " optimizer and under constraints, with its own capital; the names are"
                    + " those below fund.construct.",
                    "{uses: universe, optimizer: equal-risk, rebalance: {when: monthly}}");

    public static final Key<StrategyEntry, StyleName> STYLE = KEYS
            .optional("strategies[].execution.style", OneOf.of(StyleName.values()),
                    StyleName.MARKET, style(StyleSettings::name))
            .added()
            .doc("How what the strategy wants becomes orders; the page on execution has a line"
                    + " for each.", "limit");

    public static final Key<StrategyEntry, Optional<String>> OFFSET = KEYS
            .optional("strategies[].execution.offset",
                    new OrNull<>(Text.matching(StyleSettings.OFFSET,
                            "a distance like -20bps, 5ticks or 0.5atr(20)"), "the close"),
                    Optional.empty(), style(StyleSettings::offset))
            .added()
            .doc("For limit: how far from the close the limit of a purchase is, in basis points"
                    + " of the close, ticks or average true ranges of so many bars: below it"
                    + " where negative. Of a sale as far on the other side.", "-20bps");

    public static final Key<StrategyEntry, Optional<TimeInForce>> TIME_IN_FORCE = KEYS
            .optional("strategies[].execution.tif",
                    new OrNull<>(OneOf.of(TimeInForce.DAY, TimeInForce.GOOD_TILL_CANCELLED),
                            "bars, else day"),
                    Optional.empty(), style(StyleSettings::timeInForce))
            .added()
            .doc("For limit: how long an order is worked: through the next session, or until it"
                    + " is filled.", "day");

    static final Key<StrategyEntry, OrderStyle.Then> THEN = KEYS
            .optional("strategies[].execution.then", OneOf.of(OrderStyle.Then.values()),
                    OrderStyle.Then.REPEAT, style(StyleSettings::then))
            .added()
            .doc("For limit: what becomes of what was not filled by then: it is ordered at a limit"
                    + " from the new close, ordered at the market, or not wanted until the target"
                    + " changes.", "market");

    static final Key<StrategyEntry, Optional<Integer>> STYLE_BARS = KEYS
            .optional("strategies[].execution.bars",
                    new OrNull<>(new Count(1, MOST_BARS), "the style's own"), Optional.empty(),
                    style(style -> Boxed.of(style.bars())))
            .unit("bars").added()
            .doc("For twap, vwap, pov and almgren-chriss: over how many bars a quantity is spread;"
                    + " for limit: how many bars an order is worked.", "5");

    static final Key<StrategyEntry, Double> RATE = KEYS
            .optional("strategies[].execution.rate", Decimal.fraction(),
                    StyleSettings.USUAL_RATE, style(StyleSettings::rate))
            .unit("fraction of the bar's volume").added()
            .doc("For pov: the share of what a bar trades.", "0.05");

    static final Key<StrategyEntry, Double> RISK_AVERSION = KEYS
            .optional("strategies[].execution.riskAversion", Decimal.atLeast(0),
                    StyleSettings.USUAL_RISK_AVERSION, style(StyleSettings::riskAversion))
            .added()
            .doc("For almgren-chriss: λ, what a unit of variance is worth in units of expected"
                    + " cost; 0 is twap.", "1.0e-6");

    static final Key<StrategyEntry, Optional<Double>> STOP_LOSS = KEYS
            .optional("strategies[].exits.stopLoss", new OrNull<>(PART, NO_EXIT),
                    Optional.empty(), exits(exits -> Boxed.of(exits.stopLoss())))
            .unit("fraction of the entry price").added()
            .doc("Loss against the average entry price at which a position is given up.",
                    "0.08");

    static final Key<StrategyEntry, Optional<Double>> TAKE_PROFIT = KEYS
            .optional("strategies[].exits.takeProfit", new OrNull<>(Decimal.above(0), NO_EXIT),
                    Optional.empty(), exits(exits -> Boxed.of(exits.takeProfit())))
            .unit("fraction of the entry price").added()
            .doc("Gain at which it is given up; of a short one below 1.", "0.2");

    static final Key<StrategyEntry, Optional<Double>> TRAILING = KEYS
            .optional("strategies[].exits.trailing", new OrNull<>(PART, NO_EXIT),
                    Optional.empty(), exits(exits -> Boxed.of(exits.trailing())))
            .unit("fraction of the best price").added()
            .doc("How far it may fall back from its best price since entry.", "0.1");

    static final Key<StrategyEntry, Optional<Integer>> MAX_BARS = KEYS
            .optional("strategies[].exits.maxBars", new OrNull<>(Count.atLeast(1), NO_EXIT),
                    Optional.empty(), exits(exits -> Boxed.of(exits.maxBars())))
            .unit("bars").added()
            .doc("How long it is held.", "60");

    static final Key<StrategyEntry, ExitRules.Reentry> REENTER = KEYS
            .optional("strategies[].exits.reenter", new Again(Count.atLeast(1)),
                    ExitRules.Reentry.ON_CHANGE, exits(ExitRules::reenter))
            .added()
            .doc("When an asset that was given up may be held again: when its target changes,"
                    + " after so many bars, or never.", "{after: 5}");

    public static final Key<StrategyEntry, SizingPreset> SIZING_PRESET = KEYS
            .optional("strategies[].sizing.preset", OneOf.of(SizingPreset.values()),
                    SizingPreset.NONE, sizing(SizingSettings::preset))
            .added()
            .doc("What cashBuffer, round, minOrder and feeAware are where they are not said. lean:"
                    + " 0.0025, toward-zero, 0.1% and true, as LEAN sizes targets.", "lean");

    public static final Key<StrategyEntry, SizingType> SIZING_TYPE = KEYS
            .optional("strategies[].sizing.type", OneOf.of(SizingType.values()),
                    SizingType.WEIGHTS, sizing(SizingSettings::type))
            .added()
            .doc("How weights become quantities; the page on risk has a line for each.",
                    "volatility-target");

    static final Key<StrategyEntry, Double> SIZING_TARGET = KEYS
            .optional("strategies[].sizing.target", Decimal.above(0),
                    Factor.USUAL.target(), sizing(sizing -> sizing.factor().target()))
            .unit("volatility per year").added()
            .doc("For volatility-target: the volatility that all weights together shall have.",
                    "0.12");

    public static final Key<StrategyEntry, Optional<Integer>> SIZING_LOOKBACK = KEYS
            .optional("strategies[].sizing.lookbackBars",
                    new OrNull<>(new Count(2, MOST_BARS), "63 of volatility-target, 250 of kelly"),
                    Optional.empty(), sizing(sizing -> Boxed.of(sizing.factor().lookbackBars())))
            .unit("bars").added()
            .doc("For volatility-target and kelly: how many returns are looked at.", "126");

    static final Key<StrategyEntry, Double> SIZING_FRACTION = KEYS
            .optional("strategies[].sizing.fraction", Decimal.above(0),
                    Factor.USUAL.fraction(), sizing(sizing -> sizing.factor().fraction()))
            .added()
            .doc("For kelly: the part of the growth-optimal factor.", "0.25");

    static final Key<StrategyEntry, Double> SIZING_MIN = KEYS
            .optional("strategies[].sizing.min", Decimal.above(0), Factor.USUAL.min(),
                    sizing(sizing -> sizing.factor().min()))
            .added()
            .doc("For kelly: the smallest factor on weights, and the one until enough returns are"
                    + " there.", "0.25");

    static final Key<StrategyEntry, Double> SIZING_MAX = KEYS
            .optional("strategies[].sizing.max", Decimal.above(0), Factor.USUAL.max(),
                    sizing(sizing -> sizing.factor().max()))
            .added()
            .doc("For volatility-target and kelly: the largest factor on weights.", "1.5");

    static final Key<StrategyEntry, Double> SIZING_RISK = KEYS
            .optional("strategies[].sizing.riskPerTrade", Decimal.fraction(),
                    Range.USUAL.riskPerTrade(), sizing(sizing -> sizing.range().riskPerTrade()))
            .unit("fraction of the equity").added()
            .doc("For atr: what a move of so many average true ranges against a position costs.",
                    "0.005");

    static final Key<StrategyEntry, Double> SIZING_MULTIPLE = KEYS
            .optional("strategies[].sizing.multiple", Decimal.above(0),
                    Range.USUAL.multiple(), sizing(sizing -> sizing.range().multiple()))
            .added()
            .doc("For atr: how many average true ranges that move is.", "3");

    public static final Key<StrategyEntry, Integer> SIZING_BARS = KEYS
            .optional("strategies[].sizing.bars", new Count(1, MOST_BARS), Range.USUAL.bars(),
                    sizing(sizing -> sizing.range().bars()))
            .unit("bars").added()
            .doc("For atr: over how many bars true ranges are averaged.", "20");

    static final Key<StrategyEntry, Optional<Double>> SIZING_UNITS = KEYS
            .optional("strategies[].sizing.units",
                    new OrNull<>(Decimal.above(0), "what money says"), Optional.empty(),
                    sizing(sizing -> Boxed.of(sizing.amount().units())))
            .added()
            .doc("For fixed: how many units a weight of 1 is.", "100");

    static final Key<StrategyEntry, Optional<Double>> SIZING_MONEY = KEYS
            .optional("strategies[].sizing.money",
                    new OrNull<>(Decimal.above(0), "what units says"), Optional.empty(),
                    sizing(sizing -> Boxed.of(sizing.amount().money())))
            .unit("the fund's currency").added()
            .doc("For fixed: units of how much value a weight of 1 is.", "25000");

    static final Key<StrategyEntry, Double> CASH_BUFFER = KEYS
            .optional("strategies[].sizing.cashBuffer", new Decimal(0, true, 0.9999),
                    SizingPreset.NONE.terms().cashBuffer(),
                    sizing(sizing -> sizing.terms().cashBuffer()))
            .unit("fraction of the equity").added()
            .doc("What is held back before quantities are sized.", "0.01");

    static final Key<StrategyEntry, Rounding> ROUND = KEYS
            .optional("strategies[].sizing.round", OneOf.of(Rounding.values()),
                    SizingPreset.NONE.terms().round(), sizing(sizing -> sizing.terms().round()))
            .added()
            .doc("To which whole lots quantities are rounded.", "nearest");

    static final Key<StrategyEntry, BandWidth> MIN_ORDER = KEYS
            .optional("strategies[].sizing.minOrder", new Width(),
                    SizingPreset.NONE.terms().minOrder(),
                    sizing(sizing -> sizing.terms().minOrder()))
            .added()
            .doc("The value of a change from which on it is ordered: money, or percent of the"
                    + " equity. What closes a position or turns it is ordered always.", "0.5%");

    static final Key<StrategyEntry, Boolean> FEE_AWARE = KEYS
            .optional("strategies[].sizing.feeAware", new Flag(),
                    SizingPreset.NONE.terms().feeAware(),
                    sizing(sizing -> sizing.terms().feeAware()))
            .added()
            .doc("Whether an order's own fee is taken off the equity it is sized by, until value"
                    + " and fee fit.", "true");

    public static final Key<StrategyEntry, StrategyRisk> RISK = KEYS
            .optional("strategies[].risk", RiskKeys.OF_STRATEGY, StrategyRisk.NONE,
                    entry -> entry.orders().risk())
            .added()
            .doc("Limits and halts of the strategy's own, as fractions of its own value: they hold"
                    + " wherever it is run, before the fund's are looked at, and may be looser."
                    + " The names are those below risk, but preset, maxDrawdown, cooldownBars,"
                    + " overlay and var.", "{maxGross: 2, maxPerAsset: 1}");

    private StrategyKeys() {}

    private static <T> Function<StrategyEntry, T> sizing(Function<SizingSettings, T> value) {
        return entry -> value.apply(entry.orders().sizing());
    }

    private static <T> Function<StrategyEntry, T> style(Function<StyleSettings, T> value) {
        return entry -> value.apply(entry.orders().style());
    }

    private static <T> Function<StrategyEntry, T> exits(Function<ExitRules, T> value) {
        return entry -> value.apply(entry.orders().exits());
    }

    /** All of them, in the order of the reference. */
    static List<Key<StrategyEntry, ?>> all() {
        List<Key<StrategyEntry, ?>> all = new ArrayList<>(KEYS.all());
        all.addAll(StaffKeys.ofStrategy());
        return List.copyOf(all);
    }
}
