package io.troupe.config;

import io.troupe.config.KeyType.Amount;
import io.troupe.config.KeyType.Count;
import io.troupe.config.KeyType.Decimal;
import io.troupe.config.KeyType.ListOf;
import io.troupe.config.KeyType.OneOf;
import io.troupe.config.KeyType.Text;
import io.troupe.model.Cadence;
import io.troupe.portfolio.allocators.AllocatorType;
import java.util.List;

/** Keys of {@code fund}: its money, and how that is divided. */
public final class FundKeys {
    /** Where the currency is said, which is the unit of amounts. */
    static final String CURRENCY_PATH = "fund.currency";
    /** The largest capital, well inside what ledgers of micros can hold after gains. */
    private static final long MOST_CAPITAL = 1_000_000_000_000L;
    private static final Section<Settings> KEYS = new Section<>();

    public static final Key<Settings, Long> CAPITAL = KEYS
            .optional("fund.capital", new Amount(MOST_CAPITAL), 1_000_000_000_000L,
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

    static final Key<Settings, List<Double>> WEIGHTS = KEYS
            .optional("fund.allocator.weights", new ListOf<>(Decimal.atLeast(0)), List.of(),
                    s -> s.fund().allocator().weights())
            .unit("fraction of capital")
            .doc("For type fixed: one weight per strategy, in their order, summing to 1. Without"
                    + " those that were taken out, the others share in proportion to theirs.",
                    "[0.6, 0.4]");

    static final Key<Settings, Cadence> DECIDE = KEYS
            .optional("fund.allocator.decide",
                    OneOf.of(Cadence.NEVER, Cadence.DAILY, Cadence.WEEKLY, Cadence.MONTHLY),
                    Cadence.MONTHLY, s -> s.fund().allocator().decide())
            .doc("When capital is divided anew: at the close of the first bar of each day, week"
                    + " or month; never: only before the first bar.", "weekly");

    private FundKeys() {}

    /** All of them, in the order of the reference. */
    static List<Key<Settings, ?>> all() {
        return KEYS.all();
    }
}
