package io.troupe.config;

import io.troupe.config.KeyType.Decimal;
import io.troupe.config.KeyType.ListOf;
import io.troupe.config.KeyType.OneOf;
import io.troupe.config.KeyType.OrNull;
import io.troupe.config.execution.CommissionSettings;
import io.troupe.config.execution.CommissionType;
import io.troupe.config.execution.SlippageParameter;
import io.troupe.config.execution.SlippageSettings;
import io.troupe.config.execution.SlippageType;
import io.troupe.config.values.Boxed;
import io.troupe.execution.costs.CommissionPreset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Keys of {@code execution.commission} and {@code execution.slippage}: the long forms of what
 * trading costs.
 */
public final class CostKeys {
    private static final String NONE = "none";
    private static final String OF_CURRENCY = FundKeys.CURRENCY_PATH;
    private static final Section<Settings> KEYS = new Section<>();

    public static final Key<Settings, Optional<CommissionPreset>> COMMISSION_PRESET = KEYS
            .optional("execution.commission.preset",
                    new OrNull<>(OneOf.of(CommissionPreset.values()), NONE), Optional.empty(),
                    s -> commission(s).preset())
            .added()
            .doc("The schedule of a broker, or the default of another program; `troupe execution"
                    + " presets` tells what each charges.", "ibkr-us-fixed");

    public static final Key<Settings, Optional<CommissionType>> COMMISSION_TYPE = KEYS
            .optional("execution.commission.type",
                    new OrNull<>(OneOf.of(CommissionType.values()), "the preset or the short form"),
                    Optional.empty(), s -> commission(s).type())
            .added()
            .doc("By what the commission of an order grows. It is charged on all that has filled"
                    + " of an order, less what was charged of it before.", "per-share");

    static final Key<Settings, Optional<Double>> PER_SHARE = KEYS
            .optional("execution.commission.perShare",
                    new OrNull<>(Decimal.atLeast(0), NONE), Optional.empty(),
                    s -> Boxed.of(commission(s).rates().perShare()))
            .unit(OF_CURRENCY).added()
            .doc("For per-share: commission for each unit.", "0.0035");

    static final Key<Settings, Optional<Double>> PER_TRADE = KEYS
            .optional("execution.commission.perTrade",
                    new OrNull<>(Decimal.atLeast(0), NONE), Optional.empty(),
                    s -> Boxed.of(commission(s).rates().perTrade()))
            .unit(OF_CURRENCY).added()
            .doc("For per-trade: commission of each order that fills.", "4.95");

    static final Key<Settings, Optional<Double>> PER_VALUE = KEYS
            .optional("execution.commission.perValue",
                    new OrNull<>(new Decimal(0, true, 0.9999), NONE), Optional.empty(),
                    s -> Boxed.of(commission(s).rates().perValue()))
            .unit("fraction of value").added()
            .doc("For per-value: commission on what is traded.", "0.0015");

    public static final Key<Settings, List<List<Double>>> TIERS = KEYS
            .optional("execution.commission.tiers",
                    new ListOf<>(new ListOf<>(Decimal.atLeast(0))), List.of(),
                    s -> commission(s).rates().tiers())
            .unit("units, " + OF_CURRENCY).added()
            .doc("For tiered: pairs of units traded in the calendar month, the first 0, and the"
                    + " commission for each unit from there on.",
                    "[[0, 0.0035], [300000, 0.002], [3000000, 0.0015]]");

    static final Key<Settings, Double> COMMISSION_MIN = KEYS
            .optional("execution.commission.min", Decimal.atLeast(0), 0.0,
                    s -> commission(s).bounds().min())
            .unit(OF_CURRENCY).added()
            .doc("Least commission of an order that fills.", "0.35");

    static final Key<Settings, Optional<Double>> COMMISSION_MAX = KEYS
            .optional("execution.commission.max", new OrNull<>(Decimal.above(0), "no limit"),
                    Optional.empty(), s -> Boxed.of(commission(s).bounds().max()))
            .unit(OF_CURRENCY).added()
            .doc("Largest commission of an order.", "29");

    static final Key<Settings, Optional<Double>> MAX_FRACTION = KEYS
            .optional("execution.commission.maxFraction",
                    new OrNull<>(Decimal.fraction(), "no limit"), Optional.empty(),
                    s -> Boxed.of(commission(s).bounds().maxFraction()))
            .unit("fraction of value").added()
            .doc("Largest commission of an order; where it is below the least, it counts.",
                    "0.01");

    static final Key<Settings, Double> EXCHANGE_FEE = KEYS
            .optional("execution.commission.exchangeFee", Decimal.atLeast(0), 0.0,
                    s -> commission(s).extras().exchangeFee())
            .unit(OF_CURRENCY).added()
            .doc("Fee of the exchange, once for each order that fills.", "0.3");

    static final Key<Settings, Double> STAMP_DUTY_BUY = KEYS
            .optional("execution.commission.stampDuty.buy", new Decimal(0, true, 0.9999), 0.0,
                    s -> commission(s).extras().stampDutyBuy())
            .unit("fraction of value").added()
            .doc("Tax on what is bought.", "0.005");

    static final Key<Settings, Double> STAMP_DUTY_SELL = KEYS
            .optional("execution.commission.stampDuty.sell", new Decimal(0, true, 0.9999), 0.0,
                    s -> commission(s).extras().stampDutySell())
            .unit("fraction of value").added()
            .doc("Tax on what is sold.", "0.001");

    public static final Key<Settings, Optional<SlippageType>> SLIPPAGE_TYPE = KEYS
            .optional("execution.slippage.type",
                    new OrNull<>(OneOf.of(SlippageType.values()), "the short form"),
                    Optional.empty(), s -> s.execution().trading().slippage().type())
            .added()
            .doc("How much worse than its reference price an order fills; the page on execution"
                    + " has the formulas.", "square-root");

    private static final EnumMap<SlippageParameter, Key<Settings, Optional<Double>>> NUMBERS;

    static {
        NUMBERS = new EnumMap<>(SlippageParameter.class);
        number(SlippageParameter.BPS, "execution.slippage.bps", new Decimal(0, true, 9_999),
                "For bps: basis points of the price.", "5");
        number(SlippageParameter.SPREAD, "execution.slippage.spread",
                new Decimal(0, true, 9_999),
                "For spread: basis points of the price between bid and ask, half of which each"
                        + " fill pays.",
                "4");
        number(SlippageParameter.K, "execution.slippage.k", Decimal.atLeast(0),
                "For volume-share and volatility: the factor.", "0.1");
        number(SlippageParameter.CAP, "execution.slippage.cap", Decimal.fraction(),
                "For volume-share: the share of the bar's volume beyond which it grows no more.",
                "0.025");
        number(SlippageParameter.Y, "execution.slippage.y", Decimal.atLeast(0),
                "For square-root: the factor.", "0.5");
        number(SlippageParameter.A, "execution.slippage.a", new Decimal(0, true, 0.9999),
                "For power-3/2: what is paid of any quantity, a fraction of the price.",
                "0.0005");
        number(SlippageParameter.B, "execution.slippage.b", Decimal.atLeast(0),
                "For power-3/2: the factor.", "1");
        number(SlippageParameter.ALPHA, "execution.slippage.alpha", Decimal.above(0),
                "For almgren: the exponent of the permanent impact.", "0.891");
        number(SlippageParameter.BETA, "execution.slippage.beta", Decimal.above(0),
                "For almgren: the exponent of the temporary impact.", "0.6");
        number(SlippageParameter.GAMMA, "execution.slippage.gamma", Decimal.atLeast(0),
                "For almgren: the factor of the permanent impact.", "0.314");
        number(SlippageParameter.ETA, "execution.slippage.eta", Decimal.atLeast(0),
                "For almgren: the factor of the temporary impact.", "0.142");
    }

    private CostKeys() {}

    private static void number(SlippageParameter parameter, String path, Decimal type,
            String doc, String example) {
        NUMBERS.put(parameter, KEYS.optional(path, new OrNull<>(type, "the type's own"),
                Optional.<Double>empty(),
                s -> Optional.ofNullable(
                        s.execution().trading().slippage().given().get(parameter)))
                .added().doc(doc, example));
    }

    private static CommissionSettings commission(Settings settings) {
        return settings.execution().trading().commission();
    }

    /** The key of a number of a model of slippage. */
    public static Key<Settings, Optional<Double>> of(SlippageParameter parameter) {
        return Objects.requireNonNull(
                NUMBERS.getOrDefault(parameter, NUMBERS.get(SlippageParameter.BPS)));
    }

    static CommissionSettings commission(Bound bound) {
        return new CommissionSettings(bound.get(COMMISSION_PRESET), bound.get(COMMISSION_TYPE),
                new CommissionSettings.Rates(Boxed.number(bound.get(PER_SHARE)),
                        Boxed.number(bound.get(PER_TRADE)), Boxed.number(bound.get(PER_VALUE)),
                        bound.get(TIERS)),
                new CommissionSettings.Bounds(bound.get(COMMISSION_MIN),
                        Boxed.number(bound.get(COMMISSION_MAX)),
                        Boxed.number(bound.get(MAX_FRACTION))),
                new CommissionSettings.Extras(bound.get(EXCHANGE_FEE), bound.get(STAMP_DUTY_BUY),
                        bound.get(STAMP_DUTY_SELL)));
    }

    static SlippageSettings slippage(Bound bound) {
        Map<SlippageParameter, Double> given = new EnumMap<>(SlippageParameter.class);
        NUMBERS.forEach((parameter, key) -> bound.get(key)
                .ifPresent(value -> given.put(parameter, value)));
        return new SlippageSettings(bound.get(SLIPPAGE_TYPE), given);
    }

    /** All of them, in the order of the reference. */
    static List<Key<Settings, ?>> all() {
        return KEYS.all();
    }
}
