package io.troupe.config;

import io.troupe.config.KeyType.Count;
import io.troupe.config.KeyType.Decimal;
import io.troupe.config.KeyType.FilePath;
import io.troupe.config.KeyType.Nested;
import io.troupe.config.KeyType.OneOf;
import io.troupe.config.KeyType.OrNull;
import io.troupe.config.execution.FinancingSettings;
import io.troupe.config.execution.MarginSettings;
import io.troupe.config.values.Boxed;
import io.troupe.execution.margin.BuyingPower;
import io.troupe.execution.margin.CallOrder;
import io.troupe.execution.margin.Unaffordable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keys of {@code execution.financing}, {@code execution.buyingPower} and {@code execution.margin}:
 * what money earns and costs, and what is required for positions.
 */
public final class MarginKeys {
    private static final String PER_YEAR = "fraction per year";
    private static final String OF_VALUE = "fraction of value";
    private static final String AS_LONGS = "that of longs";
    private static final Decimal RATE = Decimal.atLeast(-1);
    private static final Section<Settings> KEYS = new Section<>();

    static final Key<Settings, Double> CASH_RATE = KEYS
            .optional("execution.financing.cashRate", RATE, FinancingSettings.NONE.cashRate(),
                    financing(FinancingSettings::cashRate))
            .unit(PER_YEAR).added()
            .doc("What cash earns from close to close.", "0.02");

    static final Key<Settings, Double> DEBIT_RATE = KEYS
            .optional("execution.financing.debitRate", RATE, FinancingSettings.NONE.debitRate(),
                    financing(FinancingSettings::debitRate))
            .unit(PER_YEAR).added()
            .doc("What cash below 0 costs.", "0.05");

    static final Key<Settings, Double> SHORT_REBATE = KEYS
            .optional("execution.financing.shortRebate", RATE,
                    FinancingSettings.NONE.shortRebate(),
                    financing(FinancingSettings::shortRebate))
            .unit(PER_YEAR).added()
            .doc("What the value of positions that were sold short earns.", "0.01");

    static final Key<Settings, Integer> DAY_COUNT = KEYS
            .optional("execution.financing.dayCount", new Count(360, 366),
                    FinancingSettings.USUAL_DAYS, financing(FinancingSettings::dayCount))
            .unit("days").added()
            .doc("Days in the year of these rates and of what borrowing costs; actual days are"
                    + " divided by it.", "360");

    public static final Key<Settings, Optional<Path>> BORROW_RATES = KEYS
            .optional("execution.financing.borrowRates",
                    new OrNull<>(new FilePath(), "those of the instruments"), Optional.empty(),
                    financing(FinancingSettings::borrowRates))
            .added()
            .doc("What borrowing costs from dates on: a file of date,symbol,rate. Before the first"
                    + " of a symbol the instrument's own rate counts.", "borrow.csv");

    public static final Key<Settings, BuyingPower> BUYING_POWER = KEYS
            .optional("execution.buyingPower", OneOf.of(BuyingPower.values()),
                    BuyingPower.NONE, margin(MarginSettings::buyingPower))
            .added()
            .doc("What orders are bounded by that would buy or sell short: nothing, the cash that"
                    + " is there, or what positions require.", "margin");

    static final Key<Settings, Unaffordable> ON_UNAFFORDABLE = KEYS
            .optional("execution.onUnaffordable", OneOf.of(Unaffordable.values()),
                    MarginSettings.NONE.onUnaffordable(), margin(MarginSettings::onUnaffordable))
            .added()
            .doc("What becomes of an order for which there is not the buying power: it is cut to"
                    + " what there is, refused, or tried again at each bar.", "refuse");

    static final Key<Settings, Double> INITIAL = KEYS
            .optional("execution.margin.initial", Decimal.fraction(),
                    MarginSettings.Rates.USUAL.initial(), margin(m -> m.rates().initial()))
            .unit(OF_VALUE).added()
            .doc("Equity that it needs to open a position.", "0.5");

    public static final Key<Settings, Double> MAINTENANCE = KEYS
            .optional("execution.margin.maintenance", Decimal.fraction(),
                    MarginSettings.Rates.USUAL.maintenance(),
                    margin(m -> m.rates().maintenance()))
            .unit(OF_VALUE).added()
            .doc("Equity that it needs to keep a position; below it positions are sold at the"
                    + " next open.", "0.25");

    static final Key<Settings, Optional<Double>> INITIAL_SHORT = KEYS
            .optional("execution.margin.initialShort",
                    new OrNull<>(Decimal.fraction(), AS_LONGS), Optional.empty(),
                    margin(m -> Boxed.of(m.rates().initialShort())))
            .unit(OF_VALUE).added()
            .doc("Equity that it needs to open a short position.", "0.5");

    static final Key<Settings, Optional<Double>> MAINTENANCE_SHORT = KEYS
            .optional("execution.margin.maintenanceShort",
                    new OrNull<>(Decimal.fraction(), AS_LONGS), Optional.empty(),
                    margin(m -> Boxed.of(m.rates().maintenanceShort())))
            .unit(OF_VALUE).added()
            .doc("Equity that it needs to keep a short position.", "0.3");

    public static final Key<Settings, Map<String, Object>> INSTRUMENTS = KEYS
            .optional("execution.margin.instruments",
                    new Nested("a map {SYMBOL: {initial: 0.5, maintenance: 0.25}, ..}"),
                    Map.of(), margin(MarginSettings::instrumentsWritten))
            .added()
            .doc("Other rates of some instruments, by the four names above.",
                    "{TSLA: {initial: 0.75, maintenance: 0.5}}");

    static final Key<Settings, Double> BUFFER = KEYS
            .optional("execution.margin.buffer", Decimal.atLeast(0),
                    MarginSettings.USUAL_BUFFER, margin(MarginSettings::buffer))
            .unit("fraction").added()
            .doc("How much more than what positions require is there after they were sold.",
                    "0.05");

    static final Key<Settings, CallOrder> LIQUIDATE = KEYS
            .optional("execution.margin.liquidate", OneOf.of(CallOrder.values()),
                    MarginSettings.NONE.liquidate(), margin(MarginSettings::liquidate))
            .added()
            .doc("Which positions are sold then: all by one fraction, or those with the largest"
                    + " loss first.", "losers-first");

    private MarginKeys() {}

    private static <T> Function<Settings, T> financing(Function<FinancingSettings, T> value) {
        return settings -> value.apply(settings.execution().trading().financing());
    }

    private static <T> Function<Settings, T> margin(Function<MarginSettings, T> value) {
        return settings -> value.apply(settings.execution().trading().margin());
    }

    static FinancingSettings financing(Bound bound) {
        return new FinancingSettings(bound.get(CASH_RATE), bound.get(DEBIT_RATE),
                bound.get(SHORT_REBATE), bound.get(DAY_COUNT), bound.get(BORROW_RATES));
    }

    static MarginSettings margin(Bound bound) {
        return new MarginSettings(bound.get(BUYING_POWER), bound.get(ON_UNAFFORDABLE),
                new MarginSettings.Rates(bound.get(INITIAL), bound.get(MAINTENANCE),
                        Boxed.number(bound.get(INITIAL_SHORT)),
                        Boxed.number(bound.get(MAINTENANCE_SHORT))),
                bound.get(BUFFER), bound.get(LIQUIDATE), bound.get(INSTRUMENTS));
    }

    /** All of them, in the order of the reference. */
    static List<Key<Settings, ?>> all() {
        return KEYS.all();
    }
}
