package io.troupe.config;

import io.troupe.config.KeyType.Count;
import io.troupe.config.KeyType.Flag;
import io.troupe.config.KeyType.OneOf;
import io.troupe.config.KeyType.OrAuto;
import io.troupe.config.values.AutoOr;
import io.troupe.journal.leveldb.LevelDbStore;
import io.troupe.journal.store.JournalStore;
import io.troupe.model.SettingNames;
import java.util.List;

/** Keys of {@code journal}: what is written down, so that a run can be resumed. */
public final class JournalKeys {
    private static final Section<Settings> KEYS = new Section<>();

    public static final Key<Settings, Boolean> ENABLED = KEYS
            .optional("journal.enabled", new Flag(), true, s -> s.journal().enabled())
            .neutral()
            .doc("Without a journal a run cannot be resumed.", "false");

    static final Key<Settings, Integer> BARS_PER_EVENT = KEYS
            .optional("journal.barsPerEvent", new Count(1, 65_536), 64,
                    s -> s.journal().barsPerEvent())
            .unit("bars")
            .doc("Bars booked by one event.", "1");

    static final Key<Settings, AutoOr> STRATEGIES_PER_BOOK = KEYS
            .optional("journal.strategiesPerBook", new OrAuto(Count.atLeast(1)), AutoOr.auto(),
                    s -> s.journal().strategiesPerBook())
            .doc("Strategies that share one event-sourced book.", "16");

    static final Key<Settings, Integer> MAX_LAG_BARS = KEYS
            .optional("journal.maxLagBars", Count.atLeast(1), 4096, s -> s.journal().maxLagBars())
            .neutral().unit("bars")
            .doc("How far the journal may lag behind the run; at least barsPerEvent.", "4096");

    static final Key<Settings, Integer> SNAPSHOT_EVERY_BARS = KEYS
            .optional("journal.snapshotEveryBars", Count.atLeast(1), 2048,
                    s -> s.journal().snapshotEveryBars())
            .neutral().unit("bars")
            .doc("Distance of snapshots.", "2048");

    static final Key<Settings, JournalStore.Durability> DURABILITY = KEYS
            .optional("journal.durability", OneOf.of(JournalStore.Durability.values()),
                    JournalStore.Durability.PROCESS, s -> s.journal().durability())
            .neutral()
            .doc("What a written bar survives: any end of the process, or loss of power too.",
                    "power");

    static final Key<Settings, LevelDbStore.Plugin> PLUGIN = KEYS
            .optional("journal.plugin", OneOf.of(LevelDbStore.Plugin.values()),
                    LevelDbStore.Plugin.TROUPE, s -> s.journal().plugin())
            .neutral()
            .doc("What a new journal is written with: our own plugin, or the one that Akka has;"
                    + " a journal goes on as it was begun.", "akka");

    static final Key<Settings, LevelDbStore.NativeLibrary> NATIVE = KEYS
            .optional(SettingNames.JOURNAL_NATIVE, OneOf.of(LevelDbStore.NativeLibrary.values()),
                    LevelDbStore.NativeLibrary.AUTO, s -> s.journal().nativeLevelDb())
            .neutral()
            .doc("Write the journal with native LevelDB; on a full disk it ends the process, so"
                    + " auto does without.", "off");

    private JournalKeys() {}

    /** All of them, in the order of the reference. */
    static List<Key<Settings, ?>> all() {
        return KEYS.all();
    }
}
