package io.troupe.config;

import io.troupe.config.KeyType.Count;
import io.troupe.config.KeyType.Decimal;
import io.troupe.config.KeyType.OneOf;
import io.troupe.config.KeyType.OrNull;
import io.troupe.config.execution.LimitTouch;
import io.troupe.config.execution.TradingSettings;
import io.troupe.config.values.Boxed;
import io.troupe.execution.FillAt;
import io.troupe.execution.matching.Intrabar;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.ledger.Dividends;
import io.troupe.model.SettingNames;
import io.troupe.model.orders.RefusalPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Keys of {@code execution}: how orders fill and what that costs, long forms and margin last. */
public final class ExecutionKeys {
    private static final int MOST_LATENCY = 1000;
    private static final String LONG_FORM = "the long form";
    private static final Section<Settings> KEYS = new Section<>();

    public static final Key<Settings, FillAt> FILL_AT = KEYS
            .optional("execution.fillAt", OneOf.of(FillAt.values()), FillAt.AUTO,
                    s -> s.execution().fillAt())
            .doc("Price of the next bar at which orders fill; auto is the open where the data"
                    + " has opens, else the close.", "open");

    static final Key<Settings, Optional<Double>> SLIPPAGE_BPS = KEYS
            .optional("execution.slippageBps",
                    new OrNull<>(new Decimal(0, true, 10_000), LONG_FORM), Optional.of(5.0),
                    s -> Optional.of(s.execution().slippageBps()))
            .unit("basis points of price")
            .doc("Paid on every fill.", "5");

    static final Key<Settings, Optional<Double>> COMMISSION_PER_SHARE = KEYS
            .optional("execution.commissionPerShare",
                    new OrNull<>(Decimal.atLeast(0), LONG_FORM), Optional.of(0.005),
                    s -> Optional.of(s.execution().commissionPerShare()))
            .unit(FundKeys.CURRENCY_PATH)
            .doc("Commission for each share.", "0.005");

    static final Key<Settings, Optional<Double>> COMMISSION_MINIMUM = KEYS
            .optional("execution.commissionMinimum",
                    new OrNull<>(Decimal.atLeast(0), LONG_FORM), Optional.of(1.0),
                    s -> Optional.of(s.execution().commissionMinimum()))
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

    static final Key<Settings, MatchingRules.Book> RULES = KEYS
            .optional("execution.rules", OneOf.of(MatchingRules.Book.values()),
                    MatchingRules.DEFAULT.book(), s -> s.execution().matching().book())
            .added()
            .doc("Whose rules decide where orders meet bars differently; `troupe execution rules`"
                    + " tells them apart.", "lean");

    static final Key<Settings, Intrabar> INTRABAR = KEYS
            .optional("execution.intrabar", OneOf.of(Intrabar.values()),
                    MatchingRules.DEFAULT.intrabar(), s -> s.execution().matching().intrabar())
            .added()
            .doc("What is assumed of a bar between its four prices. worst: of all courses the one"
                    + " that is worst for who ordered; adaptive: the nearer of high and low is"
                    + " first; or always the high or the low.", "adaptive");

    static final Key<Settings, LimitTouch> LIMIT_TOUCH = KEYS
            .optional("execution.limitTouch", OneOf.of(LimitTouch.values()), LimitTouch.TOUCH,
                    s -> s.execution().matching().limitThrough() ? LimitTouch.THROUGH
                            : LimitTouch.TOUCH)
            .added()
            .doc("Whether a limit order fills within a bar that touches its limit, or only if a"
                    + " tick beyond it is traded.", "through");

    static final Key<Settings, Double> LIMIT_FILL_PROBABILITY = KEYS
            .optional("execution.limitFillProbability", Decimal.fraction(),
                    MatchingRules.DEFAULT.limitFillProbability(),
                    s -> s.execution().matching().limitFillProbability())
            .added()
            .doc("The chance that a limit order fills in a bar that reaches its limit and does"
                    + " not open beyond it; drawn anew for each order and bar.", "0.5");

    static final Key<Settings, Integer> LATENCY_BARS = KEYS
            .optional("execution.latencyBars", new Count(0, MOST_LATENCY),
                    MatchingRules.DEFAULT.latencyBars(),
                    s -> s.execution().matching().latencyBars())
            .unit("bars").added()
            .doc("How many bars later than the next one an order, a change and a cancellation"
                    + " take effect.", "1");

    static final Key<Settings, RefusalPolicy> ON_REFUSED = KEYS
            .optional(SettingNames.EXECUTION_ON_REFUSED, OneOf.of(RefusalPolicy.values()),
                    RefusalPolicy.CONTINUE, s -> s.execution().trading().onRefused())
            .added()
            .doc("What becomes of a strategy one of whose orders is refused, by its own mistake"
                    + " or for want of buying power.", "quarantine");

    private ExecutionKeys() {}

    static MatchingRules matching(Bound bound) {
        return new MatchingRules(bound.get(RULES), bound.get(INTRABAR),
                bound.get(LIMIT_TOUCH) == LimitTouch.THROUGH, bound.get(LIMIT_FILL_PROBABILITY),
                bound.get(LATENCY_BARS));
    }

    /** The short forms of costs. */
    static List<Key<Settings, Optional<Double>>> shortForms() {
        return List.of(SLIPPAGE_BPS, COMMISSION_PER_SHARE, COMMISSION_MINIMUM);
    }

    /** What a short form says, or its default where it is left open: a long form counts then. */
    static double shortForm(Bound bound, Key<Settings, Optional<Double>> key) {
        return bound.get(key).or(() -> Objects.requireNonNull(key.preset())).orElseThrow();
    }

    /** Whether a key says nothing in some settings, as a long form counts in its place. */
    public static boolean isReplaced(Key<Settings, ?> key, Settings settings) {
        TradingSettings trading = settings.execution().trading();
        return key.equals(SLIPPAGE_BPS) ? trading.slippage().type().isPresent()
                : shortForms().contains(key) && trading.commission().isSaid();
    }

    /** All of them, in the order of the reference. */
    static List<Key<Settings, ?>> all() {
        List<Key<Settings, ?>> all = new ArrayList<>(KEYS.all());
        all.addAll(CostKeys.all());
        all.addAll(MarginKeys.all());
        return List.copyOf(all);
    }
}
