package io.troupe.config;

import io.troupe.config.KeyType.Compared;
import io.troupe.config.KeyType.Decimal;
import io.troupe.config.KeyType.OneOf;
import io.troupe.config.KeyType.OrNull;
import io.troupe.config.KeyType.Rates;
import io.troupe.config.values.Comparison;
import io.troupe.config.values.RateSource;
import io.troupe.metrics.Convention;
import io.troupe.metrics.trades.TripMatching;
import java.util.List;
import java.util.Optional;

/** Keys of {@code metrics}: what a run is measured by and against. */
public final class MetricKeys {
    private static final Section<Settings> KEYS = new Section<>();

    static final Key<Settings, Convention> CONVENTION = KEYS
            .optional("metrics.convention", OneOf.of(Convention.values()), Convention.EMPYRICAL,
                    s -> s.metrics().convention())
            .neutral().added()
            .doc("Whose divisors and way of annualizing figures follow where authors differ.",
                    "bacon");

    public static final Key<Settings, RateSource> RISK_FREE = KEYS
            .optional("metrics.riskFree", new Rates(Decimal.above(-1)), new RateSource.Yearly(0),
                    s -> s.metrics().riskFree())
            .neutral().added().unit("fraction per year")
            .doc("What capital earns without risk: one rate, or a file of date,rate whose rates"
                    + " hold from their dates on.", "0.02");

    public static final Key<Settings, Optional<Comparison>> BENCHMARK = KEYS
            .optional("metrics.benchmark", new OrNull<>(new Compared(), "none"), Optional.empty(),
                    s -> s.metrics().benchmark())
            .neutral().added()
            .doc("What the fund is compared with: one of its strategies, else one of its symbols,"
                    + " bought and held; or a file of the prices of one symbol.", "equal-weight");

    static final Key<Settings, TripMatching> TRADES = KEYS
            .optional("metrics.trades", OneOf.of(TripMatching.values()),
                    TripMatching.FLAT_TO_FLAT, s -> s.metrics().trades())
            .neutral().added()
            .doc("How fills become round trips. flat-to-flat: from the first unit held to none, at"
                    + " average cost. fifo: each sale closes what was bought first.", "fifo");

    private MetricKeys() {}

    /** All of them, in the order of the reference. */
    static List<Key<Settings, ?>> all() {
        return KEYS.all();
    }
}
