package io.troupe.journal.leveldb;

import com.typesafe.config.Config;
import io.troupe.journal.Durable;
import io.troupe.journal.folder.FolderWriting;
import io.troupe.journal.folder.RunFolder;
import io.troupe.journal.folder.RunLock;
import io.troupe.journal.store.Checked;
import io.troupe.journal.store.DiskSpaceGuard;
import io.troupe.journal.store.JournalProblem;
import io.troupe.journal.store.JournalStore;
import io.troupe.journal.store.Obstacle;
import io.troupe.journal.store.Watermark;
import io.troupe.model.Labeled;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * A journal in LevelDB, in the folder of its run, which also has the lock, the watermark and the
 * reserve.
 *
 * @param folder the run's folder
 * @param durability what an acknowledged event survives
 * @param nativeLibrary which build of LevelDB writes it
 * @param plugin what a new journal is begun with; one that was begun goes on as it was
 */
public record LevelDbStore(RunFolder folder, Durability durability, NativeLibrary nativeLibrary,
        Plugin plugin) implements JournalStore {
    /** What brings the events of actors to LevelDB, and in which form. */
    public enum Plugin implements Labeled {
        /** Our own: what comes together is written at once, and nothing twice. */
        TROUPE("troupe"),
        /** The one that Akka has. */
        AKKA("akka");

        private final String label;

        Plugin(String label) {
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

    /** A place as the settings have it by default. */
    public static LevelDbStore in(RunFolder folder) {
        return new LevelDbStore(folder, Durability.PROCESS, NativeLibrary.AUTO,
                Plugin.TROUPE);
    }

    @Override
    public Optional<JournalProblem> create(Durable start) {
        return folder.create(start) instanceof Checked.Failed<RunFolder>(JournalProblem problem)
                ? Optional.of(problem)
                : Optional.empty();
    }

    @Override
    public boolean hasBegun() {
        return Files.exists(folder.journal().resolve(LevelDbFiles.CURRENT));
    }

    @Override
    public Checked<RunLock> lock() {
        return RunLock.acquire(folder);
    }

    @Override
    public Checked<RunLock> lockToRead() {
        return RunLock.toRead(folder);
    }

    @Override
    public Checked<Durable> watermark() {
        return Watermark.read(folder.watermark());
    }

    @Override
    public List<JournalProblem> preflight(int durableBar) {
        return durableBar < 0 ? List.of() : LevelDbFiles.missing(folder.journal(), durableBar);
    }

    @Override
    public Optional<JournalProblem> space(long reserveBytes) {
        try {
            return DiskSpaceGuard.of(folder.path(), reserveBytes).check();
        } catch (IOException e) {
            return Optional.of(new JournalProblem.BadFile(folder.path(),
                    "the free space is unknown: " + Obstacle.reason(e)));
        }
    }

    @Override
    public Optional<JournalProblem> opening() {
        return LevelDbOpening.check(this);
    }

    @Override
    public Optional<JournalProblem> damagedEnd() {
        return LevelDbFiles.damagedLog(folder.journal());
    }

    @Override
    public Optional<JournalProblem> damage() {
        return LevelDbFiles.damaged(folder.journal());
    }

    @Override
    public Config plugins() {
        return LevelDbConfig.of(this);
    }

    @Override
    public Writing write() throws IOException {
        return FolderWriting.begin(folder, durability == Durability.POWER);
    }

    @Override
    public Copy copy() throws IOException {
        return LevelDbCopy.of(this);
    }

    /** Whether the native LevelDB is used. */
    boolean isNative() {
        return nativeLibrary == NativeLibrary.ON;
    }
}
