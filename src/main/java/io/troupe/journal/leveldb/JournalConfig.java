package io.troupe.journal.leveldb;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.troupe.journal.BarsBooked;
import io.troupe.journal.folder.RunFolder;
import io.troupe.model.Labeled;
import java.util.Map;
import java.util.TreeMap;

/**
 * Settings of Akka for a run's journal in LevelDB.
 *
 * @param folder the run's folder
 * @param durability what an acknowledged event survives
 * @param nativeLibrary whether LevelDB is the native one
 */
public record JournalConfig(RunFolder folder, Durability durability, NativeLibrary nativeLibrary) {
    /** What an acknowledged event survives. */
    public enum Durability implements Labeled {
        /** Any end of the process. */
        PROCESS("process"),
        /** A power failure too: every event is forced to the disk, which costs some 150 µs. */
        POWER("power");

        private final String label;

        Durability(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * Which LevelDB is used. Both read the same files. The native one writes through maps of its
     * files: where another process fills the disk, the system ends this one in the middle of a bar.
     */
    public enum NativeLibrary implements Labeled {
        /** The one in pure Java. */
        AUTO("auto"),
        /** The native one. */
        ON("on"),
        /** The one in pure Java. */
        OFF("off");

        private final String label;

        NativeLibrary(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    static {
        // Read once, when its class is loaded: write to files, which can fail, not to maps.
        System.setProperty("leveldb.mmap", "false");
    }

    private static final String LEVELDB = "akka.persistence.journal.leveldb.";
    private static final String SNAPSHOTS = "akka.persistence.snapshot-store.local.";

    /** What holds for every journal of Troupe, whatever database is behind it. */
    public static Config common() {
        return ConfigFactory.parseResources(BarsBooked.class, "journal.conf");
    }

    /** The settings, to be layered over {@code ConfigFactory.load()}. */
    public Config config() {
        Map<String, Object> settings = new TreeMap<>();
        settings.put("akka.persistence.journal.plugin", "akka.persistence.journal.leveldb");
        settings.put(LEVELDB + "dir", folder.journal().toString());
        settings.put(LEVELDB + "fsync", durability == Durability.POWER);
        settings.put(LEVELDB + "native", isNative());
        settings.put(LEVELDB + "checksum", true);
        settings.put(LEVELDB + "plugin-dispatcher", "akka.actor.default-dispatcher");
        settings.put(LEVELDB + "replay-dispatcher", "akka.actor.default-dispatcher");
        settings.put("akka.persistence.snapshot-store.plugin",
                "akka.persistence.snapshot-store.local");
        settings.put(SNAPSHOTS + "dir", folder.snapshots().toString());
        settings.put(SNAPSHOTS + "plugin-dispatcher", "akka.actor.default-dispatcher");
        // Files of snapshots are written beside the spine, which may not block.
        settings.put(SNAPSHOTS + "stream-dispatcher", "akka.actor.default-blocking-io-dispatcher");
        return ConfigFactory.parseMap(settings, "journal of " + folder.path())
                .withFallback(common());
    }

    /** Whether the native LevelDB is used. */
    public boolean isNative() {
        return nativeLibrary == NativeLibrary.ON;
    }
}
