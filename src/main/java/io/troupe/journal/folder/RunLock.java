package io.troupe.journal.folder;

import io.troupe.journal.store.Checked;
import io.troupe.journal.store.JournalProblem;
import io.troupe.journal.store.JournalStore;
import io.troupe.journal.store.Obstacle;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a run to one process. The operating system holds the lock and releases it when the process
 * ends in any way; a second file says who holds it.
 *
 * <p>Closing <em>any</em> handle on a locked file releases a POSIX lock of the same process, so the
 * locked file is never opened twice: a registry of this process's locks is asked first.
 */
public final class RunLock implements JournalStore.Lock {
    private static final Pattern PROCESS = Pattern.compile("process (\\d{1,18})\\b");
    private static final String LOCK = "lock";
    private static final String HOLDER = "lock.holder";
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path key;
    private final @Nullable FileChannel channel;
    private final @Nullable Path holder;

    private RunLock(Path key, @Nullable FileChannel channel, @Nullable Path holder) {
        this.key = key;
        this.channel = channel;
        this.holder = holder;
    }

    /**
     * Takes the lock of a run that is only read. Where the run's folder cannot be written, many may
     * read it at once, as long as no process that can write to it holds it.
     */
    public static Checked<RunLock> toRead(RunFolder folder) {
        Checked<RunLock> whole = acquire(folder);
        boolean isReadOnly = whole instanceof Checked.Failed<RunLock>(JournalProblem problem)
                && problem.obstacle().filter(found -> found == Obstacle.READ_ONLY
                        || found == Obstacle.NOT_PERMITTED).isPresent();
        return isReadOnly ? acquire(folder, RunLock::share) : whole;
    }

    private static @Nullable RunLock share(Path folder) throws IOException {
        Path file = folder.resolve(LOCK);
        if (!Files.exists(file)) {
            return new RunLock(folder, null, null);
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ,
                LinkOption.NOFOLLOW_LINKS);
        if (channel.tryLock(0, Long.MAX_VALUE, true) == null) {
            channel.close();
            return null;
        }
        return new RunLock(folder, channel, null);
    }

    @Override
    public boolean isShared() {
        return holder == null;
    }

    /** How a lock is taken: null if another process has it. */
    @FunctionalInterface
    private interface Taking {
        @Nullable
        RunLock of(Path folder) throws IOException;
    }

    /** Takes the lock of a run, or says at once who has it. */
    public static Checked<RunLock> acquire(RunFolder folder) {
        return acquire(folder, RunLock::take);
    }

    private static Checked<RunLock> acquire(RunFolder folder, Taking taking) {
        Path key;
        try {
            key = folder.path().toRealPath();
        } catch (IOException e) {
            return new Checked.Failed<>(
                    new JournalProblem.BadFile(folder.path(), "there is no such run"));
        }
        for (String name : List.of(LOCK, HOLDER)) {
            Optional<JournalProblem> link = folder.linked(key.resolve(name));
            if (link.isPresent()) {
                return new Checked.Failed<>(link.get());
            }
        }
        if (!HELD_HERE.add(key)) {
            return locked(folder, "this process");
        }
        RunLock lock = null;
        try {
            lock = taking.of(key);
            return lock == null ? locked(folder, holder(key)) : new Checked.Passed<>(lock);
        } catch (IOException e) {
            return new Checked.Failed<>(new JournalProblem.BadFile(key.resolve(LOCK),
                    "it cannot be locked: " + Obstacle.reason(e)));
        } finally {
            if (lock == null) {
                HELD_HERE.remove(key);
            }
        }
    }

    private static @Nullable RunLock take(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
            if (lock != null) {
                Path holder = folder.resolve(HOLDER);
                say(holder, describe(ProcessHandle.current()));
                return new RunLock(folder, channel, holder);
            }
            return null;
        } catch (OverlappingFileLockException e) {
            throw new IOException("this process has locked it by other means", e);
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
    }

    /** Names a process so that a user finds it. */
    private static String describe(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        return "process " + process.pid()
                + info.startInstant().map(start -> ", started " + start).orElse("")
                + info.command().map(command -> ", " + command).orElse("");
    }

    /**
     * The live process that holds a run, without touching the lock: even to try it could make
     * another process be refused. Empty if nobody does, or if the one who did was killed.
     */
    public static Optional<String> liveHolder(RunFolder folder) {
        String text;
        try {
            text = Files.readString(folder.path().resolve(HOLDER)).strip();
        } catch (IOException none) {
            return Optional.empty();
        }
        Matcher process = PROCESS.matcher(text);
        return process.lookingAt() && ProcessHandle.of(Long.parseLong(process.group(1)))
                .filter(ProcessHandle::isAlive).map(RunLock::describe).filter(text::equals)
                .isPresent() ? Optional.of(text) : Optional.empty();
    }

    private static String holder(Path folder) {
        try {
            String text = Files.readString(folder.resolve(HOLDER));
            return text.isBlank() ? "another process" : text.strip();
        } catch (IOException e) {
            return "another process";
        }
    }

    private static Checked<RunLock> locked(RunFolder folder, String holder) {
        return new Checked.Failed<>(new JournalProblem.Locked(folder.path(), holder));
    }

    private static void say(Path holder, String text) throws IOException {
        Files.writeString(holder, text, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void abandon() throws IOException {
        try {
            if (channel != null) {
                channel.close();
            }
        } finally {
            HELD_HERE.remove(key);
        }
    }

    /**
     * Releases the lock, if it is still held. The files stay: removing them would let two processes
     * lock different ones.
     */
    @Override
    public void close() throws IOException {
        if (channel != null && !channel.isOpen()) {
            return;
        }
        try {
            if (holder != null) {
                say(holder, "");
            }
            if (channel != null) {
                channel.close();
            }
        } finally {
            HELD_HERE.remove(key);
        }
    }
}
