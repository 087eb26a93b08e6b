package io.troupe.config;

import io.troupe.config.KeyType.Decimal;
import io.troupe.config.KeyType.OneOf;
import io.troupe.config.KeyType.OrNull;
import io.troupe.config.values.Boxed;
import io.troupe.execution.FillAt;
import io.troupe.ledger.Dividends;
import java.util.List;
import java.util.Optional;

/** Keys of {@code execution}: how orders fill and what that costs. */
public final class ExecutionKeys {
    private static final Section<Settings> KEYS = new Section<>();

    public static final Key<Settings, FillAt> FILL_AT = KEYS
            .optional("execution.fillAt", OneOf.of(FillAt.values()), FillAt.AUTO,
                    s -> s.execution().fillAt())
            .doc("Price of the next bar at which orders fill; auto is the open where the data"
                    + " has opens, else the close.", "open");

    static final Key<Settings, Double> SLIPPAGE_BPS = KEYS
            .optional("execution.slippageBps", new Decimal(0, true, 10_000), 5.0,
                    s -> s.execution().slippageBps())
            .unit("basis points of price")
            .doc("Paid on every fill.", "5");

    static final Key<Settings, Double> COMMISSION_PER_SHARE = KEYS
            .optional("execution.commissionPerShare", Decimal.atLeast(0), 0.005,
                    s -> s.execution().commissionPerShare())
            .unit(FundKeys.CURRENCY_PATH)
            .doc("Commission for each share.", "0.005");

    static final Key<Settings, Double> COMMISSION_MINIMUM = KEYS
            .optional("execution.commissionMinimum", Decimal.atLeast(0), 1.0,
                    s -> s.execution().commissionMinimum())
            .unit(FundKeys.CURRENCY_PATH)
            .doc("Least commission of an order.", "1.0");

    public static final Key<Settings, Optional<Double>> VOLUME_LIMIT = KEYS
            .optional("execution.volumeLimit", new OrNull<>(Decimal.fraction(), "no limit"),
                    Optional.empty(), s -> Boxed.of(s.execution().volumeLimit()))
            .unit("fraction of the bar's volume")
            .doc("Most that may fill in one bar; needs data with volume.", "0.1");

    static final Key<Settings, Dividends> DIVIDENDS = KEYS
            .optional("execution.dividends", OneOf.of(Dividends.values()), Dividends.CASH,
                    s -> s.execution().dividends())
            .added()
            .doc("Cash dividends stay in cash, or buy shares at the last close less the dividend"
                    + " (reinvest), as adjusted prices assume.", "reinvest");

    private ExecutionKeys() {}

    /** All of them, in the order of the reference. */
    static List<Key<Settings, ?>> all() {
        return KEYS.all();
    }
}
