package io.troupe.journal.leveldb;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.troupe.journal.folder.RunFolder;
import io.troupe.journal.leveldb.JournalFormat.Found;
import io.troupe.journal.leveldb.LevelDbStore.Plugin;
import io.troupe.journal.store.JournalStore.Durability;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** Settings of Akka for a run's journal in LevelDB. */
final class LevelDbConfig {
    private static final String OWN = "troupe.journal";
    private static final String AKKAS = "akka.persistence.journal.leveldb";
    private static final String SPINE = "akka.actor.default-dispatcher";
    private static final String SNAPSHOTS = "akka.persistence.snapshot-store.local.";

    private LevelDbConfig() {}

    /** The settings, to be layered over what holds for every journal. */
    static Config of(LevelDbStore store) {
        RunFolder folder = store.folder();
        Map<String, Object> settings = new TreeMap<>();
        settings.put("akka.persistence.snapshot-store.plugin",
                "akka.persistence.snapshot-store.local");
        settings.put(SNAPSHOTS + "dir", folder.snapshots().toString());
        settings.put(SNAPSHOTS + "plugin-dispatcher", SPINE);
        // Files of snapshots are written beside the spine, which may not block.
        settings.put(SNAPSHOTS + "stream-dispatcher", "akka.actor.default-blocking-io-dispatcher");
        String plugin = plugin(store);
        settings.put("akka.persistence.journal.plugin", plugin);
        settings.put(plugin + ".dir", folder.journal().toString());
        settings.put(plugin + ".fsync", store.durability() == Durability.POWER);
        settings.put(plugin + ".plugin-dispatcher", SPINE);
        settings.put(plugin + ".replay-dispatcher", SPINE);
        if (plugin.equals(OWN)) {
            settings.put(plugin + ".class", LevelDbJournal.class.getName());
            settings.put(plugin + ".database", LevelDbOpening.database(store));
        } else {
            settings.put(plugin + ".native", store.isNative());
            settings.put(plugin + ".checksum", true);
        }
        return ConfigFactory.parseMap(settings, "journal of " + folder.path());
    }

    /** A journal goes on in the form in which it was begun, whatever the settings say now. */
    private static String plugin(LevelDbStore store) {
        try {
            return switch (JournalFormat.in(store.folder().journal())) {
                case Found.Own _ -> OWN;
                case Found.Akkas _ -> AKKAS;
                case Found.Nothing _ -> store.plugin() == Plugin.TROUPE ? OWN : AKKAS;
            };
        } catch (IOException e) {
            throw new UncheckedIOException("the journal in " + store.folder().path()
                    + " cannot be read", e);
        }
    }
}
