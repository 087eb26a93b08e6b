package io.troupe.journal.leveldb;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.troupe.journal.folder.RunFolder;
import io.troupe.journal.store.JournalStore.Durability;
import java.util.Map;
import java.util.TreeMap;

/** Settings of Akka for a run's journal in LevelDB. */
final class LevelDbConfig {
    private static final String LEVELDB = "akka.persistence.journal.leveldb.";
    private static final String SNAPSHOTS = "akka.persistence.snapshot-store.local.";

    private LevelDbConfig() {}

    /** The settings, to be layered over what holds for every journal. */
    static Config of(LevelDbStore store) {
        RunFolder folder = store.folder();
        Map<String, Object> settings = new TreeMap<>();
        settings.put("akka.persistence.journal.plugin", "akka.persistence.journal.leveldb");
        settings.put(LEVELDB + "dir", folder.journal().toString());
        settings.put(LEVELDB + "fsync", store.durability() == Durability.POWER);
        settings.put(LEVELDB + "native", store.isNative());
        settings.put(LEVELDB + "checksum", true);
        settings.put(LEVELDB + "plugin-dispatcher", "akka.actor.default-dispatcher");
        settings.put(LEVELDB + "replay-dispatcher", "akka.actor.default-dispatcher");
        settings.put("akka.persistence.snapshot-store.plugin",
                "akka.persistence.snapshot-store.local");
        settings.put(SNAPSHOTS + "dir", folder.snapshots().toString());
        settings.put(SNAPSHOTS + "plugin-dispatcher", "akka.actor.default-dispatcher");
        // Files of snapshots are written beside the spine, which may not block.
        settings.put(SNAPSHOTS + "stream-dispatcher", "akka.actor.default-blocking-io-dispatcher");
        return ConfigFactory.parseMap(settings, "journal of " + folder.path());
    }
}
