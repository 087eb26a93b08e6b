package io.troupe.config;

import io.troupe.config.KeyType.Count;
import io.troupe.config.KeyType.Decimal;
import io.troupe.config.KeyType.OrNull;
import io.troupe.config.values.Boxed;
import io.troupe.model.SettingNames;
import java.util.List;
import java.util.Optional;

/** Keys of {@code risk}: limits of the fund. */
public final class RiskKeys {
    private static final Section<Settings> KEYS = new Section<>();

    static final Key<Settings, Optional<Double>> MAX_GROSS = KEYS
            .optional(SettingNames.RISK_MAX_GROSS, new OrNull<>(Decimal.above(0), "no limit"),
                    Optional.empty(), s -> Boxed.of(s.risk().maxGross()))
            .unit("fraction of fund value")
            .doc("Longs plus shorts.", "1.5");

    static final Key<Settings, Optional<Double>> MAX_PER_ASSET = KEYS
            .optional("risk.maxPerAsset", new OrNull<>(Decimal.above(0), "no limit"),
                    Optional.empty(), s -> Boxed.of(s.risk().maxPerAsset()))
            .unit("fraction of fund value")
            .doc("One asset, long or short.", "0.2");

    public static final Key<Settings, Optional<Double>> MAX_DRAWDOWN = KEYS
            .optional("risk.maxDrawdown", new OrNull<>(Decimal.fraction(), "no limit"),
                    Optional.empty(), s -> Boxed.of(s.risk().maxDrawdown()))
            .unit("fraction of highest fund value")
            .doc("Fall from the highest value at which the fund goes flat.", "0.35");

    static final Key<Settings, Optional<Integer>> COOLDOWN_BARS = KEYS
            .optional("risk.cooldownBars", new OrNull<>(Count.atLeast(1), "the rest of the run"),
                    Optional.empty(), s -> Boxed.of(s.risk().cooldownBars()))
            .unit("bars")
            .doc("How long it stays flat after that.", "63");

    private RiskKeys() {}

    /** All of them, in the order of the reference. */
    static List<Key<Settings, ?>> all() {
        return KEYS.all();
    }
}
