package io.troupe.config;

import io.troupe.config.KeyType.Amount;
import io.troupe.config.KeyType.Decimal;
import io.troupe.config.KeyType.Flow;
import io.troupe.config.KeyType.ListOf;
import io.troupe.config.KeyType.OneOf;
import io.troupe.config.KeyType.Text;
import io.troupe.config.values.CapitalFlow;
import io.troupe.model.SettingNames;
import io.troupe.model.Sweep;
import java.util.ArrayList;
import java.util.List;

/** Keys of {@code fund}: its money, and what is made of it together. */
public final class FundKeys {
    /** Where the currency is said, which is the unit of amounts. */
    static final String CURRENCY_PATH = "fund.currency";
    static final String MAX_EXPOSURE_PATH = "fund.maxExposure";
    /** The largest capital, well inside what ledgers of micros can hold after gains. */
    static final long MOST_CAPITAL = 1_000_000_000_000L;
    /** A fund that holds more times what its strategies want has a digit too many. */
    private static final double MOST_SCALE = 100;
    private static final Section<Settings> MONEY = new Section<>();
    private static final Section<Settings> KEYS = new Section<>();

    public static final Key<Settings, Long> CAPITAL = MONEY
            .optional("fund.capital", Amount.upTo(MOST_CAPITAL), 1_000_000_000_000L,
                    s -> s.fund().capitalMicros())
            .unit(CURRENCY_PATH)
            .doc("Money at the start.", "12000000");

    static final Key<Settings, String> CURRENCY = MONEY
            .optional(CURRENCY_PATH,
                    Text.matching("[A-Z][A-Z0-9]{2,7}",
                            "a code of three to eight capitals"),
                    "USD", s -> s.fund().currency())
            .doc("Currency of prices and money; a label.", "EUR");

    public static final Key<Settings, Double> MAX_EXPOSURE = KEYS
            .optional(MAX_EXPOSURE_PATH, Decimal.atLeast(1), 1.0, s -> s.fund().maxExposure())
            .unit("factor").added()
            .doc("How far an allocator's shares that sum to more than 1 may lever the fund: they"
                    + " are divided by their sum, which multiplies all target weights, but by no"
                    + " more than this.", "1.5");

    public static final Key<Settings, Sweep> SWEEP = KEYS
            .optional("fund.sweep", OneOf.of(Sweep.values()), Sweep.NEVER, s -> s.fund().sweep())
            .added()
            .doc("What becomes of what crossing orders saved and the overlay earned or lost:"
                    + " never: it stays in their accounts; decisions: whenever capital is divided"
                    + " anew, it is divided with it.", "decisions");

    public static final Key<Settings, Double> SCALE = KEYS
            .optional("fund.construct.scale", new Decimal(0, true, MOST_SCALE), 1.0,
                    s -> s.fund().construct().scaled().scale())
            .unit("factor").added()
            .doc("How many times what its strategies want together the fund holds of every asset."
                    + " The difference is the account overlay's; the strategies' own records do"
                    + " not change.", "0.8");

    public static final Key<Settings, List<CapitalFlow>> FLOWS = KEYS
            .optional(SettingNames.FUND_FLOWS,
                    new ListOf<>(new Flow(Amount.eitherWay(MOST_CAPITAL))),
                    List.of(), s -> s.fund().flows())
            .unit(CURRENCY_PATH).added()
            .doc("Subscriptions (amounts above 0) and redemptions (below), in any order. Each is"
                    + " due at the close of the first bar on its date or after it, and is divided"
                    + " as capital is at that time; those of one bar add up.",
                    "[{date: 2020-03-02, amount: 500000}, {date: 2021-06-01, amount: -250000}]");

    private FundKeys() {}

    /** All of them, in the order of the reference. */
    static List<Key<Settings, ?>> all() {
        List<Key<Settings, ?>> all = new ArrayList<>(MONEY.all());
        all.addAll(AllocatorKeys.all());
        all.addAll(StaffKeys.ofFund());
        all.addAll(KEYS.all());
        all.addAll(all.indexOf(SCALE) + 1, ConstructKeys.all());
        return List.copyOf(all);
    }
}
