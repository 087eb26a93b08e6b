package io.troupe.config;

import io.troupe.config.KeyType.Count;
import io.troupe.config.KeyType.Decimal;
import io.troupe.config.KeyType.Fields;
import io.troupe.config.KeyType.Flag;
import io.troupe.config.KeyType.ListOf;
import io.troupe.config.KeyType.OneOf;
import io.troupe.config.KeyType.OrNull;
import io.troupe.config.risk.GroupSettings;
import io.troupe.config.risk.HaltScopeName;
import io.troupe.config.risk.HaltSettings;
import io.troupe.config.risk.LimitSettings;
import io.troupe.config.risk.ModelName;
import io.troupe.config.risk.OrderBounds;
import io.troupe.config.risk.OverlaySettings;
import io.troupe.config.risk.RiskPreset;
import io.troupe.config.risk.RiskSettings;
import io.troupe.config.risk.StrategyRisk;
import io.troupe.config.risk.VarSettings;
import io.troupe.config.values.Boxed;
import io.troupe.config.values.Origin;
import io.troupe.model.SettingNames;
import io.troupe.risk.limits.NetRange;
import io.troupe.risk.limits.SumLimits;
import io.troupe.risk.models.RiskModel;
import io.troupe.risk.models.RiskModels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Keys of {@code risk}: what the fund must keep to, and a strategy by itself. */
public final class RiskKeys {
    private static final String NO_LIMIT = "no limit";
    private static final String OF_VALUE = "fraction of fund value";
    private static final OrNull<Double> FRACTION = new OrNull<>(Decimal.above(0), NO_LIMIT);
    private static final OrNull<Integer> NUMBER = new OrNull<>(Count.atLeast(1), NO_LIMIT);
    private static final Section<Settings> KEYS = new Section<>();
    private static final List<Limit<?>> LIMITS = new ArrayList<>();

    /** What a strategy may limit too, under {@code strategies[].risk}. */
    private record Limit<T>(String path, KeyType<T> type, T preset,
            Function<LimitSettings, T> of) {
        String name() {
            return path.substring(path.lastIndexOf('.') + 1);
        }

        /** Whether something else is said than what counts anyway. */
        boolean isSaid(LimitSettings limits) {
            return !Objects.equals(of.apply(limits), preset);
        }

        /** What is said, as files say it. */
        Object plain(LimitSettings limits) {
            return Objects.requireNonNull(type.plain(of.apply(limits)));
        }

        /** Says it where nobody has. */
        void expand(Bound bound, LimitSettings limits, Origin origin) {
            if (isSaid(limits) && !bound.isWritten(path)) {
                bound.put(path, Objects.requireNonNull(of.apply(limits)));
                bound.origin(path, origin);
            }
        }
    }

    private static <T> Section<Settings>.Draft<T> limit(String path, KeyType<T> type, T preset,
            Function<LimitSettings, T> of) {
        LIMITS.add(new Limit<>(path, type, preset, of));
        return KEYS.optional(path, type, preset, s -> of.apply(s.risk().limits()));
    }

    public static final Key<Settings, RiskPreset> PRESET = KEYS
            .optional("risk.preset", OneOf.of(RiskPreset.values()), RiskPreset.NONE,
                    s -> s.risk().preset())
            .added()
            .doc("Limits that stand for a mandate; the page on limits tells which. What is written"
                    + " beside it counts instead, also null.", "ucits-like");

    static final Key<Settings, Optional<Double>> MAX_GROSS = limit(
            SettingNames.RISK_MAX_GROSS, FRACTION, Optional.empty(),
            limits -> Boxed.of(limits.sums().maxGross()))
            .unit(OF_VALUE).doc("Longs plus shorts.", "1.5");

    static final Key<Settings, Optional<Double>> MAX_PER_ASSET = limit("risk.maxPerAsset",
            FRACTION, Optional.empty(), limits -> Boxed.of(limits.maxPerAsset()))
            .unit(OF_VALUE).doc("One asset, long or short.", "0.2");

    static final Key<Settings, Optional<List<Double>>> MAX_NET = limit("risk.maxNet",
            new OrNull<>(RiskParts.RANGE, NO_LIMIT), Optional.empty(),
            limits -> limits.sums().net().map(RiskKeys::ends))
            .unit(OF_VALUE).added()
            .doc("The least and the most that longs less shorts may be.", "[-0.1, 0.8]");

    static final Key<Settings, Optional<Double>> MAX_LONG = limit("risk.maxLong", FRACTION,
            Optional.empty(), limits -> Boxed.of(limits.sums().maxLong()))
            .unit(OF_VALUE).added().doc("All longs.", "1.2");

    static final Key<Settings, Optional<Double>> MAX_SHORT = limit("risk.maxShort", FRACTION,
            Optional.empty(), limits -> Boxed.of(limits.sums().maxShort()))
            .unit(OF_VALUE).added().doc("All shorts.", "0.3");

    static final Key<Settings, Optional<Double>> MAX_ORDER_VALUE = limit("risk.maxOrderValue",
            FRACTION, Optional.empty(), limits -> Boxed.of(limits.orders().maxOrderValue()))
            .unit(OF_VALUE).added().doc("One order.", "0.05");

    static final Key<Settings, Optional<Double>> MAX_ORDER_VOLUME = limit("risk.maxOrderVolume",
            FRACTION, Optional.empty(), limits -> Boxed.of(limits.orders().maxOrderVolume()))
            .unit("fraction of the mean volume").added()
            .doc("One order, of what was traded on average in each of the last 20 bars; needs data"
                    + " with volume.", "0.05");

    static final Key<Settings, Optional<Double>> MAX_TURNOVER = limit("risk.maxTurnover",
            FRACTION, Optional.empty(), limits -> Boxed.of(limits.sums().maxTurnover()))
            .unit(OF_VALUE).added().doc("All that is traded on one date.", "0.5");

    static final Key<Settings, Optional<Integer>> MAX_POSITIONS = limit("risk.maxPositions",
            NUMBER, Optional.empty(), limits -> Boxed.of(limits.maxPositions()))
            .unit("assets").added()
            .doc("In how many assets something may be held. Of what is wanted the largest is let"
                    + " be, of equal ones the first.", "30");

    static final Key<Settings, Optional<Integer>> MAX_ORDERS_PER_BAR = limit(
            "risk.maxOrdersPerBar", NUMBER, Optional.empty(),
            limits -> Boxed.of(limits.sums().maxOrdersPerBar()))
            .unit("orders").added().doc("How many orders that increase a position may be worked in"
                    + " a bar.", "20");

    static final Key<Settings, Boolean> LONG_ONLY = limit("risk.longOnly", new Flag(), false,
            limits -> limits.orders().longOnly())
            .added().doc("Whether nothing may be held short.", "true");

    static final Key<Settings, List<String>> RESTRICTED = limit("risk.restricted",
            RiskParts.SYMBOLS,
            List.of(), limits -> limits.orders().restricted())
            .added().doc("Assets of which nothing more may be held, long or short.", "[BAC]");

    static final Key<Settings, Optional<Double>> COLLAR = limit("risk.collar", FRACTION,
            Optional.empty(), limits -> Boxed.of(limits.orders().collar()))
            .unit("fraction of the last close").added()
            .doc("How far from the last close the price of an order may be.", "0.2");

    static final Key<Settings, List<GroupSettings>> GROUPS = limit("risk.groups",
            new ListOf<>(RiskParts.GROUP), List.of(), LimitSettings::groups)
            .added()
            .doc("Limits of some assets together: maxGross of longs plus shorts, maxNet of longs"
                    + " less shorts. Without symbols they are those that groups calls so.",
                    "[{name: energy, symbols: [XOM, CVX], maxGross: 0.2}]");

    public static final Key<Settings, Optional<Double>> MAX_DRAWDOWN = KEYS
            .optional("risk.maxDrawdown", new OrNull<>(Decimal.fraction(), NO_LIMIT),
                    Optional.empty(), s -> Boxed.of(s.risk().maxDrawdown()))
            .unit("fraction of highest fund value")
            .doc("Fall from the highest value at which the fund goes flat.", "0.35");

    static final Key<Settings, Optional<Integer>> COOLDOWN_BARS = KEYS
            .optional("risk.cooldownBars", new OrNull<>(Count.atLeast(1), "the rest of the run"),
                    Optional.empty(), s -> Boxed.of(s.risk().cooldownBars()))
            .unit("bars")
            .doc("How long it stays flat after that.", "63");

    static final Key<Settings, List<HaltSettings>> HALTS = KEYS
            .optional("risk.halts", new ListOf<>(RiskParts.haltOf(HaltScopeName.FUND)), List.of(),
                    s -> s.risk().halts())
            .added()
            .doc("What stops the fund, its groups and assets, or (scope: strategy) every strategy"
                    + " by itself, after a close; the page on limits has a line for each word.",
                    "[{scope: fund, on: loss, windowBars: 1, limit: 0.04, action: reduce-only,"
                            + " cooldownBars: 1}]");

    public static final Key<Settings, Optional<Double>> VOLATILITY_TARGET = KEYS
            .optional("risk.overlay.volatilityTarget",
                    new OrNull<>(Decimal.above(0), "no overlay"), Optional.empty(),
                    overlay(overlay -> Boxed.of(overlay.volatilityTarget())))
            .unit("fraction per year").added()
            .doc("The fund's annual volatility, in which the next three limits are counted. What"
                    + " its strategies want together is held in part, by the strictest of the"
                    + " limits; the difference is the account overlay's.", "0.12");

    static final Key<Settings, Optional<Double>> NORMAL = KEYS
            .optional("risk.overlay.normal", FRACTION, Optional.empty(),
                    overlay(overlay -> Boxed.of(overlay.normal())))
            .unit("targets").added().doc("The most expected volatility.", "2");

    static final Key<Settings, Optional<Double>> CORRELATION = KEYS
            .optional("risk.overlay.correlation", FRACTION, Optional.empty(),
                    overlay(overlay -> Boxed.of(overlay.correlation())))
            .unit("targets").added()
            .doc("The most volatility if all assets moved together.", "4");

    static final Key<Settings, Optional<Double>> SHOCK = KEYS
            .optional("risk.overlay.shock", FRACTION, Optional.empty(),
                    overlay(overlay -> Boxed.of(overlay.shock())))
            .unit("targets").added()
            .doc("The most volatility if each asset's were at the 99th percentile of what it was"
                    + " so far.", "6");

    static final Key<Settings, Optional<Double>> MAX_LEVERAGE = KEYS
            .optional("risk.overlay.maxLeverage", FRACTION, Optional.empty(),
                    overlay(overlay -> Boxed.of(overlay.maxLeverage())))
            .unit(OF_VALUE).added().doc("The most of longs plus shorts.", "2");

    static final Key<Settings, Double> BAND = KEYS
            .optional("risk.overlay.band", new Decimal(0, true, 0.9999),
                    OverlaySettings.USUAL_BAND, overlay(OverlaySettings::band))
            .unit("factor").added()
            .doc("Changes of the part that is held are not traded while they are smaller.",
                    "0.05");

    public static final Key<Settings, ModelName> MODEL = KEYS
            .optional("risk.var.model", OneOf.of(RiskModels.names().stream().map(ModelName::new)
                    .toArray(ModelName[]::new)), VarSettings.USUAL.model(),
                    s -> s.risk().var().model())
            .added()
            .doc("By what value at risk and expected shortfall are forecast from past returns of"
                    + " what is held.", "historical");

    static final Key<Settings, Double> VAR_LEVEL = KEYS
            .optional("risk.var.level", RiskParts.LEVEL, VarSettings.USUAL.level(),
                    s -> s.risk().var().level())
            .unit("probability").added()
            .doc("With what probability a loss is not above the value at risk.", "0.975");

    public static final Key<Settings, Integer> WINDOW_BARS = KEYS
            .optional("risk.var.windowBars", Count.atLeast(RiskModel.LEAST_RETURNS),
                    VarSettings.USUAL.windowBars(), s -> s.risk().var().windowBars())
            .unit("bars").added().doc("How many past returns the model is told.", "250");

    /** What a strategy must keep to by itself. */
    static final Fields<StrategyRisk> OF_STRATEGY = new Fields<>(
            "a map of the limits of risk, and halts", ofStrategy(), RiskKeys::strategyRisk,
            RiskKeys::written);

    private RiskKeys() {}

    private static <T> Function<Settings, T> overlay(Function<OverlaySettings, T> of) {
        return settings -> of.apply(settings.risk().overlay());
    }

    /** All of them, in the order of the reference. */
    static List<Key<Settings, ?>> all() {
        return KEYS.all();
    }

    /** The values of keys. */
    private interface Given {
        <T> T of(Key<Settings, T> key);
    }

    /** Says what the preset does, where nobody has said anything. */
    static void expand(Bound bound) {
        RiskPreset preset = bound.find(PRESET);
        if (preset != null) {
            Origin origin = new Origin.Preset(PRESET.saying(preset));
            LIMITS.forEach(limit -> limit.expand(bound, preset.limits(), origin));
        }
    }

    /** What was said of the fund. */
    static RiskSettings settings(Bound bound) {
        return new RiskSettings(bound.get(PRESET), limits(bound::get),
                Boxed.number(bound.get(MAX_DRAWDOWN)), Boxed.count(bound.get(COOLDOWN_BARS)),
                bound.get(HALTS),
                new OverlaySettings(Boxed.number(bound.get(VOLATILITY_TARGET)),
                        Boxed.number(bound.get(NORMAL)), Boxed.number(bound.get(CORRELATION)),
                        Boxed.number(bound.get(SHOCK)), Boxed.number(bound.get(MAX_LEVERAGE)),
                        bound.get(BAND)),
                new VarSettings(bound.get(MODEL), bound.get(VAR_LEVEL), bound.get(WINDOW_BARS)));
    }

    private static LimitSettings limits(Given given) {
        return new LimitSettings(
                new OrderBounds(given.of(RESTRICTED), given.of(LONG_ONLY),
                        Boxed.number(given.of(MAX_ORDER_VALUE)),
                        Boxed.number(given.of(MAX_ORDER_VOLUME)),
                        Boxed.number(given.of(COLLAR))),
                Boxed.number(given.of(MAX_PER_ASSET)), given.of(GROUPS),
                Boxed.count(given.of(MAX_POSITIONS)),
                new SumLimits(Boxed.number(given.of(MAX_LONG)),
                        Boxed.number(given.of(MAX_SHORT)),
                        given.of(MAX_NET).map(RiskParts::range),
                        Boxed.number(given.of(MAX_GROSS)),
                        Boxed.number(given.of(MAX_TURNOVER)),
                        Boxed.count(given.of(MAX_ORDERS_PER_BAR))));
    }

    private static List<Double> ends(NetRange range) {
        return List.of(range.low(), range.high());
    }

    private static Map<String, KeyType<?>> ofStrategy() {
        Map<String, KeyType<?>> names = new LinkedHashMap<>();
        LIMITS.forEach(limit -> names.put(limit.name(), limit.type()));
        names.put(HALTS.name(), new ListOf<>(RiskParts.haltOf(HaltScopeName.STRATEGY)));
        return names;
    }

    private static StrategyRisk strategyRisk(Map<String, Object> values) {
        Given given = new Written(values);
        return new StrategyRisk(limits(given), given.of(HALTS));
    }

    private static Map<String, Object> written(StrategyRisk risk) {
        Map<String, Object> written = new LinkedHashMap<>();
        LIMITS.stream().filter(limit -> limit.isSaid(risk.limits()))
                .forEach(limit -> written.put(limit.name(), limit.plain(risk.limits())));
        if (!risk.halts().isEmpty()) {
            written.put(HALTS.name(), risk.halts().stream().map(RiskParts::written).toList());
        }
        return written;
    }

    /** What is written in a map, of the types of the keys of the fund that are called alike. */
    private record Written(Map<String, Object> values) implements Given {
        @Override
        @SuppressWarnings("unchecked") // read by the type of the key of that name
        public <T> T of(Key<Settings, T> key) {
            return (T) values.getOrDefault(key.name(), Objects.requireNonNull(key.preset()));
        }
    }
}
