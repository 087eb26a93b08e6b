package io.troupe.config;

import io.troupe.config.KeyType.Count;
import io.troupe.config.KeyType.OneOf;
import io.troupe.config.KeyType.OrAuto;
import io.troupe.config.KeyType.Period;
import io.troupe.config.values.AutoOr;
import io.troupe.model.FailurePolicy;
import io.troupe.model.SettingNames;
import java.time.Duration;
import java.util.List;

/** Keys of {@code engine}: how the work is spread. */
final class EngineKeys {
    private static final Section<Settings> KEYS = new Section<>();

    static final Key<Settings, AutoOr> THREADS = KEYS
            .optional(SettingNames.ENGINE_THREADS, new OrAuto(new Count(1, 64)), AutoOr.auto(),
                    s -> s.engine().threads())
            .neutral().unit("threads")
            .doc("Threads that run strategies.", "2");

    static final Key<Settings, AutoOr> STRATEGIES_PER_ACTOR = KEYS
            .optional("engine.strategiesPerActor", new OrAuto(Count.atLeast(1)), AutoOr.auto(),
                    s -> s.engine().strategiesPerActor())
            .neutral()
            .doc("Strategies hosted by one actor.", "1");

    static final Key<Settings, AutoOr> WINDOW = KEYS
            .optional("engine.window", new OrAuto(new Count(1, 4096)), AutoOr.auto(),
                    s -> s.engine().window())
            .neutral().unit("bars")
            .doc("How far strategies may run ahead of the fund.", "64");

    static final Key<Settings, Duration> BAR_TIMEOUT = KEYS
            .optional(SettingNames.ENGINE_BAR_TIMEOUT, new Period(), Duration.ofSeconds(30),
                    s -> s.engine().barTimeout())
            .neutral().unit("time")
            .doc("After this a strategy counts as hung and is quarantined.", "2m");

    static final Key<Settings, FailurePolicy> ON_FAILURE = KEYS
            .optional(SettingNames.ENGINE_ON_FAILURE, OneOf.of(FailurePolicy.values()),
                    FailurePolicy.FLATTEN, s -> s.engine().onFailure())
            .doc("A strategy that throws, hangs or returns NaN: close its positions, keep them,"
                    + " or stop the run.", "freeze");

    private EngineKeys() {}

    /** All of them, in the order of the reference. */
    static List<Key<Settings, ?>> all() {
        return KEYS.all();
    }
}
