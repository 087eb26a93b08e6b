package io.troupe.config;

import io.troupe.config.KeyType.Amount;
import io.troupe.config.KeyType.Count;
import io.troupe.config.KeyType.Decimal;
import io.troupe.config.KeyType.Flow;
import io.troupe.config.KeyType.ListOf;
import io.troupe.config.KeyType.OneOf;
import io.troupe.config.KeyType.Text;
import io.troupe.model.Cadence;
import io.troupe.model.SettingNames;
import io.troupe.model.Sweep;
import io.troupe.portfolio.allocators.AllocatorType;
import java.util.List;

/** Keys of {@code fund}: its money, how that is divided, and what is made of it together. */
public final class FundKeys {
    /** Where the currency is said, which is the unit of amounts. */
    static final String CURRENCY_PATH = "fund.currency";
    private static final String MAX_EXPOSURE_PATH = "fund.maxExposure";
    /** The largest capital, well inside what ledgers of micros can hold after gains. */
    static final long MOST_CAPITAL = 1_000_000_000_000L;
    /** A fund that holds more times what its strategies want has a digit too many. */
    private static final double MOST_SCALE = 100;
    private static final Section<Settings> KEYS = new Section<>();

    public static final Key<Settings, Long> CAPITAL = KEYS
            .optional("fund.capital", Amount.upTo(MOST_CAPITAL), 1_000_000_000_000L,
                    s -> s.fund().capitalMicros())
            .unit(CURRENCY_PATH)
            .doc("Money at the start.", "12000000");

    static final Key<Settings, String> CURRENCY = KEYS
            .optional(CURRENCY_PATH,
                    Text.matching("[A-Z][A-Z0-9]{2,7}",
                            "a code of three to eight capitals"),
                    "USD", s -> s.fund().currency())
            .doc("Currency of prices and money; a label.", "EUR");

    static final Key<Settings, AllocatorType> ALLOCATOR = KEYS
            .optional("fund.allocator.type", OneOf.of(AllocatorType.values()), AllocatorType.EQUAL,
                    s -> s.fund().allocator().type())
            .doc("How capital is divided between strategies.", "inverse-volatility");

    static final Key<Settings, Integer> LOOKBACK_BARS = KEYS
            .optional("fund.allocator.lookbackBars", Count.atLeast(2), 126,
                    s -> s.fund().allocator().lookbackBars())
            .unit("bars")
            .doc("Returns that inverse-volatility looks back on; until there are as many, shares"
                    + " are equal.", "126");

    public static final Key<Settings, List<Double>> WEIGHTS = KEYS
            .optional("fund.allocator.weights", new ListOf<>(Decimal.atLeast(0)), List.of(),
                    s -> s.fund().allocator().weights())
            .unit("fraction of capital")
            .doc("For type fixed: one weight per strategy, in their order, not all 0. If they"
                    + " sum to less than 1, the rest of the capital lies in the reserve; what they"
                    + " sum to above 1 is exposure, up to " + MAX_EXPOSURE_PATH + ". Without those"
                    + " that were taken out, the others share in proportion to theirs.",
                    "[0.6, 0.4]");

    public static final Key<Settings, Cadence> DECIDE = KEYS
            .optional("fund.allocator.decide",
                    OneOf.of(Cadence.NEVER, Cadence.DAILY, Cadence.WEEKLY, Cadence.MONTHLY),
                    Cadence.MONTHLY, s -> s.fund().allocator().decide())
            .doc("When capital is divided anew: at the close of the first bar of each day, week"
                    + " or month; never: only before the first bar.", "weekly");

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

    static final Key<Settings, Double> SCALE = KEYS
            .optional("fund.construct.scale", new Decimal(0, true, MOST_SCALE), 1.0,
                    s -> s.fund().construct().scale())
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
        return KEYS.all();
    }
}
