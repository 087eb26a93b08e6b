package io.troupe.run.trials;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A text file that only grows, by whole lines. Any number of processes and threads may add to it:
 * they do so one after another, under a lock of the file. A process that is killed while it writes
 * leaves at most one line without an end; the next one that adds gives it an end, so that nothing
 * but that line is lost. May be used by several threads.
 */
public final class LineFile {
    /** Threads of this process; a lock of a file keeps out other processes only. */
    private static final ReentrantLock THREADS = new ReentrantLock();
    private static final int CHUNK = 1 << 16;

    private final Path path;

    /** A file that need not be there. */
    public LineFile(Path path) {
        this.path = path;
    }

    /** Where it lies. */
    public Path path() {
        return path;
    }

    /**
     * All its lines, in order; none if there is no such file. What stands after the last line feed
     * is a line too.
     *
     * @throws IOException if it cannot be read
     */
    public List<String> lines() throws IOException {
        THREADS.lock();
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
                FileLock _ = channel.lock(0, Long.MAX_VALUE, true)) {
            return split(content(channel));
        } catch (NoSuchFileException none) {
            return List.of();
        } finally {
            THREADS.unlock();
        }
    }

    /**
     * Adds those lines that are not there, at the end.
     *
     * @param lines without line feeds
     * @return all lines that are there then
     * @throws IOException if that cannot be done; then nothing was added
     */
    public List<String> add(List<String> lines) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        THREADS.lock();
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE,
                StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            byte[] before = content(channel);
            List<String> all = split(before);
            Set<String> missing = new LinkedHashSet<>(lines);
            all.forEach(missing::remove);
            if (!missing.isEmpty()) {
                boolean torn = before.length > 0 && before[before.length - 1] != '\n';
                append(channel, before.length,
                        (torn ? "\n" : "") + String.join("\n", missing) + "\n");
                all.addAll(missing);
            }
            return all;
        } finally {
            THREADS.unlock();
        }
    }

    private static void append(FileChannel channel, long end, String text) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        try {
            channel.position(end);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        } catch (IOException e) {
            // A full disk takes part of what was to be written; nothing is better than part of it.
            channel.truncate(end);
            throw e;
        }
    }

    private static byte[] content(FileChannel channel) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        while (channel.read(chunk) >= 0) {
            content.write(chunk.array(), 0, chunk.position());
            chunk.clear();
        }
        return content.toByteArray();
    }

    private static List<String> split(byte[] content) {
        return new ArrayList<>(
                new String(content, StandardCharsets.UTF_8).lines().toList());
    }
}
